package fr.prevenir.detect.mention;

import fr.prevenir.model.Categories;
import fr.prevenir.model.Category;
import fr.prevenir.model.Meaning;
import java.util.List;

/// What meanings show about a person without looking at the value.
final class Meanings {
  private Meanings() {}

  /// Columns about somebody's care, not about who they are.
  static boolean ofCare(Meaning meaning) {
    return switch (meaning) {
      case DIAGNOSIS_CODE,
          DIAGNOSIS,
          ACT_CODE,
          ACT,
          TEST_CODE,
          TEST,
          TEST_RESULT,
          DRUG_CODE,
          DRUG,
          BLOOD_GROUP,
          FLAG,
          COMMENT,
          DECEASED,
          DEATH_DATE,
          AMO,
          AMC,
          IBAN,
          CARD,
          AMOUNT,
          SAMPLE ->
          true;
      default -> false;
    };
  }

  /// What is told of a visit or of an examination: who is listed with it comes again.
  static boolean ofVisit(Meaning meaning) {
    return switch (meaning) {
      case TEST, TEST_CODE, TEST_RESULT, ACT, ACT_CODE, DRUG, DRUG_CODE, STAY, AMOUNT -> true;
      default -> false;
    };
  }

  /// What is so of somebody from birth on, and told of nobody else in a list.
  static boolean born(Meaning meaning) {
    return meaning == Meaning.BIRTH_DATE || meaning == Meaning.NIR || meaning == Meaning.INS;
  }

  /// What says who somebody is, or leads there.
  static boolean saysWho(Meaning meaning) {
    return meaning.ofName()
        || switch (meaning) {
          case NIR, INS, IPP, PERSON_REF, BIRTH_DATE, RPPS, ADELI -> true;
          default -> false;
        };
  }

  /// Columns of words, in which findings have places of their own.
  static boolean ofText(Meaning meaning) {
    return switch (meaning) {
      case COMMENT, DIAGNOSIS, TEST, ACT, DRUG -> true;
      default -> false;
    };
  }

  /// What lets its holder into a site.
  static boolean opens(Meaning meaning) {
    return meaning == Meaning.LOGIN
        || meaning == Meaning.PASSWORD
        || meaning == Meaning.PASSWORD_HASH;
  }

  /// The category that a non-empty cell shows, as a mask; 0 where it shows none by itself.
  static long mask(Meaning meaning) {
    Category category = category(meaning);
    return category == null ? 0 : category.bit();
  }

  /// The mark that a non-empty cell sets beside the categories.
  static long mark(Meaning meaning) {
    boolean password = meaning == Meaning.PASSWORD || meaning == Meaning.PASSWORD_HASH;
    return password ? Categories.PASSWORD_MARK : 0;
  }

  static @org.jspecify.annotations.Nullable Category category(Meaning meaning) {
    return switch (meaning) {
      case GIVEN,
          FAMILY,
          BIRTH_FAMILY,
          USUAL_FAMILY,
          FULL_NAME,
          TITLE,
          SEX,
          BIRTH_DATE,
          BIRTH_YEAR,
          AGE,
          BIRTH_PLACE,
          BIRTH_PLACE_CODE ->
          Category.IDENTITY;
      case NIR, INS -> Category.NIR;
      case PHONE, EMAIL -> Category.CONTACT;
      case ADDRESS, POSTCODE, CITY, POSTCODE_CITY, COMMUNE_CODE -> Category.ADDRESS;
      case AMO, AMC -> Category.INSURER;
      case RPPS, ADELI, SPECIALTY -> Category.PROFESSIONAL;
      case IBAN, CARD, AMOUNT -> Category.FINANCIAL;
      case LOGIN, PASSWORD, PASSWORD_HASH -> Category.CREDENTIALS;
      case TEST, TEST_CODE -> Category.TEST;
      case TEST_RESULT -> Category.TEST_RESULT;
      case DRUG, DRUG_CODE, ACT, ACT_CODE -> Category.TREATMENT;
      case DIAGNOSIS, DIAGNOSIS_CODE -> Category.DIAGNOSIS;
      case BLOOD_GROUP -> Category.BLOOD_GROUP;
      case DEATH_DATE, DECEASED -> Category.DECEASED;
      case COMMENT -> Category.COMMENT;
      default -> null;
    };
  }

  /// Which date of a record is the date of care: samples before visits before results.
  static int dateRank(List<String> words) {
    if (words.contains("prelevement")) {
      return 0;
    }
    if (words.contains("fin") || words.contains("sortie")) {
      return 7;
    }
    for (String visit : List.of("consultation", "entree", "acte", "sejour")) {
      if (words.contains(visit)) {
        return 2;
      }
    }
    if (words.contains("examen")) {
      return 1;
    }
    if (words.contains("resultat") || words.contains("validation")) {
      return 5;
    }
    return words.contains("demande") || words.contains("dossier") ? 4 : 3;
  }
}
