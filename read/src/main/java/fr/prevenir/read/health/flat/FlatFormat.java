package fr.prevenir.read.health.flat;

import java.util.Locale;

/// The formats, each told by the length of its records, their version, and what must stand where.
enum FlatFormat {
  /// Who pays for a stay (ATIH, V012 to V016).
  VID_HOSP {
    @Override
    boolean fits(String line) {
      return line.length() >= 76
          && FlatField.cut(line, 49, 52).matches("V0[012][0-9]")
          && day(line, 20, 27)
          && line.substring(27, 28).matches("[12]")
          && finess(line, 53);
    }

    @Override
    String stay(String line) {
      return of(line, 53, FlatField.cut(line, 29, 48));
    }
  },
  /// Summaries of stays in acute care, grouped or not (versions 116 to 1xx).
  RSS {
    @Override
    boolean fits(String line) {
      return line.length() >= 156
          && line.substring(9, 12).matches("1[0-9]{2}")
          && finess(line, 16)
          && day(line, 78, 85)
          && day(line, 93, 100)
          && line.substring(85, 86).matches("[12]")
          && line.length() <= length(line);
    }

    private static int length(String line) {
      return 192
          + 8 * number(line, 134, 135)
          + 8 * number(line, 136, 137)
          + 29 * number(line, 138, 140);
    }

    @Override
    String stay(String line) {
      return of(line, 16, FlatField.cut(line, 48, 67));
    }
  },
  /// Weekly summaries in rehabilitation (M0x, M1x).
  RHS {
    @Override
    boolean fits(String line) {
      return line.length() >= 66
          && line.substring(10, 13).matches("M[0-9][0-9A-Z]")
          && finess(line, 14)
          && day(line, 53, 60)
          && line.substring(60, 61).matches("[12]");
    }

    @Override
    String stay(String line) {
      return of(line, 14, FlatField.cut(line, 33, 52));
    }
  },
  /// Bills of consultations and acts.
  RSF {
    @Override
    boolean fits(String line) {
      boolean begins = line.length() >= 20 && finess(line, 2);
      return begins && line.charAt(0) == 'A'
          ? line.length() >= 105 && day(line, 76, 83) && line.substring(19, 20).matches("[12]")
          : begins && "BCHLMPI".indexOf(line.charAt(0)) >= 0;
    }

    @Override
    String stay(String line) {
      return FlatField.cut(line, 2, 19);
    }
  },
  /// What is declared beside a stay; type 53 is an abortion.
  FICHCOMP {
    @Override
    boolean fits(String line) {
      return line.length() >= 39
          && line.length() < 200
          && finess(line, 1)
          && line.substring(9, 11).matches("[0-9]{2}")
          && line.substring(11, 31).matches("[0-9A-Za-z]+ *| *[0-9A-Za-z]+")
          && day(line, 32, 39);
    }

    @Override
    String stay(String line) {
      return of(line, 1, FlatField.cut(line, 12, 31));
    }
  },
  /// Bills sent to the insurance: records of 128 characters.
  B2 {
    @Override
    boolean fits(String line) {
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

  /// Whether a line may be a record.
  abstract boolean fits(String line);

  /// The number that ties records of one stay together.
  abstract String stay(String line);

  /// A stay's number is one of its establishment.
  private static String of(String line, int finess, String stay) {
    return FlatField.cut(line, finess, finess + 8) + "-" + stay.replaceFirst("^0+(?=.)", "");
  }

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Eight digits that are a day as JJMMAAAA.
  private static boolean day(String line, int from, int to) {
    return FlatField.cut(line, from, to)
        .matches("(0[1-9]|[12][0-9]|3[01])(0[1-9]|1[0-2])(18|19|20)[0-9]{2}");
  }

  /// Nine characters whose last is the key of a FINESS number (Luhn, 2A and 2B as 20).
  private static boolean finess(String line, int from) {
    String number = FlatField.cut(line, from, from + 8);
    if (!number.matches("[0-9][0-9AB][0-9]{7}")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      int digit = Math.max(0, Character.digit(number.charAt(i), 10));
      int twice = (9 - i) % 2 == 0 ? digit * 2 : digit;
      sum += twice > 9 ? twice - 9 : twice;
    }
    return sum % 10 == 0 && sum > 0;
  }

  static int number(String line, int from, int to) {
    String digits = FlatField.cut(line, from, to);
    return digits.matches("[0-9]{1,4}") ? Integer.parseInt(digits) : 0;
  }
}
