package fr.prevenir.rehearse.clerk;

import fr.prevenir.rehearse.population.Address;
import fr.prevenir.rehearse.population.Dice;
import fr.prevenir.rehearse.population.Person;
import fr.prevenir.rehearse.population.Sex;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Types people into records, with the mistakes that clerks make.
///
/// Not safe between threads.
public final class Clerk {
  private final Dice dice;
  private final Rates rates;

  public Clerk(long seed, String office, Rates rates) {
    this.dice = Dice.of(seed, "clerk " + office);
    this.rates = rates;
  }

  /// One record about the person, typed on this day.
  public Entry type(Person person, LocalDate day) {
    String usual = family(person.usualFamily());
    String birth = person.married() ? family(person.birthFamily()) : usual;
    if (person.married()) {
      double kind = dice.unit();
      if (kind < 0.04) {
        birth = usual;
      } else if (kind < 0.10) {
        usual = birth;
      } else if (kind < 0.11) {
        String swap = usual;
        usual = birth;
        birth = swap;
      }
    }
    String given = given(person);
    if (slip(0.003)) {
      String swap = usual;
      usual = given;
      birth = birth.equals(swap) ? given : birth;
      given = swap;
    }
    Address address = address(person);
    boolean child = person.ageOn(day) < 12;
    return new Entry(
        title(person, child),
        birth,
        usual,
        given,
        otherGiven(person),
        slip(0.002) ? person.sex() == Sex.MALE ? "F" : "M" : person.sex().code(),
        birth(person),
        dice.chance(0.1) ? "" : person.birthplace().name(),
        person.birthplace().code(),
        nir(person),
        phone(person.landline()),
        phone(person.mobile()),
        email(person.email()),
        slip(0.01) ? Slips.typo(dice, address.street()) : address.street(),
        dice.chance(0.3) ? "" : address.extra(),
        slip(0.002) ? Slips.digit(dice, address.postcode()) : address.postcode(),
        slip(0.006) ? Slips.typo(dice, address.city()) : address.city(),
        address.insee());
  }

  private boolean slip(double usual) {
    return dice.chance(usual * rates.slips());
  }

  private String family(String name) {
    String typed = spelled(name, 0.006);
    if (slip(0.02) && typed.indexOf('-') > 0) {
      typed = typed.replace('-', ' ');
    } else if (slip(0.03) && typed.indexOf(' ') > 0) {
      typed = typed.replace(" ", "");
    } else if (slip(0.02) && typed.indexOf('-') > 0) {
      typed = typed.substring(0, typed.indexOf('-'));
    }
    if (typed.startsWith("Saint-") && slip(0.15)) {
      typed = "St " + typed.substring(6);
    }
    return typed;
  }

  private String given(Person person) {
    String name = spelled(person.given().getFirst(), 0.006);
    if (name.indexOf('-') > 0) {
      if (slip(0.10)) {
        name = name.replace('-', ' ');
      } else if (slip(0.02)) {
        name = name.replace("-", "");
      } else if (slip(0.015)) {
        name = name.substring(0, name.indexOf('-'));
      }
    }
    if (slip(0.004) && person.given().size() > 1) {
      return person.given().get(1);
    }
    return slip(0.002) && name.length() > 4 ? name.substring(0, name.length() - 2) : name;
  }

  private String spelled(String name, double rate) {
    String typed = slip(0.03) ? Slips.withoutAccents(name) : name;
    if (slip(rate)) {
      typed = Slips.typo(dice, typed);
    }
    return slip(0.001) ? Slips.ocr(dice, typed) : typed;
  }

  private String otherGiven(Person person) {
    List<String> given = person.given();
    if (given.size() < 2 || dice.chance(0.4)) {
      return "";
    }
    int upTo = dice.chance(0.3) ? 2 : given.size();
    return String.join(" ", given.subList(1, upTo));
  }

  private static String title(Person person, boolean child) {
    if (child) {
      return "Enfant";
    }
    return person.sex() == Sex.MALE ? "M." : "Mme";
  }

  private @Nullable LocalDate birth(Person person) {
    LocalDate birth = person.birth();
    if (slip(0.004)) {
      return Slips.swapped(birth);
    }
    if (slip(0.005)) {
      return Slips.wrongDigit(dice, birth);
    }
    if (slip(0.0012)) {
      return LocalDate.of(birth.getYear(), 1, 1);
    }
    return slip(0.0008) ? null : birth;
  }

  private String nir(Person person) {
    if (dice.chance(rates.nirMissing())) {
      return "";
    }
    String nir = person.insuredIsOther() && dice.chance(0.3) ? person.nir() : person.insuredNir();
    if (slip(0.004)) {
      return Slips.digit(dice, nir);
    }
    return slip(0.02) ? nir.substring(0, 13) : nir;
  }

  private String phone(String number) {
    if (dice.chance(rates.contactMissing())) {
      return "";
    }
    return slip(0.005) ? Slips.digit(dice, number) : number;
  }

  private String email(String email) {
    if (dice.chance(2 * rates.contactMissing())) {
      return "";
    }
    return slip(0.004) ? Slips.typo(dice, email) : email;
  }

  private Address address(Person person) {
    Address former = person.formerAddress();
    return former != null && dice.chance(0.4) ? former : person.address();
  }
}
