package fr.prevenir.link;

import java.util.Arrays;
import java.util.stream.LongStream;

/// Keys that stand for nobody though they were taken for numbers of people: under the number of a
/// site, or one that stands for unknown, people of many first names are met. Of a person's own
/// number most records bear one, whatever slips clerks make.
final class NobodysKeys {
  /// Records of one key from which it may be seen, and the share of them that at least bear one
  /// first name where they are one person's.
  private static final int MANY = 24;

  private static final double OF_ONE_NAME = .3;

  private final Numbers keys;
  private final int[] given;

  /// @param given the first name of each record, -1 for none
  NobodysKeys(Numbers keys, int[] given) {
    this.keys = keys;
    this.given = given;
  }

  /// The keys without those that stand for nobody.
  Numbers left() {
    int[] named = new int[keys.values.size()];
    for (int[] column : keys.columns) {
      for (int i = 0; i < column.length; i++) {
        if (column[i] >= 0 && given[i] >= 0) {
          named[column[i]]++;
        }
      }
    }
    return Arrays.stream(named).noneMatch(records -> records >= MANY) ? keys : left(named);
  }

  private Numbers left(int[] named) {
    LongStream.Builder names = LongStream.builder();
    for (int[] column : keys.columns) {
      for (int i = 0; i < column.length; i++) {
        if (column[i] >= 0 && given[i] >= 0 && named[column[i]] >= MANY) {
          names.add((long) column[i] << 32 | given[i]);
        }
      }
    }
    long[] sorted = names.build().sorted().toArray();
    int[] commonest = new int[named.length];
    for (int from = 0, to; from < sorted.length; from = to) {
      to = from + 1;
      while (to < sorted.length && sorted[to] == sorted[from]) {
        to++;
      }
      int key = (int) (sorted[from] >>> 32);
      commonest[key] = Math.max(commonest[key], to - from);
    }
    boolean[] nobodys = new boolean[named.length];
    for (int key = 0; key < nobodys.length; key++) {
      nobodys[key] = commonest[key] > 0 && commonest[key] < named[key] * OF_ONE_NAME;
    }
    return keys.without(nobodys);
  }
}
