package fr.prevenir.rehearse;

import fr.prevenir.model.Category;
import fr.prevenir.model.Role;
import fr.prevenir.rehearse.clerk.Clerk;
import fr.prevenir.rehearse.clerk.Comment;
import fr.prevenir.rehearse.clerk.Rates;
import fr.prevenir.rehearse.population.Dice;
import fr.prevenir.rehearse.population.Person;
import fr.prevenir.rehearse.population.Population;
import fr.prevenir.rehearse.population.Practitioner;
import fr.prevenir.rehearse.population.Practitioners;
import fr.prevenir.rehearse.population.Sex;
import fr.prevenir.rehearse.write.SourceFile;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// Some thirty laboratories' patients, put online: one file each, mostly one line a patient.
final class LabsBreach {
  private static final LocalDate LAST_DAY = LocalDate.of(2020, 10, 16);
  private static final Set<String> REGION =
      Set.of(
          "56", "27", "45", "22", "76", "72", "53", "29", "35", "44", "49", "37", "41", "28", "14",
          "50", "61");
  private static final List<String> INSURERS =
      List.of(
          "HARMONIE MUTUELLE",
          "MGEN",
          "MUTUELLE BLEUE",
          "AG2R",
          "MALAKOFF HUMANIS",
          "CMU-C",
          "AXA",
          "MAAF",
          "GROUPAMA",
          "MACIF",
          "SWISSLIFE",
          "MNH",
          "APREVA",
          "75500017");
  private static final List<String> GROUPS =
      List.of("A+", "A+", "A+", "O+", "O+", "O+", "B+", "A-", "O-", "AB+", "B-", "AB-");
  private static final List<String> TESTS =
      List.of(
          "NFS",
          "NFS TSH",
          "GLY HBA1C",
          "EAL",
          "CREAT IONO",
          "INR",
          "TSH",
          "FERRITINE NFS",
          "CRP NFS VS",
          "ECBU");

  private final long people;
  private final Evidence evidence;
  private final Population population;
  private final Practitioners practitioners;
  private final Clerk clerk;
  private final Dice dice;
  private final List<Comment> comments = Comment.all();
  private final List<Lab> labs = new ArrayList<>();
  private final List<SourceFile<LabVisit>> files = new ArrayList<>();
  private long visits = 100_000;

  LabsBreach(long people, long seed, Evidence evidence) throws IOException {
    this.people = people;
    this.evidence = evidence;
    this.population = new Population(seed, LAST_DAY, REGION);
    this.practitioners =
        new Practitioners(seed, (int) Math.min(12_000, 30 + people / 200), population.places());
    this.clerk = new Clerk(seed, "labs", Rates.USUAL);
    this.dice = Dice.of(seed, "labs");
    for (int i = 0; i < Lab.count(); i++) {
      Lab lab = new Lab(i);
      labs.add(lab);
      files.add(file(lab));
    }
  }

  RehearsalSummary write() {
    while (evidence.patients() < people) {
      List<Person> household = population.next();
      Set<Long> insured = new TreeSet<>();
      for (Person person : household) {
        if (evidence.patients() < people && dice.chance(0.6)) {
          patient(person, household, insured);
        }
      }
      for (Person person : household) {
        if (insured.contains(person.number())) {
          evidence.person(person, Role.RELATIVE, Category.IDENTITY.bit());
        }
      }
    }
    evidence.professionals(practitioners);
    return evidence.summary(Breach.LABS, people);
  }

  private SourceFile<LabVisit> file(Lab lab) throws IOException {
    String file = lab.name() + lab.extension();
    String path = "labos/" + file;
    if (lab.zipped()) {
      String outer = "labos/" + lab.name() + ".zip";
      ZipOutputStream zip = new ZipOutputStream(evidence.create(outer));
      ZipEntry entry = new ZipEntry(file);
      entry.setTimeLocal(LAST_DAY.atStartOfDay());
      zip.putNextEntry(entry);
      return evidence.file(zip, outer, file, lab.dialect(), lab.columns());
    }
    if (lab.gzipped()) {
      OutputStream gzip = new GZIPOutputStream(evidence.create(path + ".gz"), 1 << 15);
      return evidence.file(gzip, path + ".gz", file, lab.dialect(), lab.columns());
    }
    return evidence.file(path, lab.dialect(), lab.columns());
  }

  private void patient(Person person, List<Person> household, Set<Long> insured) {
    int home = Math.floorMod(person.address().postcode().hashCode(), labs.size());
    long shown = visit(person, household, home, insured);
    if (dice.chance(0.03)) {
      shown |= visit(person, household, home, insured);
    }
    if (dice.chance(0.06)) {
      shown |= visit(person, household, dice.below(labs.size()), insured);
    }
    evidence.person(person, Role.PATIENT, shown);
  }

  private long visit(Person person, List<Person> household, int lab, Set<Long> insured) {
    Person insurer = labs.get(lab).namesInsured() ? insurer(person, household) : null;
    LabVisit visit = draw(person, insurer);
    SourceFile<LabVisit> file = files.get(lab);
    long shown = file.write(visit) | visit.comment().shows();
    file.mentions(Role.PATIENT, Evidence.id(person));
    if (insurer != null) {
      file.mentions(Role.RELATIVE, Evidence.id(insurer));
      insured.add(insurer.number());
    }
    evidence.professional(file, visit.family());
    evidence.professional(file, visit.prescriber());
    evidence.professional(file, visit.sampler());
    return shown;
  }

  private LabVisit draw(Person person, @Nullable Person insurer) {
    LocalDate earliest = LocalDate.of(2015, 1, 5);
    LocalDate from = person.birth().isAfter(earliest) ? person.birth() : earliest;
    int days = (int) (LAST_DAY.toEpochDay() - from.toEpochDay());
    LocalDate day = LAST_DAY.minusDays((long) (dice.unit() * dice.unit() * days));
    Practitioner family = practitioners.draw(dice);
    return new LabVisit(
        ++visits,
        clerk.type(person, day),
        insurer,
        family,
        dice.chance(0.7) ? family : practitioners.draw(dice),
        practitioners.draw(dice),
        day,
        dice.chance(0.7) ? dice.pick(INSURERS) : "",
        dice.chance(0.12) ? dice.pick(GROUPS) : "",
        dice.chance(0.5) ? "P" + dice.digits(7) : "",
        dice.chance(0.5) ? code() : "",
        dice.pick(TESTS),
        comment(person));
  }

  private String code() {
    StringBuilder code = new StringBuilder(8);
    for (int i = 0; i < 8; i++) {
      code.append("abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNP23456789".charAt(dice.below(44)));
    }
    return code.toString();
  }

  private Comment comment(Person person) {
    if (!dice.chance(0.08)) {
      return Comment.NONE;
    }
    Comment comment = dice.pick(comments);
    return comment.womens() && (person.sex() == Sex.MALE || person.ageOn(LAST_DAY) < 15)
        ? Comment.NONE
        : comment;
  }

  private static @Nullable Person insurer(Person person, List<Person> household) {
    if (!person.insuredIsOther()) {
      return null;
    }
    return household.stream()
        .filter(other -> other.nir().equals(person.insuredNir()))
        .findFirst()
        .orElse(null);
  }
}
