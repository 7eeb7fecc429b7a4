package fr.prevenir.detect.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One letter, message or note of a passage: the characters `start … end`.
public record Letter(int start, int end) {
  private static final Pattern CUT =
      Pattern.compile(
          "\\f"
              // a message of a mailbox
              + "|(?<=\\n)From \\S+.*\\d{4}\\R"
              // the head of a message
              + "|(?<=\\n)(?:From|De|Expéditeur) ?: ?.*\\R(?=(?:.*\\R){0,5}?(?:Subject|Objet|Sujet) ?:)"
              // a line drawn between two
              + "|(?<=\\n)[ \\t]*([=_*#~–—-])\\1{7,}[ \\t]*\\R"
              // a page that ends on purpose
              + "|(\u2029)");
  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "\\bn[ée]+e?(?:\\(e\\))? +le\\b|naissance|\\bDDN\\b|\\bIPP\\b|\\b(?:patiente?|nom) *:",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final int HEAD = 900;

  /// Cuts a passage into its letters, in order and without gaps: at form feeds, at the heads of
  /// messages, and at lines drawn and pages ended before a text that announces a patient of its
  /// own.
  public static List<Letter> of(String chars) {
    List<Letter> letters = new ArrayList<>();
    Matcher cut = CUT.matcher(chars);
    int start = 0;
    while (cut.find()) {
      boolean drawn = cut.group(1) != null || cut.group(2) != null;
      int at = drawn ? cut.end() : cut.start();
      boolean says = !chars.substring(start, at).isBlank();
      if (says && (!drawn || announced(chars, start, at) && announced(chars, at, at + HEAD))) {
        letters.add(new Letter(start, at));
        start = at;
      }
    }
    letters.add(new Letter(start, chars.length()));
    return letters;
  }

  private static boolean announced(String chars, int from, int to) {
    return ANNOUNCED.matcher(chars).region(from, Math.min(to, chars.length())).find();
  }
}
