package fr.prevenir.link;

/// The least, the likeliest and the greatest number of people that the evidence allows.
final class Bounds {
  /// Share of the people that is allowed for errors of which no pair shows a doubt: records of one
  /// person that have nothing in common, people who agree in everything.
  private static final double UNSEEN = .0015;

  /// Share by which the expected errors may themselves be wrong.
  private static final double ASTRAY = .2;

  /// Standard deviations of the number, were all chances true.
  private static final double DEVIATIONS = 2;

  private Bounds() {}

  /// @param groups people as they were joined
  static Count of(long groups, Uncertainty uncertainty) {
    double fewest = Math.min(1, groups);
    double likely = Math.max(fewest, groups - uncertainty.same() + uncertainty.different());
    double margin =
        likely * UNSEEN
            + (uncertainty.same() + uncertainty.different()) * ASTRAY
            + Math.sqrt(uncertainty.variance()) * DEVIATIONS;
    long rounded = Math.round(likely);
    return new Count(
        Math.max(Math.min(1, rounded), Math.round(likely - margin)),
        rounded,
        Math.round(likely + margin));
  }

  /// People allowed for errors that nothing shows.
  static long unseen(long groups) {
    return Math.round(groups * UNSEEN);
  }
}
