package fr.prevenir.rehearse.population;

import fr.prevenir.reference.Commune;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// An endless stream of households, the same for the same seed.
///
/// What is kept grows by 16 bytes a person: the NIR given so far, because no two people have the
/// same one. Not safe between threads.
public final class Population {
  private static final int REMEMBERED = 500;

  private final Dice dice;
  private final LocalDate today;
  private final Places places;
  private final FirstNames firstNames = new FirstNames();
  private final Surnames surnames = new Surnames();
  private final Registry registry = new Registry();
  private final UniqueContacts contacts = new UniqueContacts();
  private final Weighted<Origin> origins =
      new Weighted<>(List.of(Origin.values()), (ToDoubleFunction<Origin>) Origin::share);
  private final Deque<Person> remembered = new ArrayDeque<>();
  private long count;

  /// @param today the day of the breach: nobody is born later
  /// @param departments where most people live; empty for the whole country
  public Population(long seed, LocalDate today, Set<String> departments) {
    this.dice = Dice.of(seed, "population");
    this.today = today;
    this.places = new Places(departments);
  }

  public Places places() {
    return places;
  }

  /// The next household: 1 to 8 people, the adults first.
  public List<Person> next() {
    Home home = home();
    double kind = dice.unit();
    List<Person> people = new ArrayList<>();
    if (kind < 0.22) {
      people.add(adult(home, anySex(), dice.between(18, 62)));
    } else if (kind < 0.36) {
      people.add(adult(home, dice.chance(0.72) ? Sex.FEMALE : Sex.MALE, old()));
    } else if (kind < 0.52) {
      couple(home, people, old());
    } else if (kind < 0.68) {
      couple(home, people, dice.between(22, 64));
    } else {
      family(home, people, kind >= 0.93);
    }
    remember(people.getFirst());
    return people;
  }

  private record Home(Address address, Commune commune, String landline, String email) {}

  private Home home() {
    Commune commune = places.home(dice);
    Address address = places.address(dice, commune);
    String landline = dice.chance(0.55) ? Contacts.landline(dice, address.postcode()) : "";
    return new Home(address, commune, landline, "");
  }

  private int old() {
    return 62 + (int) (38 * (1 - StrictMath.sqrt(dice.unit())));
  }

  private Sex anySex() {
    return dice.chance(0.515) ? Sex.FEMALE : Sex.MALE;
  }

  private Person adult(Home home, Sex sex, int age) {
    Draft draft = draft(sex, age, origins.draw(dice));
    if (dice.chance(0.0012) && !remembered.isEmpty()) {
      draft.copyIdentity(dice.pick(List.copyOf(remembered)));
      draft.birthplace = births(draft.origin, home.commune(), draft.birth.getYear());
      return build(draft, home);
    }
    draft.birthFamily = surnames.draw(dice, draft.origin);
    draft.usualFamily = draft.birthFamily;
    if (sex == Sex.FEMALE && age > 40 && dice.chance(age > 60 ? 0.6 : 0.2)) {
      draft.usualFamily = surnames.draw(dice, draft.origin);
    }
    draft.birthplace = births(draft.origin, home.commune(), draft.birth.getYear());
    return build(draft, home);
  }

  private void couple(Home home, List<Person> people, int age) {
    Draft first = draft(dice.chance(0.98) ? Sex.MALE : Sex.FEMALE, age, origins.draw(dice));
    first.birthFamily = surnames.draw(dice, first.origin);
    first.usualFamily = first.birthFamily;
    first.birthplace = births(first.origin, home.commune(), first.birth.getYear());
    Origin origin = dice.chance(0.75) ? first.origin : origins.draw(dice);
    Sex sex = first.sex == Sex.MALE && dice.chance(0.985) ? Sex.FEMALE : first.sex;
    Draft second = draft(sex, Math.max(18, age + dice.between(-6, 3)), origin);
    second.birthFamily = surnames.draw(dice, origin);
    second.usualFamily = marriedName(second, first.birthFamily);
    second.birthplace = births(origin, home.commune(), second.birth.getYear());
    people.add(build(first, home));
    people.add(build(second, home));
  }

  /// Nearly all women of the older generations took the husband's name, half of the younger; some
  /// carry both.
  private String marriedName(Draft wife, String husbands) {
    if (wife.sex == Sex.MALE) {
      return wife.birthFamily;
    }
    double takes = wife.birth.getYear() < 1955 ? 0.93 : wife.birth.getYear() < 1975 ? 0.7 : 0.4;
    if (!dice.chance(takes)) {
      return wife.birthFamily;
    }
    if (!dice.chance(0.12)) {
      return husbands;
    }
    return dice.chance(0.5) ? husbands + "-" + wife.birthFamily : wife.birthFamily + "-" + husbands;
  }

  private void family(Home home, List<Person> people, boolean single) {
    int age = dice.between(24, 54);
    Home shared = home;
    if (single) {
      people.add(adult(home, dice.chance(0.85) ? Sex.FEMALE : Sex.MALE, age));
    } else {
      couple(home, people, age);
    }
    Person head = people.getFirst();
    if (dice.chance(0.3)) {
      shared =
          new Home(
              home.address(),
              home.commune(),
              home.landline(),
              Contacts.familyEmail(dice, head.birthFamily()));
    }
    int children =
        1 + (dice.chance(0.6) ? 1 : 0) + (dice.chance(0.25) ? 1 : 0) + (dice.chance(0.08) ? 1 : 0);
    Children brood = new Children(dice, people, familyName(people));
    int eldest = Math.clamp(age - 22 - dice.below(12), 0, 27);
    for (int i = 0, years = eldest; i < children && years >= 0; i++, years -= dice.between(1, 4)) {
      addChild(shared, people, brood, years);
    }
  }

  private void addChild(Home home, List<Person> people, Children brood, int years) {
    Draft child = child(home, people, brood, years, birthday(years));
    people.add(build(child, home));
    if (dice.chance(0.016)) {
      Draft twin = child(home, people, brood, years, child.birth);
      twin.birthplace = child.birthplace;
      twin.insurer = child.insurer;
      people.add(build(twin, home));
    }
  }

  private Draft child(Home home, List<Person> people, Children brood, int years, LocalDate birth) {
    Person head = people.getFirst();
    Draft child = new Draft(anySex(), originOf(head), birth);
    do {
      child.given = new ArrayList<>(givenNames(child));
    } while (brood.taken(child.given.getFirst()));
    if (child.sex == Sex.MALE && dice.chance(0.006) && head.sex() == Sex.MALE) {
      child.given.set(0, head.given().getFirst());
    }
    brood.take(child.given.getFirst());
    child.birthFamily = brood.family();
    child.usualFamily = child.birthFamily;
    child.birthplace = births(Origin.FR, home.commune(), birth.getYear());
    child.insurer = years < 18 ? brood.insurer() : null;
    child.minor = years < 14;
    child.movedOut = years >= 18 && dice.chance(0.4);
    return child;
  }

  private String familyName(List<Person> parents) {
    String fathers = parents.getFirst().birthFamily();
    if (parents.size() == 1 || parents.get(1).birthFamily().equals(fathers)) {
      return fathers;
    }
    double kind = dice.unit();
    String mothers = parents.get(1).birthFamily();
    return kind < 0.85
        ? fathers
        : kind < 0.92 ? mothers : fathers + (dice.chance(0.5) ? "-" : " ") + mothers;
  }

  /// Names of children follow the parent's origin, which shows in the parent's birthplace only.
  private Origin originOf(Person head) {
    for (Origin origin : Origin.values()) {
      if (origin.countries().contains(head.birthplace())) {
        return origin;
      }
    }
    return Origin.FR;
  }

  private LocalDate birthday(int age) {
    return today.minusYears(age).minusDays(1L + dice.below(364));
  }

  private Draft draft(Sex sex, int age, Origin origin) {
    Draft draft = new Draft(sex, origin, birthday(age));
    draft.given = new ArrayList<>(givenNames(draft));
    return draft;
  }

  private List<String> givenNames(Draft draft) {
    Origin origin = draft.origin != Origin.FR && dice.chance(0.2) ? Origin.FR : draft.origin;
    int year = draft.birth.getYear();
    List<String> given = new ArrayList<>();
    given.add(firstNames.draw(dice, origin, draft.sex, year));
    int more =
        origin == Origin.FR
            ? dice.chance(0.75) ? dice.chance(0.5) ? 2 : 1 : 0
            : dice.chance(0.1) ? 1 : 0;
    for (int i = 0; i < more; i++) {
      given.add(firstNames.draw(dice, origin, draft.sex, year - 25));
    }
    return given;
  }

  private Birthplace births(Origin origin, Commune home, int year) {
    if (!origin.countries().isEmpty() && dice.chance(year < 1990 ? 0.6 : 0.15)) {
      return dice.pick(origin.countries());
    }
    Commune commune =
        origin == Origin.OVERSEAS && dice.chance(0.7) || dice.chance(0.004)
            ? places.overseas(dice)
            : places.birth(dice, home.department());
    return new Birthplace(commune.code(), commune.name());
  }

  private Person build(Draft draft, Home home) {
    LocalDate birth = draft.birth;
    if (draft.birthplace().abroad() && dice.chance(0.12) && !draft.homonym) {
      birth = LocalDate.of(birth.getYear(), 1, 1);
      if (dice.chance(0.25)) {
        birth = LocalDate.of(birth.getYear() - 1, 12, 31);
      }
    }
    String nir = registry.register(dice, draft.sex, birth, draft.birthplace());
    Person insurer = draft.insurer;
    int age = today.getYear() - birth.getYear();
    boolean moved = draft.movedOut || dice.chance(0.05);
    Address address = draft.movedOut ? places.address(dice, places.home(dice)) : home.address();
    Address former = null;
    if (moved) {
      former = draft.movedOut ? home.address() : places.address(dice, places.home(dice));
    }
    return new Person(
        ++count,
        draft.sex,
        draft.given,
        draft.birthFamily,
        draft.usualFamily,
        birth,
        draft.birthplace(),
        nir,
        insurer == null ? nir : insurer.nir(),
        insurer != null,
        draft.minor
            ? insurer == null ? "" : insurer.mobile()
            : dice.chance(0.88 - Math.max(0, age - 60) * 0.01) ? contacts.mobile(dice) : "",
        draft.movedOut ? "" : home.landline(),
        email(draft, home, age),
        address,
        former,
        dice.chance(Math.max(0, age - 55) * 0.0006) ? today.minusDays(dice.between(1, 900)) : null);
  }

  private String email(Draft draft, Home home, int age) {
    if (draft.minor) {
      return home.email();
    }
    if (!dice.chance(age > 70 ? 0.3 : 0.75)) {
      return home.email();
    }
    return contacts.email(dice, draft.given.getFirst(), draft.usualFamily, draft.birth.getYear());
  }

  private void remember(Person head) {
    remembered.add(head);
    if (remembered.size() > REMEMBERED) {
      remembered.remove();
    }
  }
}
