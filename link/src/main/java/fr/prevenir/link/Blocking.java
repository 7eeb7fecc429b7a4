package fr.prevenir.link;

import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/// Finds candidate pairs: records that agree on one of several [Keys]. A key that more records
/// share than [#LARGEST] is divided by something else that they agree on; what it would have
/// brought
/// beyond that is counted. Loose keys bring pairs as far as the size of the table allows.
final class Blocking {
  static final int LARGEST = 60;

  private final Features features;
  private final Keys keys;
  private long[] entries = new long[0];
  private int size;
  private long[] pairs = new long[1 << 16];
  private int count;
  private long setAside;

  Blocking(Features features) {
    this(features, new Keys(features));
  }

  private Blocking(Features features, Keys keys) {
    this.features = features;
    this.keys = keys;
  }

  /// Pairs that oversized blocks would have brought.
  long setAside() {
    return setAside;
  }

  /// The pairs, each once, smaller record first in the upper half, in ascending order.
  long[] pairs() {
    PairSet all = new PairSet();
    LongAdder aside = new LongAdder();
    IntStream.range(0, keys.ways().size())
        .parallel()
        .forEach(
            way -> {
              Blocking one = new Blocking(features, keys).gathered(way);
              aside.add(one.setAside);
              all.add(one.pairs, one.count);
            });
    setAside = aside.sum();
    return all.pairs();
  }

  /// Takes the pairs that one kind of key brings.
  private Blocking gathered(int number) {
    Keys.Way way = keys.ways().get(number);
    entries = new long[Math.max(1 << 10, features.size * 2)];
    for (int i = 0; i < features.size; i++) {
      int record = i;
      way.giver().give(i, key -> add(key, record));
    }
    gather(way.loose(), !way.loose());
    entries = new long[0];
    return this;
  }

  private void add(long key, int record) {
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, size * 2);
    }
    entries[size++] = SameKey.entry(key, record);
  }

  /// Takes the pairs out of the entries.
  private void gather(boolean loose, boolean divide) {
    RadixSort.sort(entries, size, SameKey.RECORD_BITS);
    long[] blocks = entries;
    int end = size;
    int largest = loose ? affordable(blocks, end) : LARGEST;
    if (divide) {
      entries = new long[1 << 10];
      size = 0;
    }
    for (int from = 0, to; from < end; from = to) {
      to = SameKey.end(blocks, from, end);
      if (to - from <= largest) {
        allPairs(blocks, from, to);
      } else if (divide) {
        divide(blocks, from, to);
      } else if (!loose) {
        neighbours(blocks, from, to);
      }
    }
    if (divide) {
      gather(false, false);
    }
  }

  /// The largest size of block whose pairs are not too many for the table, all smaller ones taken.
  private int affordable(long[] blocks, int end) {
    long[] bySize = new long[LARGEST + 1];
    for (int from = 0, to; from < end; from = to) {
      to = SameKey.end(blocks, from, end);
      if (to - from <= LARGEST) {
        bySize[to - from]++;
      }
    }
    double budget = features.size * Math.clamp(20 * Math.pow(5e4 / features.size, 1.5), .25, 20);
    int largest = 1;
    while (largest < LARGEST) {
      double next = largest + 1;
      budget -= bySize[largest + 1] * next * (next - 1) / 2;
      if (budget < 0) {
        break;
      }
      largest++;
    }
    return largest;
  }

  private void allPairs(long[] blocks, int from, int to) {
    for (int a = from; a < to; a++) {
      for (int b = a + 1; b < to; b++) {
        pair(SameKey.record(blocks[a]), SameKey.record(blocks[b]));
      }
    }
  }

  /// Of a block that nothing divides well, neighbours alone.
  private void neighbours(long[] blocks, int from, int to) {
    int near = LARGEST / 4;
    for (int a = from; a < to; a++) {
      for (int b = a + 1; b < Math.min(to, a + near); b++) {
        pair(SameKey.record(blocks[a]), SameKey.record(blocks[b]));
      }
    }
    long block = (long) to - from;
    setAside += block * (block - 1) / 2 - block * near;
  }

  private void divide(long[] blocks, int from, int to) {
    long[] members = Arrays.copyOfRange(blocks, from, to);
    long key = SameKey.key(members[0]);
    for (long entry : members) {
      int i = SameKey.record(entry);
      for (Keys.Giver divider : keys.dividers()) {
        divider.give(i, finer -> add(Keys.key(key, finer), i));
      }
    }
  }

  private void pair(int x, int y) {
    if (x == y) {
      return;
    }
    if (count == pairs.length) {
      pairs = Arrays.copyOf(pairs, count * 2);
    }
    pairs[count++] = (long) Math.min(x, y) << 32 | Math.max(x, y);
  }
}
