package fr.prevenir.detect.category;

import fr.prevenir.detect.french.FrenchText;
import fr.prevenir.model.Category;
import fr.prevenir.model.Context;
import fr.prevenir.model.Meaning;

/// Finds codes of the CIM-10 written with their dot in a text (`F32.2`, `A54.0`), and the dagger
/// before a date of death. A code in doubt (`B24.9 ?`) shows nothing.
final class CodesInText {
  /// Letters of codes that are no measure too: not `T37.2`, a temperature, nor `P65.5`, a weight.
  private static final String LETTERS = "ABCDEFGNOQUXYZ";

  private static final double CODED = 0.8;
  private static final long ALONE =
      Category.DIAGNOSIS.bit() | Category.TREATMENT.bit() | Category.TEST.bit();

  private CodesInText() {}

  static void find(Codes codes, byte[] bytes, int from, int to, FrenchText.Sink sink) {
    for (int i = from; i + 4 < to; i++) {
      if (bytes[i] < 0) {
        dagger(bytes, i, to, sink);
        continue;
      }
      int end = bytes[i] <= 'Z' && (i == from || !inWord(bytes[i - 1])) ? end(bytes, i, to) : 0;
      if (end > 0 && !doubted(bytes, end, to)) {
        long mask = codes.mask(Meaning.DIAGNOSIS_CODE, bytes, i, end);
        for (Category category : new fr.prevenir.model.Categories(mask).toList()) {
          if ((mask & ~ALONE) != 0) {
            sink.found(i, end, category, Context.AFFIRMED, CODED);
          }
        }
      }
    }
  }

  /// The byte after the code that begins at `i`, or 0.
  private static int end(byte[] bytes, int i, int to) {
    boolean code =
        LETTERS.indexOf(bytes[i]) >= 0
            && digit(bytes[i + 1])
            && digit(bytes[i + 2])
            && bytes[i + 3] == '.'
            && digit(bytes[i + 4]);
    if (!code) {
      return 0;
    }
    int end = i + 5;
    while (end < to && end < i + 7 && digit(bytes[end])) {
      end++;
    }
    return end < to && (inWord(bytes[end]) || bytes[end] == '%') ? 0 : end;
  }

  private static boolean doubted(byte[] bytes, int end, int to) {
    int i = blanks(bytes, end, to);
    return i < to && bytes[i] == '?';
  }

  private static int blanks(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to && bytes[i] == ' ') {
      i++;
    }
    return i;
  }

  /// `† 2019`, U+2020.
  private static void dagger(byte[] bytes, int i, int to, FrenchText.Sink sink) {
    if ((bytes[i] & 0xFF) != 0xE2
        || (bytes[i + 1] & 0xFF) != 0x80
        || (bytes[i + 2] & 0xFF) != 0xA0) {
      return;
    }
    int next = blanks(bytes, i + 3, to);
    int digits = next;
    while (digits < to && (digit(bytes[digits]) || bytes[digits] == '/')) {
      digits++;
    }
    if (digits - next >= 4) {
      sink.found(i, i + 3, Category.DECEASED, Context.AFFIRMED, CODED);
    }
  }

  private static boolean inWord(byte b) {
    return digit(b) || (b | 0x20) >= 'a' && (b | 0x20) <= 'z' || b < 0 || b == '_';
  }

  private static boolean digit(byte b) {
    return b >= '0' && b <= '9';
  }
}
