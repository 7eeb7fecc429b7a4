package fr.prevenir.link;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Average-link clustering (Sokal and Michener, 1958) within the records that positive pairs
/// connect: of all groups, the two with the highest average are joined first, as long as it is
/// above zero. Every pair counts, also those that blocking did not bring.
final class AverageLink {
  /// Records of a connected part that are clustered at once; a larger one is cut at its weakest
  /// pairs.
  private static final int LARGEST = 400;

  /// Bits of records that a key joins.
  private static final double TOGETHER = 1e6;

  private final Joins joins;
  private final Groups groups;
  private final int size;

  AverageLink(Joins joins) {
    this.joins = joins;
    groups = joins.groups();
    size = groups.size();
  }

  void join(ScoredPairs candidates) {
    Groups parts = new Groups(size);
    for (int i = 0; i < size; i++) {
      parts.join(i, groups.of(i));
    }
    for (int rank = 0; rank < candidates.positive(); rank++) {
      int a = candidates.first(rank);
      int b = candidates.second(rank);
      if (!parts.together(a, b) && parts.sizeOf(a) + parts.sizeOf(b) <= LARGEST) {
        parts.join(a, b);
      }
    }
    int[] roots =
        IntStream.range(0, size).filter(i -> parts.of(i) == i && small(parts, i)).toArray();
    Arrays.stream(roots).parallel().forEach(root -> cluster(members(parts, root)));
  }

  /// Whether a part can be clustered at once. Only a key joins more, and they are one already.
  private static boolean small(Groups parts, int root) {
    return parts.sizeOf(root) > 1 && parts.sizeOf(root) <= LARGEST;
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

  /// The bits for a pair; where a key joins one to others, those speak for what has but a name.
  private double score(int a, int b) {
    boolean keyed = groups.sizeOf(a) > 1 || groups.sizeOf(b) > 1;
    return keyed ? joins.scores().ofGrouped(a, b) : joins.scores().of(a, b);
  }

  private void cluster(int[] records) {
    GroupAverages averages = new GroupAverages(records.length);
    for (int x = 0; x < records.length; x++) {
      for (int y = x + 1; y < records.length; y++) {
        averages.put(
            x,
            y,
            groups.together(records[x], records[y]) ? TOGETHER : score(records[x], records[y]));
      }
    }
    for (int x = averages.highest(); x >= 0; x = averages.highest()) {
      int y = averages.nearest(x);
      joins.join(records[x], records[y], averages.average(x));
      averages.join(x, y);
    }
  }
}
