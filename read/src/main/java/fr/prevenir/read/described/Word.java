package fr.prevenir.read.described;

import java.util.ArrayList;
import java.util.List;

/// A word, string or sign of a script.
///
/// @param text without quotes; a doubled quote stands for one, a backslash for itself
/// @param quote the quote around it, 0 where there is none
/// @param glued whether nothing parts it from what stands before
record Word(String text, char quote, boolean glued) {
  private static final String QUOTES = "'\"`";

  /// Cuts a script into words; comments are left out.
  static List<Word> of(String script) {
    List<Word> words = new ArrayList<>();
    boolean glued = false;
    int i = 0;
    while (i < script.length()) {
      char c = script.charAt(i);
      int from = i;
      if (Character.isWhitespace(c)) {
        i++;
        glued = false;
      } else if (script.startsWith("--", i)) {
        i = after(script, "\n", i);
        glued = false;
      } else if (script.startsWith("/*", i)) {
        i = after(script, "*/", i);
        glued = false;
      } else {
        if (QUOTES.indexOf(c) >= 0) {
          StringBuilder text = new StringBuilder();
          i = quoted(script, i + 1, c, text);
          words.add(new Word(text.toString(), c, glued));
        } else {
          while (i < script.length() && wordly(script.charAt(i))) {
            i++;
          }
          i = Math.max(i, from + 1);
          words.add(new Word(script.substring(from, i), (char) 0, glued));
        }
        glued = true;
      }
    }
    return words;
  }

  private static boolean wordly(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '#';
  }

  private static int after(String script, String end, int from) {
    int at = script.indexOf(end, from);
    return at < 0 ? script.length() : at + end.length();
  }

  private static int quoted(String script, int from, char quote, StringBuilder text) {
    int i = from;
    while (i < script.length()) {
      char c = script.charAt(i++);
      if (c == quote) {
        if (i == script.length() || script.charAt(i) != quote) {
          return i;
        }
        i++;
      } else if (c == '\\' && i < script.length() && endsAfter(script, i, quote)) {
        text.append(c);
        c = script.charAt(i++);
      }
      text.append(c);
    }
    return i;
  }

  /// Whether a quote behind a backslash is part of the string: `'\''`, but not `'\'`.
  private static boolean endsAfter(String script, int at, char quote) {
    char c = script.charAt(at);
    return c == '\\' || c == quote && at + 1 < script.length() && script.charAt(at + 1) == quote;
  }
}
