package fr.prevenir.link;

import java.util.Arrays;

/// Finds candidate pairs: identities that agree on one of several keys, each of names, dates,
/// numbers or
/// places together. A key that more identities share than [#LARGEST] says nothing; what it would
/// have
/// brought is counted.
final class Blocking {
  static final int LARGEST = 60;

  private static final int ID_BITS = 26;

  private final Features features;
  private long[] entries = new long[1 << 16];
  private int size;
  private long setAside;

  Blocking(Features features) {
    this.features = features;
  }

  /// Pairs that oversized blocks would have brought.
  long setAside() {
    return setAside;
  }

  /// The pairs, each once, smaller identity first in the upper half, in ascending order.
  long[] pairs(boolean[] members) {
    for (int i = 0; i < features.size; i++) {
      if (members[i]) {
        keys(i);
      }
    }
    Arrays.parallelSort(entries, 0, size);
    return distinct(gather());
  }

  private void keys(int i) {
    int birth = features.birth[i];
    int year = birth != 0 ? birth / 10_000 : features.birthYear[i];
    int given = features.given[i];
    int head = given < 0 || features.partsOf[given].length == 0 ? -1 : features.partsOf[given][0];
    for (int s = features.firstSurname[i]; s < features.firstSurname[i + 1]; s++) {
      int surname = features.surnames[s];
      if (birth != 0) {
        add(1, surname, birth, i);
        if (given >= 0) {
          add(12, (mix(surname) + mix(given)) >>> 1, birth, i);
        }
        for (int part : features.partsOf[surname]) {
          add(2, part, birth, i);
        }
      }
      if (head >= 0) {
        nameKeys(i, surname, head, birth, year);
      }
    }
    if (head >= 0) {
      add(3, head, birth, i);
      add(4, features.phone[i], head, i);
      add(4, features.phone2[i], head, i);
      add(5, features.email[i], head, i);
      add(10, features.address[i], head, i);
    }
    add(6, features.nir[i], 1, i);
    add(6, features.ins[i], 2, i);
  }

  private void nameKeys(int i, int surname, int head, int birth, int year) {
    long name = mix(surname * 0x9E3779B97F4A7C15L + head);
    add(7, name, year, i);
    add(7, name, year == 0 ? 0 : year + 1, i);
    if (birth != 0) {
      add(8, name, birth % 10_000, i);
    } else if (year == 0) {
      add(11, name, 1, i);
    }
    add(9, name, features.postcode[i], i);
  }

  private void add(int kind, long first, long second, int identity) {
    if (first < 0 && kind != 7 && kind != 8 && kind != 9 && kind != 11
        || second <= 0 && kind != 4 && kind != 5 && kind != 10) {
      return;
    }
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, size * 2);
    }
    long hash = mix(mix(first + kind * 0x632BE59BD9B4E019L) + second);
    entries[size++] = (hash << ID_BITS) | identity;
  }

  private static long mix(long h) {
    long x = (h ^ (h >>> 32)) * 0xD6E8FEB86659FD93L;
    x = (x ^ (x >>> 32)) * 0xD6E8FEB86659FD93L;
    return x ^ (x >>> 32);
  }

  private long[] gather() {
    long[] pairs = new long[1 << 16];
    int count = 0;
    int from = 0;
    long mask = (1L << ID_BITS) - 1;
    for (int to = 1; to <= size; to++) {
      if (to < size && entries[to] >>> ID_BITS == entries[from] >>> ID_BITS) {
        continue;
      }
      long block = (long) to - from;
      if (block > LARGEST) {
        setAside += block * (block - 1) / 2;
      } else {
        for (int a = from; a < to; a++) {
          for (int b = a + 1; b < to; b++) {
            long x = entries[a] & mask;
            long y = entries[b] & mask;
            if (x != y) {
              if (count == pairs.length) {
                pairs = Arrays.copyOf(pairs, count * 2);
              }
              pairs[count++] = Math.min(x, y) << 32 | Math.max(x, y);
            }
          }
        }
      }
      from = to;
    }
    return Arrays.copyOf(pairs, count);
  }

  private static long[] distinct(long[] pairs) {
    Arrays.parallelSort(pairs);
    int kept = 0;
    for (int i = 0; i < pairs.length; i++) {
      if (i == 0 || pairs[i] != pairs[i - 1]) {
        pairs[kept++] = pairs[i];
      }
    }
    return Arrays.copyOf(pairs, kept);
  }
}
