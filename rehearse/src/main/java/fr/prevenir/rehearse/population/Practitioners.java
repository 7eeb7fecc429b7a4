package fr.prevenir.rehearse.population;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The health professionals around a population, all in memory: one for some hundreds of people.
public final class Practitioners {
  private static final List<String> SPECIALTIES =
      List.of(
          "Médecine générale",
          "Médecine générale",
          "Médecine générale",
          "Médecine générale",
          "Gynécologie",
          "Cardiologie",
          "Pédiatrie",
          "Psychiatrie",
          "Oncologie",
          "Infirmier",
          "Sage-femme",
          "Biologie médicale",
          "Pharmacien",
          "Chirurgie",
          "Dermatologie");

  private final UniqueContacts contacts = new UniqueContacts();
  private final List<Practitioner> all = new ArrayList<>();

  public Practitioners(long seed, int count, Places places) {
    Dice dice = Dice.of(seed, "practitioners");
    FirstNames firstNames = new FirstNames();
    Surnames surnames = new Surnames();
    Set<String> numbers = new HashSet<>();
    while (all.size() < count) {
      String rpps = Identifiers.withLuhn("10" + dice.digits(8));
      if (numbers.add(rpps)) {
        all.add(one(dice, rpps, places, firstNames, surnames));
      }
    }
  }

  public List<Practitioner> all() {
    return List.copyOf(all);
  }

  public int size() {
    return all.size();
  }

  public Practitioner get(int index) {
    return all.get(index);
  }

  /// A few are busy, most are not.
  public Practitioner draw(Dice dice) {
    return all.get((int) (dice.unit() * dice.unit() * all.size()));
  }

  private Practitioner one(
      Dice dice, String rpps, Places places, FirstNames firstNames, Surnames surnames) {
    Sex sex = dice.chance(0.52) ? Sex.FEMALE : Sex.MALE;
    Origin origin = dice.chance(0.88) ? Origin.FR : Origin.MAGHREB;
    String given = firstNames.draw(dice, origin, sex, dice.between(1955, 1992));
    String family = surnames.draw(dice, origin);
    Address address = places.address(dice, places.home(dice));
    String department = address.postcode().substring(0, 2);
    return new Practitioner(
        all.size() + 1,
        sex,
        given,
        family,
        rpps,
        Identifiers.withLuhn(department + "1" + dice.digits(5)),
        Identifiers.withLuhn(department + "0" + dice.digits(5)),
        dice.pick(SPECIALTIES),
        Contacts.landline(dice, address.postcode()),
        contacts.email(dice, given, family, dice.between(1955, 1992)),
        address);
  }
}
