package fr.prevenir.read.value;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// What the bytes of a value are, where they are more than a value.
enum ValueKind {
  NONE(""),
  /// A message, gathered with those of its column.
  HL7(".hl7"),
  HPRIM(".hpr"),
  /// An object of FHIR, or one that names somebody, gathered with those of its column.
  RECORD(".ndjson"),
  XML(".xml"),
  HTML(".html"),
  RTF(".rtf"),
  PDF(".pdf"),
  ZIP(".zip"),
  GZIP(".gz"),
  OLE(".ole"),
  JPEG(".jpeg"),
  PNG(".png"),
  TIFF(".tiff"),
  TEXT(".txt");

  /// Fewer bytes hold no document.
  static final int SMALLEST = 32;

  private static final int LOOKED_AT = 1 << 12;

  /// Names of fields that tell who somebody is.
  private static final Pattern NAMES =
      Pattern.compile(
          "\"(?:\\w*[._])?(?:nom|prenom|prenoms|nom_?(?:usage|naissance|famille|patient)|last_?name"
              + "|first_?name|family(?:_?name)?|given(?:_?names?)?|surname|date_?naissance|ddn"
              + "|birth_?date|nir|ins|numero_?secu)\"\\s*:",
          Pattern.CASE_INSENSITIVE);

  private final String extension;

  ValueKind(String extension) {
    this.extension = extension;
  }

  String extension() {
    return extension;
  }

  /// Whether values of one column are one source.
  boolean gathered() {
    return this == HL7 || this == HPRIM || this == RECORD;
  }

  /// What a value as written is; documents that only bytes can hold are none.
  static ValueKind ofText(byte[] b, int from, int to) {
    int at = start(b, from, to);
    if (to - at < SMALLEST) {
      return NONE;
    }
    return switch (b[at]) {
      case 'M', 'H' -> message(b, at, to);
      case '{' -> begins(b, at, to, "{\\rtf") ? RTF : record(b, at, to);
      case '<' -> markup(b, at, to);
      default -> NONE;
    };
  }

  /// What the first bytes of encoded content are.
  static ValueKind ofBytes(byte[] b) {
    if (begins(b, 0, b.length, "%PDF")) {
      return PDF;
    }
    if (begins(b, 0, b.length, "PK\u0003\u0004")) {
      return ZIP;
    }
    if (begins(b, 0, b.length, "\u0089PNG")) {
      return PNG;
    }
    if (begins(b, 0, b.length, "\u00FF\u00D8\u00FF")) {
      return JPEG;
    }
    if (begins(b, 0, b.length, "\u00D0\u00CF\u0011\u00E0")) {
      return OLE;
    }
    if (begins(b, 0, b.length, "\u001F\u008B\b")) {
      return GZIP;
    }
    if (begins(b, 0, b.length, "II*\0") || begins(b, 0, b.length, "MM\0*")) {
      return TIFF;
    }
    ValueKind text = ofText(b, 0, b.length);
    return text == NONE && prose(b) ? TEXT : text;
  }

  private static ValueKind message(byte[] b, int at, int to) {
    boolean hprim = begins(b, at, to, "H|");
    if (!hprim && !begins(b, at, to, "MSH")) {
      return NONE;
    }
    int field = b[at + (hprim ? 1 : 3)];
    boolean sign = field > ' ' && !Character.isLetterOrDigit(field);
    int signs = at + (hprim ? 2 : 4);
    int end = signs;
    while (end < to && end - signs < 6 && b[end] > ' ' && b[end] != field) {
      sign &= !Character.isLetterOrDigit(b[end]);
      end++;
    }
    boolean header = sign && end - signs >= 2 && end < to && b[end] == field;
    return header ? hprim ? HPRIM : HL7 : NONE;
  }

  private static ValueKind record(byte[] b, int at, int to) {
    int end = to;
    while (end > at && b[end - 1] <= ' ' && b[end - 1] >= 0) {
      end--;
    }
    String text = new String(b, at, Math.min(to - at, LOOKED_AT), StandardCharsets.ISO_8859_1);
    boolean object = b[end - 1] == '}' || end - at > LOOKED_AT;
    boolean tells = text.contains("\"resourceType\"") || NAMES.matcher(text).results().count() > 1;
    return object && tells ? RECORD : NONE;
  }

  private static ValueKind markup(byte[] b, int at, int to) {
    String text = new String(b, at, Math.min(to - at, 20), StandardCharsets.ISO_8859_1);
    if (text.regionMatches(true, 0, "<!doctype html", 0, 14)
        || text.regionMatches(true, 0, "<html", 0, 5)) {
      return HTML;
    }
    boolean document =
        text.startsWith("<?xml ")
            || text.startsWith("<ClinicalDocument")
            || text.startsWith("<Bundle ")
            || text.startsWith("<Patient ");
    return document ? XML : NONE;
  }

  /// Whether bytes are a text in words; what says who somebody is has many digits.
  private static boolean prose(byte[] b) {
    if (b.length < 2 * SMALLEST) {
      return false;
    }
    int blanks = 0;
    int letters = 0;
    for (int i = 0; i < b.length; i++) {
      int c = b[i] & 0xFF;
      if (c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == 0x7F) {
        return false;
      }
      blanks += c <= ' ' ? 1 : 0;
      letters += (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? 1 : 0;
    }
    return blanks * 20 >= b.length && letters * 3 >= b.length;
  }

  /// Where a value begins behind blanks, a frame and a mark of its encoding.
  private static int start(byte[] b, int from, int to) {
    int at = begins(b, from, to, "\u00EF\u00BB\u00BF") ? from + 3 : from;
    while (at < to && b[at] >= 0 && b[at] <= ' ') {
      at++;
    }
    return at;
  }

  private static boolean begins(byte[] b, int at, int to, String text) {
    if (to - at < text.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if ((b[at + i] & 0xFF) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
