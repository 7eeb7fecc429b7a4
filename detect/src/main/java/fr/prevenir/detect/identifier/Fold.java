package fr.prevenir.detect.identifier;

import java.nio.charset.StandardCharsets;

/// Text without regard to accents, case and punctuation: `Éléonore  d'Été` → `ELEONORE D ETE`.
///
/// Letters of Latin-1 and Latin Extended-A become ASCII capitals, `œ æ ß` two letters, combining
/// accents vanish, everything else that is no digit becomes one space. Other scripts stay as they
/// are.
public final class Fold {
  private static final byte[] LATIN_1 =
      ascii("AAAAAAACEEEEIIIIDNOOOOO OUUUUYTSAAAAAAACEEEEIIIIDNOOOOO OUUUUYTY");
  private static final byte[] EXTENDED_A =
      ascii(
          "AAAAAACCCCCCCCDDDDEEEEEEEEEEGGGGGGGGHHHHIIIIIIIIIIIIJJKKKLLLLLLLLLLNNNNNNNNN"
              + "OOOOOOOORRRRRRSSSSSSSSTTTTTTUUUUUUUUUUUUWWYYYZZZZZZS");

  private Fold() {}

  /// Writes the folded form and gives its length. `out` needs `to - from` bytes and never more.
  public static int fold(byte[] text, int from, int to, byte[] out) {
    int n = 0;
    boolean gap = false;
    for (int i = from; i < to; ) {
      int b = text[i] & 0xFF;
      int first;
      int second = 0;
      int width = 1;
      if (b < 0x80) {
        first = ascii(b);
      } else if (b >= 0xC3 && b <= 0xC5 && i + 1 < to) {
        int point = ((b & 0x1F) << 6) | (text[i + 1] & 0x3F);
        first = point < 0x100 ? LATIN_1[point - 0xC0] : EXTENDED_A[point - 0x100];
        second = secondLetter(point);
        width = 2;
      } else if ((b == 0xCC || b == 0xCD) && i + 1 < to) {
        i += 2;
        continue;
      } else if (b == 0xC2 && i + 1 < to) {
        first = ' ';
        width = 2;
      } else if (b == 0xE2 && i + 2 < to && (text[i + 1] & 0xFF) == 0x80) {
        first = ' ';
        width = 3;
      } else {
        first = b;
      }
      i += width;
      if (first == ' ') {
        gap = true;
        continue;
      }
      if (gap && n > 0) {
        out[n++] = ' ';
      }
      gap = false;
      out[n++] = (byte) first;
      if (second != 0) {
        out[n++] = (byte) second;
      }
    }
    return n;
  }

  private static int ascii(int b) {
    if (b >= 'a' && b <= 'z') {
      return b - 32;
    }
    return (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9') ? b : ' ';
  }

  private static int secondLetter(int point) {
    return switch (point) {
      case 0xC6, 0xE6, 0x152, 0x153 -> 'E';
      case 0xDF -> 'S';
      default -> 0;
    };
  }

  /// The folded form of a text, for vocabularies and headers.
  public static String of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] out = new byte[bytes.length];
    return new String(out, 0, fold(bytes, 0, bytes.length, out), StandardCharsets.UTF_8);
  }

  /// A 64-bit hash of bytes, the same in every run.
  public static long hash(byte[] bytes, int from, int to) {
    long h = 0xCBF29CE484222325L;
    for (int i = from; i < to; i++) {
      h = (h ^ (bytes[i] & 0xFF)) * 0x100000001B3L;
    }
    h ^= h >>> 32;
    h *= 0xD6E8FEB86659FD93L;
    return h ^ (h >>> 32);
  }

  private static byte[] ascii(String letters) {
    return letters.getBytes(StandardCharsets.US_ASCII);
  }
}
