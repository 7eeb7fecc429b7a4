package fr.prevenir.rehearse.population;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody who does not exist.
///
/// @param number from 1, in the order of the population
/// @param given prénoms in civil order; the first is the one in use; a compound one counts as one
/// @param usualFamily nom d'usage; the birth name where there is no other
/// @param nir own number with its key, 15 characters
/// @param insuredNir number written on most records: the own one, a parent's for a child
/// @param insuredIsOther whether `insuredNir` belongs to somebody else
/// @param mobile 10 digits or empty
/// @param landline 10 digits or empty, shared in the household
/// @param email may be empty, may be the family's
/// @param formerAddress where the person lived before, if moved of late
public record Person(
    long number,
    Sex sex,
    List<String> given,
    String birthFamily,
    String usualFamily,
    LocalDate birth,
    Birthplace birthplace,
    String nir,
    String insuredNir,
    boolean insuredIsOther,
    String mobile,
    String landline,
    String email,
    Address address,
    @Nullable Address formerAddress,
    @Nullable LocalDate death) {
  public Person {
    given = List.copyOf(given);
  }

  public int ageOn(LocalDate day) {
    int age = day.getYear() - birth.getYear();
    return day.getDayOfYear() < birth.getDayOfYear() ? age - 1 : age;
  }

  public boolean married() {
    return !usualFamily.equals(birthFamily);
  }
}
