package fr.prevenir.rehearse.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PopulationTest {
  private static final LocalDate TODAY = LocalDate.of(2020, 6, 30);

  private static List<List<Person>> households(long seed, int count) {
    Population population = new Population(seed, TODAY, Set.of());
    List<List<Person>> households = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      households.add(population.next());
    }
    return households;
  }

  private static List<Person> people(int count) {
    return households(7, count).stream().flatMap(List::stream).toList();
  }

  @Test
  void isTheSameForTheSameSeedAndOtherForAnother() {
    assertThat(households(3, 200)).isEqualTo(households(3, 200)).isNotEqualTo(households(4, 200));
  }

  @Test
  void givesEveryoneANirOfTheirOwnThatTellsSexYearAndMonth() {
    Set<String> given = new HashSet<>();
    for (Person person : people(4000)) {
      String nir = person.nir();
      assertThat(Identifiers.withKey(nir.substring(0, 13))).isEqualTo(nir);
      assertThat(given.add(nir)).as("given once").isTrue();
      assertThat(nir.charAt(0)).isEqualTo(person.sex() == Sex.MALE ? '1' : '2');
      assertThat(Integer.parseInt(nir.substring(1, 3))).isEqualTo(person.birth().getYear() % 100);
      assertThat(Integer.parseInt(nir.substring(3, 5))).isEqualTo(person.birth().getMonthValue());
    }
  }

  @Test
  void putsChildrenOnTheNirOfAParentInTheSameHousehold() {
    int children = 0;
    for (List<Person> household : households(5, 2000)) {
      Set<String> own = new HashSet<>();
      household.forEach(person -> own.add(person.nir()));
      for (Person person : household) {
        assertThat(own).contains(person.insuredNir());
        if (person.insuredIsOther()) {
          children++;
          assertThat(person.ageOn(TODAY)).isLessThan(18);
        }
      }
    }
    assertThat(children).isGreaterThan(300);
  }

  @Test
  void holdsTwinsAndHomonymsBornTheSameDayElsewhere() {
    int twins = 0;
    for (List<Person> household : households(11, 6000)) {
      Set<String> births = new HashSet<>();
      for (Person person : household) {
        twins += births.add(person.birthFamily() + person.birth()) ? 0 : 1;
      }
    }
    assertThat(twins).isGreaterThan(10);
    Set<String> seen = new HashSet<>();
    long homonyms =
        people(6000).stream()
            .filter(p -> !seen.add(p.given().getFirst() + p.birthFamily() + p.birth() + p.sex()))
            .count();
    assertThat(homonyms).isPositive();
  }

  @Test
  void knowsNamesOfMarriageAbroadOverseasAndCorsica() {
    List<Person> people = people(6000);
    assertThat(people).anyMatch(Person::married);
    assertThat(people).anyMatch(person -> person.birthplace().abroad());
    assertThat(people).anyMatch(person -> person.birthplace().code().startsWith("97"));
    assertThat(people).anyMatch(person -> person.birthplace().code().startsWith("2"));
    assertThat(people).anyMatch(person -> person.formerAddress() != null);
    assertThat(people).allMatch(person -> !person.birth().isAfter(TODAY));
  }
}
