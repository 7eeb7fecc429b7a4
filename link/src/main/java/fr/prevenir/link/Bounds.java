package fr.prevenir.link;

/// The least and the greatest number of people that the evidence allows.
final class Bounds {
  /// Share of the people that is allowed for errors of which no pair shows a doubt: records of one
  /// person that have nothing in common, people who agree in everything.
  private static final double UNSEEN = .0015;

  private Bounds() {}

  /// @param maybeSame people counted apart who may be one with another
  /// @param maybeDifferent people who may hide among those counted once
  static Count of(long likely, long maybeSame, long maybeDifferent) {
    long unseen = unseen(likely);
    return new Count(
        Math.max(Math.min(1, likely), likely - maybeSame - unseen),
        likely,
        likely + maybeDifferent + unseen);
  }

  /// People allowed for errors that nothing shows.
  static long unseen(long likely) {
    return Math.round(likely * UNSEEN);
  }
}
