package fr.prevenir.read.health.flat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The formats, each told by the length of its records, their version, and what must stand where.
enum FlatFormat {
  /// Who pays for a stay (ATIH, V012 to V016).
  VID_HOSP(FlatShape.of(76, 49, "V0[012][0-9]", 53, 28, 20)) {
    @Override
    String stay(String line) {
      return of(line, 53, FlatField.cut(line, 29, 48));
    }
  },
  /// Who a patient of psychiatry is (ATIH, I00A and later).
  VID_IPP(FlatShape.of(100, 49, "I0[0-9][A-Z]", 53, 24, 16)) {
    @Override
    String stay(String line) {
      return of(line, 53, "IPP" + FlatField.cut(line, 81, 100));
    }
  },
  /// The same of private clinics (ATIH, VP01 and its kin).
  VID_CHAINAGE(FlatShape.of(139, 1, "V[A-Z][0-9]{2}", 5, 32, 126)) {
    @Override
    String stay(String line) {
      return of(line, 5, FlatField.cut(line, 23, 31));
    }
  },
  /// Summaries of stays in acute care, grouped (versions 116 to 1xx) or not (016 to 0xx).
  RSS(FlatShape.of(156, 10, "1[0-9]{2}", 16, 86, 78, 93)) {
    @Override
    String laid(String line) {
      boolean alone = line.length() > 71 && FlatShape.finess(line, 1) && FlatShape.day(line, 63);
      return alone && line.charAt(9) == '0'
          ? " ".repeat(9) + "1" + line.substring(10, 12) + "   " + line
          : line;
    }

    @Override
    boolean fitsLaid(String line) {
      return super.fitsLaid(line)
          && line.length()
              <= 192
                  + 8 * (number(line, 134, 135) + number(line, 136, 137))
                  + 29 * number(line, 138, 140);
    }

    @Override
    String stay(String line) {
      return of(line, 16, FlatField.cut(line, 48, 67));
    }

    @Override
    Codes diagnoses(String line) {
      return new Codes(193, number(line, 134, 135));
    }
  },
  /// Weekly summaries in rehabilitation, grouped (M1x) or not (M0x).
  RHS(FlatShape.of(168, 11, "M[0-9][0-9A-Z]", 14, 90, 66, 82)) {
    // As versions since M1C lay it, in which the group is one character longer.
    @Override
    String laid(String line) {
      boolean alone = line.length() > 76 && FlatShape.finess(line, 1) && line.charAt(9) == 'M';
      String grouped = alone ? " ".repeat(10) + line.substring(9, 12) + line : line;
      return FlatShape.day(grouped, 81) && FlatShape.sex(grouped, 89)
          ? grouped.substring(0, 59) + " " + grouped.substring(59)
          : grouped;
    }

    @Override
    String stay(String line) {
      return of(line, 14, FlatField.cut(line, 33, 52));
    }

    // Between the numbers of codes and the first code each version has further digits.
    @Override
    Codes diagnoses(String line) {
      int from = 183;
      while (from < 196 && from <= line.length() && !Character.isLetter(line.charAt(from - 1))) {
        from++;
      }
      return new Codes(from, number(line, 175, 176));
    }
  },
  /// Summaries of care at home (H0x, H1x).
  RPSS(FlatShape.of(190, 1, "H[0-9][0-9A-Z]", 4, 70, 62, 86)) {
    // Private clinics have the numbers of the entry and of the bill where others have the stay's.
    @Override
    String stay(String line) {
      boolean bill = line.substring(41, 60).matches("[0-9]{18}[0-3]");
      return of(line, 4, FlatField.cut(line, 42, bill ? 50 : 61));
    }

    @Override
    Codes diagnoses(String line) {
      int number = number(line, 149, 149) + number(line, 150, 150) + number(line, 151, 152);
      return new Codes(191, number);
    }
  },
  /// Summaries of stays in psychiatry (P0x, P1x).
  RPS(FlatShape.of(150, 19, "P[0-9][0-9A-Z]", 1, 50, 42, 80, 111)) {
    @Override
    String stay(String line) {
      return of(line, 1, FlatField.cut(line, 60, 79));
    }

    @Override
    Codes diagnoses(String line) {
      return new Codes(155, number(line, 151, 152));
    }
  },
  /// Consultations and visits of psychiatry (P0x, P1x).
  RAA(FlatShape.of(94, 19, "P[0-9][0-9A-Z]", 1, 50, 42, 70)) {
    @Override
    String stay(String line) {
      return of(line, 1, "IPP" + FlatField.cut(line, 22, 41));
    }

    @Override
    Codes diagnoses(String line) {
      return new Codes(97, number(line, 95, 96));
    }
  },
  /// Bills of consultations and acts of public hospitals.
  RSF_ACE(null) {
    @Override
    boolean fitsLaid(String line) {
      boolean begins = line.length() >= 20 && FlatShape.finess(line, 2);
      return begins && line.charAt(0) == 'A'
          ? FlatShape.day(line, 76) && FlatShape.sex(line, 20)
          : begins && "BCHLMP".indexOf(line.charAt(0)) >= 0;
    }

    // No line has a number of its own that the lines below it repeat: it is whom they are about.
    @Override
    String stay(String line) {
      int shift = line.charAt(0) == 'A' ? 2 : 0;
      String insured = FlatField.cut(line, 20 + shift, 32 + shift);
      String rank = FlatField.cut(line, 35 + shift, 37 + shift);
      String entry = FlatField.cut(line, 38 + shift, 46 + shift).replaceFirst("^0+", "");
      String own = FlatField.cut(line, 47 + shift, 59 + shift);
      return entry.isEmpty() && own.isEmpty() ? "" : insured + "-" + rank + "-" + entry + own;
    }
  },
  /// Bills of private clinics.
  RSF(null) {
    @Override
    boolean fitsLaid(String line) {
      boolean begins = line.length() >= 28 && FlatShape.finess(line, 2);
      return begins && line.charAt(0) == 'A'
          ? FlatShape.day(line, 85) && FlatShape.sex(line, 29)
          : begins && "BCHLMPI".indexOf(line.charAt(0)) >= 0;
    }

    @Override
    String stay(String line) {
      return of(line, 2, FlatField.cut(line, 20, 28));
    }
  },
  /// What is declared beside a stay; type 53 is an abortion.
  FICHCOMP(null) {
    @Override
    boolean fitsLaid(String line) {
      return line.length() >= 39
          && line.length() < 200
          && FlatShape.finess(line, 1)
          && line.substring(9, 11).matches("[0-9]{2}")
          && line.substring(11, 31).matches("[0-9A-Za-z]+ *| *[0-9A-Za-z]+")
          && FlatShape.day(line, 32);
    }

    @Override
    String stay(String line) {
      return of(line, 1, FlatField.cut(line, 12, 31));
    }
  },
  /// Bills sent to the insurance: records of 128 characters.
  B2(null) {
    @Override
    boolean fitsLaid(String line) {
      if (line.length() < 100 || line.length() > 128 || !Character.isDigit(line.charAt(0))) {
        return false;
      }
      return line.charAt(0) != '2'
          || (line.substring(11, 24).matches("[1-478][0-9]{5}[0-9AB][0-9]{6}")
              && line.substring(95, 101).matches("[0-9]{6}"));
    }

    @Override
    String stay(String line) {
      return FlatField.cut(line, 40, 48);
    }
  };

  /// Diagnoses of eight characters each, behind which acts stand.
  ///
  /// @param from the first character of the first one, from 1
  record Codes(int from, int number) {}

  private final @Nullable FlatShape shape;

  FlatFormat(@Nullable FlatShape shape) {
    this.shape = shape;
  }

  /// Whether a line may be a record.
  boolean fits(String line) {
    return fitsLaid(laid(line));
  }

  /// Whether a line may be a record of the layout whose places `fields.txt` names.
  boolean fitsLaid(String line) {
    return shape != null && shape.fits(line);
  }

  /// The record with its fields where `fields.txt` names them, whatever its version.
  String laid(String line) {
    return line;
  }

  /// The number that ties records of one stay together; empty where there is none.
  abstract String stay(String line);

  /// The diagnoses beside those of its fields.
  Codes diagnoses(String line) {
    return new Codes(line.length() + 1, 0);
  }

  /// A stay's number is one of its establishment.
  private static String of(String line, int finess, String stay) {
    return FlatField.cut(line, finess, finess + 8) + "-" + stay.replaceFirst("^0+(?=.)", "");
  }

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static int number(String line, int from, int to) {
    String digits = FlatField.cut(line, from, to);
    return digits.matches("[0-9]{1,4}") ? Integer.parseInt(digits) : 0;
  }
}
