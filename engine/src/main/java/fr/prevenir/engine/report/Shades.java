package fr.prevenir.engine.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Classes of a shaded map: about as many départements in each, with round limits.
///
/// @param limits the smallest value of each class, ascending; the first is 1
record Shades(List<Long> limits) {
  private static final int CLASSES = 5;

  Shades {
    limits = List.copyOf(limits);
  }

  static Shades of(List<Long> values) {
    List<Long> sorted = values.stream().filter(value -> value > 0).sorted().toList();
    TreeSet<Long> limits = new TreeSet<>();
    limits.add(1L);
    for (int i = 1; i < CLASSES && !sorted.isEmpty(); i++) {
      limits.add(round(sorted.get(i * sorted.size() / CLASSES)));
    }
    return new Shades(new ArrayList<>(limits));
  }

  /// 0 for nobody, else 1 to 5, the darkest last. Few classes still use the whole scale.
  int shade(long value) {
    int found = 0;
    for (int i = 0; i < limits.size() && value >= limits.get(i); i++) {
      found = i + 1;
    }
    return found == 0 ? 0 : shadeOfClass(found - 1);
  }

  int shadeOfClass(int index) {
    return limits.size() == 1
        ? 3
        : 1 + (int) Math.round((double) index * (CLASSES - 1) / (limits.size() - 1));
  }

  /// Two leading digits.
  private static long round(long value) {
    long unit = 1;
    while (value / unit >= 100) {
      unit *= 10;
    }
    return value / unit * unit;
  }
}
