package fr.prevenir.rehearse;

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
import fr.prevenir.rehearse.write.Column;
import fr.prevenir.rehearse.write.Dialect;
import fr.prevenir.rehearse.write.Encoding;
import fr.prevenir.rehearse.write.SourceFile;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// Extracts of several hospitals' identity servers: names, an age on the day of the extract,
/// telephone and e-mail where there is one, and each hospital's own number.
final class IdentityBreach {
  private static final Set<String> REGION = Set.of("59", "62", "80", "02", "60");
  private static final List<String> HOSPITALS =
      List.of(
          "CHU_Lille",
          "CHU_Amiens",
          "CH_Lens",
          "CH_Valenciennes",
          "CH_Dunkerque",
          "CH_Beauvais",
          "CH_Arras");

  /// The days of the extracts; the second follows half a year later.
  private static final List<LocalDate> DAYS =
      List.of(LocalDate.of(2025, 2, 10), LocalDate.of(2025, 9, 1));

  private record Line(Entry entry, String ipp, int age) {}

  private final long people;
  private final Evidence evidence;
  private final Population population;
  private final Clerk clerk;
  private final Dice dice;
  private final List<List<SourceFile<Line>>> files = new ArrayList<>();

  IdentityBreach(long people, long seed, Evidence evidence) throws IOException {
    this.people = people;
    this.evidence = evidence;
    this.population = new Population(seed, DAYS.getFirst(), REGION);
    this.clerk = new Clerk(seed, "identity", Rates.IDENTITY);
    this.dice = Dice.of(seed, "identity");
    for (int hospital = 0; hospital < HOSPITALS.size(); hospital++) {
      List<SourceFile<Line>> extracts = new ArrayList<>();
      for (LocalDate day : DAYS) {
        String path = HOSPITALS.get(hospital) + "/identites_" + day + ".csv";
        extracts.add(evidence.file(path, dialect(hospital, day), columns(hospital)));
      }
      files.add(extracts);
    }
  }

  RehearsalSummary write() {
    while (evidence.patients() < people) {
      for (Person person : population.next()) {
        if (evidence.patients() < people && dice.chance(0.6)) {
          patient(person);
        }
      }
    }
    return evidence.summary(Breach.IDENTITY, people);
  }

  private void patient(Person person) {
    Set<Integer> hospitals = new TreeSet<>();
    hospitals.add(Math.floorMod(person.address().postcode().hashCode(), HOSPITALS.size()));
    while (dice.chance(0.25)) {
      hospitals.add(dice.below(HOSPITALS.size()));
    }
    long shown = 0;
    for (int hospital : hospitals) {
      String ipp = ipp(hospital, person);
      int first = dice.chance(0.8) ? 0 : 1;
      shown |= line(person, hospital, first, ipp);
      if (first == 0 && dice.chance(0.25)) {
        shown |= line(person, hospital, 1, ipp);
      }
    }
    evidence.person(person, Role.PATIENT, shown);
  }

  private long line(Person person, int hospital, int extract, String ipp) {
    LocalDate day = DAYS.get(extract);
    Entry entry = clerk.type(person, day);
    SourceFile<Line> file = files.get(hospital).get(extract);
    long shown = file.write(new Line(entry, ipp, person.ageOn(day)));
    file.mentions(Role.PATIENT, Evidence.id(person));
    return shown;
  }

  /// Each hospital counts on its own, in an order that says nothing elsewhere: a multiple of the
  /// person's number modulo a prime.
  private static String ipp(int hospital, Person person) {
    long mixed = person.number() * (7_919 + 2L * hospital * 104_729) % 99_999_989;
    long number = 100_000_000L * (hospital + 1) + mixed;
    return hospital % 2 == 0 ? Long.toString(number) : "00" + number;
  }

  private static Dialect dialect(int hospital, LocalDate day) {
    Encoding encoding = hospital % 3 == 1 ? Encoding.WINDOWS_1252 : Encoding.UTF_8;
    List<String> preamble =
        hospital % 3 == 2
            ? List.of("Extraction du " + Habits.PLAIN.date(day) + " - serveur d'identites")
            : List.of();
    String separator = hospital % 4 == 3 ? "|" : hospital % 2 == 0 ? ";" : ",";
    return new Dialect(
        encoding, separator, "\"", hospital % 5 == 1, "\n", true, preamble, List.of());
  }

  private static List<Column<Line>> columns(int hospital) {
    Habits as =
        new Habits(
            Habits.Capitals.values()[hospital % 3],
            hospital % 2 == 0,
            "DD/MM/YYYY",
            Habits.Nir.PLAIN,
            Habits.Phone.values()[hospital % 4],
            false);
    boolean lower = hospital % 2 == 1;
    List<Column<Line>> columns = new ArrayList<>();
    columns.add(Column.patient(lower ? "ipp" : "IPP", Meaning.IPP, Line::ipp, Category.IDENTITY));
    boolean birthName = hospital % 3 == 0;
    add(
        columns,
        lower ? "nom" : "NOM",
        birthName ? Meaning.USUAL_FAMILY : Meaning.FAMILY,
        Category.IDENTITY,
        e -> as.family(e.family()));
    if (birthName) {
      add(
          columns,
          lower ? "nom_naissance" : "NOM_NAISSANCE",
          Meaning.BIRTH_FAMILY,
          Category.IDENTITY,
          e -> as.family(e.birthFamily()));
    }
    add(
        columns,
        lower ? "prenom" : "PRENOM",
        Meaning.GIVEN,
        Category.IDENTITY,
        e -> as.text(e.given()));
    columns.add(
        Column.patient(
            lower ? "age" : "AGE",
            Meaning.AGE,
            line -> Integer.toString(line.age()),
            Category.IDENTITY));
    if (hospital % 2 == 0) {
      add(columns, "SEXE", Meaning.SEX, Category.IDENTITY, Entry::sex);
    }
    add(
        columns,
        lower ? "tel" : "TELEPHONE",
        Meaning.PHONE,
        Category.CONTACT,
        e -> as.phone(e.mobile().isEmpty() ? e.phone() : e.mobile()));
    add(columns, lower ? "mail" : "EMAIL", Meaning.EMAIL, Category.CONTACT, Entry::email);
    return columns;
  }

  private static void add(
      List<Column<Line>> columns,
      String header,
      Meaning meaning,
      Category shows,
      Function<Entry, String> value) {
    columns.add(Column.patient(header, meaning, line -> value.apply(line.entry()), shows));
  }
}
