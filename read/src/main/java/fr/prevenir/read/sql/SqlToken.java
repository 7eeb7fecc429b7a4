package fr.prevenir.read.sql;

import java.util.ArrayList;
import java.util.List;

/// A word, name, string or sign of a short statement.
///
/// @param text without quotes
/// @param quoted whether it was quoted, and so is no keyword
record SqlToken(String text, boolean quoted) {
  /// Cuts a statement into tokens; comments are left out.
  static List<SqlToken> of(String statement) {
    List<SqlToken> tokens = new ArrayList<>();
    int i = 0;
    while (i < statement.length()) {
      char c = statement.charAt(i);
      int close = "`\"'[".indexOf(c);
      if (Character.isWhitespace(c)) {
        i++;
      } else if (close >= 0) {
        StringBuilder text = new StringBuilder();
        i = quoted(statement, i + 1, "`\"']".charAt(close), text);
        tokens.add(new SqlToken(text.toString(), true));
      } else if (statement.startsWith("--", i) || c == '#') {
        int end = statement.indexOf('\n', i);
        i = end < 0 ? statement.length() : end;
      } else if (statement.startsWith("/*", i)) {
        int end = statement.indexOf("*/", i);
        i = end < 0 ? statement.length() : end + 2;
      } else {
        int start = i;
        while (i < statement.length() && wordly(statement.charAt(i))) {
          i++;
        }
        i = Math.max(i, start + 1);
        tokens.add(new SqlToken(statement.substring(start, i), false));
      }
    }
    return tokens;
  }

  private static boolean wordly(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }

  private static int quoted(String statement, int from, char close, StringBuilder text) {
    int i = from;
    while (i < statement.length()) {
      char c = statement.charAt(i++);
      if (c == close) {
        if (i < statement.length() && statement.charAt(i) == close) {
          i++;
        } else {
          return i;
        }
      } else if (c == '\\' && close == '\'' && i < statement.length()) {
        c = statement.charAt(i++);
      }
      text.append(c);
    }
    return i;
  }
}
