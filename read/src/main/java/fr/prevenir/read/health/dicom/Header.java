package fr.prevenir.read.health.dicom;

import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a header says of people, gathered value by value until a row is whole: one row for a file,
/// one for each patient and study of a DICOMDIR.
final class Header {
  /// The sequence of records of a DICOMDIR.
  static final int DIRECTORY = 0x00041220;

  /// A document, such as a PDF, in a file of its own kind.
  static final int DOCUMENT = 0x00420011;

  private static final int RECORD_TYPE = 0x00041430;
  private static final int CHARSET = 0x00080005;

  /// What a text in a structured report is about.
  private static final int ABOUT = 0x00080104;

  private final Reading reading;
  private final HeaderTable table;
  private final Map<Integer, String> values = new HashMap<>();
  private int patients;
  private String key = "";
  private int documents;
  private final Map<Integer, String> inItem = new HashMap<>();
  private final List<Map<Integer, String>> others = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private String about = "";

  Header(Reading reading) {
    this.reading = reading;
    this.table = new HeaderTable(reading);
  }

  static boolean wanted(int tag) {
    return tag == CHARSET || tag == RECORD_TYPE || HeaderTable.holds(tag);
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
    } else if (tag == HeaderTable.TEXT) {
      texts.add(about.isEmpty() ? text(value) : about + " : " + text(value));
    } else if (HeaderTable.ofPatient(tag)) {
      inItem.putIfAbsent(tag, text(value));
    } else {
      put(tag, value);
    }
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
    values.putIfAbsent(tag, text(value));
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
    for (Map<Integer, String> other : others) {
      values.putAll(other);
      table.patient(values);
      table.keep(key);
      values.clear();
    }
    table.end();
  }

  private void row() {
    if (values.isEmpty()) {
      return;
    }
    String type = value(RECORD_TYPE);
    if (!type.equals("STUDY") || key.isEmpty()) {
      key = key();
    }
    if (type.isEmpty() || type.equals("PATIENT") || type.equals("STUDY")) {
      table.patient(values);
      table.study(values, texts);
      table.keep(key);
      texts.clear();
    }
    String charset = values.get(CHARSET);
    values.clear();
    if (charset != null) {
      values.put(CHARSET, charset);
    }
  }

  /// What joins the rows of one patient over all files: number and name together, since numbers
  /// alone are those of one house.
  private String key() {
    patients++;
    String id = value(HeaderTable.PATIENT_ID);
    String name = value(HeaderTable.PATIENT_NAME);
    return id.isEmpty() || name.isEmpty() ? reading.path() + "#" + patients : id + "^" + name;
  }

  private String value(int tag) {
    return values.getOrDefault(tag, "");
  }

  /// A value as text: UTF-8 where it is, else the Latin alphabet of windows-1252.
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
