package fr.prevenir.read.delimited;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds out how a delimited text is written: each separator is tried on the first records, and the
/// one
/// that cuts them into the most regular table wins.
final class DialectSniffer {
  private static final List<String> SEPARATORS =
      List.of(
          ";", ",", "\t", "|", "^", "~", ":", "\u0001", "\u001f", "§", "¤", "||", ";;", "^|^",
          "|~|", "::", "~|~", "<>", "##", "@@", "$$", "#");

  /// Separators that prose and times use too.
  private static final String DOUBTFUL = ":#,";

  private final byte[] data;
  private final int limit;
  private final boolean last;

  private DialectSniffer(byte[] data, int limit, boolean last) {
    this.data = data;
    this.limit = limit;
    this.last = last;
  }

  /// The dialect of a text, or null where it is no table.
  ///
  /// @param last whether nothing follows these bytes
  static @Nullable Dialect sniff(byte[] utf8, int limit, boolean last) {
    return new DialectSniffer(utf8, limit, last).best();
  }

  private @Nullable Dialect best() {
    Dialect announced = announced();
    if (announced != null) {
      return announced;
    }
    Dialect best = null;
    double bestScore = 0;
    for (String separator : SEPARATORS) {
      if (!contains(separator)) {
        continue;
      }
      Dialect dialect = dialect(separator);
      double score = score(dialect);
      if (score > bestScore) {
        best = dialect;
        bestScore = score;
      }
    }
    return best != null ? best : singleColumn();
  }

  /// Excel's own first line `sep=;`.
  private @Nullable Dialect announced() {
    if (limit > 5 && new String(data, 0, 4, StandardCharsets.ISO_8859_1).equals("sep=")) {
      return dialect(String.valueOf((char) data[4]));
    }
    return null;
  }

  private boolean contains(String separator) {
    byte[] bytes = separator.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i + bytes.length <= limit; i++) {
      if (data[i] == bytes[0]
          && java.util.Arrays.equals(data, i, i + bytes.length, bytes, 0, bytes.length)) {
        return true;
      }
    }
    return false;
  }

  private Dialect dialect(String separator) {
    int quote = quote(separator);
    boolean tabbed = separator.equals("\t") && quote == Dialect.NONE;
    boolean backslash =
        tabbed
            ? count("\\N") + count("\\n") + count("\\t") + count("\\\\") > 0
            : quote != Dialect.NONE && backslashEscapes((char) quote);
    boolean aligned = separator.equals("|") && isAligned();
    return new Dialect(separator, aligned ? Dialect.NONE : quote, backslash, aligned, loneReturn());
  }

  /// The quote that stands at the edges of cells, or none.
  private int quote(String separator) {
    int twice = edges(separator, '"');
    int once = edges(separator, '\'');
    if (twice == 0 && once < 4) {
      boolean tab = separator.equals("\t") && count("\\n") + count("\\N") + count("\\t") > 0;
      return tab ? Dialect.NONE : '"';
    }
    return twice >= once ? '"' : '\'';
  }

  /// Quotes that open or close a cell.
  private int edges(String separator, char quote) {
    byte[] bytes = separator.getBytes(StandardCharsets.UTF_8);
    int edges = 0;
    for (int i = 0; i < limit; i++) {
      if (data[i] != quote) {
        continue;
      }
      boolean opens = i == 0 || data[i - 1] == '\n' || data[i - 1] == bytes[bytes.length - 1];
      boolean closes =
          i + 1 >= limit || data[i + 1] == '\n' || data[i + 1] == '\r' || data[i + 1] == bytes[0];
      edges += opens != closes ? 1 : 0;
    }
    return edges;
  }

  private boolean backslashEscapes(char quote) {
    return count("\\" + quote) > 0 && count("" + quote + quote) <= count("\\" + quote) * 20L;
  }

  private int count(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int found = 0;
    for (int i = 0; i + bytes.length <= limit; i++) {
      int k = 0;
      while (k < bytes.length && data[i + k] == bytes[k]) {
        k++;
      }
      found += k == bytes.length ? 1 : 0;
    }
    return found;
  }

  private boolean isAligned() {
    return count(" | ") * 2 > count("|") - count("\n|") - count("|\n") && count("---") > 0;
  }

  private boolean loneReturn() {
    return count("\n") == 0 && count("\r") > 0;
  }

  /// How much like a table the first records look with a dialect, from 0.
  private double score(Dialect dialect) {
    Sample sample = Sample.of(data, 0, limit, last, dialect);
    int columns = sample.usualCells();
    int filled = sample.filled();
    if (columns < 2 || filled == 0) {
      return 0;
    }
    double regular =
        Math.max((double) sample.withCells(columns) / filled, 0.9 * besideAlike(sample) / filled);
    boolean doubtful = DOUBTFUL.contains(dialect.separator());
    double least = doubtful ? (columns < 3 ? 0.85 : 0.7) : filled <= 4 ? 0.4 : 0.55;
    if (regular < least || filled == 1 && columns < (doubtful ? 4 : 3)) {
      return 0;
    }
    boolean halved = dialect.separator().length() == 1 && everySecondIsTheSame(sample, columns);
    double trust = (doubtful ? 0.9 : 1) * (halved ? 0.2 : 1);
    double longer = 1 + 0.02 * (dialect.separator().length() - 1);
    return regular * trust * longer * (1 + 0.25 * Math.log(columns));
  }

  /// Records of two cells or more with as many as the record above or below: also where a text
  /// holds
  /// several tables.
  private static int besideAlike(Sample sample) {
    int alike = 0;
    for (int r = 0; r < sample.size(); r++) {
      int cells = sample.cells(r);
      boolean above = r > 0 && sample.cells(r - 1) == cells;
      boolean below = r + 1 < sample.size() && sample.cells(r + 1) == cells;
      alike += cells > 1 && (above || below) ? 1 : 0;
    }
    return alike;
  }

  /// Whether the columns between always hold the same: the separator is longer than one byte.
  private static boolean everySecondIsTheSame(Sample sample, int columns) {
    if (columns % 2 == 0) {
      return false;
    }
    int first = -1;
    for (int r = 0; r < sample.size(); r++) {
      for (int c = 1; c < columns && sample.cells(r) == columns; c += 2) {
        first = first < 0 ? r : first;
        if (!sample.sameText(first, 1, r, c)) {
          return false;
        }
      }
    }
    return true;
  }

  /// A list of single values, one a line: short, without sentences.
  private @Nullable Dialect singleColumn() {
    int lines = 0;
    int words = 0;
    int longest = 0;
    int length = 0;
    for (int i = 0; i < limit; i++) {
      if (data[i] == '\n') {
        lines += length > 0 ? 1 : 0;
        longest = Math.max(longest, length);
        length = 0;
      } else {
        length++;
        words += data[i] == ' ' ? 1 : 0;
      }
    }
    boolean list = lines >= 3 && longest <= 80 && words <= lines;
    return list ? new Dialect("\n", Dialect.NONE, false, false, false) : null;
  }
}
