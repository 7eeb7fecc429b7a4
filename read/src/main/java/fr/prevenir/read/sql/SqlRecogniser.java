package fr.prevenir.read.sql;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells a dump from a text that speaks of SQL: after comments it begins with a statement, and at
/// least one statement that only a dump has follows; or such statements are nearly all of it.
final class SqlRecogniser {
  private static final String NAME =
      "(?:`[^`]{1,128}`|\"[^\"]{1,128}\"|\\[[^\\]]{1,128}\\]|[\\w$]+)";
  private static final String NAMES = NAME + "(?:\\s*\\.{1,2}\\s*" + NAME + "){0,3}";
  private static final String INSERT =
      "(?:INSERT|REPLACE)\\s+(?:(?:INTO|IGNORE|LOW_PRIORITY|DELAYED|OR|REPLACE|ALL)\\s+){0,4}"
          + NAMES
          + "\\s*(?:\\([^()']{1,30000}\\)\\s*)?(?:OVERRIDING\\s+\\w+\\s+VALUE\\s+)?"
          + "(?:VALUES?\\s*\\(|SELECT\\s+N?['\\d]|SET\\s+"
          + NAME
          + "\\s*=)";
  private static final Pattern DUMP =
      Pattern.compile(
          "^[ \\t]*(?:"
              + INSERT
              + "|CREATE\\s+(?:\\w+\\s+){0,2}TABLE\\s+(?:/\\*.{0,60}\\*/\\s*)?"
              + "(?:IF\\s+NOT\\s+EXISTS\\s+)?"
              + NAMES
              + "\\s*\\("
              + "|COPY\\s+"
              + NAMES
              + "\\s*(?:\\([^()]{1,30000}\\)\\s*)?FROM\\s+STDIN)",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "(?:--|/\\*|#)[ \\-*M!0-9\\\\]*(?:MySQL dump|MariaDB dump|enable the sandbox mode"
              + "|phpMyAdmin SQL Dump|PostgreSQL database (?:cluster )?dump|Adminer "
              + "|\\*+ Object: )",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OF_A_DUMP =
      Pattern.compile(
          "\\s*(?:$|\\(|\\)|'|--|#|/\\*|\\*/|(?:INSERT|REPLACE|CREATE|DROP|SET|USE|LOCK|UNLOCK|GO|ALTER"
              + "|VALUES|BEGIN|COMMIT|PRIMARY|KEY|UNIQUE|CONSTRAINT)\\b|[`\"\\[])",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> FIRST =
      Set.of(
          "insert",
          "replace",
          "create",
          "drop",
          "set",
          "use",
          "begin",
          "start",
          "pragma",
          "copy",
          "select",
          "lock",
          "alter",
          "go",
          "if",
          "delimiter",
          "declare",
          "commit",
          "print",
          "exec",
          "truncate",
          "delete",
          "rem",
          "prompt",
          "with",
          "do",
          "update");

  private SqlRecogniser() {}

  /// @param head first bytes of the content, in an encoding that keeps ASCII
  static boolean recognises(byte[] head, int length) {
    String text = new String(head, 0, length, StandardCharsets.ISO_8859_1);
    boolean dump = DUMP.matcher(text).find();
    if (!dump && !SIGNATURE.matcher(text.substring(0, Math.min(500, length))).find()) {
      return false;
    }
    return beginsWithStatement(head, length) || mostlyStatements(text);
  }

  private static boolean beginsWithStatement(byte[] head, int length) {
    try {
      SqlInput in = new SqlInput(new ByteArrayInputStream(head, 0, length), 1 << 18);
      if (in.peek() == 0xEF && in.peek(1) == 0xBB && in.peek(2) == 0xBF) {
        in.position += 3;
      }
      in.skipBlank();
      while (in.peek() == '\\' || in.peek() == ';') {
        in.skipLine();
        in.skipBlank();
      }
      return in.peek() < 0
          || FIRST.contains(
              new ValueReader(in, SqlDialect.STANDARD).word().toLowerCase(Locale.ROOT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean mostlyStatements(String text) {
    long all = 0;
    long ofADump = 0;
    Matcher matcher = OF_A_DUMP.matcher("");
    for (String line : text.lines().toList()) {
      all += line.length();
      ofADump += matcher.reset(line).lookingAt() ? line.length() : 0;
    }
    return ofADump >= 0.8 * all;
  }
}
