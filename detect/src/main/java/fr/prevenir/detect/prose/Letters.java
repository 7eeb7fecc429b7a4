package fr.prevenir.detect.prose;

import java.text.Normalizer;

/// Letters without regard to case and accents, and hashes of words so folded.
final class Letters {
  private static final int TABLE = 0x180;
  private static final char[] FOLDED = new char[TABLE];
  private static final long SEED = 0xCBF29CE484222325L;
  private static final long PRIME = 0x100000001B3L;

  static {
    for (char c = 0; c < TABLE; c++) {
      char lower = Character.toLowerCase(c);
      FOLDED[c] = Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD).charAt(0);
    }
  }

  private Letters() {}

  static char fold(char c) {
    return c < TABLE ? FOLDED[c] : Character.toLowerCase(c);
  }

  /// The hash of one word: `œ` counts as two letters.
  static long hash(CharSequence text, int from, int to) {
    return finish(extend(SEED, text, from, to));
  }

  /// The hash of words so far, to which another is added.
  static long join(long begun, CharSequence text, int from, int to) {
    long h = begun == 0 ? SEED : step(begun, ' ');
    return extend(h, text, from, to);
  }

  static long finish(long begun) {
    long h = begun ^ (begun >>> 32);
    h *= 0xD6E8FEB86659FD93L;
    h ^= h >>> 32;
    return h == 0 ? 1 : h;
  }

  private static long extend(long begun, CharSequence text, int from, int to) {
    long h = begun;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      h =
          switch (c) {
            case 'œ', 'Œ' -> step(step(h, 'o'), 'e');
            case 'æ', 'Æ' -> step(step(h, 'a'), 'e');
            case 'ß' -> step(step(h, 's'), 's');
            default -> step(h, fold(c));
          };
    }
    return h;
  }

  private static long step(long h, char c) {
    return (h ^ c) * PRIME;
  }
}
