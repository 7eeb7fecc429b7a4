package fr.prevenir.detect.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One letter, message or note of a passage: the characters `start … end`.
public record Letter(int start, int end) {
  /// The first line of a message of a mailbox.
  private static final Pattern MESSAGE = Pattern.compile("From \\S+.*\\d{4}\\R");

  /// The head of a message.
  private static final Pattern HEAD =
      Pattern.compile(
          "(?:From|De|Expéditeur) ?: ?.*\\R(?=(?:.*\\R){0,5}?(?:Subject|Objet|Sujet) ?:)");

  /// A line drawn between two letters.
  private static final Pattern DRAWN = Pattern.compile("[ \\t]*([=_*#~–—-])\\1{7,}[ \\t]*\\R");

  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "\\bn[ée]+e?(?:\\(e\\))? +le\\b|naissance|\\bDDN\\b|\\bIPP\\b|\\b(?:patiente?|nom) *:",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// Written by the readers where a page ends on purpose.
  private static final char PAGE = '\u2029';

  private static final int ANNOUNCE = 900;

  /// Cuts a passage into its letters, in order and without gaps: at form feeds, at the heads of
  /// messages, and at lines drawn and pages ended before a text that announces a patient of its
  /// own.
  public static List<Letter> of(String chars) {
    List<Letter> letters = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < chars.length(); i = next(chars, i)) {
      int drawn = chars.charAt(i) == '\f' ? -1 : drawn(chars, i);
      boolean cut = chars.charAt(i) == '\f' || opens(chars, i);
      int at = drawn > 0 ? drawn : i;
      boolean says = (cut || drawn > 0) && !blank(chars, start, at);
      if (says && (cut || announced(chars, at, at + ANNOUNCE) && announced(chars, start, at))) {
        letters.add(new Letter(start, at));
        start = at;
      }
    }
    letters.add(new Letter(start, chars.length()));
    return letters;
  }

  private static boolean blank(String chars, int from, int to) {
    int i = from;
    while (i < to && Character.isWhitespace(chars.charAt(i))) {
      i++;
    }
    return i == to;
  }

  /// The next character that begins a line or a page.
  private static int next(String chars, int from) {
    int i = from + 1;
    while (i < chars.length() && !begins(chars, i)) {
      i++;
    }
    return i;
  }

  private static boolean begins(String chars, int at) {
    char c = chars.charAt(at);
    return chars.charAt(at - 1) == '\n' || c == '\f' || c == PAGE;
  }

  private static boolean opens(String chars, int line) {
    return line > 0
        && switch (chars.charAt(line)) {
          case 'F' -> at(MESSAGE, chars, line) > 0 || at(HEAD, chars, line) > 0;
          case 'D', 'E' -> at(HEAD, chars, line) > 0;
          default -> false;
        };
  }

  /// The character after a line that is drawn or the end of a page, or 0.
  private static int drawn(String chars, int line) {
    if (chars.charAt(line) == PAGE) {
      return line + 1;
    }
    return line > 0
        ? switch (chars.charAt(line)) {
          case ' ', '\t', '=', '_', '*', '#', '~', '–', '—', '-' -> at(DRAWN, chars, line);
          default -> 0;
        }
        : 0;
  }

  private static int at(Pattern pattern, String chars, int line) {
    Matcher matcher = pattern.matcher(chars).region(line, chars.length());
    return matcher.lookingAt() ? matcher.end() : 0;
  }

  private static boolean announced(String chars, int from, int to) {
    return ANNOUNCED.matcher(chars).region(from, Math.min(to, chars.length())).find();
  }
}
