package fr.prevenir.link;

import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/// Records in the order of a key, so that those of one key stand together. Of a key 38 bits count;
/// records of one key stay in their order.
final class SameKey {
  /// Bits of an entry that are the record; the rest are its key.
  static final int RECORD_BITS = 26;

  private static final long RECORD = (1L << RECORD_BITS) - 1;

  private final long[] entries;

  SameKey(int size, IntToLongFunction key) {
    entries =
        IntStream.range(0, size).parallel().mapToLong(i -> entry(key.applyAsLong(i), i)).toArray();
    RadixSort.sort(entries, size, RECORD_BITS);
  }

  static long entry(long key, int record) {
    return key << RECORD_BITS | record;
  }

  static int record(long entry) {
    return (int) (entry & RECORD);
  }

  /// The key of an entry, as far as it counts.
  static long key(long entry) {
    return entry >>> RECORD_BITS;
  }

  /// Where the entries end that have the key of the one at `from`, of so many in order.
  static int end(long[] entries, int from, int size) {
    int end = from + 1;
    while (end < size && key(entries[end]) == key(entries[from])) {
      end++;
    }
    return end;
  }

  /// The record at a place in the order.
  int record(int place) {
    return record(entries[place]);
  }

  /// Counts something of the records of one key.
  interface Counter {
    /// @param group where the records are, from place `from` up to `to`
    int count(SameKey group, int from, int to);
  }

  /// For each record what is counted of those that have its key.
  static int[] counts(int size, IntToLongFunction key, Counter counter) {
    SameKey order = new SameKey(size, key);
    int[] counts = new int[size];
    for (int from = 0, to; from < size; from = to) {
      to = end(order.entries, from, size);
      int count = counter.count(order, from, to);
      for (int place = from; place < to; place++) {
        counts[order.record(place)] = count;
      }
    }
    return counts;
  }
}
