package fr.prevenir.link;

import fr.prevenir.model.Dictionary;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// An order of records that follows from what they say, not from where they stand: the same
/// records give the same people in whatever order they are read.
final class SteadyOrder {
  private static final int ID_BITS = 26;

  private final int[] original;

  SteadyOrder(LinkTable table) {
    List<long[]> hashes = table.columns().stream().map(SteadyOrder::hashes).toList();
    long[] order =
        IntStream.range(0, table.size())
            .parallel()
            .mapToLong(i -> hash(table, hashes, i) << ID_BITS | i)
            .toArray();
    Arrays.parallelSort(order);
    original = Arrays.stream(order).mapToInt(key -> (int) (key & (1L << ID_BITS) - 1)).toArray();
  }

  private static long hash(LinkTable table, List<long[]> hashes, int record) {
    long hash = table.relative(record) ? 1 : 0;
    for (int c = 0; c < hashes.size(); c++) {
      int id = table.columns().get(c).ids()[record];
      hash = Keys.key(hash, id < 0 ? 0 : hashes.get(c)[id]);
    }
    return hash;
  }

  /// For each value of a column a number that only its bytes decide.
  private static long[] hashes(LinkTable.Column column) {
    Dictionary values = column.values();
    long[] hashes = new long[values.size()];
    for (int id = 0; id < hashes.length; id++) {
      long hash = 1;
      for (int at = values.start(id); at < values.end(id); at++) {
        hash = hash * 0x100000001B3L + values.bytes()[at];
      }
      hashes[id] = Keys.key(hash, 1);
    }
    return hashes;
  }

  /// The place in the table of the record that comes at this place in the order.
  int original(int place) {
    return original[place];
  }

  LinkTable sorted(LinkTable table) {
    List<LinkTable.Column> columns =
        table.columns().stream()
            .map(
                column ->
                    new LinkTable.Column(
                        column.name(),
                        column.kind(),
                        column.values(),
                        Arrays.stream(original).map(i -> column.ids()[i]).toArray()))
            .toList();
    boolean[] relatives = new boolean[table.relatives().length];
    for (int place = 0; place < relatives.length; place++) {
      relatives[place] = table.relatives()[original[place]];
    }
    return new LinkTable(table.size(), columns, relatives);
  }
}
