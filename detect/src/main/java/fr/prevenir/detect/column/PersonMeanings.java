package fr.prevenir.detect.column;

import fr.prevenir.model.Meaning;

/// Which meanings tell of people, and how.
final class PersonMeanings {
  private PersonMeanings() {}

  static Meaning sort(Meaning meaning) {
    return switch (meaning) {
      case FAMILY, BIRTH_FAMILY, FULL_NAME -> Meaning.FAMILY;
      default -> meaning;
    };
  }

  static boolean professionalOnly(Meaning meaning) {
    return meaning == Meaning.RPPS || meaning == Meaning.ADELI || meaning == Meaning.SPECIALTY;
  }

  static boolean movable(Meaning meaning) {
    return meaning.ofName()
        || switch (meaning) {
          case PHONE, EMAIL, ADDRESS, POSTCODE, CITY, POSTCODE_CITY, TITLE -> true;
          default -> false;
        };
  }

  static boolean nobodys(Meaning meaning) {
    return switch (meaning) {
      case HOSPITAL, FINESS, WARD, ROW_ID, URL -> true;
      default -> false;
    };
  }

  /// Meanings that a header may give to another person than the main one.
  static boolean aboutPeople(Meaning meaning) {
    return meaning.ofName()
        || movable(meaning)
        || professionalOnly(meaning)
        || switch (meaning) {
          case SEX,
              BIRTH_DATE,
              BIRTH_YEAR,
              AGE,
              BIRTH_PLACE,
              BIRTH_PLACE_CODE,
              NIR,
              NIR_KEY,
              INS,
              OTHER_ID,
              IPP,
              PERSON_REF,
              COMMUNE_CODE,
              COUNTRY,
              LOGIN,
              PASSWORD,
              PASSWORD_HASH,
              RELATION,
              OCCUPATION ->
              true;
          default -> false;
        };
  }
}
