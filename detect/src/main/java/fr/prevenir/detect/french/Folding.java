package fr.prevenir.detect.french;

/// Folds UTF-8 to plain lower-case letters: no accents, no ligatures, one kind of dash and
/// apostrophe.
///
/// A folded step is packed in an int: the first folded byte, a second one or 0 (from `œ`), and how
/// many bytes were taken. Combining accents (decomposed text) fold to 0: nothing.
final class Folding {
  private static final byte[] LATIN_1 =
      ("aaaaaaaceeeeiiii" + "dnooooo*ouuuuyts" + "aaaaaaaceeeeiiii" + "dnooooo/ouuuuyty")
          .getBytes(java.nio.charset.StandardCharsets.US_ASCII);

  private Folding() {}

  static int first(int step) {
    return step & 0xFF;
  }

  static int second(int step) {
    return (step >> 8) & 0xFF;
  }

  static int taken(int step) {
    return step >>> 16;
  }

  private static int step(int first, int second, int taken) {
    return first | second << 8 | taken << 16;
  }

  /// The step at `i`, which is below `to`.
  static int at(byte[] bytes, int i, int to) {
    int b = bytes[i];
    if (b >= 0) {
      return step(b >= 'A' && b <= 'Z' ? b + 32 : b, 0, 1);
    }
    int lead = b & 0xFF;
    int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    if (length == 1 || i + length > to) {
      return step(' ', 0, 1);
    }
    int second = bytes[i + 1] & 0x3F;
    return switch (length) {
      case 2 -> two(lead, second);
      case 3 -> three(lead, second, bytes[i + 2] & 0x3F);
      default -> step(' ', 0, 4);
    };
  }

  private static int two(int lead, int second) {
    return switch (lead) {
      case 0xC3 -> latin1(second);
      case 0xC2 -> step(second == 0x20 ? ' ' : second == 0x2D ? 0 : ' ', 0, 2);
      case 0xC5 ->
          step(second == 0x92 - 0x80 || second == 0x93 - 0x80 ? 'o' : 's', ligature(second), 2);
      case 0xCC, 0xCD -> step(0, 0, 2);
      case 0xCE -> step(second == 0xB2 - 0x80 ? 'b' : second == 0xB1 - 0x80 ? 'a' : ' ', 0, 2);
      default -> step(' ', 0, 2);
    };
  }

  private static int ligature(int second) {
    return second == 0x92 - 0x80 || second == 0x93 - 0x80 ? 'e' : 0;
  }

  private static int latin1(int second) {
    int folded = LATIN_1[second];
    boolean ae = second == 0x06 || second == 0x26;
    return step(folded, ae ? 'e' : 0, 2);
  }

  private static int three(int lead, int second, int third) {
    if (lead != 0xE2) {
      return step(' ', 0, 3);
    }
    int code = second << 6 | third;
    return switch (code) {
      case 0x10, 0x11, 0x12, 0x13, 0x14, 0x212 -> step('-', 0, 3);
      case 0x18, 0x19, 0x1B, 0x32 -> step('\'', 0, 3);
      case 0x264 -> step('<', 0, 3);
      case 0x265 -> step('>', 0, 3);
      case 0x295, 0x2A5 -> step('+', 0, 3);
      case 0x296 -> step('-', 0, 3);
      case 0x22 -> step(';', 0, 3);
      case 0xAC -> step('e', 0, 3); // € is read like the e of euros
      default -> step(' ', 0, 3);
    };
  }

  /// Whether the letter that starts at `i` is a capital.
  static boolean capital(byte[] bytes, int i, int to) {
    int b = bytes[i];
    if (b >= 0) {
      return b >= 'A' && b <= 'Z';
    }
    int lead = b & 0xFF;
    return i + 1 < to
        && (lead == 0xC3 && (bytes[i + 1] & 0x3F) < 0x1F
            || lead == 0xC5 && (bytes[i + 1] & 0xFF) == 0x92);
  }
}
