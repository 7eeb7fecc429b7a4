package fr.prevenir.link;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/// What people decided about pairs of identities: these are one person, those are two. What follows
/// from it holds too: whoever is one with somebody is apart from whom that one is apart from.
/// Immutable.
public final class Verdicts {
  /// Nothing was decided.
  public static final Verdicts NONE = new Verdicts(0, List.of(), List.of());

  /// Two identities.
  public record Pair(int first, int second) {}

  private final int size;
  private final List<Pair> same;
  private final List<Pair> different;

  /// For each identity the smallest that was decided to be one with it.
  private final int[] ones;

  private final boolean[] bound;
  private final Set<Long> apart = new HashSet<>();

  private Verdicts(int size, List<Pair> same, List<Pair> different) {
    this.size = size;
    this.same = List.copyOf(same);
    this.different = List.copyOf(different);
    Groups groups = new Groups(size);
    same.forEach(pair -> groups.join(pair.first, pair.second));
    ones = new int[size];
    Arrays.setAll(ones, groups::of);
    boolean[] boundOnes = new boolean[size];
    for (Pair pair : different) {
      if (groups.together(pair.first, pair.second)) {
        throw new IllegalArgumentException("two identities are decided to be one and to be two");
      }
      apart.add(key(ones[pair.first], ones[pair.second]));
      boundOnes[ones[pair.first]] = true;
      boundOnes[ones[pair.second]] = true;
    }
    bound = new boolean[size];
    for (int i = 0; i < size; i++) {
      bound[i] = boundOnes[ones[i]];
    }
  }

  /// @param size number of identities
  /// @throws IllegalArgumentException if the verdicts contradict one another
  public static Verdicts of(int size, List<Pair> same, List<Pair> different) {
    return same.isEmpty() && different.isEmpty() ? NONE : new Verdicts(size, same, different);
  }

  private static long key(int a, int b) {
    return (long) Math.min(a, b) << 32 | Math.max(a, b);
  }

  boolean none() {
    return size == 0;
  }

  /// Whether it was decided, or follows, that two identities are one person.
  boolean together(int a, int b) {
    return size > 0 && ones[a] == ones[b];
  }

  /// Whether it was decided, or follows, that two identities are two people.
  boolean apart(int a, int b) {
    return size > 0 && bound[a] && bound[b] && apart.contains(key(ones[a], ones[b]));
  }

  /// Whether no verdict forbids that the groups of two identities become one.
  boolean allow(Groups groups, int a, int b) {
    return size == 0
        || Arrays.stream(groups.members(a))
            .filter(x -> bound[x])
            .noneMatch(x -> Arrays.stream(groups.members(b)).anyMatch(y -> apart(x, y)));
  }

  /// The identities that were decided to be one person with others, group by group.
  List<int[]> ones() {
    Groups groups = new Groups(size);
    same.forEach(pair -> groups.join(pair.first, pair.second));
    return same.stream()
        .mapToInt(pair -> groups.of(pair.first))
        .distinct()
        .sorted()
        .mapToObj(groups::members)
        .toList();
  }

  /// The same verdicts under other numbers; those about identities without a number are left out.
  ///
  /// @param numbers the new number of each identity, or -1
  Verdicts renumbered(int newSize, IntUnaryOperator numbers) {
    return of(newSize, renumbered(same, numbers), renumbered(different, numbers));
  }

  private static List<Pair> renumbered(List<Pair> pairs, IntUnaryOperator numbers) {
    return pairs.stream()
        .map(p -> new Pair(numbers.applyAsInt(p.first), numbers.applyAsInt(p.second)))
        .filter(pair -> pair.first >= 0 && pair.second >= 0)
        .toList();
  }
}
