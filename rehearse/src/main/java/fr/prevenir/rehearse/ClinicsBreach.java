package fr.prevenir.rehearse;

import static fr.prevenir.rehearse.write.Column.about;
import static fr.prevenir.rehearse.write.Column.patient;
import static fr.prevenir.rehearse.write.Column.technical;

import fr.prevenir.model.Category;
import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import fr.prevenir.rehearse.clerk.Clerk;
import fr.prevenir.rehearse.clerk.Coded;
import fr.prevenir.rehearse.clerk.Comment;
import fr.prevenir.rehearse.clerk.Entry;
import fr.prevenir.rehearse.clerk.Habits;
import fr.prevenir.rehearse.clerk.Rates;
import fr.prevenir.rehearse.population.Dice;
import fr.prevenir.rehearse.population.Person;
import fr.prevenir.rehearse.population.Population;
import fr.prevenir.rehearse.population.Practitioner;
import fr.prevenir.rehearse.population.Practitioners;
import fr.prevenir.rehearse.write.Column;
import fr.prevenir.rehearse.write.SqlDump;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/// A group of clinics' patient record, dumped table after table. Each table is a pass over the same
/// people, so that nothing is held in memory.
final class ClinicsBreach {
  private static final LocalDate TODAY = LocalDate.of(2024, 11, 18);
  private static final Habits AS =
      new Habits(
          Habits.Capitals.FAMILY, true, "YYYY-MM-DD", Habits.Nir.PLAIN, Habits.Phone.PLAIN, false);

  private record Row(long id, Entry entry, Chart chart) {}

  private record Contact(long id, long row, Person person, String relation) {}

  private final long people;
  private final long seed;
  private final Evidence evidence;
  private final Chart.Shelf shelf;

  ClinicsBreach(long people, long seed, Evidence evidence) {
    this.people = people;
    this.seed = seed;
    this.evidence = evidence;
    Practitioners practitioners =
        new Practitioners(seed, (int) Math.min(9_000, 25 + people / 200), population().places());
    this.shelf =
        new Chart.Shelf(
            seed, TODAY, practitioners, Coded.diagnoses(), Coded.drugs(), Comment.all(), 0.015);
  }

  RehearsalSummary write() throws IOException {
    String path = "mediboard/mediboard_prod.sql";
    try (SqlDump dump = new SqlDump(evidence.create(path), path, "mediboard", evidence.truth())) {
      doctors(dump);
      patients(dump);
      contacts(dump);
      stays(dump);
      visits(dump);
      orders(dump);
      evidence.counted(dump.records(), dump.written(), dump.tables());
    }
    evidence.professionals(shelf.practitioners());
    return evidence.summary(Breach.CLINICS, people);
  }

  private Population population() {
    return new Population(seed, TODAY, Set.of());
  }

  /// Goes through the patients with their households, always the same ones.
  private void each(BiConsumer<Chart, List<Person>> visit) {
    Population population = population();
    for (long count = 0; count < people; ) {
      List<Person> household = population.next();
      for (Person person : household) {
        if (count < people && Dice.of(seed, "chosen", person.number()).chance(0.55)) {
          count++;
          visit.accept(Chart.draw(shelf, person), household);
        }
      }
    }
  }

  private void doctors(SqlDump dump) {
    List<Column<Practitioner>> columns =
        List.of(
            technical("medecin_id", Meaning.ROW_ID, p -> Integer.toString(p.number())),
            pro("nom", Meaning.FAMILY, p -> AS.family(p.family())),
            pro("prenom", Meaning.GIVEN, Practitioner::given),
            pro("rpps", Meaning.RPPS, Practitioner::rpps),
            pro("adeli", Meaning.ADELI, Practitioner::adeli),
            pro("disciplines", Meaning.SPECIALTY, Practitioner::specialty),
            pro("adresse", Meaning.ADDRESS, p -> p.address().street()),
            pro("cp", Meaning.POSTCODE, p -> p.address().postcode()),
            pro("ville", Meaning.CITY, p -> p.address().city()),
            pro("tel", Meaning.PHONE, Practitioner::phone),
            pro("email", Meaning.EMAIL, Practitioner::email));
    try (SqlDump.Table<Practitioner> table = dump.table("medecin", columns, Map.of())) {
      for (Practitioner practitioner : shelf.practitioners().all()) {
        table.write(practitioner);
        table.mentions(Role.PROFESSIONAL, Evidence.id(practitioner));
        evidence.seen(practitioner);
      }
    }
  }

  private static Column<Practitioner> pro(
      String header, Meaning meaning, java.util.function.Function<Practitioner, String> value) {
    return about(header, meaning, Role.PROFESSIONAL, value);
  }

  private void patients(SqlDump dump) {
    Clerk clerk = new Clerk(seed, "clinics", Rates.CLINICS);
    try (SqlDump.Table<Row> table =
        dump.table("patients", patientColumns(), Map.of("medecin_traitant", "medecin"))) {
      each(
          (chart, household) -> {
            long shown = chart.shows();
            for (long id : chart.rows()) {
              shown |= table.write(new Row(id, clerk.type(chart.person(), TODAY), chart));
              table.mentions(Role.PATIENT, Evidence.id(chart.person()));
            }
            evidence.person(chart.person(), Role.PATIENT, shown);
          });
    }
  }

  private static List<Column<Row>> patientColumns() {
    return List.of(
        technical("patient_id", Meaning.ROW_ID, r -> Long.toString(r.id())),
        patient(
            "nom",
            Meaning.USUAL_FAMILY,
            r -> AS.family(r.entry().usualFamily()),
            Category.IDENTITY),
        patient(
            "nom_jeune_fille",
            Meaning.BIRTH_FAMILY,
            r -> AS.family(r.entry().birthFamily()),
            Category.IDENTITY),
        patient("prenom", Meaning.GIVEN, r -> r.entry().given(), Category.IDENTITY),
        patient("prenoms", Meaning.GIVEN, r -> r.entry().otherGiven(), Category.IDENTITY),
        patient(
            "naissance", Meaning.BIRTH_DATE, r -> AS.date(r.entry().birth()), Category.IDENTITY),
        patient(
            "sexe", Meaning.SEX, r -> r.entry().sex().equals("M") ? "m" : "f", Category.IDENTITY),
        patient("civilite", Meaning.TITLE, r -> r.entry().title(), Category.IDENTITY),
        patient(
            "lieu_naissance", Meaning.BIRTH_PLACE, r -> r.entry().birthplace(), Category.IDENTITY),
        patient("adresse", Meaning.ADDRESS, ClinicsBreach::address, Category.ADDRESS),
        patient("cp", Meaning.POSTCODE, r -> r.entry().postcode(), Category.ADDRESS),
        patient("ville", Meaning.CITY, r -> r.entry().city(), Category.ADDRESS),
        patient("tel", Meaning.PHONE, r -> r.entry().phone(), Category.CONTACT),
        patient("tel2", Meaning.PHONE, r -> r.entry().mobile(), Category.CONTACT),
        patient("email", Meaning.EMAIL, r -> r.entry().email(), Category.CONTACT),
        patient("matricule", Meaning.NIR, r -> r.entry().nir(), Category.NIR),
        about(
            "medecin_traitant",
            Meaning.PERSON_REF,
            Role.PROFESSIONAL,
            r -> Integer.toString(r.chart().family().number()),
            Category.FAMILY_DOCTOR),
        patient("deces", Meaning.DEATH_DATE, r -> AS.date(r.chart().death()), Category.DECEASED),
        patient("rques", Meaning.COMMENT, r -> r.chart().remark().text()));
  }

  private static String address(Row row) {
    Entry entry = row.entry();
    return entry.extra().isEmpty() ? entry.street() : entry.street() + "\n" + entry.extra();
  }

  private void contacts(SqlDump dump) {
    List<Column<Contact>> columns =
        List.of(
            technical("correspondant_patient_id", Meaning.ROW_ID, c -> Long.toString(c.id())),
            patient("patient_id", Meaning.PERSON_REF, c -> Long.toString(c.row())),
            about("relation", Meaning.RELATION, Role.RELATIVE, Contact::relation),
            about("nom", Meaning.FAMILY, Role.RELATIVE, c -> AS.family(c.person().usualFamily())),
            about("prenom", Meaning.GIVEN, Role.RELATIVE, c -> c.person().given().getFirst()),
            about("tel", Meaning.PHONE, Role.RELATIVE, c -> c.person().mobile()));
    try (SqlDump.Table<Contact> table =
        dump.table("correspondant_patient", columns, Map.of("patient_id", "patients"))) {
      RelativesSeen seen = new RelativesSeen();
      each(
          (chart, household) -> {
            Person person = chart.person();
            if (household.size() > 1 && person.number() % 3 == 0) {
              Person other =
                  household.getFirst().equals(person) ? household.get(1) : household.getFirst();
              table.write(new Contact(person.number(), chart.rows().getFirst(), other, "prevenir"));
              table.mentions(Role.PATIENT, Evidence.id(person));
              table.mentions(Role.RELATIVE, Evidence.id(other));
              if (seen.first(other, household)) {
                evidence.person(
                    other, Role.RELATIVE, Category.IDENTITY.bit() | Category.CONTACT.bit());
              }
            }
          });
    }
  }

  private void stays(SqlDump dump) {
    List<Column<Chart.Stay>> columns =
        List.of(
            technical("sejour_id", Meaning.ROW_ID, s -> Long.toString(s.id())),
            patient("patient_id", Meaning.PERSON_REF, s -> Long.toString(s.row())),
            about(
                "praticien_id",
                Meaning.PERSON_REF,
                Role.PROFESSIONAL,
                s -> Integer.toString(s.by().number())),
            patient("entree", Meaning.DATE, s -> s.in() + " 08:00:00"),
            patient("sortie", Meaning.DATE, s -> s.out() + " 17:30:00"),
            patient("DP", Meaning.DIAGNOSIS_CODE, s -> s.diagnosis().code()),
            patient("libelle", Meaning.DIAGNOSIS, s -> s.diagnosis().label()));
    try (SqlDump.Table<Chart.Stay> table =
        dump.table(
            "sejour", columns, Map.of("patient_id", "patients", "praticien_id", "medecin"))) {
      each((chart, household) -> rows(table, chart, chart.stays()));
    }
  }

  private void visits(SqlDump dump) {
    List<Column<Chart.Visit>> columns =
        List.of(
            technical("consultation_id", Meaning.ROW_ID, v -> Long.toString(v.id())),
            patient("patient_id", Meaning.PERSON_REF, v -> Long.toString(v.row())),
            about(
                "praticien_id",
                Meaning.PERSON_REF,
                Role.PROFESSIONAL,
                v -> Integer.toString(v.by().number())),
            patient("date", Meaning.DATE, v -> v.day().toString()),
            technical("type_consultation", Meaning.TECHNICAL, Chart.Visit::reason),
            patient("rques", Meaning.COMMENT, v -> v.remark().text()));
    try (SqlDump.Table<Chart.Visit> table =
        dump.table(
            "consultation", columns, Map.of("patient_id", "patients", "praticien_id", "medecin"))) {
      each((chart, household) -> rows(table, chart, chart.visits()));
    }
  }

  private void orders(SqlDump dump) {
    List<Column<Chart.Order>> columns =
        List.of(
            technical("prescription_id", Meaning.ROW_ID, o -> Long.toString(o.id())),
            patient("patient_id", Meaning.PERSON_REF, o -> Long.toString(o.row())),
            about(
                "praticien_id",
                Meaning.PERSON_REF,
                Role.PROFESSIONAL,
                o -> Integer.toString(o.by().number())),
            patient("date", Meaning.DATE, o -> o.day().toString()),
            patient("produit", Meaning.DRUG, o -> o.drug().label()));
    try (SqlDump.Table<Chart.Order> table =
        dump.table(
            "prescription", columns, Map.of("patient_id", "patients", "praticien_id", "medecin"))) {
      each((chart, household) -> rows(table, chart, chart.orders()));
    }
  }

  private static <V> void rows(SqlDump.Table<V> table, Chart chart, List<V> rows) {
    for (V row : rows) {
      table.write(row);
      table.mentions(Role.PATIENT, Evidence.id(chart.person()));
    }
  }
}
