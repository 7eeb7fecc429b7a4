package fr.prevenir.detect.column;

import fr.prevenir.detect.column.Profile.Trait;
import fr.prevenir.model.Meaning;

/// How far values support what a header says.
final class ValueSupport {
  /// Answer for meanings that no shape can confirm.
  static final double UNCHECKED = -1;

  private ValueSupport() {}

  /// The share of cells that may hold a meaning, or [#UNCHECKED].
  static double of(Profile p, Meaning meaning) {
    return switch (meaning) {
      case NIR, INS ->
          Math.max(ValueReader.nir(p), p.share(Trait.DIGITS) >= 0.9 && p.longest >= 10 ? 0.5 : 0);
      case INS_OID -> p.share(Trait.OID);
      case RPPS -> Math.max(p.share(Trait.RPPS), elevenDigits(p));
      case ADELI, FINESS -> Math.max(p.share(Trait.LUHN_9), nineLong(p));
      case PHONE -> p.sharedBy(Trait.PHONE, Trait.EMAIL);
      case EMAIL -> p.share(Trait.EMAIL);
      case IBAN -> p.share(Trait.IBAN);
      case BIRTH_DATE, DATE, DEATH_DATE -> anyDate(p);
      case SEX -> p.longest <= 12 && p.distinct <= 12 ? Math.max(0.4, p.share(Trait.SEX)) : 0;
      case AGE -> p.share(Trait.AGE);
      case POSTCODE ->
          Math.max(
              p.sharedBy(Trait.POSTCODE, Trait.POSTCODE_SHORT),
              p.longest <= 10 && p.share(Trait.LETTERS) < 0.3 && p.share(Trait.DATE) < 0.3
                  ? 0.5
                  : 0);
      case GIVEN, FAMILY, BIRTH_FAMILY, USUAL_FAMILY, CITY, COUNTRY -> p.share(Trait.LETTERS);
      case FULL_NAME -> p.share(Trait.LETTERS);
      case BLOOD_GROUP -> p.longest <= 16 && p.distinct <= 40 ? 1 : p.share(Trait.BLOOD);
      case BIRTH_YEAR -> Math.max(p.share(Trait.YEAR_4), anyDate(p));
      default -> UNCHECKED;
    };
  }

  private static double elevenDigits(Profile p) {
    return p.share(Trait.DIGITS) >= 0.9 && p.longest == 11 && p.shortest >= 9 ? 0.6 : 0;
  }

  private static double nineLong(Profile p) {
    return p.longest == 9 && p.shortest >= 8 && p.share(Trait.LETTERS) < 0.1 ? 0.6 : 0;
  }

  static double anyDate(Profile p) {
    double compact =
        Math.max(
            Math.max(p.share(Trait.COMPACT_DAY_FIRST), p.share(Trait.COMPACT_YEAR_FIRST)),
            Math.max(p.share(Trait.SERIAL), p.share(Trait.EPOCH)));
    double eight = Math.max(p.share(Trait.EIGHT_DAY_FIRST), p.share(Trait.EIGHT_YEAR_FIRST));
    return Math.min(1, p.share(Trait.DATE) + eight + compact + p.share(Trait.YEAR_4));
  }
}
