package fr.prevenir.rehearse;

import fr.prevenir.model.Category;
import fr.prevenir.rehearse.clerk.Coded;
import fr.prevenir.rehearse.clerk.Comment;
import fr.prevenir.rehearse.population.Dice;
import fr.prevenir.rehearse.population.Person;
import fr.prevenir.rehearse.population.Practitioner;
import fr.prevenir.rehearse.population.Practitioners;
import fr.prevenir.rehearse.population.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a clinic holds about one patient; the same each time it is drawn.
///
/// @param rows ids of the patient's rows: one, seldom two
record Chart(
    Person person,
    List<Long> rows,
    Practitioner family,
    Comment remark,
    @Nullable LocalDate death,
    List<Stay> stays,
    List<Visit> visits,
    List<Order> orders) {
  record Stay(long id, long row, LocalDate in, LocalDate out, Practitioner by, Coded diagnosis) {}

  record Visit(long id, long row, LocalDate day, Practitioner by, String reason, Comment remark) {}

  record Order(long id, long row, LocalDate day, Practitioner by, Coded drug) {}

  /// The lists that charts are drawn from.
  record Shelf(
      long seed,
      LocalDate today,
      Practitioners practitioners,
      List<Coded> diagnoses,
      List<Coded> drugs,
      List<Comment> comments,
      double duplicates) {}

  private static final List<String> REASONS =
      List.of(
          "Consultation",
          "Suivi",
          "Consultation anesthésie",
          "Contrôle",
          "Ablation des fils",
          "Urgence",
          "Pré-op",
          "Avis");

  static Chart draw(Shelf shelf, Person person) {
    Dice dice = Dice.of(shelf.seed(), "chart", person.number());
    List<Long> rows = new ArrayList<>(List.of(2 * person.number()));
    if (dice.chance(shelf.duplicates())) {
      rows.add(2 * person.number() + 1);
    }
    LocalDate death = person.death() != null && dice.chance(0.8) ? person.death() : null;
    LocalDate last = death == null ? shelf.today() : death;
    List<Stay> stays = new ArrayList<>();
    List<Visit> visits = new ArrayList<>();
    List<Order> orders = new ArrayList<>();
    int count = dice.below(3);
    for (int i = 0; i < count; i++) {
      Coded diagnosis = diagnosis(dice, shelf, person);
      LocalDate in = day(dice, person, last);
      Practitioner by = shelf.practitioners().draw(dice);
      long row = dice.pick(rows);
      stays.add(
          new Stay(4 * person.number() + i, row, in, in.plusDays(dice.below(6)), by, diagnosis));
      int drugs = dice.below(3);
      for (int k = 0; k < drugs; k++) {
        orders.add(
            new Order(8 * person.number() + orders.size(), row, in, by, dice.pick(shelf.drugs())));
      }
    }
    int consultations = dice.between(count == 0 ? 1 : 0, 2);
    for (int i = 0; i < consultations; i++) {
      visits.add(
          new Visit(
              4 * person.number() + i,
              dice.pick(rows),
              day(dice, person, last),
              shelf.practitioners().draw(dice),
              dice.pick(REASONS),
              comment(dice, shelf, person, 0.05)));
    }
    return new Chart(
        person,
        rows,
        shelf.practitioners().draw(dice),
        comment(dice, shelf, person, 0.06),
        death,
        stays,
        visits,
        orders);
  }

  /// Categories that the rows beside the patient's own show.
  long shows() {
    long shown = 0;
    for (Stay stay : stays) {
      shown |= stay.diagnosis().shows();
    }
    for (Visit visit : visits) {
      shown |= visit.remark().shows();
    }
    for (Order order : orders) {
      shown |= order.drug().shows();
    }
    return shown | remark.shows() | (death == null ? 0 : Category.DECEASED.bit());
  }

  private static LocalDate day(Dice dice, Person person, LocalDate last) {
    long days = Math.max(1, Math.min(2500, last.toEpochDay() - person.birth().toEpochDay()));
    return last.minusDays((long) (dice.unit() * dice.unit() * days));
  }

  private static Coded diagnosis(Dice dice, Shelf shelf, Person person) {
    Coded diagnosis = dice.pick(shelf.diagnoses());
    boolean cannot =
        diagnosis.womens() && (person.sex() == Sex.MALE || person.ageOn(shelf.today()) < 16);
    return cannot ? shelf.diagnoses().getFirst() : diagnosis;
  }

  private static Comment comment(Dice dice, Shelf shelf, Person person, double rate) {
    if (!dice.chance(rate)) {
      return Comment.NONE;
    }
    Comment comment = dice.pick(shelf.comments());
    boolean cannot =
        comment.womens() && (person.sex() == Sex.MALE || person.ageOn(shelf.today()) < 15);
    return cannot ? Comment.NONE : comment;
  }
}
