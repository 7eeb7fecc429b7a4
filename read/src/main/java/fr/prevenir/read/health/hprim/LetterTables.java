package fr.prevenir.read.health.hprim;

import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.health.HealthTable;
import fr.prevenir.read.health.Layout;
import fr.prevenir.read.health.Person;
import fr.prevenir.read.health.PersonField;
import java.util.regex.Pattern;

/// The tables of a file of letters: patients with their correspondents, texts, results.
final class LetterTables {
  private static final Pattern DOCTOR = Pattern.compile("(?i)^(dr|docteur|pr|professeur)\\b.*");

  private final Layout layout = new Layout();
  private final Person patient =
      layout.person(
          "",
          Role.PATIENT,
          0,
          PersonField.FAMILY,
          PersonField.GIVEN,
          PersonField.ADDRESS,
          PersonField.BIRTH_DATE,
          PersonField.NIR,
          PersonField.OTHER_ID);
  private final int town =
      layout.column("code postal et ville", Meaning.POSTCODE_CITY, Role.PATIENT);
  private final int date = layout.column("date de l'examen", Meaning.DATE, null, "day_first");
  private final Person recipient = doctor("destinataire", 0);
  private final Person sender = doctor("expéditeur", 1);
  private final int laboratory = layout.column("laboratoire expéditeur", Meaning.HOSPITAL, null);
  private final int text = layout.column("texte", Meaning.COMMENT, Role.PATIENT);
  private final Layout results = new Layout();
  private final int test = results.column("libellé", Meaning.TEST, Role.PATIENT);
  private final int code = results.column("code", Meaning.TEST_CODE, Role.PATIENT);
  private final int value = results.column("valeur", Meaning.TEST_RESULT, Role.PATIENT);
  private final int note = results.column("commentaire", Meaning.COMMENT, Role.PATIENT);
  private final int examined = results.column("date de l'examen", Meaning.DATE, null, "day_first");
  private final HealthTable letters;
  private final HealthTable rows;
  private long number;

  LetterTables(Reading reading) {
    letters =
        new HealthTable(reading, MedecinReader.FORMAT, "patient", "patient", layout.columns());
    rows = new HealthTable(reading, MedecinReader.FORMAT, "RES", "patient", results.columns());
  }

  private Person doctor(String label, int person) {
    return layout.person(label, Role.PROFESSIONAL, person, PersonField.RPPS, PersonField.FULL_NAME);
  }

  void add(Letter letter) {
    number++;
    patient.put(letters, PersonField.OTHER_ID, letter.lines().getFirst());
    patient.put(letters, PersonField.FAMILY, letter.lines().get(1));
    patient.put(letters, PersonField.GIVEN, letter.lines().get(2));
    patient.put(letters, PersonField.ADDRESS, letter.street());
    letters.put(0, town, letter.line(-1));
    patient.put(letters, PersonField.BIRTH_DATE, letter.line(0));
    String nir = letter.line(1);
    patient.put(letters, PersonField.NIR, Letter.looksLikeNir(nir) ? nir : "");
    letters.put(0, date, letter.line(3));
    sender(letter.line(4));
    recipient.put(letters, PersonField.RPPS, Letter.number(letter.line(5)));
    recipient.put(letters, PersonField.FULL_NAME, Letter.name(letter.line(5)));
    body(letter);
    letters.keep(number);
  }

  private void sender(String line) {
    String name = Letter.name(line);
    if (DOCTOR.matcher(name).matches()) {
      sender.put(letters, PersonField.RPPS, Letter.number(line));
      sender.put(letters, PersonField.FULL_NAME, name);
    } else {
      letters.put(0, laboratory, name);
    }
  }

  private void body(Letter letter) {
    StringBuilder prose = new StringBuilder();
    for (String line : letter.lines().subList(letter.body(), letter.lines().size())) {
      String[] cells = line.split("\\|", -1);
      switch (cells[0]) {
        case "RES" -> result(cells, letter.line(3));
        case "TEX" -> {
          if (cells.length > 1) {
            rows.put(0, note, cells[1]);
            rows.keep(number);
          }
        }
        default -> {
          if (!line.startsWith("****")) {
            prose.append(line).append('\n');
          }
        }
      }
    }
    letters.put(0, text, prose.toString().strip());
  }

  private void result(String[] cells, String day) {
    rows.put(0, test, cell(cells, 1));
    rows.put(0, code, cell(cells, 2));
    rows.put(0, value, cell(cells, 4));
    rows.put(0, examined, day);
    rows.keep(number);
  }

  private static String cell(String[] cells, int at) {
    return at < cells.length ? cells[at].strip() : "";
  }

  void end() {
    letters.end();
    rows.end();
  }
}
