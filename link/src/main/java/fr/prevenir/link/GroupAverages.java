package fr.prevenir.link;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The average scores between groups of a few records, and for each group the one it is nearest to
/// among those after it. A group goes by its first record.
final class GroupAverages {
  /// Bits that many pairs are worth beyond their average, at most: one for each doubling of their
  /// number, since their errors are not all the same.
  private static final double MANY = 3;

  private static final double[] DOUBLINGS =
      IntStream.range(0, 1 << (int) MANY).mapToDouble(n -> Math.log(n) / Math.log(2)).toArray();

  private final int count;

  /// For two records that stand for groups, the sum of the scores of their pairs, and how many of
  /// these could be compared.
  private final double[][] sums;

  private final int[][] pairs;
  private final boolean[] gone;

  /// For each group the nearest one after it, -1 for none, and the average with what the number of
  /// pairs adds.
  private final int[] nearest;

  private final double[] highest;

  GroupAverages(int count) {
    this.count = count;
    sums = new double[count][count];
    pairs = new int[count][count];
    gone = new boolean[count];
    nearest = new int[count];
    highest = new double[count];
    Arrays.fill(nearest, -1);
  }

  /// Takes the score of two records, x < y, NaN where nothing could be compared.
  void put(int x, int y, double score) {
    if (!Double.isNaN(score)) {
      sums[x][y] = score;
      sums[y][x] = score;
      pairs[x][y] = 1;
      pairs[y][x] = 1;
      offer(x, y);
    }
  }

  /// The group whose nearest one is nearest of all, or -1 where no average is above zero.
  int highest() {
    int best = -1;
    for (int x = 0; x < count; x++) {
      if (!gone[x] && nearest[x] >= 0 && (best < 0 || highest[x] > highest[best])) {
        best = x;
      }
    }
    return best;
  }

  int nearest(int x) {
    return nearest[x];
  }

  /// The average of a group with its nearest one, with what the number of pairs adds.
  double average(int x) {
    return highest[x];
  }

  /// Joins a group to an earlier one, which stands for both.
  void join(int x, int y) {
    gone[y] = true;
    for (int z = 0; z < count; z++) {
      if (z != x && !gone[z]) {
        sums[x][z] += sums[y][z];
        sums[z][x] = sums[x][z];
        pairs[x][z] += pairs[y][z];
        pairs[z][x] = pairs[x][z];
      }
    }
    seek(x);
    for (int z = 0; z < y; z++) {
      if (z != x && !gone[z]) {
        if (nearest[z] == x || nearest[z] == y) {
          seek(z);
        } else if (z < x) {
          offer(z, x);
        }
      }
    }
  }

  /// What the number of pairs adds to their average.
  static double together(int pairs) {
    return pairs < DOUBLINGS.length ? DOUBLINGS[pairs] : MANY;
  }

  private void seek(int x) {
    nearest[x] = -1;
    for (int y = x + 1; y < count; y++) {
      if (!gone[y]) {
        offer(x, y);
      }
    }
  }

  private void offer(int x, int y) {
    if (pairs[x][y] == 0) {
      return;
    }
    double average = sums[x][y] / pairs[x][y] + together(pairs[x][y]);
    boolean nearer =
        nearest[x] < 0
            ? average > 0
            : average > highest[x] || average == highest[x] && y < nearest[x];
    if (nearer) {
      nearest[x] = y;
      highest[x] = average;
    }
  }
}
