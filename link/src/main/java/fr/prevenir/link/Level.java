package fr.prevenir.link;

import java.util.List;

/// How far two values of a trait agree: the levels of a comparison vector, four bits each.
final class Level {
  /// One of them says nothing.
  static final int MISSING = 0;

  static final int SAME = 1;

  /// Names: all parts of one stand in the other. Dates: month or day alone differ.
  static final int PART = 2;

  /// One typing error apart.
  static final int NEAR = 3;

  static final int DIFFERENT = 4;

  /// Names: a part in common beside others. Dates: the year fits a date of which no more is known.
  /// Places: the same area.
  static final int COARSE = 5;

  /// Spelt alike, or cut short.
  static final int ALIKE = 6;

  /// An initial that fits.
  static final int INITIAL = 7;

  /// Surname and first name in each other's place; day and month likewise.
  static final int SWAPPED = 8;

  /// Names that stand for each other again and again among the records at hand.
  static final int VARIANT = 9;

  static final int COUNT = 10;

  /// Stable codes of the levels, in their order.
  static final List<String> CODES =
      List.of(
          "missing",
          "same",
          "part",
          "near",
          "different",
          "coarse",
          "alike",
          "initial",
          "swapped",
          "variant");

  private Level() {}

  /// The level of a trait in a vector.
  static int of(long vector, int trait) {
    return (int) (vector >>> (4 * trait)) & 15;
  }

  /// The level of a trait in a vector, [#MISSING] where the trait has no place there: -1.
  static int in(long vector, int trait) {
    return trait < 0 ? MISSING : of(vector, trait);
  }

  /// A vector with another level of a trait.
  static long with(long vector, int trait, int level) {
    return without(vector, trait) | at(trait, level);
  }

  /// A vector in which a trait, if it has a place there, is [#MISSING].
  static long without(long vector, int trait) {
    return trait < 0 ? vector : vector & ~at(trait, 15);
  }

  static long at(int trait, int level) {
    return (long) level << (4 * trait);
  }
}
