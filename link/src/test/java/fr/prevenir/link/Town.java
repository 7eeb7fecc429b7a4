package fr.prevenir.link;

import fr.prevenir.model.Attribute;
import fr.prevenir.model.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A synthetic town: households with a shared address and phone, children on a parent's NIR, twins,
/// married women, homonyms; and clerks who write each person down once or several times, with
/// errors.
/// Names are made of syllables, so nothing here looks like the data that the method was tuned on.
final class Town {
  private static final String[] SYLLABLES = {
    "ba", "bri", "cla", "dor", "du", "fe", "gra", "jo", "ka", "lan", "le", "lou", "ma", "mor", "na",
    "nel", "pa", "que", "ri", "sa", "so", "ter", "tou", "va", "vil", "zo"
  };

  private final Random random;
  private final List<String> surnames = new ArrayList<>();
  private final List<String> men = new ArrayList<>();
  private final List<String> women = new ArrayList<>();
  private final People people = new People();
  private final boolean ages;
  private int truth;

  private static final class Person {
    String family = "";
    String usual = "";
    String given = "";
    int sex;
    int birth;
    String place = "";
    String nir = "";
    String phone = "";
    String email = "";
    String address = "";
    String postcode = "";
    int id;
  }

  private Town(long seed, boolean ages) {
    random = new Random(seed);
    this.ages = ages;
    for (int i = 0; i < 6000; i++) {
      surnames.add(word(2 + random.nextInt(2)));
    }
    for (int i = 0; i < 250; i++) {
      men.add(word(2));
      women.add(word(2) + "e");
    }
  }

  /// @param ages whether an age stands for the birth date, and phone or e-mail are often missing
  static People of(long seed, int size, boolean ages) {
    Town town = new Town(seed, ages);
    while (town.truth < size) {
      town.household();
    }
    return town.people;
  }

  private String word(int syllables) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private String common(List<String> from) {
    double skewed = Math.pow(random.nextDouble(), 2.2);
    return from.get((int) (skewed * from.size()));
  }

  private void household() {
    String surname = common(surnames);
    String address = (1 + random.nextInt(90)) + " rue " + common(surnames);
    String postcode = String.format("%05d", 1000 + random.nextInt(900) * 100);
    String phone = "33" + (100_000_000 + random.nextInt(600_000_000));
    int first = 1930 + random.nextInt(60);
    Person father = person(surname, 1, first, address, postcode, phone);
    Person mother =
        person(common(surnames), 2, first + random.nextInt(6), address, postcode, phone);
    mother.usual = random.nextInt(3) == 0 ? "" : surname;
    boolean family = random.nextInt(3) > 0;
    write(father);
    if (family) {
      write(mother);
      int children = random.nextInt(4);
      Person before = null;
      for (int c = 0; c < children; c++) {
        Person child =
            person(surname, 1 + random.nextInt(2), first + 22 + 3 * c, address, postcode, phone);
        child.nir = father.nir;
        if (c > 0 && before != null && random.nextInt(12) == 0) {
          child.birth = before.birth;
          child.place = before.place;
        }
        if (child.sex == 1 && random.nextInt(25) == 0) {
          child.given = father.given;
        }
        if (before == null || !before.given.equals(child.given)) {
          write(child);
        }
        before = child;
      }
    }
  }

  private Person person(
      String family, int sex, int year, String address, String postcode, String phone) {
    Person person = new Person();
    person.family = family;
    person.sex = sex;
    person.given = common(sex == 1 ? men : women);
    if (random.nextInt(6) == 0) {
      person.given += "-" + common(sex == 1 ? men : women);
    }
    int month = 1 + random.nextInt(12);
    person.birth = year * 10000 + month * 100 + 1 + random.nextInt(28);
    person.place = String.format("%05d", 1000 + random.nextInt(9000) * 10);
    person.nir =
        String.format(
            "%d%02d%02d%s%03d", sex, year % 100, month, person.place, random.nextInt(999));
    person.address = address;
    person.postcode = postcode;
    person.phone =
        random.nextInt(3) == 0 ? phone : "336" + (10_000_000 + random.nextInt(80_000_000));
    person.email =
        random.nextInt(2) == 0 ? "" : (person.given + "." + family + random.nextInt(99) + "@ex.fr");
    person.id = truth++;
    return person;
  }

  private void write(Person person) {
    int times = 1 + (random.nextInt(2) == 0 ? 0 : 1 + random.nextInt(2));
    for (int i = 0; i < times; i++) {
      people.add(person.id, Role.PATIENT, record(person));
    }
  }

  private List<Map.Entry<Attribute, String>> record(Person p) {
    Map<Attribute, String> values = new HashMap<>();
    String given = once(30) ? p.given.split("-")[0] : p.given;
    String family = once(30) ? typo(p.family) : p.family;
    given = once(40) ? typo(given) : given;
    if (once(200)) {
      values.put(Attribute.FAMILY, given);
      values.put(Attribute.GIVEN, family);
    } else {
      values.put(Attribute.GIVEN, once(3) ? given.toUpperCase(java.util.Locale.ROOT) : given);
      boolean married = !p.usual.isEmpty();
      if (married && once(2)) {
        values.put(Attribute.USUAL_FAMILY, p.usual);
        values.put(Attribute.BIRTH_FAMILY, once(3) ? "" : family);
      } else {
        values.put(Attribute.FAMILY, married && once(3) ? p.usual : family);
      }
    }
    values.put(Attribute.SEX, once(100) ? "" : String.valueOf(p.sex));
    if (ages) {
      values.put(Attribute.BIRTH_YEAR, String.valueOf(p.birth / 10000 + random.nextInt(2)));
      values.put(Attribute.PHONE, once(3) ? "" : p.phone);
      values.put(Attribute.EMAIL, once(2) ? "" : p.email);
      return List.copyOf(values.entrySet());
    }
    values.put(Attribute.BIRTH_DATE, String.valueOf(once(60) ? slip(p.birth) : p.birth));
    values.put(Attribute.NIR, once(5) ? "" : p.nir);
    values.put(Attribute.PHONE, once(4) ? "" : p.phone);
    values.put(Attribute.EMAIL, once(3) ? "" : p.email);
    boolean moved = once(15);
    values.put(Attribute.ADDRESS, moved ? (1 + random.nextInt(90)) + " allée Neuve" : p.address);
    values.put(Attribute.POSTCODE, moved ? "7500" + (1 + random.nextInt(9)) : p.postcode);
    return List.copyOf(values.entrySet());
  }

  private boolean once(int in) {
    return random.nextInt(in) == 0;
  }

  private String typo(String word) {
    int at = 1 + random.nextInt(word.length() - 1);
    return switch (random.nextInt(3)) {
      case 0 -> word.substring(0, at) + word.substring(at + 1);
      case 1 -> word.substring(0, at) + "m" + word.substring(at);
      default -> word.substring(0, at) + "l" + word.substring(at + 1);
    };
  }

  private int slip(int date) {
    int day = date % 100;
    int month = date / 100 % 100;
    int year = date / 10000;
    if (day <= 12 && once(2)) {
      return year * 10000 + day * 100 + month;
    }
    return once(2) ? (year - 10) * 10000 + date % 10000 : year * 10000 + month * 100 + day % 20 + 1;
  }
}
