package fr.prevenir.engine.linking;

import fr.prevenir.link.Kind;
import fr.prevenir.model.Meaning;
import org.jspecify.annotations.Nullable;

/// What the detector's meanings are to linkage.
final class Meanings {
  private Meanings() {}

  /// The kind of evidence that a meaning is of, or null where it is none.
  static @Nullable Kind kind(Meaning meaning) {
    return switch (meaning) {
      case GIVEN -> Kind.GIVEN;
      case FAMILY, BIRTH_FAMILY, USUAL_FAMILY -> Kind.FAMILY;
      case FULL_NAME -> Kind.FULL_NAME;
      case TITLE, SEX -> Kind.SEX;
      case BIRTH_DATE -> Kind.BIRTH_DATE;
      case BIRTH_YEAR -> Kind.BIRTH_YEAR;
      case AGE -> Kind.AGE;
      case BIRTH_PLACE -> Kind.BIRTH_PLACE;
      case BIRTH_PLACE_CODE -> Kind.BIRTH_PLACE_CODE;
      case NIR, INS -> Kind.NIR;
      case IPP, PERSON_REF, OTHER_ID, RPPS, ADELI -> Kind.OWN_ID;
      case STAY, SAMPLE, LOGIN, IBAN, CARD -> Kind.ID;
      case PHONE -> Kind.PHONE;
      case EMAIL -> Kind.EMAIL;
      case ADDRESS -> Kind.ADDRESS;
      case POSTCODE, POSTCODE_CITY -> Kind.POSTCODE;
      case CITY -> Kind.CITY;
      case COMMUNE_CODE, COUNTRY, AMO, AMC, DEATH_DATE, BLOOD_GROUP, OCCUPATION, UNKNOWN ->
          Kind.TEXT;
      case NIR_KEY,
          INS_OID,
          ROW_ID,
          FINESS,
          HOSPITAL,
          WARD,
          SPECIALTY,
          PASSWORD,
          PASSWORD_HASH,
          URL,
          AMOUNT,
          RELATION,
          DATE,
          DECEASED,
          DIAGNOSIS_CODE,
          DIAGNOSIS,
          ACT_CODE,
          ACT,
          TEST_CODE,
          TEST,
          TEST_RESULT,
          DRUG_CODE,
          DRUG,
          FLAG,
          COMMENT,
          TECHNICAL ->
          null;
    };
  }

  /// Whether a meaning names people, so that its role says whom the records are about.
  static boolean names(Meaning meaning) {
    return switch (meaning) {
      case GIVEN, FAMILY, BIRTH_FAMILY, USUAL_FAMILY, FULL_NAME, BIRTH_DATE -> true;
      default -> false;
    };
  }
}
