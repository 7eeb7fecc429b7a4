package fr.prevenir.detect.column;

import fr.prevenir.detect.column.Profile.Trait;
import fr.prevenir.model.Meaning;
import java.util.function.Supplier;

/// Says what values are.
final class ValueReader {
  /// Names seldom have five words.
  private static final double LONGER_THAN_NAMES = 0.08;

  private ValueReader() {}

  /// The likeliest meaning of a column from its values alone.
  ///
  /// @param names asked only where the values are words
  static ValueGuess guess(Profile p, Supplier<NameShares> names) {
    if (p.isEmpty()) {
      return ValueGuess.NOTHING;
    }
    ValueGuess hard = identifier(p);
    if (hard.strength() > 0) {
      return hard;
    }
    ValueGuess date = date(p);
    if (date.strength() > 0) {
      return date;
    }
    ValueGuess code = code(p);
    if (code.strength() > 0) {
      return code;
    }
    return words(p, names);
  }

  private static ValueGuess identifier(Profile p) {
    if (p.share(Trait.EMAIL) >= 0.7) {
      return new ValueGuess(Meaning.EMAIL, 0.97);
    }
    boolean both = p.share(Trait.EMAIL) >= 0.05 && p.share(Trait.PHONE_LIKE) >= 0.05;
    if (both && p.share(Trait.EMAIL) + p.share(Trait.PHONE) >= 0.85) {
      // how people are reached, one below the other
      return new ValueGuess(Meaning.PHONE, 0.85);
    }
    if (p.share(Trait.NIR_WITHIN) >= 0.7) {
      // by chance one long number in a hundred or so holds one: two that do are no chance
      return new ValueGuess(Meaning.NIR, p.distinct > 1 ? 0.8 : 0.4);
    }
    if (p.share(Trait.HASH) >= 0.7) {
      return new ValueGuess(Meaning.PASSWORD_HASH, 0.95);
    }
    if (p.share(Trait.IBAN) >= 0.6) {
      return new ValueGuess(Meaning.IBAN, 0.98);
    }
    double nir = nir(p);
    if (nir >= 0.6 && (p.share(Trait.NIR_VALID) >= 0.2 || nir >= 0.8)) {
      return new ValueGuess(Meaning.NIR, p.share(Trait.NIR_VALID) >= 0.2 ? 0.97 : 0.8);
    }
    if (p.share(Trait.OID) >= 0.7) {
      return new ValueGuess(Meaning.INS_OID, 0.98);
    }
    if (p.share(Trait.URL) >= 0.7) {
      return new ValueGuess(Meaning.URL, 0.95);
    }
    if (p.share(Trait.RPPS) >= 0.7) {
      return new ValueGuess(Meaning.RPPS, 0.95);
    }
    if (p.share(Trait.CARD) >= 0.8) {
      return new ValueGuess(Meaning.CARD, 0.9);
    }
    if (p.share(Trait.LUHN_9) >= 0.85) {
      boolean site = p.distinct * 4 < p.cells || p.share(Trait.SITE_9) >= 0.85;
      return new ValueGuess(site ? Meaning.FINESS : Meaning.ADELI, 0.75);
    }
    // nine digits are a telephone whose 0 got lost, but not if nobody lacks one or shares it
    boolean dialled = p.share(Trait.PHONE_LIKE) >= 0.5;
    boolean numbered = p.share(Trait.PHONE_LIKE) < 0.05 && p.unique() && p.empty == 0;
    boolean counted = !dialled && (p.counts() || numbered && p.cells >= 50);
    if (p.share(Trait.PHONE) >= 0.75 && !counted) {
      return new ValueGuess(Meaning.PHONE, dialled ? 0.93 : 0.6);
    }
    // telephones and addresses of mail in one column
    boolean contacts = p.share(Trait.EMAIL) >= 0.05 && p.share(Trait.PHONE_LIKE) >= 0.05;
    if (contacts && p.sharedBy(Trait.PHONE, Trait.EMAIL) >= 0.75) {
      return new ValueGuess(Meaning.PHONE, 0.93);
    }
    return ValueGuess.NOTHING;
  }

  static double nir(Profile p) {
    return Math.min(
        1, p.share(Trait.NIR_VALID) + p.share(Trait.NIR_LIKE) + p.share(Trait.NIR_DAMAGED));
  }

  private static ValueGuess date(Profile p) {
    double share =
        p.share(Trait.DATE)
            + Math.max(p.share(Trait.EIGHT_DAY_FIRST), p.share(Trait.EIGHT_YEAR_FIRST));
    if (share < 0.8) {
      return ValueGuess.NOTHING;
    }
    if (p.spreadLikeBirths() && p.share(Trait.DATE_TIME) < 0.9) {
      return new ValueGuess(Meaning.BIRTH_DATE, 0.9);
    }
    if (p.spreadLikeBirths()) {
      return new ValueGuess(Meaning.BIRTH_DATE, 0.75);
    }
    return new ValueGuess(Meaning.DATE, p.closeLikeCare() ? 0.8 : 0.6);
  }

  private static ValueGuess code(Profile p) {
    if (p.share(Trait.BLOOD) >= 0.7) {
      return new ValueGuess(Meaning.BLOOD_GROUP, 0.95);
    }
    if (p.share(Trait.CCAM) >= 0.7) {
      return new ValueGuess(Meaning.ACT_CODE, 0.93);
    }
    // what differs in every record numbers records: a drug is given to many
    boolean drugs = p.share(Trait.CIP) >= 0.8 && !(p.unique() && p.cells >= 20);
    if (p.share(Trait.ATC) >= 0.7 || drugs) {
      return new ValueGuess(Meaning.DRUG_CODE, 0.85);
    }
    if (p.share(Trait.LOINC) >= 0.8) {
      return new ValueGuess(Meaning.TEST_CODE, 0.9);
    }
    // what has a value of its own and of one length in every record is a number, not a disease,
    // nor is what has many values longer than codes of diseases
    boolean one = p.shortest == p.longest && p.cells >= 20;
    boolean numbered = one && (p.unique() || p.longest >= 7 && p.distinct * 4 >= p.cells);
    if (p.share(Trait.CIM10) >= 0.8 && p.share(Trait.CIM10_LONG) >= 0.2 && !numbered) {
      return new ValueGuess(Meaning.DIAGNOSIS_CODE, 0.85);
    }
    boolean titled = p.share(Trait.TITLE) >= 0.9 && p.share(Trait.TWO_WORDS) < 0.2;
    if (titled && p.longest >= 2 && p.distinct <= 15) {
      return new ValueGuess(Meaning.TITLE, 0.85);
    }
    if (p.share(Trait.SEX) >= 0.95 && p.distinct <= 6 && p.share(Trait.DIGITS) < 0.05) {
      boolean titles = p.share(Trait.TITLE) >= 0.9 && p.longest >= 2;
      return new ValueGuess(titles ? Meaning.TITLE : Meaning.SEX, 0.85);
    }
    if (p.share(Trait.POSTCODE_CITY) >= 0.7) {
      return new ValueGuess(Meaning.POSTCODE_CITY, 0.9);
    }
    if (p.sharedBy(Trait.POSTCODE, Trait.POSTCODE_SHORT) >= 0.95
        && p.share(Trait.POSTCODE) >= 0.5
        && p.shortest >= 4
        && p.distinct >= 3
        && !(p.unique() && p.cells >= 50)) {
      return new ValueGuess(Meaning.POSTCODE, 0.75);
    }
    if (p.share(Trait.HOSPITAL_WORD) >= 0.7
        && p.share(Trait.LETTERS) >= 0.7
        && p.meanLength() > 4) {
      return new ValueGuess(Meaning.HOSPITAL, 0.85);
    }
    if (p.share(Trait.STREET) >= 0.5 && (p.distinct > 3 || p.cells < 20)) {
      return new ValueGuess(Meaning.ADDRESS, 0.9);
    }
    if (p.share(Trait.FUND_WORD) >= 0.6) {
      return new ValueGuess(Meaning.AMO, 0.8);
    }
    double insurers = p.share(Trait.INSURER_WORD);
    if (insurers >= 0.5 || (insurers >= 0.3 && insurers + p.share(Trait.EIGHT_DIGITS) >= 0.7)) {
      return new ValueGuess(Meaning.AMC, 0.8);
    }
    if (p.share(Trait.KIN) >= 0.8 && p.distinct >= 2 && p.distinct <= 40) {
      return new ValueGuess(Meaning.RELATION, 0.8);
    }
    if (p.share(Trait.TEST_WORD) >= 0.6) {
      return new ValueGuess(Meaning.TEST, 0.7);
    }
    if (p.share(Trait.AGE_UNIT) >= 0.6) {
      return new ValueGuess(Meaning.AGE, 0.9);
    }
    if (p.share(Trait.RESULT_WORD) >= 0.85 && p.distinct <= 15 && p.longest > 2) {
      return new ValueGuess(Meaning.TEST_RESULT, 0.85);
    }
    // P and N: a lone N may be a no
    boolean letters = p.share(Trait.RESULT_WORD) >= 0.9 && p.share(Trait.YES_NO) < 0.99;
    if (letters && p.longest == 1 && p.distinct <= 4 && p.share(Trait.DIGITS) == 0) {
      return new ValueGuess(Meaning.TEST_RESULT, 0.6);
    }
    if (p.share(Trait.SIGN) >= 0.98 && p.cells >= 10) {
      return new ValueGuess(Meaning.TEST_RESULT, 0.7);
    }
    return numbers(p);
  }

  private static ValueGuess numbers(Profile p) {
    if (p.share(Trait.DIGITS) < 0.95) {
      return p.share(Trait.MEASURE) + p.share(Trait.DIGITS) >= 0.9
          ? new ValueGuess(Meaning.TECHNICAL, 0.3)
          : ValueGuess.NOTHING;
    }
    if (p.rises()) {
      return new ValueGuess(Meaning.ROW_ID, 0.6);
    }
    if (p.counts() && p.shortest >= 9) {
      return new ValueGuess(Meaning.SAMPLE, 0.5);
    }
    if (p.share(Trait.YEAR_4) >= 0.95) {
      return new ValueGuess(Meaning.TECHNICAL, 0.4);
    }
    if (p.share(Trait.AGE) >= 0.98 && p.longest <= 3 && p.distinct > 30) {
      return new ValueGuess(Meaning.AGE, 0.5);
    }
    if (p.unique() && p.shortest >= 4) {
      return new ValueGuess(Meaning.SAMPLE, 0.35);
    }
    return p.distinct <= 12
        ? new ValueGuess(Meaning.TECHNICAL, 0.4)
        : new ValueGuess(Meaning.UNKNOWN, 0.2);
  }

  private static ValueGuess words(Profile p, Supplier<NameShares> names) {
    if (p.share(Trait.YES_NO) >= 0.95) {
      return new ValueGuess(Meaning.TECHNICAL, 0.4);
    }
    if (p.share(Trait.DOCTOR_TITLE) >= 0.8 && p.share(Trait.TWO_WORDS) >= 0.8) {
      return new ValueGuess(Meaning.FULL_NAME, 0.85);
    }
    if (p.share(Trait.PRACTITIONER) >= 0.8 && p.distinct >= 3) {
      return new ValueGuess(Meaning.SPECIALTY, 0.75);
    }
    if (p.unique() && p.longOfOneLength() && p.cells >= 5) {
      // numbers of records, such as UUID: no sentences are all of one length
      return new ValueGuess(Meaning.ROW_ID, 0.6);
    }
    if (p.share(Trait.LONG_TEXT) >= LONGER_THAN_NAMES && p.sentences()) {
      return new ValueGuess(Meaning.COMMENT, 0.6);
    }
    if (p.share(Trait.LETTERS) >= 0.8 && p.meanLength() < 30) {
      ValueGuess name = name(p, names.get());
      if (name.strength() > 0) {
        return name;
      }
    }
    if (p.share(Trait.LONG_TEXT) >= 0.4 && p.distinct > 20) {
      return new ValueGuess(Meaning.COMMENT, 0.7);
    }
    if (p.sentences()) {
      return new ValueGuess(Meaning.COMMENT, 0.6);
    }
    if (p.share(Trait.CODE_LIKE) >= 0.8 && p.unique()) {
      return new ValueGuess(Meaning.SAMPLE, 0.35);
    }
    return new ValueGuess(p.distinct <= 12 ? Meaning.TECHNICAL : Meaning.UNKNOWN, 0.2);
  }

  private static ValueGuess name(Profile p, NameShares s) {
    boolean various = p.distinct > 8 || p.distinct > p.cells * 0.3;
    if (s.several() >= 0.85 && s.given() < 0.75 && s.commune() < 0.5 && various) {
      if (s.ordered() >= 0.6) {
        return new ValueGuess(Meaning.FULL_NAME, 0.85);
      }
    }
    double best = Math.max(s.given(), Math.max(s.family(), s.commune()));
    if (best < 0.5) {
      return ValueGuess.NOTHING;
    }
    if (!various) {
      boolean towns = s.commune() >= 0.8 && s.commune() > s.family() + 0.2 && p.distinct >= 3;
      return towns ? new ValueGuess(Meaning.CITY, 0.7) : ValueGuess.NOTHING;
    }
    if (s.commune() >= 0.6 && s.commune() >= s.given()) {
      boolean town = s.commune() > s.family() - 0.05 || s.commune() >= 0.9;
      if (town) {
        return new ValueGuess(Meaning.CITY, 0.85);
      }
    }
    if (s.given() >= 0.8 && s.given() >= s.family() - 0.05) {
      return new ValueGuess(Meaning.GIVEN, 0.88);
    }
    return s.family() >= 0.5
        ? new ValueGuess(Meaning.FAMILY, s.given() < 0.7 ? 0.85 : 0.6)
        : ValueGuess.NOTHING;
  }
}
