package fr.prevenir.detect.column;

/// What the sampled cells of one column look like.
final class Profile {
  /// Something a cell may be; a cell may be several.
  enum Trait {
    NIR_VALID,
    NIR_LIKE,
    NIR_DAMAGED,
    NIR_WITHIN,
    OID,
    RPPS,
    LUHN_9,
    /// Of those the ones with 0 behind the département, as sites have; ADELI has a profession.
    SITE_9,
    PHONE,
    PHONE_LIKE,
    EMAIL,
    IBAN,
    CARD,
    HASH,
    URL,
    DATE,
    DATE_TIME,
    COMPACT_DAY_FIRST,
    COMPACT_YEAR_FIRST,
    EIGHT_DAY_FIRST,
    EIGHT_YEAR_FIRST,
    SERIAL,
    EPOCH,
    DAY_OVER_12_FIRST,
    DAY_OVER_12_SECOND,
    YEAR_4,
    AGE,
    AGE_UNIT,
    SEX,
    TITLE,
    BLOOD,
    CIM10,
    CIM10_LONG,
    CCAM,
    LOINC,
    ATC,
    CIP,
    POSTCODE,
    POSTCODE_SHORT,
    POSTCODE_CITY,
    DIGITS,
    YES_NO,
    RESULT_WORD,
    /// `+`, `++`: of the answers in signs, those that are not taken for nothing.
    SIGN,
    STREET,
    LETTERS,
    CODE_LIKE,
    TWO_WORDS,
    LONG_TEXT,
    MEASURE,
    TIME,
    MIXED_CAPITALS,
    DOCTOR_TITLE,
    TEST_WORD,
    INSURER_WORD,
    FUND_WORD,
    EIGHT_DIGITS,
    RPPS_LIKE,
    HOSPITAL_WORD,
    PRACTICE,
    PRACTITIONER,
    JOB,
    KIN
  }

  private final int[] counts = new int[Trait.values().length];
  int cells;
  int empty;
  int distinct;
  int shortest = Integer.MAX_VALUE;
  int longest;
  long lengths;
  int increasing;

  /// Numbers whose last digits are higher than those of the row before.
  int countingUp;

  /// Years of the dates met, in order of the rows, 0 where a cell is none.
  int[] years = new int[64];
  int dates;

  /// Traits counted since [#begin], as bits, and the year met since, or 0: what a cell is.
  private long traits;

  private int year;

  void begin() {
    traits = 0;
    year = 0;
  }

  long traits() {
    return traits;
  }

  int year() {
    return year;
  }

  /// Counts a cell that is what another was.
  void again(long traitsOfCell, int yearOfCell) {
    for (long rest = traitsOfCell; rest != 0; rest &= rest - 1) {
      counts[Long.numberOfTrailingZeros(rest)]++;
    }
    if (yearOfCell > 0) {
      year(yearOfCell);
    }
  }

  void count(Trait trait) {
    traits |= 1L << trait.ordinal();
    counts[trait.ordinal()]++;
  }

  /// The share of non-empty cells with a trait.
  double share(Trait trait) {
    return cells == 0 ? 0 : counts[trait.ordinal()] / (double) cells;
  }

  double sharedBy(Trait one, Trait other) {
    return Math.min(1, share(one) + share(other));
  }

  boolean isEmpty() {
    return cells == 0;
  }

  double meanLength() {
    return cells == 0 ? 0 : lengths / (double) cells;
  }

  /// Whether nearly every cell differs from the others.
  boolean unique() {
    return cells > 0 && distinct >= cells * 0.97;
  }

  /// Whether the values are numbers of their own that rise from row to row.
  boolean rises() {
    return unique() && increasing >= cells * 0.9;
  }

  /// Whether the last digits of the numbers rise from row to row, behind a year or a site.
  boolean counts() {
    return unique() && cells >= 20 && shortest == longest && countingUp >= cells * 0.9;
  }

  /// Whether all values are long and of one length, as programs make identifiers.
  boolean longOfOneLength() {
    return shortest == longest && longest >= 16;
  }

  void year(int met) {
    year = met;
    if (dates == years.length) {
      years = java.util.Arrays.copyOf(years, dates * 2);
    }
    years[dates++] = met;
  }

  /// Year below which this share of the dates lies; 0 without dates.
  int yearAt(double share) {
    if (dates == 0) {
      return 0;
    }
    int[] sorted = java.util.Arrays.copyOf(years, dates);
    java.util.Arrays.sort(sorted);
    return sorted[(int) Math.min(dates - 1L, (long) (share * dates))];
  }

  /// Whether the dates are spread over lives rather than over a few years of care.
  boolean spreadLikeBirths() {
    return dates > 0 && yearAt(0.9) - yearAt(0.1) >= 25 && yearAt(0.1) < 2005;
  }

  /// Whether the dates lie within the years in which care is recorded by computers.
  boolean closeLikeCare() {
    return dates > 0 && yearAt(0.05) >= 1990 && yearAt(0.95) - yearAt(0.05) <= 22;
  }

  /// Whether cells are of several words, seldom filled and seldom the same, or of many kinds: notes
  /// about some of the people.
  boolean sentences() {
    if (longOfOneLength()) {
      return false;
    }
    boolean various = distinct >= cells * 0.6 || distinct >= 60 && meanLength() >= 12;
    boolean rare = empty > cells * 3 && various;
    boolean several = distinct >= 3;
    double words = several ? 0.4 : 0.9;
    if (rare && share(Trait.TWO_WORDS) >= words && meanLength() >= (several ? 8 : 12)) {
      return true;
    }
    return share(Trait.TWO_WORDS) >= 0.6
        && meanLength() >= 12
        && share(Trait.LONG_TEXT) >= 0.1
        && (distinct >= cells * 0.3 || distinct >= 50)
        && distinct > 12;
  }
}
