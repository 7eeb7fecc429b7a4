package fr.prevenir.link;

/// Two identities of which the linkage is not sure whether they are one person, each standing for
/// the group it is in.
///
/// @param bits above zero it is likelier one person than two
/// @param joined whether they are counted as one
public record Undecided(int first, int second, double bits, boolean joined) {
  /// The chance that they are one person.
  public double chance() {
    return chance(bits);
  }

  static double chance(double bits) {
    return 1 / (1 + Math.pow(2, -bits));
  }

  /// By how many people the people as they are joined are expected to be wrong because of them.
  public double effect() {
    return joined ? 1 - chance() : chance();
  }
}
