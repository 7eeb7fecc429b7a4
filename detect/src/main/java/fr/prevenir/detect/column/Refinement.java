package fr.prevenir.detect.column;

import fr.prevenir.detect.column.Profile.Trait;
import fr.prevenir.model.Meaning;

/// Corrects what a header says by what its values show, where one word stands for several things:
/// a `diagnostic` may be a code or words, a `matricule` a NIR, a `médecin` a name or a number.
final class Refinement {
  private Refinement() {}

  static Meaning refine(Meaning meaning, HeaderGuess header, Profile p) {
    return switch (meaning) {
      case FULL_NAME -> header.personOnly() ? personAlone(header, p) : meaning;
      case FAMILY -> person(header) && digits(p) ? Meaning.PERSON_REF : meaning;
      case ROW_ID -> rowId(header, p);
      case NIR_KEY -> p.longest <= 2 ? meaning : Meaning.ROW_ID;
      case OTHER_ID, COMMUNE_CODE, STAY, IPP, SAMPLE ->
          ValueReader.nir(p) >= 0.5 && p.share(Trait.NIR_VALID) >= 0.1
              ? Meaning.NIR
              : proven(p, meaning);
      case AMOUNT -> header.says("num") || header.says("id") ? numbered(p) : meaning;
      case PASSWORD -> p.share(Trait.HASH) >= 0.5 ? Meaning.PASSWORD_HASH : meaning;
      case LOGIN -> ValueReader.nir(p) >= 0.6 ? proven(p, meaning) : meaning;
      case AGE ->
          ValueReader.anyDate(p) >= 0.8 && p.share(Trait.AGE) < 0.5 ? Meaning.BIRTH_DATE : meaning;
      case BIRTH_DATE, BIRTH_YEAR -> birth(meaning, header, p);
      case BIRTH_PLACE -> p.share(Trait.DATE) >= 0.6 ? Meaning.BIRTH_DATE : coded(p, meaning);
      case DATE -> date(header, p);
      case POSTCODE, CITY -> place(meaning, p);
      case ADDRESS -> address(p);
      case DIAGNOSIS ->
          p.share(Trait.CIM10) >= 0.5 ? Meaning.DIAGNOSIS_CODE : dated(p, flagged(p, meaning));
      case DIAGNOSIS_CODE -> p.share(Trait.LONG_TEXT) >= 0.5 ? Meaning.DIAGNOSIS : meaning;
      case ACT ->
          p.share(Trait.CCAM) >= 0.5
              ? Meaning.ACT_CODE
              : p.share(Trait.TEST_WORD) >= 0.5 ? Meaning.TEST : dated(p, flagged(p, meaning));
      case ACT_CODE -> nabm(p) && p.share(Trait.CCAM) < 0.1 ? Meaning.TEST_CODE : meaning;
      case OCCUPATION -> digits(p) ? Meaning.TECHNICAL : meaning;
      case TEST -> test(p);
      case COMMENT ->
          p.share(Trait.RESULT_WORD) >= 0.85 && p.distinct <= 15 && p.longest > 2
              ? Meaning.TEST_RESULT
              : dated(p, flagged(p, meaning));
      case TEST_RESULT -> dated(p, flagged(p, meaning));
      case DRUG ->
          p.share(Trait.ATC) + p.share(Trait.CIP) >= 0.5
              ? Meaning.DRUG_CODE
              : dated(p, flagged(p, meaning));
      case BLOOD_GROUP ->
          header.says("sanguin") || p.share(Trait.BLOOD) >= 0.5 ? meaning : Meaning.TECHNICAL;
      case DECEASED ->
          ValueReader.anyDate(p) >= 0.6 && p.share(Trait.YES_NO) < 0.5
              ? Meaning.DEATH_DATE
              : meaning;
      case DEATH_DATE -> p.share(Trait.YES_NO) >= 0.8 ? Meaning.DECEASED : meaning;
      case HOSPITAL -> p.share(Trait.LUHN_9) >= 0.8 ? Meaning.FINESS : meaning;
      case SEX ->
          p.share(Trait.TITLE) >= 0.9
                  && p.share(Trait.SEX) >= 0.9
                  && p.longest >= 3
                  && p.share(Trait.TITLE) > p.share(Trait.SEX) - 0.01
                  && header.says("titre")
              ? Meaning.TITLE
              : meaning;
      default -> meaning;
    };
  }

  private static boolean person(HeaderGuess header) {
    return header.person() != null;
  }

  private static boolean digits(Profile p) {
    return p.share(Trait.DIGITS) >= 0.8;
  }

  /// A header that names a person only: `Médecin`, `Assuré`, `Patient`.
  private static Meaning personAlone(HeaderGuess header, Profile p) {
    Meaning hard = hard(p, Meaning.FULL_NAME);
    if (hard != Meaning.FULL_NAME) {
      return hard;
    }
    if (ValueReader.anyDate(p) >= 0.8 && !digits(p)) {
      return Meaning.DATE;
    }
    if (p.share(Trait.YES_NO) >= 0.8) {
      return Meaning.TECHNICAL;
    }
    if (p.share(Trait.CIM10) >= 0.6) {
      return Meaning.DIAGNOSIS_CODE;
    }
    if (digits(p) || p.share(Trait.CODE_LIKE) >= 0.6) {
      return Meaning.PERSON_REF;
    }
    boolean several = p.share(Trait.TWO_WORDS) >= 0.35 || p.isEmpty();
    boolean login = header.person() != null && header.person().kind().equals("user");
    return several ? Meaning.FULL_NAME : login ? Meaning.LOGIN : Meaning.FAMILY;
  }

  private static Meaning rowId(HeaderGuess header, Profile p) {
    Meaning hard = hard(p, Meaning.ROW_ID);
    if (hard != Meaning.ROW_ID) {
      return hard;
    }
    PersonWord person = header.person();
    if (person == null) {
      return Meaning.ROW_ID;
    }
    boolean key = header.says("id") || !person.kind().equals("patient");
    return key ? Meaning.PERSON_REF : Meaning.IPP;
  }

  /// Identifiers that prove themselves, and telephones.
  private static Meaning hard(Profile p, Meaning otherwise) {
    Meaning proven = proven(p, otherwise);
    boolean phones = p.share(Trait.PHONE_LIKE) >= 0.8 && p.share(Trait.LUHN_9) < 0.5;
    return proven == otherwise && phones ? Meaning.PHONE : proven;
  }

  /// Identifiers that no other number looks like; ten digits may be any.
  private static Meaning proven(Profile p, Meaning otherwise) {
    if (p.share(Trait.EMAIL) >= 0.7) {
      return Meaning.EMAIL;
    }
    if (p.share(Trait.RPPS) >= 0.7) {
      return Meaning.RPPS;
    }
    boolean keyless = ValueReader.nir(p) >= 0.9 && p.shortest >= 13 && p.distinct > 2;
    if (keyless || (ValueReader.nir(p) >= 0.6 && p.share(Trait.NIR_VALID) >= 0.2)) {
      return Meaning.NIR;
    }
    return otherwise;
  }

  private static Meaning birth(Meaning meaning, HeaderGuess header, Profile p) {
    if (ValueReader.anyDate(p) >= 0.3) {
      return meaning;
    }
    if (p.share(Trait.AGE) >= 0.9 && p.longest <= 8) {
      return Meaning.AGE;
    }
    if (header.says("date") || header.says("dn")) {
      return meaning;
    }
    return p.share(Trait.LETTERS) >= 0.8 ? Meaning.BIRTH_PLACE : coded(p, meaning);
  }

  private static Meaning coded(Profile p, Meaning meaning) {
    boolean code = p.longest == 5 && p.shortest >= 4 && p.share(Trait.LETTERS) < 0.1;
    return code ? Meaning.BIRTH_PLACE_CODE : meaning;
  }

  private static Meaning date(HeaderGuess header, Profile p) {
    if (header.says("heure") && !header.says("date") && ValueReader.anyDate(p) < 0.8) {
      return Meaning.TECHNICAL;
    }
    if (p.isEmpty() || ValueReader.anyDate(p) >= 0.3) {
      boolean digitsOnly = p.share(Trait.DIGITS) >= 0.9 && p.longest <= 5 && !header.says("date");
      return digitsOnly ? Meaning.TECHNICAL : Meaning.DATE;
    }
    if (header.says("date")) {
      return Meaning.DATE;
    }
    if (p.share(Trait.LONG_TEXT) >= 0.3) {
      return Meaning.COMMENT;
    }
    if (header.says("prelevement") && p.share(Trait.LETTERS) >= 0.6) {
      return Meaning.TEST;
    }
    return p.unique() ? Meaning.SAMPLE : Meaning.TECHNICAL;
  }

  private static Meaning place(Meaning meaning, Profile p) {
    if (p.share(Trait.POSTCODE_CITY) >= 0.4) {
      return Meaning.POSTCODE_CITY;
    }
    return meaning == Meaning.CITY && p.share(Trait.POSTCODE) >= 0.8
        ? Meaning.COMMUNE_CODE
        : meaning;
  }

  private static Meaning test(Profile p) {
    if (p.share(Trait.RESULT_WORD) >= 0.8 && p.longest > 1) {
      return Meaning.TEST_RESULT;
    }
    if (p.share(Trait.LOINC) >= 0.6 || nabm(p)) {
      return Meaning.TEST_CODE;
    }
    return dated(p, flagged(p, Meaning.TEST));
  }

  /// Numbers of examinations have four digits at most.
  private static boolean nabm(Profile p) {
    return digits(p) && p.longest <= 4 && p.distinct > 2;
  }

  /// `Ligne` may be a line of an address or the number of a line.
  private static Meaning address(Profile p) {
    if (p.share(Trait.EMAIL) >= 0.6) {
      return Meaning.EMAIL;
    }
    if (p.share(Trait.DIGITS) >= 0.95 && p.unique()) {
      return Meaning.ROW_ID;
    }
    return p.share(Trait.POSTCODE) >= 0.9 ? Meaning.POSTCODE : Meaning.ADDRESS;
  }

  /// `N° facture` numbers what `Facture` may tell the amount of.
  private static Meaning numbered(Profile p) {
    return p.share(Trait.MEASURE) >= 0.3 ? Meaning.AMOUNT : Meaning.ROW_ID;
  }

  private static Meaning dated(Profile p, Meaning meaning) {
    double date = p.share(Trait.DATE) + p.share(Trait.EIGHT_YEAR_FIRST);
    return date >= 0.8 ? Meaning.DATE : meaning;
  }

  /// Yes and no say nothing without a category in the header.
  private static Meaning flagged(Profile p, Meaning meaning) {
    boolean open = meaning == Meaning.TEST_RESULT || p.share(Trait.RESULT_WORD) >= 0.9;
    return !open && p.share(Trait.YES_NO) >= 0.9 ? Meaning.TECHNICAL : meaning;
  }
}
