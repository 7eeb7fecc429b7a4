package fr.prevenir.engine;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// How many months after one another sources tell the ages of the same people.
final class SourceShifts {
  /// People in common with the sources told already from which a source is told.
  private static final int FEWEST = 15;

  /// Sources beyond which nothing is told.
  private static final int MOST_SOURCES = 500;

  /// Months are told to so many: no people in common say it more exactly.
  private static final int STEP = 2;

  private static final double UNTOLD = Double.NaN;

  private final Map<Integer, Map<Integer, double[]>> pairs = new TreeMap<>();

  /// Somebody is so many years older in a source than in another.
  void add(int source, int other, int years) {
    put(source, other, years);
    put(other, source, -years);
  }

  private void put(int source, int other, int years) {
    double[] sums =
        pairs
            .computeIfAbsent(source, s -> new TreeMap<>())
            .computeIfAbsent(other, s -> new double[2]);
    sums[0]++;
    sums[1] += years;
  }

  /// For each source the months after the first of those that can be told, -1 for the others. Each
  /// is told by all that are told already, the one with the most people in common first.
  int[] months() {
    int last = pairs.keySet().stream().mapToInt(source -> source).max().orElse(-1);
    double[] years = new double[last + 1];
    Arrays.fill(years, UNTOLD);
    int next = pairs.size() > MOST_SOURCES ? -1 : largest();
    if (next >= 0) {
      years[next] = 0;
    }
    while (next >= 0) {
      next = next(years);
    }
    double first = Arrays.stream(years).filter(y -> !Double.isNaN(y)).min().orElse(0);
    return Arrays.stream(years)
        .mapToInt(y -> Double.isNaN(y) ? -1 : STEP * (int) Math.round(12 * (y - first) / STEP))
        .toArray();
  }

  private int largest() {
    int largest = -1;
    double most = 0;
    for (var entry : pairs.entrySet()) {
      double people = entry.getValue().values().stream().mapToDouble(sums -> sums[0]).sum();
      if (people > most) {
        most = people;
        largest = entry.getKey();
      }
    }
    return most < FEWEST ? -1 : largest;
  }

  /// Tells one more source, or gives -1.
  private int next(double[] years) {
    int next = -1;
    double most = FEWEST - 1;
    double shift = 0;
    for (var entry : pairs.entrySet()) {
      if (!Double.isNaN(years[entry.getKey()])) {
        continue;
      }
      double people = 0;
      double sum = 0;
      for (var other : entry.getValue().entrySet()) {
        double[] sums = other.getValue();
        if (!Double.isNaN(years[other.getKey()])) {
          people += sums[0];
          // the other's people are `sums[1]` years older than this source's
          sum += sums[0] * years[other.getKey()] - sums[1];
        }
      }
      if (people > most) {
        most = people;
        next = entry.getKey();
        shift = sum / people;
      }
    }
    if (next >= 0) {
      years[next] = shift;
    }
    return next;
  }
}
