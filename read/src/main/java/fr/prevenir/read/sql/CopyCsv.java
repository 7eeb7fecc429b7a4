package fr.prevenir.read.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The CSV format of `COPY`, as its options say (manual of `COPY`).
///
/// @param header whether a first line names the columns
record CopyCsv(int delimiter, int quote, boolean header) {
  /// The format of a statement, or null where it is the text format.
  static @Nullable CopyCsv of(List<SqlToken> statement) {
    int delimiter = ',';
    int quote = '"';
    boolean csv = false;
    boolean header = false;
    boolean options = false;
    for (int i = 0; i < statement.size(); i++) {
      String word = statement.get(i).text();
      options |= word.equalsIgnoreCase("stdin");
      if (!options) {
        continue;
      }
      csv |= word.equalsIgnoreCase("csv");
      if (word.equalsIgnoreCase("header")) {
        String value = i + 1 < statement.size() ? statement.get(i + 1).text() : "";
        header = !value.equalsIgnoreCase("false") && !value.equalsIgnoreCase("off");
      } else if (word.equalsIgnoreCase("delimiter")) {
        delimiter = character(statement, i + 1, delimiter);
      } else if (word.equalsIgnoreCase("quote")) {
        quote = character(statement, i + 1, quote);
      }
    }
    return csv ? new CopyCsv(delimiter, quote, header) : null;
  }

  /// The one character of the next literal, `AS` before it or not.
  private static int character(List<SqlToken> statement, int at, int otherwise) {
    int i = at;
    boolean escaped = false;
    while (i < statement.size() && statement.get(i).text().matches("(?i)as|e|=")) {
      escaped |= statement.get(i).text().equalsIgnoreCase("e");
      i++;
    }
    String literal = i < statement.size() ? statement.get(i).text() : "";
    if (escaped && literal.equals("t")) {
      return '\t';
    }
    return literal.length() == 1 ? literal.charAt(0) : otherwise;
  }
}
