package fr.prevenir.engine;

import fr.prevenir.detect.identifier.Fold;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/// Establishments by name, each once: `CHU LILLE` and `CHU Lille` are one, and the name that tells
/// capitals and accents is kept, whichever came first.
final class SiteNames {
  private static final Comparator<String> BEST_WRITTEN =
      Comparator.comparingInt((String name) -> oneCase(name) ? 1 : 0)
          .thenComparingLong(SiteNames::plainLetters)
          .thenComparing(Comparator.naturalOrder());

  private final TreeMap<String, String> names = new TreeMap<>();

  void addAll(Collection<String> written) {
    for (String name : written) {
      String folded = Fold.of(name);
      names.merge(
          folded.isBlank() ? name : folded,
          name,
          (a, b) -> BEST_WRITTEN.compare(a, b) <= 0 ? a : b);
    }
  }

  /// The names in alphabetical order.
  List<String> sorted() {
    return names.values().stream().sorted().toList();
  }

  private static boolean oneCase(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT)) || name.equals(name.toLowerCase(Locale.ROOT));
  }

  private static long plainLetters(String name) {
    return name.chars().filter(c -> c < 0x80).count();
  }
}
