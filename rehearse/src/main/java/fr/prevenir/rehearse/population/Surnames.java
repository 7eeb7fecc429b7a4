package fr.prevenir.rehearse.population;

import fr.prevenir.reference.Names;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Surnames that fit an origin, by frequency.
final class Surnames {
  private static final List<String> PARTICLES =
      List.of("de ", "du ", "de La ", "d'", "Le ", "des ", "Saint-", "La ");

  private final Map<Origin, Weighted<String>> byOrigin = new EnumMap<>(Origin.class);

  Surnames() {
    byOrigin.put(Origin.FR, Weighted.byRank(Names.surnames()));
    for (String line : Resource.lines("surnames.txt")) {
      String[] parts = line.split(": ", 2);
      byOrigin.put(
          Origin.valueOf(parts[0].toUpperCase(Locale.ROOT)),
          Weighted.byRank(Arrays.asList(parts[1].split(","))));
    }
  }

  String draw(Dice dice, Origin origin) {
    String name = simple(dice, origin);
    if (origin != Origin.FR) {
      return name;
    }
    double kind = dice.unit();
    if (kind < 0.012) {
      return dice.pick(PARTICLES) + name;
    }
    return kind < 0.02 ? name + "-" + simple(dice, origin) : name;
  }

  private String simple(Dice dice, Origin origin) {
    Weighted<String> names = byOrigin.get(origin);
    if (names == null) {
      throw new IllegalStateException("no surnames of origin " + origin);
    }
    return names.draw(dice);
  }
}
