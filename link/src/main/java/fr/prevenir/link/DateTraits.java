package fr.prevenir.link;

/// Date of birth, age and sex.
final class DateTraits {
  /// Days told apart: those of 2,500 years, and unknown ones.
  private static final int DAYS = 1_000_000;

  private final Features features;

  DateTraits(Features features) {
    this.features = features;
  }

  Trait birth() {
    int[] counts = new int[DAYS];
    int dates = 0;
    for (int date : features.birth) {
      if (date != 0) {
        counts[day(date)]++;
        dates++;
      }
    }
    double total = dates + 2_000;
    return new Trait(
        "birth",
        Trait.Chances.builder()
            .level(Level.SAME, .957, .03, 4e-5)
            .level(Level.NEAR, .025, .004, 1.2e-3)
            .level(Level.SWAPPED, .003, 2e-5, 2e-5)
            .level(Level.COARSE, .006, .004, 4e-4)
            .level(Level.PART, .005, .01, 3e-3)
            .level(Level.DIFFERENT, .004, .952, .995)
            .build()) {
      @Override
      int level(int a, int b) {
        int x = features.birth(a);
        int y = features.birth(b);
        return x == 0 || y == 0 ? Level.MISSING : dates(x, y);
      }

      @Override
      double frequency(int a, int b, int level) {
        return level == Level.SAME ? (counts[day(features.birth(a))] + .1) / total : 0;
      }
    };
  }

  /// A number for each date; what is no date gets the number of another one.
  private static int day(int date) {
    return Math.floorMod(date / 10_000 * 400 + date / 100 % 100 * 31 + date % 100, DAYS);
  }

  static int dates(int a, int b) {
    if (a == b) {
      return Level.SAME;
    }
    int dayA = a % 100;
    int monthA = a / 100 % 100;
    int dayB = b % 100;
    int monthB = b / 100 % 100;
    boolean sameYear = a / 10_000 == b / 10_000;
    if (sameYear && dayA == monthB && monthA == dayB) {
      return Level.SWAPPED;
    }
    if (sameYear && (unknownDay(monthA, dayA) || unknownDay(monthB, dayB))) {
      return Level.COARSE;
    }
    if (mayBeOneSlip(a - b) && Digits.oneSlip(Digits.of(a), Digits.of(b))) {
      return Level.NEAR;
    }
    int parts = (sameYear ? 1 : 0) + (dayA == dayB ? 1 : 0) + (monthA == monthB ? 1 : 0);
    return parts >= 2 ? Level.PART : Level.DIFFERENT;
  }

  /// Whether numbers that differ so much may differ by one digit, or by two neighbours swapped: a
  /// digit, or nine times one, before zeros.
  private static boolean mayBeOneSlip(int difference) {
    int rest = Math.abs(difference);
    while (rest % 10 == 0) {
      rest /= 10;
    }
    return rest <= 81;
  }

  /// Unknown, or the day that stands for unknown: the first or the last of the year.
  private static boolean unknownDay(int month, int day) {
    return month == 0 || day == 0 || month == 1 && day == 1 || month == 12 && day == 31;
  }

  /// Where one of the dates is missing: years, or ages, that fit.
  Trait age() {
    int[] counts = new int[3000];
    int years = 0;
    for (int i = 0; i < features.size; i++) {
      int year = features.year(i);
      if (year > 0 && year < 2999) {
        counts[year]++;
        years++;
      }
    }
    double total = years + 50;
    return new Trait(
        "age",
        Trait.Chances.builder()
            .level(Level.SAME, .78, .06, .015)
            .level(Level.PART, .2, .09, .025)
            .level(Level.NEAR, .012, .10, .025)
            .level(Level.DIFFERENT, .008, .75, .935)
            .build()) {
      @Override
      int level(int a, int b) {
        if (features.birth(a) != 0 && features.birth(b) != 0) {
          return Level.MISSING;
        }
        int apart = features.bornApart(a, b);
        if (apart >= 0) {
          return months(apart);
        }
        int x = features.year(a);
        int y = features.year(b);
        return x == 0 || y == 0 ? Level.MISSING : years(Math.abs(x - y));
      }

      @Override
      double frequency(int a, int b, int level) {
        int year = features.year(a);
        if (year <= 0 || year >= 2998) {
          return 0;
        }
        return switch (level) {
          case Level.SAME -> (counts[year] + .7) / total;
          case Level.PART -> (counts[year - 1] + counts[year + 1] + 1.3) / total;
          default -> 0;
        };
      }
    };
  }

  private static int years(int apart) {
    return switch (apart) {
      case 0 -> Level.SAME;
      case 1 -> Level.PART;
      case 2, 10 -> Level.NEAR;
      default -> Level.DIFFERENT;
    };
  }

  /// How far two ages agree of which it is known when they were true: each leaves a year in which
  /// the person can be born.
  private static int months(int apart) {
    return apart == 0
        ? Level.SAME
        : apart < 12 ? Level.PART : apart < 24 || apart == 120 ? Level.NEAR : Level.DIFFERENT;
  }

  /// The sex of two whose first names differ, or are not both known.
  Trait sex() {
    return sex(.99, .5, .5);
  }

  /// The sex of two whose first names agree: it agrees all the more, and says little.
  Trait sexOfNamesakes() {
    return sex(.985, .97, .97);
  }

  /// The age of two who were born on one day and have different first names: twins seldom live
  /// together once they are grown up, while people of any age use several first names.
  Trait bornTogether() {
    return new Trait(
        "twins",
        Trait.Chances.builder()
            .level(Level.DIFFERENT, .7, .03, .7)
            .level(Level.SAME, .3, .97, .3)
            .build()) {
      @Override
      int level(int a, int b) {
        if (features.birth(a) == 0 || features.birth(a) != features.birth(b)) {
          return Level.MISSING;
        }
        return features.young(a)
            ? Level.SAME
            : features.grownUp(a) && features.grownUp(b) ? Level.DIFFERENT : Level.MISSING;
      }
    };
  }

  private Trait sex(double match, double household, double strangers) {
    return new Trait(
        "sex",
        Trait.Chances.builder()
            .level(Level.SAME, match, household, strangers)
            .level(Level.DIFFERENT, 1 - match, 1 - household, 1 - strangers)
            .build()) {
      @Override
      int level(int a, int b) {
        int x = features.sex(a);
        int y = features.sex(b);
        return x == 0 || y == 0 ? Level.MISSING : x == y ? Level.SAME : Level.DIFFERENT;
      }
    };
  }
}
