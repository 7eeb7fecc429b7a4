package fr.prevenir.rehearse;

import static fr.prevenir.rehearse.write.Column.about;
import static fr.prevenir.rehearse.write.Column.patient;
import static fr.prevenir.rehearse.write.Column.technical;

import fr.prevenir.model.Category;
import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import fr.prevenir.rehearse.clerk.Clerk;
import fr.prevenir.rehearse.clerk.Entry;
import fr.prevenir.rehearse.clerk.Habits;
import fr.prevenir.rehearse.clerk.Rates;
import fr.prevenir.rehearse.population.Dice;
import fr.prevenir.rehearse.population.Person;
import fr.prevenir.rehearse.population.Population;
import fr.prevenir.rehearse.population.Practitioner;
import fr.prevenir.rehearse.population.Practitioners;
import fr.prevenir.rehearse.write.Column;
import fr.prevenir.rehearse.write.Dialect;
import fr.prevenir.rehearse.write.SourceFile;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Covid tests of mid-2020 as they were sent: a file a day to the regional agency, one a week to
/// Assurance maladie, some sent twice.
final class AphpBreach {
  private static final LocalDate FIRST_DAY = LocalDate.of(2020, 5, 11);
  private static final Set<String> REGION = Set.of("75", "77", "78", "91", "92", "93", "94", "95");
  private static final List<String> TESTS =
      List.of(
          "RT-PCR SARS-CoV-2", "RT-PCR SARS-CoV-2", "RT-PCR SARS-CoV-2", "Sérologie SARS-CoV-2");
  private static final List<String> SITES =
      List.of(
          "Pitié-Salpêtrière",
          "Bichat",
          "Tenon",
          "Cochin",
          "Saint-Louis",
          "Henri-Mondor",
          "Avicenne",
          "Ambroise-Paré",
          "Bicêtre",
          "Lariboisière",
          "Necker",
          "Robert-Debré");
  private static final Habits WEEKLY =
      new Habits(
          Habits.Capitals.FAMILY, true, "YYYY-MM-DD", Habits.Nir.PLAIN, Habits.Phone.SPACED, false);

  private record Test(
      Entry entry,
      Practitioner by,
      LocalDate day,
      String type,
      String result,
      String site,
      long number) {}

  private final long people;
  private final Evidence evidence;
  private final Population population;
  private final Practitioners practitioners;
  private final Clerk clerk;
  private final Dice dice;
  private final List<List<SourceFile<Test>>> daily = new ArrayList<>();
  private final List<List<SourceFile<Test>>> weekly = new ArrayList<>();
  private long samples = 4_000_000;

  AphpBreach(long people, long seed, Evidence evidence) throws IOException {
    this.people = people;
    this.evidence = evidence;
    this.population = new Population(seed, FIRST_DAY, REGION);
    this.practitioners =
        new Practitioners(seed, (int) Math.min(20_000, 20 + people / 250), population.places());
    this.clerk = new Clerk(seed, "aphp", Rates.USUAL);
    this.dice = Dice.of(seed, "aphp");
    int days = Math.clamp(people / 150, 3, 126);
    for (int day = 0; day < days; day++) {
      daily.add(
          files(
              "ARS_IDF/SIDEP_" + FIRST_DAY.plusDays(day).toString().replace("-", ""),
              day % 29 == 7,
              Dialect.SEMICOLONS,
              daily()));
    }
    for (int week = 0; week * 7 < days; week++) {
      weekly.add(
          files(
              "CNAM/tests_covid_semaine_" + (20 + week), week % 9 == 4, Dialect.COMMAS, weekly()));
    }
  }

  RehearsalSummary write() {
    while (evidence.patients() < people) {
      for (Person person : population.next()) {
        if (evidence.patients() < people && dice.chance(0.7)) {
          tests(person);
        }
      }
    }
    evidence.professionals(practitioners);
    return evidence.summary(Breach.APHP, people);
  }

  private List<SourceFile<Test>> files(
      String name, boolean twice, Dialect dialect, List<Column<Test>> columns) throws IOException {
    List<SourceFile<Test>> files = new ArrayList<>();
    files.add(evidence.file(name + ".csv", dialect, columns));
    if (twice) {
      files.add(evidence.file(name + "_renvoi.csv", dialect, columns));
    }
    return files;
  }

  private void tests(Person person) {
    int count = 1 + (dice.chance(0.2) ? 1 : 0) + (dice.chance(0.08) ? dice.between(1, 3) : 0);
    long shown = 0;
    for (int i = 0; i < count; i++) {
      int day = dice.below(daily.size());
      LocalDate date = FIRST_DAY.plusDays(day);
      double fate = dice.unit();
      String result = fate < 0.045 ? "Positif" : fate < 0.985 ? "Négatif" : "Indéterminé";
      Test test =
          new Test(
              clerk.type(person, date),
              practitioners.draw(dice),
              date,
              dice.pick(TESTS),
              result,
              dice.pick(SITES),
              ++samples);
      shown |= fate < 0.045 ? Category.COVID.bit() : 0;
      shown |= record(person, test, daily.get(day));
      if (dice.chance(0.07)) {
        shown |= record(person, test, weekly.get(day / 7));
      }
    }
    evidence.person(person, Role.PATIENT, shown);
  }

  private long record(Person person, Test test, List<SourceFile<Test>> files) {
    long shown = 0;
    for (SourceFile<Test> file : files) {
      shown |= file.write(test);
      file.mentions(Role.PATIENT, Evidence.id(person));
      evidence.professional(file, test.by());
    }
    return shown;
  }

  private static List<Column<Test>> daily() {
    Habits as = Habits.PLAIN;
    return List.of(
        technical("ID_PRELEVEMENT", Meaning.SAMPLE, t -> "P" + t.number()),
        patient(
            "NOM_NAISSANCE",
            Meaning.BIRTH_FAMILY,
            t -> as.family(t.entry().birthFamily()),
            Category.IDENTITY),
        patient(
            "NOM_USAGE",
            Meaning.USUAL_FAMILY,
            t -> as.family(t.entry().usualFamily()),
            Category.IDENTITY),
        patient("PRENOM", Meaning.GIVEN, t -> as.text(t.entry().given()), Category.IDENTITY),
        patient("SEXE", Meaning.SEX, t -> t.entry().sex(), Category.IDENTITY),
        patient(
            "DATE_NAISSANCE",
            Meaning.BIRTH_DATE,
            t -> as.date(t.entry().birth()),
            Category.IDENTITY),
        patient("NIR", Meaning.NIR, t -> as.nir(t.entry().nir()), Category.NIR),
        patient("ADRESSE", Meaning.ADDRESS, t -> as.text(t.entry().street()), Category.ADDRESS),
        patient("CODE_POSTAL", Meaning.POSTCODE, t -> t.entry().postcode(), Category.ADDRESS),
        patient("COMMUNE", Meaning.CITY, t -> as.text(t.entry().city()), Category.ADDRESS),
        patient("TELEPHONE", Meaning.PHONE, AphpBreach::phone, Category.CONTACT),
        patient("EMAIL", Meaning.EMAIL, t -> t.entry().email(), Category.CONTACT),
        about("RPPS_PRELEVEUR", Meaning.RPPS, Role.PROFESSIONAL, t -> t.by().rpps()),
        about("NOM_PRELEVEUR", Meaning.FAMILY, Role.PROFESSIONAL, t -> as.family(t.by().family())),
        about("PRENOM_PRELEVEUR", Meaning.GIVEN, Role.PROFESSIONAL, t -> as.text(t.by().given())),
        patient("DATE_PRELEVEMENT", Meaning.DATE, t -> as.date(t.day())),
        patient("TYPE_TEST", Meaning.TEST, Test::type, Category.TEST),
        patient("RESULTAT", Meaning.TEST_RESULT, Test::result, Category.TEST_RESULT));
  }

  private static List<Column<Test>> weekly() {
    Habits as = WEEKLY;
    return List.of(
        patient("nir", Meaning.NIR, t -> as.nir(t.entry().nir()), Category.NIR),
        patient("nom", Meaning.FAMILY, t -> as.family(t.entry().family()), Category.IDENTITY),
        patient("prenoms", Meaning.GIVEN, t -> as.text(t.entry().allGiven()), Category.IDENTITY),
        patient("ddn", Meaning.BIRTH_DATE, t -> as.date(t.entry().birth()), Category.IDENTITY),
        patient(
            "sexe", Meaning.SEX, t -> t.entry().sex().equals("M") ? "1" : "2", Category.IDENTITY),
        patient("tel", Meaning.PHONE, t -> as.phone(phone(t)), Category.CONTACT),
        patient("mail", Meaning.EMAIL, t -> t.entry().email(), Category.CONTACT),
        patient("adresse", Meaning.ADDRESS, t -> as.text(t.entry().street()), Category.ADDRESS),
        patient("cp", Meaning.POSTCODE, t -> t.entry().postcode(), Category.ADDRESS),
        patient("ville", Meaning.CITY, t -> as.text(t.entry().city()), Category.ADDRESS),
        technical("site", Meaning.HOSPITAL, Test::site),
        about(
            "professionnel",
            Meaning.FULL_NAME,
            Role.PROFESSIONAL,
            t -> "Dr " + as.family(t.by().family()) + " " + t.by().given()),
        about("rpps", Meaning.RPPS, Role.PROFESSIONAL, t -> t.by().rpps()),
        patient("date_test", Meaning.DATE, t -> as.date(t.day())),
        patient("analyse", Meaning.TEST, Test::type, Category.TEST),
        patient("conclusion", Meaning.TEST_RESULT, Test::result, Category.TEST_RESULT));
  }

  private static String phone(Test test) {
    Entry entry = test.entry();
    return entry.mobile().isEmpty() ? entry.phone() : entry.mobile();
  }
}
