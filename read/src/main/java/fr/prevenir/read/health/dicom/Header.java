package fr.prevenir.read.health.dicom;

import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Utf8;
import fr.prevenir.read.health.HealthTable;
import fr.prevenir.read.health.Layout;
import fr.prevenir.read.health.Person;
import fr.prevenir.read.health.PersonField;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a header says of people (PS3.6), row by row: one row for a file, one for each patient and
/// study of a DICOMDIR.
final class Header {
  /// The sequence of records of a DICOMDIR.
  static final int DIRECTORY = 0x00041220;

  /// A document, such as a PDF, in a file of its own kind.
  static final int DOCUMENT = 0x00420011;

  private static final int RECORD_TYPE = 0x00041430;
  private static final int PATIENT_NAME = 0x00100010;
  private static final int PATIENT_ID = 0x00100020;
  private static final int ISSUER = 0x00100021;
  private static final int INSTITUTION = 0x00080080;
  private static final int CHARSET = 0x00080005;

  /// Text in structured reports, and what it is about.
  private static final int TEXT = 0x0040A160;

  private static final int ABOUT = 0x00080104;

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

  private final Reading reading;
  private final Layout layout = new Layout();
  private final Person patient;
  private final Map<Integer, Integer> columns = new HashMap<>();
  private final Person[] professionals = new Person[PROFESSIONALS.length];
  private final HealthTable table;
  private final Map<Integer, byte[]> values = new LinkedHashMap<>();
  private int patients;
  private String key = "";
  private int documents;
  private final Map<Integer, byte[]> inItem = new LinkedHashMap<>();
  private final List<Map<Integer, byte[]>> others = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private String about = "";

  Header(Reading reading) {
    this.reading = reading;
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

  static boolean wanted(int tag) {
    if (tag == CHARSET
        || tag == RECORD_TYPE
        || tag == ISSUER
        || tag == PATIENT_NAME
        || tag == PATIENT_ID) {
      return true;
    }
    for (int professional : PROFESSIONALS) {
      if (professional == tag) {
        return true;
      }
    }
    return PLAIN.containsKey(tag) || OF_PATIENT.containsKey(tag);
  }

  /// Whether a value within a sequence says something of people.
  static boolean wantedWithin(int tag) {
    return tag != RECORD_TYPE && (wanted(tag) || tag == ABOUT);
  }

  /// Takes a value within a sequence: of the patient under another name or number, of
  /// professionals, or text.
  void putWithin(int tag, byte[] value) {
    if (tag == ABOUT) {
      about = text(value);
    } else if (tag == TEXT) {
      texts.add(about.isEmpty() ? text(value) : about + " : " + text(value));
    } else if (ofPatient(tag)) {
      inItem.putIfAbsent(tag, value);
    } else {
      values.putIfAbsent(tag, value);
    }
  }

  private static boolean ofPatient(int tag) {
    return tag == PATIENT_NAME || tag == PATIENT_ID || tag == ISSUER || OF_PATIENT.containsKey(tag);
  }

  /// An item of a sequence begins: what the one before it said of the patient is whole.
  void beginItem() {
    if (!inItem.isEmpty()) {
      others.add(Map.copyOf(inItem));
      inItem.clear();
    }
  }

  void endOfItems() {
    beginItem();
  }

  void put(int tag, byte[] value) {
    values.putIfAbsent(tag, value);
  }

  /// A record of a directory begins or ends.
  void item() {
    row();
  }

  /// Hands the document of a file on.
  void document(InputStream in, long length) throws IOException {
    documents++;
    InputStream part = new Part(in, length);
    reading.member(reading.path().child("document " + documents), length, part);
    part.skipNBytes(part.available());
  }

  void end() {
    row();
    for (Map<Integer, byte[]> other : others) {
      values.putAll(other);
      patient();
      values.clear();
      if (!table.isEmpty()) {
        table.keep(key);
      }
    }
    table.end();
  }

  private void row() {
    if (values.isEmpty()) {
      return;
    }
    String type = text(RECORD_TYPE);
    boolean kept = type.isEmpty() || type.equals("PATIENT") || type.equals("STUDY");
    if (!type.equals("STUDY") || key.isEmpty()) {
      key = key();
    }
    if (kept) {
      patient();
      columns.forEach((tag, column) -> table.put(0, column, text(tag)));
      for (int i = 0; i < texts.size(); i++) {
        table.put(i, columns.getOrDefault(TEXT, 0), texts.get(i));
      }
      texts.clear();
      for (int i = 0; i < PROFESSIONALS.length; i++) {
        int repetition = 0;
        for (String one : text(PROFESSIONALS[i]).split("\\\\")) {
          name(professionals[i], repetition++, one);
        }
      }
      if (!table.isEmpty()) {
        table.keep(key);
      }
    }
    byte[] charset = values.get(CHARSET);
    values.clear();
    if (charset != null) {
      values.put(CHARSET, charset);
    }
  }

  /// What joins the rows of one patient over all files: number and name together, since numbers
  /// alone are those of one house.
  private String key() {
    patients++;
    String id = text(PATIENT_ID);
    String name = text(PATIENT_NAME);
    return id.isEmpty() || name.isEmpty() ? reading.path() + "#" + patients : id + "^" + name;
  }

  private void patient() {
    name(patient, 0, text(PATIENT_NAME));
    String id = text(PATIENT_ID);
    String issuer = text(ISSUER);
    patient.number(table, id, issuer.isEmpty() ? text(INSTITUTION) : issuer, "");
    OF_PATIENT.forEach(
        (tag, field) -> {
          String value = text(tag);
          int caret = value.indexOf('^');
          boolean cut = field == PersonField.BIRTH_FAMILY && caret >= 0;
          patient.put(table, field, cut ? value.substring(0, caret) : value);
        });
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

  /// A value as text: UTF-8 where it is, else the Latin alphabet of windows-1252.
  private String text(int tag) {
    byte[] value = values.get(tag);
    return value == null ? "" : text(value);
  }

  private static String text(byte[] value) {
    Charset charset =
        Utf8.valid(value, 0, value.length)
            ? StandardCharsets.UTF_8
            : Charset.forName("windows-1252");
    return new String(value, charset).replace("\0", "").strip();
  }

  /// The next bytes of a stream.
  private static final class Part extends InputStream {
    private final InputStream in;
    private long left;

    Part(InputStream in, long length) {
      this.in = in;
      this.left = length;
    }

    @Override
    public int read() throws IOException {
      if (left <= 0) {
        return -1;
      }
      left--;
      return in.read();
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      if (left <= 0) {
        return -1;
      }
      int n = in.read(b, off, (int) Math.min(len, left));
      left -= Math.max(0, n);
      return n;
    }

    @Override
    public int available() {
      return (int) Math.min(Integer.MAX_VALUE, left);
    }
  }
}
