package fr.prevenir.read.delimited;

import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.text.TextEncoding;
import fr.prevenir.read.text.TextHead;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads text whose columns are padded with blanks under a line of names, where the lines before
/// the first blank one agree on where the columns begin. A value may fill its column, so that
/// nothing parts it from the next one. Without such a line a file beside it may say where the
/// columns are, else they are found by what stands in all lines.
public final class FixedWidthReader implements FormatReader {
  private static final int LOOK = 400;

  /// Records needed to believe in it.
  private static final int LEAST = 2;

  /// A column's name in one word without digits, but at its end.
  private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}_.°/-]*\\d{0,2}");

  private static final Pattern NUMBER = Pattern.compile("[\\d .,/:+-]*\\d[\\d .,/:+-]*");

  /// One line in so many may be anything else.
  private static final int ODD = 50;

  /// One line in so many may fill a column that begins far behind the name before it.
  private static final int FULL = 3;

  @Override
  public String format() {
    return "fixed";
  }

  @Override
  public boolean recognises(Source source) {
    return TextHead.of(source).isText()
        && (columns(source) != null
            || LayoutFile.beside(source, lines(source)) != null
            || BareColumns.of(lines(source)) != null);
  }

  /// The columns that the first lines agree on, or null.
  private static @Nullable DrawnTable columns(Source source) {
    List<String> lines = lines(source);
    if (lines.size() <= LEAST) {
      return null;
    }
    return named(lines);
  }

  /// The first lines, up to a blank one.
  private static List<String> lines(Source source) {
    HeadText head = HeadText.of(source);
    int length = Math.min(head.length(), 1 << 16);
    String text = new String(head.bytes(), 0, length, StandardCharsets.UTF_8);
    List<String> lines = new ArrayList<>(text.lines().limit(LOOK).toList());
    if (!lines.isEmpty() && (length < head.length() || !head.ended())) {
      lines.removeLast();
    }
    while (!lines.isEmpty() && lines.getFirst().isBlank()) {
      lines.removeFirst();
    }
    int end = lines.stream().map(String::isBlank).toList().indexOf(true);
    return end < 0 ? lines : lines.subList(0, end);
  }

  private static @Nullable DrawnTable named(List<String> lines) {
    String header = lines.getFirst();
    List<Integer> starts = new ArrayList<>();
    int known = 0;
    for (int i = 0; i < header.length(); i++) {
      boolean apart = i >= 2 && header.startsWith("  ", i - 2);
      boolean begins = header.charAt(i) != ' ' && (i == 0 || header.charAt(i - 1) == ' ');
      if (begins && blankBefore(lines, i, apart ? FULL : ODD)) {
        starts.add(i);
      }
    }
    if (starts.size() < 3 || starts.getFirst() != 0 || !header.contains("  ")) {
      return null;
    }
    int[] spans = new int[2 * starts.size()];
    for (int c = 0; c < starts.size(); c++) {
      spans[2 * c] = starts.get(c);
      spans[2 * c + 1] = c + 1 < starts.size() ? starts.get(c + 1) : header.length();
      known += HeaderWords.in(header.substring(spans[2 * c], spans[2 * c + 1]).strip()) ? 1 : 0;
    }
    DrawnTable table = new DrawnTable(spans, false, false);
    return known * 2 >= starts.size() || unlikeData(table, lines) ? table : null;
  }

  /// Whether the first line gives each column a word of its own, also where numbers stand below:
  /// `PATNUMER PATDATNA`, though nobody knows the words.
  private static boolean unlikeData(DrawnTable table, List<String> lines) {
    List<String> names = cells(table, lines.getFirst());
    int numbers = 0;
    for (int c = 0; c < names.size(); c++) {
      if (!NAME.matcher(names.get(c)).matches()) {
        return false;
      }
      int column = c;
      List<String> values =
          lines.stream()
              .skip(1)
              .map(line -> cells(table, line))
              .filter(cells -> column < cells.size() && !cells.get(column).isEmpty())
              .map(cells -> cells.get(column))
              .toList();
      long digits = values.stream().filter(v -> NUMBER.matcher(v).matches()).count();
      numbers += !values.isEmpty() && digits * 10 >= values.size() * 9L ? 1 : 0;
    }
    return numbers >= 2 && names.stream().distinct().count() == names.size();
  }

  private static List<String> cells(DrawnTable table, String line) {
    List<String> cells = table.cells(line);
    return cells == null ? List.of() : cells.stream().map(String::strip).toList();
  }

  /// Whether a blank stands before the position, but in one line of so many.
  private static boolean blankBefore(List<String> lines, int at, int odd) {
    if (at == 0) {
      return true;
    }
    int against = 0;
    for (String line : lines) {
      against += line.length() >= at && line.charAt(at - 1) != ' ' ? 1 : 0;
    }
    return against * odd <= lines.size();
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    TextEncoding encoding = TextHead.of(source).encoding();
    DrawnTable named = columns(source);
    LayoutFile layout = named == null ? LayoutFile.beside(source, lines(source)) : null;
    if (named != null) {
      DrawnText.read(source, reading, encoding, named, null);
    } else if (layout != null) {
      DrawnText.read(source, reading, encoding, layout.table(), layout.names());
    } else {
      BareTable bare = BareColumns.of(lines(source));
      if (bare == null) {
        throw new IllegalStateException("asked to read what it does not recognise");
      }
      BareText.read(source, reading, encoding, bare);
    }
  }
}
