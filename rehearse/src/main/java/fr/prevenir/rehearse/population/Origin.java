package fr.prevenir.rehearse.population;

import java.util.Arrays;
import java.util.List;

/// Where a family came from: it decides names, and where the older ones were born.
enum Origin {
  FR(0.745),
  MAGHREB(0.09, "99352 Algérie", "99350 Maroc", "99351 Tunisie"),
  AFRICA(
      0.04,
      "99341 Sénégal",
      "99335 Mali",
      "99326 Côte d'Ivoire",
      "99312 Congo",
      "99333 Madagascar"),
  PORTUGAL(0.025, "99139 Portugal"),
  ITALY(0.02, "99127 Italie"),
  SPAIN(0.02, "99134 Espagne"),
  TURKEY(0.01, "99208 Turquie"),
  ASIA(0.015, "99243 Viêt Nam", "99216 Chine", "99234 Cambodge", "99241 Laos"),
  OVERSEAS(0.025),
  EAST(0.01, "99122 Pologne", "99114 Roumanie", "99121 Serbie", "99155 Ukraine");

  private final double share;
  private final List<Birthplace> countries;

  Origin(double share, String... countries) {
    this.share = share;
    this.countries =
        Arrays.stream(countries)
            .map(c -> new Birthplace(c.substring(0, 5), c.substring(6)))
            .toList();
  }

  double share() {
    return share;
  }

  /// Countries of birth with their INSEE codes; empty where the family is French.
  List<Birthplace> countries() {
    return countries;
  }
}
