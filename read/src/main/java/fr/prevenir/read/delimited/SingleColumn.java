package fr.prevenir.read.delimited;

import fr.prevenir.model.TableHead;
import fr.prevenir.read.delimited.Sample.Row;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Lists of one value a line: e-mail addresses, numbers, names.
final class SingleColumn {
  private static final int LEAST = 3;

  /// Below so many lines a list must be all of one kind: a note of a few lines is prose.
  private static final int FEW = 10;

  private static final Pattern TITLED =
      Pattern.compile("(?:Dr|Docteur|Pr|Professeur|Mme|Madame|Mr?|Monsieur|Mlle)\\b\\.? +\\p{Lu}");

  private SingleColumn() {}

  static @Nullable TableStart find(byte[] bytes, int from, int limit, boolean ended, byte lineEnd) {
    Dialect dialect = Dialect.of("\u0000\u0001\u0000", '"', Dialect.Escape.DOUBLED, lineEnd);
    byte[] text =
        java.util.Arrays.copyOfRange(
            bytes, from, Math.min(limit, from + (1 << 16)) + RecordScanner.SLACK);
    int length = text.length - RecordScanner.SLACK;
    List<Row> rows =
        new Sample(text, 0, length, ended && length == limit - from, dialect, 0)
            .rows().stream().filter(row -> !row.blank()).toList();
    if (rows.size() < LEAST) {
      return null;
    }
    ColumnShapes shapes = new ColumnShapes(1);
    int blanks = 0;
    for (Row row : rows.subList(1, rows.size())) {
      shapes.learn(row);
      blanks +=
          ByteWords.find(text, (byte) ' ', row.bounds()[0], row.bounds()[1]) < row.bounds()[1]
              ? 1
              : 0;
    }
    boolean plain = blanks == 0 && longest(rows) <= 64 && rows.size() >= 5;
    Shape main = shapes.main(0);
    if (rows.size() < FEW && !alike(rows.subList(1, rows.size()))) {
      return null;
    }
    if (!shapes.typed(0) && main != Shape.CODE && !plain) {
      return null;
    }
    Row first = rows.getFirst();
    boolean named = Header.score(first, shapes, 1) > 0;
    if (rows.size() < FEW && named && sentence(first)) {
      return null;
    }
    return new TableStart(
        dialect,
        named ? List.of(Header.name(first, 0, dialect)) : TableHead.unnamed(1),
        named,
        named
            ? java.util.Arrays.copyOfRange(
                text, first.from(), Math.max(first.from(), first.bounds()[1]))
            : new byte[0],
        first.from(),
        named ? first.next() : first.from(),
        0,
        shapes);
  }

  /// Whether a first line of several words is not the known name of a column, as `Dr. Jeanne
  /// MARTIN`, whatever columns are called.
  private static boolean sentence(Row row) {
    String text = row.text(0).strip();
    return text.indexOf(' ') > 0 && (!HeaderWords.in(text) || TITLED.matcher(text).lookingAt());
  }

  private static boolean alike(List<Row> rows) {
    return rows.stream().map(row -> row.shape(0)).distinct().count() == 1;
  }

  private static int longest(List<Row> rows) {
    return rows.stream().mapToInt(row -> row.length(0)).max().orElse(0);
  }
}
