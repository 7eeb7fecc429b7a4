package fr.prevenir.link;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Average-link clustering (Sokal and Michener, 1958) within the records that positive pairs
/// connect: of all groups, the two with the highest average are joined first, as long as it is
/// above
/// zero. Every pair counts, also those that blocking did not bring.
final class AverageLink {
  /// Records of a connected part that are clustered at once; a larger one is cut at its weakest
  /// pairs.
  private static final int LARGEST = 400;

  /// Bits of records that a key joins.
  private static final double TOGETHER = 1e6;

  private final Clustering clustering;
  private final Groups groups;
  private final int size;

  AverageLink(Clustering clustering, Groups groups, int size) {
    this.clustering = clustering;
    this.groups = groups;
    this.size = size;
  }

  /// @param order the pairs from the highest score downwards
  void join(long[] pairs, float[] scores, int[] order) {
    int positive = 0;
    while (positive < order.length && scores[order[positive]] > 0) {
      positive++;
    }
    Groups parts = new Groups(size);
    for (int i = 0; i < size; i++) {
      parts.join(i, groups.of(i));
    }
    for (int o = 0; o < positive; o++) {
      int a = (int) (pairs[order[o]] >>> 32);
      int b = (int) pairs[order[o]];
      if (parts.together(a, b)) {
        continue;
      }
      if (parts.sizeOf(a) + parts.sizeOf(b) <= LARGEST) {
        parts.join(a, b);
      }
    }
    int[] roots =
        IntStream.range(0, size).filter(i -> parts.of(i) == i && parts.sizeOf(i) > 1).toArray();
    Arrays.stream(roots).parallel().forEach(root -> cluster(members(parts, root)));
  }

  private static int[] members(Groups parts, int root) {
    int[] members = new int[parts.sizeOf(root)];
    int at = root;
    for (int i = 0; i < members.length; i++) {
      members[i] = at;
      at = parts.after(at);
    }
    Arrays.sort(members);
    return members;
  }

  private void cluster(int[] records) {
    int count = records.length;
    double[][] sums = new double[count][count];
    int[][] pairs = new int[count][count];
    boolean[] gone = new boolean[count];
    for (int x = 0; x < count; x++) {
      for (int y = x + 1; y < count; y++) {
        double score =
            groups.together(records[x], records[y])
                ? TOGETHER
                : clustering.score(records[x], records[y]);
        if (!Double.isNaN(score)) {
          sums[x][y] = score;
          sums[y][x] = score;
          pairs[x][y] = 1;
          pairs[y][x] = 1;
        }
      }
    }
    while (true) {
      int bestX = -1;
      int bestY = -1;
      double best = 0;
      for (int x = 0; x < count; x++) {
        if (gone[x]) {
          continue;
        }
        for (int y = x + 1; y < count; y++) {
          if (!gone[y] && pairs[x][y] > 0) {
            double average = sums[x][y] / pairs[x][y] + Clustering.together(pairs[x][y]);
            if (average > best) {
              best = average;
              bestX = x;
              bestY = y;
            }
          }
        }
      }
      if (bestX < 0) {
        return;
      }
      clustering.note(records[bestX], records[bestY], best);
      groups.join(records[bestX], records[bestY]);
      for (int z = 0; z < count; z++) {
        if (z != bestX && z != bestY) {
          sums[bestX][z] += sums[bestY][z];
          sums[z][bestX] = sums[bestX][z];
          pairs[bestX][z] += pairs[bestY][z];
          pairs[z][bestX] = pairs[bestX][z];
        }
      }
      gone[bestY] = true;
    }
  }
}
