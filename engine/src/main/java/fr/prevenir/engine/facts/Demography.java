package fr.prevenir.engine.facts;

import fr.prevenir.engine.Profile;
import fr.prevenir.engine.facts.ScopeFacts.AgeBand;
import fr.prevenir.engine.facts.ScopeFacts.DepartmentCount;
import fr.prevenir.model.Attribute;
import fr.prevenir.model.Dictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts patients by age, sex and département.
final class Demography {
  private static final int BAND = 5;
  private static final int LAST_BAND = 100 / BAND;
  private static final int LONGEST_LIFE = 120;

  private final Profile profile;
  private final long[][] ages = new long[LAST_BAND + 1][3];
  private final Dictionary postcodes;
  private final long[] byPostcode;
  private long withAge;
  private long withoutPostcode;

  Demography(Profile profile) {
    this.profile = profile;
    this.postcodes = profile.dictionary(Attribute.POSTCODE);
    this.byPostcode = new long[postcodes.size()];
  }

  /// @param seen when the person was last cared for, as the number YYYYMMDD, or 0
  void count(int person, int seen) {
    profile.to(person);
    int age = age(seen);
    if (age >= 0 && age <= LONGEST_LIFE) {
      ages[Math.min(age / BAND, LAST_BAND)][sex()]++;
      withAge++;
    }
    int postcode = profile.best(Attribute.POSTCODE);
    if (postcode < 0) {
      withoutPostcode++;
    } else {
      byPostcode[postcode]++;
    }
  }

  /// Takes in what was counted of other people.
  void take(Demography other) {
    for (int band = 0; band < ages.length; band++) {
      PeopleTally.add(ages[band], other.ages[band]);
    }
    PeopleTally.add(byPostcode, other.byPostcode);
    withAge += other.withAge;
    withoutPostcode += other.withoutPostcode;
  }

  private int age(int seen) {
    if (seen == 0) {
      return -1;
    }
    int born = number(Attribute.BIRTH_DATE, 8);
    if (born < 0) {
      int year = number(Attribute.BIRTH_YEAR, 4);
      return year < 0 ? -1 : seen / 10_000 - year;
    }
    int years = seen / 10_000 - born / 10_000;
    return seen % 10_000 < born % 10_000 ? years - 1 : years;
  }

  private int sex() {
    return switch (number(Attribute.SEX, 1)) {
      case 1 -> 0;
      case 2 -> 1;
      default -> 2;
    };
  }

  /// The value of an attribute that is written in so many digits, or -1.
  private int number(Attribute attribute, int digits) {
    int id = profile.best(attribute);
    if (id < 0) {
      return -1;
    }
    Dictionary values = profile.dictionary(attribute);
    int from = values.start(id);
    if (values.end(id) - from != digits) {
      return -1;
    }
    int number = 0;
    for (int i = from; i < values.end(id); i++) {
      number = number * 10 + values.bytes()[i] - '0';
    }
    return number;
  }

  /// The département of a French postcode, or nothing.
  static String department(String postcode) {
    if (postcode.length() != 5 || !postcode.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return "";
    }
    if (postcode.startsWith("97") || postcode.startsWith("98")) {
      return postcode.substring(0, 3);
    }
    if (postcode.startsWith("20")) {
      return postcode.charAt(2) < '2' ? "2A" : "2B";
    }
    int number = Integer.parseInt(postcode.substring(0, 2));
    return number < 1 || number > 95 ? "" : postcode.substring(0, 2);
  }

  List<AgeBand> ages() {
    List<AgeBand> bands = new ArrayList<>();
    if (withAge == 0) {
      return bands;
    }
    for (int band = 0; band <= LAST_BAND; band++) {
      int last = band == LAST_BAND ? LONGEST_LIFE : band * BAND + BAND - 1;
      bands.add(new AgeBand(band * BAND, last, ages[band][0], ages[band][1], ages[band][2]));
    }
    return bands;
  }

  List<DepartmentCount> departments() {
    return byDepartment().entrySet().stream()
        .filter(entry -> !entry.getKey().isEmpty())
        .map(entry -> new DepartmentCount(entry.getKey(), entry.getValue()))
        .toList();
  }

  long withoutDepartment() {
    return withoutPostcode + byDepartment().getOrDefault("", 0L);
  }

  /// Patients by département, those without under an empty name.
  private Map<String, Long> byDepartment() {
    Map<String, Long> departments = new TreeMap<>();
    for (int id = 0; id < byPostcode.length; id++) {
      if (byPostcode[id] > 0) {
        departments.merge(department(postcodes.text(id)), byPostcode[id], Long::sum);
      }
    }
    return departments;
  }
}
