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
  private static final int NEXT = 0x00041400;
  private static final int LOWER = 0x00041420;

  /// Records of a directory that are held at once, for their offsets; a disc has some hundreds.
  private static final int MOST_HELD = 1 << 16;

  /// What a text in a structured report is about.
  private static final int ABOUT = 0x00080104;

  private final Reading reading;
  private final HeaderTable table;
  private final Directory directory = new Directory();
  private final Map<Integer, String> values = new HashMap<>();
  private final Map<Integer, Long> offsets = new HashMap<>();
  private int patients;
  private long begin;
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
    return tag == RECORD_TYPE || tag == NEXT || tag == LOWER || HeaderTable.holds(tag);
  }

  /// Whether a value within a sequence says something of people.
  static boolean wantedWithin(int tag) {
    return HeaderTable.holds(tag) || tag == ABOUT;
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
    if (tag == NEXT || tag == LOWER) {
      offsets.put(tag, number(value));
    } else {
      values.putIfAbsent(tag, text(value));
    }
  }

  /// A record of a directory begins or ends.
  ///
  /// @param at where it begins, in bytes of the file
  void item(long at) {
    row();
    begin = at;
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
    write();
    table.end();
  }

  private void write() {
    for (Directory.Owned owned : directory.owned(this::key)) {
      Directory.Entry entry = owned.entry();
      table.patient(entry.values());
      table.study(entry.values(), entry.texts());
      table.keep(owned.key());
      for (Map<Integer, String> other : entry.others()) {
        table.patient(other);
        table.keep(owned.key());
      }
    }
    directory.clear();
  }

  private void row() {
    String type = values.getOrDefault(RECORD_TYPE, "");
    boolean said = !values.isEmpty() || !texts.isEmpty() || !others.isEmpty();
    if (said && (type.isEmpty() || type.equals("PATIENT") || type.equals("STUDY"))) {
      directory.add(
          new Directory.Entry(
              begin,
              offsets.getOrDefault(NEXT, 0L),
              offsets.getOrDefault(LOWER, 0L),
              type.equals("STUDY"),
              Map.copyOf(values),
              List.copyOf(texts),
              List.copyOf(others)));
    }
    if (directory.size() >= MOST_HELD) {
      write();
    }
    values.clear();
    offsets.clear();
    texts.clear();
    others.clear();
  }

  /// What joins the rows of one patient over all files: number and name together, since numbers
  /// alone are those of one house.
  private String key(Map<Integer, String> patient) {
    patients++;
    String id = patient.getOrDefault(HeaderTable.PATIENT_ID, "");
    String name = patient.getOrDefault(HeaderTable.PATIENT_NAME, "");
    return id.isEmpty() || name.isEmpty() ? reading.path() + "#" + patients : id + "^" + name;
  }

  /// An offset: records of a directory have the bytes of numbers in little endian (PS3.10, 8.6).
  private static long number(byte[] value) {
    long number = 0;
    for (int i = Math.min(value.length, Integer.BYTES) - 1; i >= 0; i--) {
      number = number << 8 | (value[i] & 0xFF);
    }
    return number;
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
