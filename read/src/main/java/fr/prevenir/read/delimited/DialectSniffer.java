package fr.prevenir.read.delimited;

import fr.prevenir.read.delimited.Sample.Row;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the dialect in which a text is most a table: most lines of the same width, and most cells
/// that look like values and not like pieces of records.
///
/// The idea of weighing both together is that of G. J. J. van den Burg, A. Nazábal and C. Sutton,
/// *Wrangling messy CSV files by detecting row and type patterns*, 2019 (CleverCSV).
final class DialectSniffer {
  /// Bytes looked at.
  private static final int SAMPLE = 1 << 16;

  /// Below it, the text is no table.
  private static final double LEAST = 0.22;

  private final byte[] bytes;
  private final int from;
  private final int limit;
  private final boolean ended;
  private final byte lineEnd;

  /// What the text was found to be.
  ///
  /// @param share lines of that width among all
  record Sniffed(Dialect dialect, int width, double share, double score, Sample sample) {}

  DialectSniffer(byte[] bytes, int from, int limit, boolean ended, byte lineEnd) {
    this.bytes = bytes;
    this.from = from;
    this.lineEnd = lineEnd;
    int end = Math.min(limit, from + SAMPLE);
    if (end < limit || !ended) {
      int last = lastLineEnd(end);
      end = last < 0 ? end : last;
    }
    this.limit = end;
    this.ended = end < limit || ended || end > from;
  }

  private int lastLineEnd(int end) {
    for (int i = end - 1; i >= from; i--) {
      if (bytes[i] == lineEnd) {
        return i + 1;
      }
    }
    return -1;
  }

  /// The best dialect with two columns or more, or null where there is none.
  @Nullable Sniffed sniff() {
    byte[] text = Arrays.copyOfRange(bytes, from, limit + RecordScanner.SLACK);
    int length = limit - from;
    Sniffed best = null;
    for (Separators.Candidate candidate : new Separators(text, 0, length).candidates()) {
      for (char quote : quotes(text, length, candidate.separator())) {
        Dialect.Escape escape = escape(text, length, quote);
        Dialect dialect = Dialect.of(candidate.separator(), quote, escape, lineEnd);
        Sniffed sniffed = score(text, length, dialect, candidate.belief());
        if (sniffed != null && (best == null || sniffed.score() > best.score())) {
          best = sniffed;
        }
      }
    }
    if (best == null || best.score() < LEAST) {
      return null;
    }
    Dialect dialect = refine(best);
    return new Sniffed(
        dialect,
        best.width(),
        best.share(),
        best.score(),
        new Sample(text, 0, length, ended, dialect, best.width()));
  }

  private List<Character> quotes(byte[] text, int length, String separator) {
    List<Character> quotes = new ArrayList<>();
    quotes.add('"');
    String latin = new String(text, 0, length, StandardCharsets.ISO_8859_1);
    String wide =
        new String(separator.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    if (latin.contains("'" + wide + "'")
        || latin.contains(wide + "'") && latin.contains("'" + wide)) {
      quotes.add('\'');
    }
    return quotes;
  }

  /// A backslash before a quote that no cell ends with tells the habit.
  private static Dialect.Escape escape(byte[] text, int length, char quote) {
    int slashed = 0;
    int doubled = 0;
    for (int i = 1; i + 1 < length; i++) {
      if (text[i] == quote) {
        boolean inside = text[i + 1] > ' ' && text[i + 1] != ';' && text[i + 1] != ',';
        if (text[i - 1] == '\\' && inside) {
          slashed++;
        } else if (text[i - 1] == quote
            && inside
            && i > 1
            && Character.isLetterOrDigit(text[i - 2])) {
          doubled++;
        }
      }
    }
    return slashed > doubled ? Dialect.Escape.BACKSLASH : Dialect.Escape.DOUBLED;
  }

  private @Nullable Sniffed score(byte[] text, int length, Dialect dialect, double belief) {
    List<Row> rows =
        new Sample(text, 0, length, ended, dialect, 0)
            .rows().stream().filter(row -> !row.blank()).toList();
    int[] counts = new int[2049];
    for (Row row : rows) {
      counts[Math.min(row.cells(), 2048)]++;
    }
    int width = 0;
    for (int w = 2; w < counts.length; w++) {
      if (counts[w] > 0 && (width == 0 || counts[w] * weight(w) > counts[width] * weight(width))) {
        width = w;
      }
    }
    if (width == 0) {
      return null;
    }
    double clean = 0;
    int cells = 0;
    boolean[] filled = new boolean[width];
    for (Row row : rows) {
      if (row.cells() == width) {
        for (int c = 0; c < width; c++) {
          clean += cleanness(row, c, dialect);
          filled[c] |= row.length(c) > 0;
          cells++;
        }
      }
    }
    double share = counts[width] / (double) rows.size();
    double score = belief * share * Math.pow(clean / cells, 2) * (1 - 0.8 / width);
    if (alternating(filled)) {
      score /= 2;
    }
    return new Sniffed(dialect, width, share, score, new Sample(text, 0, 0, true, dialect, 0));
  }

  /// Whether every second column is always empty: then the separator is two characters long.
  private static boolean alternating(boolean[] filled) {
    for (int c = 0; c < filled.length; c++) {
      if (filled[c] != (c % 2 == 0)) {
        return false;
      }
    }
    return filled.length > 2;
  }

  /// Wider is likelier, but not by much.
  private static double weight(int width) {
    return 1 + Math.log(width) / 2;
  }

  /// From 0 to 1: whether a cell looks like a value, and not like several or half of one.
  private static double cleanness(Row row, int cell, Dialect dialect) {
    byte[] b = row.bytes();
    int from = row.bounds()[2 * cell];
    int to = row.bounds()[2 * cell + 1];
    Shape shape = row.shape(cell);
    if (shape != Shape.TEXT && shape != Shape.CODE) {
      return shape == Shape.EMPTY ? 0.95 : 1;
    }
    boolean quoted = from > 0 && b[from - 1] == dialect.quote();
    if (quoted) {
      return 1;
    }
    double clean = b[from] == ' ' ? 0.8 : 1;
    if (b[from] == '"' || b[to - 1] == '"') {
      clean *= 0.3;
    }
    for (int i = from; i < to; i++) {
      switch (b[i]) {
        case ';', '\t', '|', '^', '~', 1, 0x1f, '\n' -> {
          return clean * 0.3;
        }
        case ',' -> clean *= i + 1 < to && b[i + 1] == ' ' ? 0.95 : 0.7;
        default -> {}
      }
    }
    return clean;
  }

  /// What only the separator decides: the batch output of MySQL and `COPY` have tabs, escapes in
  /// words and no quotes.
  private Dialect refine(Sniffed best) {
    Dialect dialect = best.dialect();
    byte[] text = best.sample().bytes();
    int length = limit - from;
    boolean quoted = false;
    boolean nulls = false;
    boolean words = false;
    boolean letters = false;
    Sample sample = new Sample(text, 0, length, ended, dialect, best.width());
    for (Row row : sample.rows()) {
      quoted |= row.quoted();
      for (int c = 0; c < row.cells(); c++) {
        int at = row.bounds()[2 * c];
        int size = row.length(c);
        nulls |= size == 2 && text[at] == '\\' && text[at + 1] == 'N';
        words |= size == 4 && row.text(c).equals("NULL");
      }
    }
    for (int i = 0; i + 1 < length; i++) {
      letters |=
          text[i] == '\\' && (text[i + 1] == 'n' || text[i + 1] == 't' || text[i + 1] == '\\');
    }
    boolean tab = dialect.separator().length == 1 && dialect.separator()[0] == '\t';
    boolean control = dialect.separator()[0] >= 0 && dialect.separator()[0] < ' ' && !tab;
    if (!quoted && (nulls || tab && (words || letters))) {
      return dialect.with(Dialect.NO_QUOTE, Dialect.Escape.TEXT, words && tab);
    }
    if (!quoted && control) {
      return dialect.with(Dialect.NO_QUOTE, Dialect.Escape.DOUBLED, false);
    }
    return dialect;
  }
}
