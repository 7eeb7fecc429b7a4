package fr.prevenir.link;

import fr.prevenir.model.Dictionary;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/// An order of records that follows from what they say, not from where they stand: the same
/// records give the same people in whatever order they are read. Those born on one day stand
/// together, so that what is compared lies close in memory.
final class SteadyOrder {
  private final int[] original;

  SteadyOrder(LinkTable table) {
    List<long[]> hashes = table.columns().parallelStream().map(SteadyOrder::hashes).toList();
    int[] byContent = sorted(table.size(), i -> hash(table, hashes, i));
    List<LinkTable.Column> births = table.of(Kind.BIRTH_DATE);
    if (births.isEmpty()) {
      original = byContent;
      return;
    }
    long[] dates = dates(births.getFirst().values());
    int[] of = births.getFirst().ids();
    int[] byDate = sorted(table.size(), i -> of[byContent[i]] < 0 ? 0 : dates[of[byContent[i]]]);
    original = Arrays.stream(byDate).map(i -> byContent[i]).toArray();
  }

  /// The numbers from 0 in the order of their keys, of which 38 bits count; equal keys keep theirs.
  private static int[] sorted(int size, IntToLongFunction key) {
    SameKey order = new SameKey(size, key);
    return IntStream.range(0, size).map(order::record).toArray();
  }

  private static long[] dates(Dictionary values) {
    long[] dates = new long[values.size()];
    for (int id = 0; id < dates.length; id++) {
      for (int at = values.start(id); at < values.end(id) && dates[id] < 100_000_000; at++) {
        dates[id] = dates[id] * 10 + Math.abs(values.bytes()[at] - '0') % 10;
      }
    }
    return dates;
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
        table.columns().parallelStream()
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
