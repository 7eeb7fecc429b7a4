package fr.prevenir.rehearse.population;

import fr.prevenir.reference.Commune;
import fr.prevenir.reference.Communes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where people live and were born.
public final class Places {
  /// Paris, Lyon and Marseille as a whole: their arrondissements stand for them.
  private static final Set<String> WHOLE = Set.of("75056", "69123", "13055");

  private static final List<String> TYPES =
      List.of(
          "rue",
          "rue",
          "rue",
          "rue",
          "rue",
          "rue",
          "avenue",
          "avenue",
          "boulevard",
          "place",
          "chemin",
          "impasse",
          "allée",
          "route",
          "square",
          "quai",
          "cours",
          "résidence");
  private static final List<String> EXTRAS =
      List.of(
          "Bât A",
          "Bâtiment B",
          "Appt 12",
          "Apt 3",
          "Esc. C",
          "2e étage",
          "Résidence Les Pins",
          "Rés. du Parc",
          "Lieu-dit Le Bourg",
          "chez M. Petit",
          "Appartement 204",
          "Hall 2");

  private final Weighted<Commune> homes;
  private final Weighted<Commune> everywhere;
  private final Map<String, Weighted<Commune>> births = new HashMap<>();
  private final List<String> streets;

  /// @param departments where most people live; empty for the whole country
  public Places(Set<String> departments) {
    List<Commune> all =
        Communes.all().stream()
            .filter(
                c -> !WHOLE.contains(c.code()) && !c.postcodes().isEmpty() && c.population() > 0)
            .toList();
    this.everywhere = new Weighted<>(all, Commune::population);
    this.homes =
        departments.isEmpty()
            ? everywhere
            : new Weighted<>(
                all.stream().filter(c -> departments.contains(c.department())).toList(),
                Commune::population);
    Map<String, List<Commune>> byDepartment = new HashMap<>();
    for (Commune commune : all) {
      byDepartment
          .computeIfAbsent(commune.department(), d -> new java.util.ArrayList<>())
          .add(commune);
    }
    byDepartment.forEach(
        (department, communes) ->
            births.put(
                department,
                new Weighted<>(
                    communes,
                    c -> c.population() > 9000 ? 4.0 * c.population() : 0.1 * c.population())));
    this.streets = List.of(Resource.lines("streets.txt").getFirst().split("\\|"));
  }

  Commune home(Dice dice) {
    return dice.chance(0.96) ? homes.draw(dice) : everywhere.draw(dice);
  }

  /// The commune of birth in France of somebody who lives in this département.
  Commune birth(Dice dice, String department) {
    Commune elsewhere = everywhere.draw(dice);
    String where = dice.chance(0.62) ? department : elsewhere.department();
    return births.getOrDefault(where, everywhere).draw(dice);
  }

  /// A commune overseas.
  Commune overseas(Dice dice) {
    List<String> departments = List.of("971", "972", "973", "974", "974", "976");
    return births.getOrDefault(dice.pick(departments), everywhere).draw(dice);
  }

  Address address(Dice dice, Commune commune) {
    String street;
    if (dice.chance(0.01)) {
      street = "BP " + dice.between(10, 90000);
    } else {
      int number = 1 + (int) (dice.unit() * dice.unit() * 180);
      String suffix =
          dice.chance(0.04) ? " bis" : dice.chance(0.01) ? " ter" : dice.chance(0.01) ? " B" : "";
      street = number + suffix + " " + dice.pick(TYPES) + " " + dice.pick(streets);
    }
    String extra = dice.chance(0.18) ? dice.pick(EXTRAS) : "";
    return new Address(
        street, extra, dice.pick(commune.postcodes()), cityOf(commune.name()), commune.code());
  }

  /// The name in an address: Paris, not Paris 12e Arrondissement.
  private static String cityOf(String name) {
    return name.endsWith("Arrondissement") ? name.substring(0, name.indexOf(' ')) : name;
  }
}
