package fr.prevenir.detect.prose;

import java.util.List;

/// One name as written, compounds and particles in one: `Marie-Claire`, `de La Tour`, `J.-P.`.
///
/// @param from first token
/// @param to token after the last
/// @param initial whether it is made of initials alone
/// @param given level as a first name, as [Lexicon#given]
/// @param family level as a surname
/// @param common whether it is a word of French
/// @param particle whether it begins with a particle
/// @param brief whether it has two letters or less
record NameUnit(
    int from,
    int to,
    Text.Shape shape,
    boolean initial,
    int given,
    int family,
    boolean common,
    boolean particle,
    boolean brief) {
  private static final int PART_OF_COMPOUND = 127;
  private static final int FREQUENT = 52;

  private static final double UNLISTED_GIVEN = -16.5;
  private static final double UNLISTED_FAMILY = -14.4;

  /// The logarithm of how probable the unit is among first names.
  double asGiven() {
    if (initial) {
      return -6;
    }
    if (given == 0) {
      return particle ? UNLISTED_GIVEN - 3 : UNLISTED_GIVEN;
    }
    double rank = given == PART_OF_COMPOUND ? 40_000 : Math.exp((given - 1) / 8.0);
    return -Math.log(rank + 20) - 2 - (particle ? 4 : 0);
  }

  /// The logarithm of how probable the unit is among surnames.
  double asFamily() {
    if (initial) {
      return -25;
    }
    if (family == 0) {
      return particle ? UNLISTED_FAMILY + 2 : UNLISTED_FAMILY;
    }
    double rank = family == PART_OF_COMPOUND ? 80_000 : Math.exp((family - 1) / 8.0);
    return Math.max(UNLISTED_FAMILY + 0.5, -Math.log(rank + 300) - 1.7 + (particle ? 1 : 0));
  }

  boolean listedGiven() {
    return given > 0 && given < PART_OF_COMPOUND;
  }

  /// How far the unit looks like a name of somebody, without regard to its neighbours.
  double likeness() {
    if (initial) {
      return 0.8;
    }
    return particle ? Math.max(0.6, own()) : own();
  }

  private double own() {
    boolean listed = given > 0 || family > 0;
    if (common) {
      boolean frequent = given > 0 && given <= FREQUENT || family > 0 && family <= FREQUENT + 6;
      return frequent ? 1.2 : listed ? -0.3 : -2.2;
    }
    if (!listed) {
      return brief ? -0.6 : 0.8;
    }
    return listedGiven() ? 2 : 1.5;
  }

  /// `Céleste BONNEAU`: first names with small letters beside a surname in capitals.
  static boolean contrasted(List<NameUnit> name) {
    boolean given = false;
    boolean family = false;
    for (NameUnit unit : name) {
      given |= unit.listedGiven() && unit.shape() == Text.Shape.CAPITALISED;
      family |= unit.family() > 0 && unit.shape() == Text.Shape.UPPER && !unit.brief();
    }
    return given && family;
  }
}
