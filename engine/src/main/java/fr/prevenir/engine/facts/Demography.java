package fr.prevenir.engine.facts;

import fr.prevenir.engine.Profile;
import fr.prevenir.engine.facts.ScopeFacts.AgeBand;
import fr.prevenir.engine.facts.ScopeFacts.DepartmentCount;
import fr.prevenir.model.Attribute;
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
  private final Map<String, Long> departments = new TreeMap<>();
  private long withAge;
  private long withoutDepartment;

  Demography(Profile profile) {
    this.profile = profile;
  }

  /// @param seen when the person was last cared for, as the number YYYYMMDD, or 0
  void count(int person, int seen) {
    profile.to(person);
    int age = age(seen);
    if (age >= 0 && age <= LONGEST_LIFE) {
      ages[Math.min(age / BAND, LAST_BAND)][sex()]++;
      withAge++;
    }
    String department = department(profile.text(Attribute.POSTCODE));
    if (department.isEmpty()) {
      withoutDepartment++;
    } else {
      departments.merge(department, 1L, Long::sum);
    }
  }

  private int age(int seen) {
    String born = profile.text(Attribute.BIRTH_DATE);
    if (born.length() < 8) {
      String year = profile.text(Attribute.BIRTH_YEAR);
      return year.length() < 4 || seen == 0 ? -1 : seen / 10_000 - Integer.parseInt(year);
    }
    if (seen == 0) {
      return -1;
    }
    int date = Integer.parseInt(born);
    int years = seen / 10_000 - date / 10_000;
    return seen % 10_000 < date % 10_000 ? years - 1 : years;
  }

  private int sex() {
    return switch (profile.text(Attribute.SEX)) {
      case "1" -> 0;
      case "2" -> 1;
      default -> 2;
    };
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
    return departments.entrySet().stream()
        .map(entry -> new DepartmentCount(entry.getKey(), entry.getValue()))
        .toList();
  }

  long withoutDepartment() {
    return withoutDepartment;
  }
}
