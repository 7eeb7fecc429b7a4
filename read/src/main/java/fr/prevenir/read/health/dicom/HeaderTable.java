package fr.prevenir.read.health.dicom;

import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.health.HealthTable;
import fr.prevenir.read.health.Layout;
import fr.prevenir.read.health.Person;
import fr.prevenir.read.health.PersonField;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The table into which the values of headers go by their tags (PS3.6): the patient, the study,
/// and the professionals.
final class HeaderTable {
  static final int PATIENT_NAME = 0x00100010;
  static final int PATIENT_ID = 0x00100020;
  private static final int ISSUER = 0x00100021;
  private static final int INSTITUTION = 0x00080080;

  /// Text in structured reports.
  static final int TEXT = 0x0040A160;

  private static final Map<Integer, PersonField> OF_PATIENT =
      Map.of(
          0x00100030, PersonField.BIRTH_DATE,
          0x00100040, PersonField.SEX,
          0x00101000, PersonField.OTHER_ID,
          0x00101005, PersonField.BIRTH_FAMILY,
          0x00101040, PersonField.ADDRESS,
          0x00102154, PersonField.PHONE,
          0x00102180, PersonField.OCCUPATION);

  /// Columns of values that are not names, by their tags.
  private static final Map<Integer, Meaning> PLAIN = plain();

  /// Tags of professionals, in the order of their columns.
  private static final int[] PROFESSIONALS = {
    0x00080090, 0x00081048, 0x00081050, 0x00081060, 0x00081070, 0x00321032, 0x00401010
  };

  private static final String[] PROFESSIONAL_NAMES = {
    "médecin adresseur",
    "médecin responsable",
    "réalisateur",
    "lecteur",
    "opérateur",
    "demandeur",
    "destinataire"
  };

  private final Layout layout = new Layout();
  private final Person patient;
  private final Map<Integer, Integer> columns = new HashMap<>();
  private final Person[] professionals = new Person[PROFESSIONALS.length];
  private final HealthTable table;

  HeaderTable(Reading reading) {
    patient =
        layout.person(
            "patient",
            Role.PATIENT,
            0,
            PersonField.IPP,
            PersonField.AUTHORITY,
            PersonField.NIR,
            PersonField.OTHER_ID,
            PersonField.FAMILY,
            PersonField.GIVEN,
            PersonField.FULL_NAME,
            PersonField.TITLE,
            PersonField.BIRTH_FAMILY,
            PersonField.BIRTH_DATE,
            PersonField.SEX,
            PersonField.ADDRESS,
            PersonField.PHONE,
            PersonField.OCCUPATION);
    PLAIN.forEach(
        (tag, meaning) ->
            columns.put(
                tag,
                layout.column(
                    String.format("(%04X,%04X)", tag >>> 16, tag & 0xFFFF),
                    meaning,
                    ofPatient(meaning) ? Role.PATIENT : null)));
    for (int i = 0; i < PROFESSIONALS.length; i++) {
      professionals[i] =
          layout.person(
              PROFESSIONAL_NAMES[i],
              Role.PROFESSIONAL,
              i,
              PersonField.FAMILY,
              PersonField.GIVEN,
              PersonField.FULL_NAME,
              PersonField.TITLE);
    }
    table = new HealthTable(reading, "dicom", "header", "patient", layout.columns(), "dicom");
  }

  private static Map<Integer, Meaning> plain() {
    Map<Integer, Meaning> plain = new LinkedHashMap<>();
    plain.put(0x00080020, Meaning.DATE);
    plain.put(0x00080050, Meaning.SAMPLE);
    plain.put(INSTITUTION, Meaning.TECHNICAL);
    plain.put(0x00081030, Meaning.TEST);
    plain.put(0x00081080, Meaning.DIAGNOSIS);
    plain.put(0x00101010, Meaning.AGE);
    plain.put(0x001021B0, Meaning.COMMENT);
    plain.put(0x00104000, Meaning.COMMENT);
    plain.put(0x00321060, Meaning.TEST);
    plain.put(0x00324000, Meaning.COMMENT);
    plain.put(0x00380010, Meaning.STAY);
    plain.put(TEXT, Meaning.COMMENT);
    return plain;
  }

  private static boolean ofPatient(Meaning meaning) {
    return switch (meaning) {
      case DATE, SAMPLE, TECHNICAL -> false;
      default -> true;
    };
  }

  /// Whether a value goes to the table.
  static boolean holds(int tag) {
    for (int professional : PROFESSIONALS) {
      if (professional == tag) {
        return true;
      }
    }
    return ofPatient(tag) || PLAIN.containsKey(tag);
  }

  /// Whether a value says who the patient is.
  static boolean ofPatient(int tag) {
    return tag == PATIENT_NAME || tag == PATIENT_ID || tag == ISSUER || OF_PATIENT.containsKey(tag);
  }

  /// Sets who the patient is.
  void patient(Map<Integer, String> values) {
    name(patient, 0, text(values, PATIENT_NAME));
    String issuer = text(values, ISSUER);
    patient.number(
        table, text(values, PATIENT_ID), issuer.isEmpty() ? text(values, INSTITUTION) : issuer, "");
    OF_PATIENT.forEach(
        (tag, field) -> {
          String value = text(values, tag);
          int caret = value.indexOf('^');
          boolean cut = field == PersonField.BIRTH_FAMILY && caret >= 0;
          patient.put(table, field, cut ? value.substring(0, caret) : value);
        });
  }

  /// Sets what was done, found and written, and by whom.
  void study(Map<Integer, String> values, List<String> texts) {
    columns.forEach((tag, column) -> table.put(0, column, text(values, tag)));
    for (int i = 0; i < texts.size(); i++) {
      table.put(i, columns.getOrDefault(TEXT, 0), texts.get(i));
    }
    for (int i = 0; i < PROFESSIONALS.length; i++) {
      int repetition = 0;
      for (String one : text(values, PROFESSIONALS[i]).split("\\\\")) {
        name(professionals[i], repetition++, one);
      }
    }
  }

  /// Keeps the row, if anything was set, as one of the patient with this key.
  void keep(String key) {
    if (!table.isEmpty()) {
      table.keep(key);
    }
  }

  void end() {
    table.end();
  }

  /// A name of type PN: family, given, middle, prefix between `^`; other scripts behind `=`.
  private void name(Person person, int row, String name) {
    String[] parts = name.split("=", 2)[0].split("\\^", -1);
    if (parts.length == 1) {
      boolean several = parts[0].strip().contains(" ");
      person.put(table, row, several ? PersonField.FULL_NAME : PersonField.FAMILY, parts[0]);
      return;
    }
    person.put(table, row, PersonField.FAMILY, parts[0]);
    person.put(table, row, PersonField.GIVEN, parts[1]);
    person.put(table, row, PersonField.TITLE, parts.length > 3 ? parts[3] : "");
  }

  private static String text(Map<Integer, String> values, int tag) {
    return values.getOrDefault(tag, "");
  }
}
