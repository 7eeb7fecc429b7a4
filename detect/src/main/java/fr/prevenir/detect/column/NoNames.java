package fr.prevenir.detect.column;

/// Stands for the lists of names where a column's header leaves no need to load them.
final class NoNames {
  private static final NameShares NONE = new NameShares(0, 0, 0, 0, 0, 0, 0);

  private NoNames() {}

  static NameShares shares() {
    return NONE;
  }
}
