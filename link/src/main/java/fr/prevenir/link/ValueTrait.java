package fr.prevenir.link;

/// A trait of which a record has one value at most; agreement is weighed by how many records bear
/// it.
abstract class ValueTrait extends Trait {
  private final int[] of;
  private final int[] counts;
  private final double more;
  private final double total;

  /// @param of for each record the id of its value, -1 where absent
  /// @param values how many values there are
  /// @param more bearers of each value who are believed in beside those at hand
  /// @param others records that are believed in beside those at hand
  ValueTrait(String code, Chances chances, int[] of, int values, double more, double others) {
    super(code, chances);
    this.of = of;
    this.more = more;
    counts = counts(values, of);
    total = of.length + others;
  }

  /// The level of two values that are not the same.
  abstract int differing(int x, int y);

  /// The value of a record.
  final int value(int record) {
    return of[record];
  }

  @Override
  int level(int a, int b) {
    int x = of[a];
    int y = of[b];
    if (x < 0 || y < 0) {
      return Level.MISSING;
    }
    return x == y ? Level.SAME : differing(x, y);
  }

  @Override
  final double frequency(int a, int b, int level) {
    return level == Level.SAME ? (counts[of[a]] + more) / total : 0;
  }
}
