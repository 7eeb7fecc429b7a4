package fr.prevenir.read.sql;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// The server or tool that wrote a dump, as far as it changes how the dump is read.
enum SqlDialect {
  MYSQL("mysql", true),
  POSTGRESQL("postgresql", false),
  MSSQL("mssql", false),
  SQLITE("sqlite-dump", false),
  /// Standard SQL of an unknown writer.
  STANDARD("sql", false),
  /// An unknown writer that escapes with backslashes.
  ESCAPED("sql", true);

  private static final Pattern MYSQL_MARKS =
      Pattern.compile(
          "(?i)mysql dump|mariadb dump|_binary '|phpmyadmin|adminer [0-9.]+ mysql|/\\*!\\d{5}|/\\*M!"
              + "|\\)\\s*ENGINE\\s*=|^LOCK TABLES|^(?:INSERT|REPLACE) [^'(]*`|^CREATE TABLE[^'(]*`",
          Pattern.MULTILINE);
  private static final Pattern POSTGRESQL_MARKS =
      Pattern.compile(
          "(?i)postgresql database|standard_conforming_strings|^COPY [^;']+ FROM stdin"
              + "|pg_catalog|^\\\\(?:un)?restrict|OWNER TO ",
          Pattern.MULTILINE);
  private static final Pattern MSSQL_MARKS =
      Pattern.compile(
          "(?i)^SET IDENTITY_INSERT|^INSERT (?:INTO )?\\[|\\[dbo\\]|^CREATE TABLE[^'(]*\\["
              + "|^GO\\s*$|^SET ANSI_NULLS|, N'",
          Pattern.MULTILINE);
  private static final Pattern SQLITE_MARKS =
      Pattern.compile(
          "(?i)^PRAGMA foreign_keys|sqlite_sequence|\\bunistr\\('|^INSERT [^'(]+ VALUES\\(",
          Pattern.MULTILINE);
  private static final Pattern ESCAPES = Pattern.compile("\\\\(?:'[\\p{L}\\d ]|[nr\"\\\\])");
  private static final Pattern NO_ESCAPES = Pattern.compile("\\\\'\\s*[,)]|[a-z]''[a-z]");
  private static final Pattern OLD_STRINGS =
      Pattern.compile("(?i)standard_conforming_strings\\s*=\\s*'?off");

  private final String format;
  private final boolean backslash;

  SqlDialect(String format, boolean backslash) {
    this.format = format;
    this.backslash = backslash;
  }

  String format() {
    return format;
  }

  /// Whether a backslash escapes the next byte of a plain string.
  boolean backslash() {
    return backslash;
  }

  /// Told by the marks that each server's own tools leave, the surest first.
  static SqlDialect of(byte[] head, int length) {
    String text = new String(head, 0, Math.min(length, 1 << 16), StandardCharsets.ISO_8859_1);
    if (POSTGRESQL_MARKS.matcher(text).find()) {
      return OLD_STRINGS.matcher(text).find() ? ESCAPED : POSTGRESQL;
    }
    if (MYSQL_MARKS.matcher(text).find()) {
      return MYSQL;
    }
    if (MSSQL_MARKS.matcher(text).find()) {
      return MSSQL;
    }
    if (SQLITE_MARKS.matcher(text).find()) {
      return SQLITE;
    }
    return ESCAPES.matcher(text).find() && !NO_ESCAPES.matcher(text).find() ? ESCAPED : STANDARD;
  }
}
