package fr.prevenir.read.health.hl7;

/// The characters that divide the segments of a message, as its MSH says (HL7 2.5.1, 2.5.4).
///
/// @param escape -1 where the message has none
/// @param subcomponent -1 where the message has none
record Separators(int field, int component, int repetition, int escape, int subcomponent) {
  static final Separators STANDARD = new Separators('|', '^', '~', '\\', '&');

  private static final int MOST = 12;

  /// What the header segment at `from` says, or null where it is none: `MSH`, `FHS` or `BHS`, then
  /// a
  /// field separator, two to five others, and the field separator again.
  static @org.jspecify.annotations.Nullable Separators of(byte[] b, int from, int to) {
    if (to - from < 7 || !header(b, from)) {
      return null;
    }
    int field = b[from + 3] & 0xFF;
    int end = from + 4;
    while (end < to && end - from < MOST && b[end] != (byte) field && sign(b[end] & 0xFF)) {
      end++;
    }
    int signs = end - from - 4;
    boolean escaped = signs >= 4 && starts(b, end - 1, to, "&amp;");
    if (escaped) {
      end += 4;
    }
    if (!sign(field) || signs < 2 || signs > 5 || end >= to || b[end] != (byte) field) {
      return null;
    }
    int third = signs > 2 ? b[from + 6] & 0xFF : -1;
    boolean noEscape = signs == 3 && third == '&';
    return new Separators(
        field,
        b[from + 4] & 0xFF,
        b[from + 5] & 0xFF,
        noEscape ? -1 : third,
        signs > 3 ? b[from + 7] & 0xFF : noEscape ? third : -1);
  }

  private static boolean header(byte[] b, int at) {
    return b[at + 1] == 'S'
        ? b[at] == 'M' && b[at + 2] == 'H'
        : b[at + 1] == 'H' && b[at + 2] == 'S' && (b[at] == 'F' || b[at] == 'B');
  }

  private static boolean starts(byte[] b, int at, int to, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (at + i >= to || b[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean sign(int c) {
    boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    return c > ' ' && !letter && !(c >= '0' && c <= '9') && c != '"' && c != '\'' && c < 0x7F
        || c == '\t';
  }
}
