package fr.prevenir.link;

import java.util.Arrays;

/// Distinct pairs in ascending order, to which threads add many at a time.
final class PairSet {
  private long[] pairs = new long[0];

  /// @param more in any order, of which the first `count` are taken; sorted here
  void add(long[] more, int count) {
    RadixSort.sort(more, count, 0);
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || more[i] != more[i - 1]) {
        more[distinct++] = more[i];
      }
    }
    merge(more, distinct);
  }

  private synchronized void merge(long[] more, int count) {
    long[] all = new long[pairs.length + count];
    int known = 0;
    int added = 0;
    int size = 0;
    while (known < pairs.length && added < count) {
      long one = pairs[known];
      long other = more[added];
      all[size++] = Math.min(one, other);
      known += one <= other ? 1 : 0;
      added += other <= one ? 1 : 0;
    }
    System.arraycopy(pairs, known, all, size, pairs.length - known);
    size += pairs.length - known;
    System.arraycopy(more, added, all, size, count - added);
    size += count - added;
    pairs = size == all.length ? all : Arrays.copyOf(all, size);
  }

  synchronized long[] pairs() {
    return pairs;
  }
}
