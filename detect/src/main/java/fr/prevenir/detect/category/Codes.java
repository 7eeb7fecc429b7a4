package fr.prevenir.detect.category;

import fr.prevenir.model.Category;
import fr.prevenir.model.Meaning;

/// Reads cells of codes: CIM-10, CCAM, NABM, LOINC, ATC, and the presentation codes of drugs.
/// A cell may hold several codes.
final class Codes {
  private static final int LONGEST = 8;

  private final CodeTable diagnoses = CodeTable.read("cim10");
  private final CodeTable acts = CodeTable.read("ccam");
  private final CodeTable tests = CodeTable.read("nabm");
  private final CodeTable loinc = CodeTable.read("loinc");
  private final CodeTable drugs = CodeTable.read("atc");

  long mask(Meaning meaning, byte[] bytes, int from, int to) {
    long mask = 0;
    int i = from;
    while (i < to) {
      while (i < to && !inCode(bytes[i])) {
        i++;
      }
      long code = 0;
      int length = 0;
      int dash = -1;
      int digits = 0;
      while (i < to && inCode(bytes[i])) {
        int b = bytes[i] >= 'a' ? bytes[i] - 32 : bytes[i];
        if (b == '-') {
          dash = length;
        } else if (b != '.' && b != '+' && b != '*') {
          if (length < LONGEST) {
            code = code << 8 | b;
          }
          length++;
          digits += b <= '9' ? 1 : 0;
        }
        i++;
      }
      if (length > 0) {
        mask |= one(meaning, code, length, digits, dash);
      }
    }
    return mask;
  }

  private static boolean inCode(byte b) {
    return b >= '0' && b <= '9'
        || (b | 0x20) >= 'a' && (b | 0x20) <= 'z'
        || b == '.'
        || b == '-'
        || b == '+'
        || b == '*';
  }

  private long one(Meaning meaning, long code, int length, int digits, int dash) {
    int kept = Math.min(length, LONGEST);
    return switch (meaning) {
      case DIAGNOSIS_CODE -> diagnoses.mask(code, kept);
      case ACT_CODE -> length >= 4 ? Category.TREATMENT.bit() | acts.mask(code, kept) : 0;
      case TEST_CODE -> {
        boolean asLoinc = dash >= 0 && digits == length;
        yield length < 2 && !asLoinc
            ? 0
            : Category.TEST.bit()
                | (asLoinc
                    ? loinc.mask(code, kept)
                    : tests.mask(padded(code, length, digits), Math.max(kept, 4)));
      }
      case DRUG_CODE -> length >= 3 ? Category.TREATMENT.bit() | drugs.mask(code, kept) : 0;
      default -> 0;
    };
  }

  /// A NABM code has four digits; spreadsheets lose the first zero.
  private static long padded(long code, int length, int digits) {
    long padded = code;
    if (digits == length && length < 4) {
      for (int i = length; i < 4; i++) {
        padded |= (long) '0' << (8 * i);
      }
    }
    return padded;
  }
}
