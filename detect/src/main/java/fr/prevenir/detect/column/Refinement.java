package fr.prevenir.detect.column;

import fr.prevenir.detect.column.Profile.Trait;
import fr.prevenir.model.Meaning;
import java.util.List;

/// Corrects what a header says by what its values show, where one word stands for several things:
/// a `diagnostic` may be a code or words, a `matricule` a NIR, a `médecin` a name or a number.
final class Refinement {
  private static final List<String> TYPE = List.of("type");
  private static final List<String> FAMILY = List.of("famille");

  private Refinement() {}

  static Meaning refine(Meaning meaning, HeaderGuess header, Profile p) {
    if (numbers(meaning) && p.share(Trait.DATE) >= 0.8) {
      return Meaning.DATE;
    }
    if (p.share(Trait.TIME) >= 0.8 && meaning != Meaning.PASSWORD) {
      return Meaning.TECHNICAL;
    }
    return switch (meaning) {
      case TITLE ->
          p.share(Trait.PRACTICE) + p.share(Trait.JOB) >= 0.5
              ? occupation(p)
              : header.says("qualite") && !p.isEmpty() && p.share(Trait.TITLE) < 0.8
                  ? Meaning.RELATION
                  : p.isEmpty() || p.share(Trait.TITLE) >= 0.3 || p.longest > 3
                      ? meaning
                      : Meaning.RELATION;
      case GIVEN -> p.share(Trait.DOCTOR_TITLE) >= 0.5 ? Meaning.FULL_NAME : meaning;
      case FULL_NAME -> header.personOnly() ? PersonHeaders.alone(header, p) : meaning;
      case FAMILY ->
          groups(header, p)
              ? Meaning.TECHNICAL
              : person(header) && digits(p)
                  ? header.says("famille") ? Meaning.ROW_ID : Meaning.PERSON_REF
                  : meaning;
      case ROW_ID -> header.says("type") ? Meaning.TECHNICAL : PersonHeaders.number(header, p);
      case NIR_KEY -> p.longest <= 2 ? meaning : PersonHeaders.number(header, p);
      case OTHER_ID, COMMUNE_CODE, STAY, IPP, SAMPLE ->
          meaning == Meaning.SAMPLE && header.says("resultat") && measured(p)
              ? Meaning.TEST_RESULT
              : meaning == Meaning.SAMPLE && (header.says("examen") && worded(p) || requested(p))
                  ? test(p)
                  : ValueReader.nir(p) >= 0.5 && p.share(Trait.NIR_VALID) >= 0.1
                      ? Meaning.NIR
                      : PersonHeaders.proven(p, meaning);
      case AMOUNT -> amount(header, p);
      case PASSWORD ->
          p.share(Trait.HASH) >= 0.5
              ? Meaning.PASSWORD_HASH
              : header.words().size() > 1 ? dated(p, meaning, Meaning.TECHNICAL) : meaning;
      case AMO, AMC, RELATION -> p.share(Trait.DATE) >= 0.8 ? Meaning.TECHNICAL : meaning;
      case LOGIN ->
          p.share(Trait.DATE) >= 0.8 || (digits(p) && p.longest <= 3)
              ? Meaning.TECHNICAL
              : numbersRows(header, p)
                  ? Meaning.ROW_ID
                  : ValueReader.nir(p) >= 0.6 ? PersonHeaders.proven(p, meaning) : meaning;
      case COUNTRY ->
          digits(p) && p.longest > 5 ? PersonHeaders.proven(p, Meaning.OTHER_ID) : meaning;
      case AGE ->
          ValueSupport.anyDate(p) >= 0.8 && p.share(Trait.AGE) < 0.5 ? Meaning.BIRTH_DATE : meaning;
      case BIRTH_DATE, BIRTH_YEAR -> birth(meaning, header, p);
      case BIRTH_PLACE -> p.share(Trait.DATE) >= 0.6 ? Meaning.BIRTH_DATE : coded(p, meaning);
      case DATE -> date(header, p);
      case POSTCODE, CITY -> place(meaning, p);
      case ADDRESS -> address(p);
      case DIAGNOSIS ->
          header.says("type") && p.longest <= 5 && p.distinct <= 8 && !p.isEmpty()
              ? Meaning.TECHNICAL
              : p.share(Trait.CIM10) >= 0.5
                  ? Meaning.DIAGNOSIS_CODE
                  : dated(p, flagged(p, meaning));
      case DIAGNOSIS_CODE -> p.share(Trait.LONG_TEXT) >= 0.5 ? Meaning.DIAGNOSIS : meaning;
      case ACT ->
          p.share(Trait.CCAM) >= 0.5
              ? Meaning.ACT_CODE
              : p.share(Trait.TEST_WORD) >= 0.5 ? Meaning.TEST : dated(p, flagged(p, meaning));
      case ACT_CODE ->
          header.says("cotation") && p.share(Trait.MEASURE) >= 0.5
              ? Meaning.AMOUNT
              : nabm(p) && p.share(Trait.CCAM) < 0.1 ? Meaning.TEST_CODE : meaning;
      case OCCUPATION -> digits(p) ? Meaning.TECHNICAL : meaning;
      case TEST -> test(p);
      case COMMENT -> comment(header, p);
      case TEST_RESULT -> dated(p, flagged(p, meaning));
      case DRUG ->
          p.share(Trait.ATC) + p.share(Trait.CIP) >= 0.5
              ? Meaning.DRUG_CODE
              : dated(p, flagged(p, meaning));
      case BLOOD_GROUP ->
          header.says("sanguin") || p.share(Trait.BLOOD) >= 0.5 ? meaning : Meaning.TECHNICAL;
      case DECEASED ->
          ValueSupport.anyDate(p) >= 0.6 && p.share(Trait.YES_NO) < 0.5
              ? Meaning.DEATH_DATE
              : meaning;
      case DEATH_DATE -> p.share(Trait.YES_NO) >= 0.8 ? Meaning.DECEASED : meaning;
      case HOSPITAL -> establishment(header, p);
      case SEX ->
          p.share(Trait.TITLE) >= 0.9
                  && p.share(Trait.SEX) >= 0.9
                  && p.longest >= 3
                  && p.share(Trait.TITLE) > p.share(Trait.SEX) - 0.01
                  && header.says("titre")
              ? Meaning.TITLE
              : meaning;
      case TECHNICAL ->
          (header.says("technique") || header.words().equals(TYPE))
                  && p.share(Trait.TEST_WORD) >= 0.5
              ? Meaning.TEST
              : meaning;
      default -> meaning;
    };
  }

  /// `title` of directories is what somebody does.
  private static Meaning occupation(Profile p) {
    return p.share(Trait.PRACTICE) >= 0.7 ? Meaning.SPECIALTY : Meaning.OCCUPATION;
  }

  /// `famille` is a surname or a sort of things: a letter or two, or a few words in many records.
  private static boolean groups(HeaderGuess header, Profile p) {
    boolean letters = !p.isEmpty() && p.longest <= 2;
    return header.words().equals(FAMILY) && (letters || (p.distinct <= 20 && p.cells >= 60));
  }

  /// Meanings whose values number something; dates do not.
  private static boolean numbers(Meaning meaning) {
    return switch (meaning) {
      case STAY, SAMPLE, IPP, OTHER_ID, ROW_ID -> true;
      default -> false;
    };
  }

  /// `account_id` counts accounts up; what people log in with does not rise from row to row.
  private static boolean numbersRows(HeaderGuess header, Profile p) {
    boolean rises = p.cells >= 5 && p.rises();
    return header.says("id") && digits(p) && rises;
  }

  private static boolean person(HeaderGuess header) {
    return header.person() != null;
  }

  private static boolean digits(Profile p) {
    return p.share(Trait.DIGITS) >= 0.8;
  }

  private static Meaning birth(Meaning meaning, HeaderGuess header, Profile p) {
    if (ValueSupport.anyDate(p) >= 0.3) {
      return meaning;
    }
    if (p.share(Trait.AGE) >= 0.9 && p.longest <= 8) {
      return Meaning.AGE;
    }
    if (p.longest > 20 && header.says("dn")) {
      // the distinguished name of a directory
      return Meaning.TECHNICAL;
    }
    if (header.says("date") || header.says("dn")) {
      return meaning;
    }
    return p.share(Trait.LETTERS) >= 0.8 ? Meaning.BIRTH_PLACE : coded(p, meaning);
  }

  private static Meaning comment(HeaderGuess header, Profile p) {
    if (header.says("type") && p.distinct <= 20 && p.distinct * 5 <= p.cells) {
      return Meaning.TECHNICAL;
    }
    if (header.says("num") && p.unique() && p.longest <= 20) {
      return Meaning.SAMPLE;
    }
    if (header.says("id") && digits(p)) {
      return Meaning.ROW_ID;
    }
    if (p.longest > 0 && p.longest <= 5 && p.distinct <= 12) {
      return coded(header, p);
    }
    return p.share(Trait.RESULT_WORD) >= 0.85 && p.distinct <= 15 && p.longest > 2
        ? Meaning.TEST_RESULT
        : dated(p, flagged(p, Meaning.COMMENT));
  }

  /// Notes of a few letters are codes, or tell a result.
  private static Meaning coded(HeaderGuess header, Profile p) {
    boolean results = p.share(Trait.RESULT_WORD) >= 0.85 && header.says("commentaire");
    return results && p.longest > 2 ? Meaning.TEST_RESULT : Meaning.TECHNICAL;
  }

  private static Meaning coded(Profile p, Meaning meaning) {
    boolean code = p.longest == 5 && p.shortest >= 4 && p.share(Trait.LETTERS) < 0.1;
    return code ? Meaning.BIRTH_PLACE_CODE : meaning;
  }

  private static Meaning date(HeaderGuess header, Profile p) {
    if (header.says("heure") && !header.says("date") && ValueSupport.anyDate(p) < 0.8) {
      return Meaning.TECHNICAL;
    }
    if (p.isEmpty() || ValueSupport.anyDate(p) >= 0.3) {
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
    // few names of many words in many rows: ARN SARS-COV-2 (RT-PCR)
    boolean few = p.cells >= 20 && p.distinct * 10 <= p.cells;
    if (p.share(Trait.LONG_TEXT) >= 0.3 && p.share(Trait.TEST_WORD) < 0.2 && !few) {
      return Meaning.COMMENT;
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

  /// `Ligne` may be a line of an address, of a report of examinations, or the number of a line.
  private static Meaning address(Profile p) {
    if (p.share(Trait.TEST_WORD) >= 0.5) {
      return Meaning.TEST;
    }
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

  /// Names or codes of examinations under a word for what is asked for.
  private static boolean requested(Profile p) {
    return p.share(Trait.TEST_WORD) >= 0.5 && p.share(Trait.DIGITS) < 0.05;
  }

  /// Words, not numbers with or without letters: the examinations of a request.
  private static boolean worded(Profile p) {
    double numbers = p.share(Trait.DIGITS) + p.share(Trait.CODE_LIKE);
    return !p.isEmpty() && numbers < 0.4 && p.meanLength() >= 5;
  }

  /// Values that differ and recur, or have decimals: no numbers of reports.
  private static boolean measured(Profile p) {
    return p.share(Trait.MEASURE) >= 0.2 || (p.share(Trait.DIGITS) >= 0.5 && !p.unique());
  }

  private static Meaning amount(HeaderGuess header, Profile p) {
    if (header.says("num") || header.says("id")) {
      return numbered(p);
    }
    boolean number = p.share(Trait.MEASURE) + p.share(Trait.DIGITS) >= 0.5;
    return p.isEmpty() || number ? Meaning.AMOUNT : Meaning.TECHNICAL;
  }

  /// `N° labo` may number the laboratory or what it was sent.
  private static Meaning establishment(HeaderGuess header, Profile p) {
    if (p.share(Trait.LUHN_9) >= 0.8) {
      return Meaning.FINESS;
    }
    return header.says("num") && p.unique() && p.cells >= 20 ? Meaning.SAMPLE : Meaning.HOSPITAL;
  }

  private static Meaning dated(Profile p, Meaning meaning) {
    return dated(p, meaning, Meaning.DATE);
  }

  private static Meaning dated(Profile p, Meaning meaning, Meaning date) {
    double dates = p.share(Trait.DATE) + p.share(Trait.EIGHT_YEAR_FIRST);
    return dates >= 0.8 ? date : meaning;
  }

  /// Yes and no say nothing without a category in the header.
  private static Meaning flagged(Profile p, Meaning meaning) {
    boolean open = meaning == Meaning.TEST_RESULT || p.share(Trait.RESULT_WORD) >= 0.9;
    return !open && p.share(Trait.YES_NO) >= 0.9 ? Meaning.TECHNICAL : meaning;
  }
}
