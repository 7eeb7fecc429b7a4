package fr.prevenir.model;

import java.util.Locale;

/// What a column, a cell or a span of text holds. The code is the `kind` of `prevenir findings` and
/// the
/// `meaning` of a column in `scope.json` and `mapping.toml`.
public enum Meaning {
  /// Prénom(s).
  GIVEN,
  /// Nom, where the evidence does not say which.
  FAMILY,
  /// Nom de naissance.
  BIRTH_FAMILY,
  /// Nom d'usage, marital.
  USUAL_FAMILY,
  /// Names together in one cell, with or without title.
  FULL_NAME,
  TITLE,
  SEX,
  BIRTH_DATE,
  BIRTH_YEAR,
  AGE,
  BIRTH_PLACE,
  /// INSEE code of the commune or country of birth.
  BIRTH_PLACE_CODE,
  NIR,
  /// The two digits of a NIR's key in a column of their own.
  NIR_KEY,
  INS,
  INS_OID,
  /// Identifiant permanent du patient, local to a hospital.
  IPP,
  /// Number of a stay or visit (IEP, NDA).
  STAY,
  /// Number of a sample, request or report (numéro de dossier, de prélèvement).
  SAMPLE,
  /// Key of a row in its own table.
  ROW_ID,
  /// Key of a person's row in another table.
  PERSON_REF,
  /// Another number that names one person (matricule, numéro d'adhérent).
  OTHER_ID,
  RPPS,
  ADELI,
  FINESS,
  /// Name of an establishment or laboratory.
  HOSPITAL,
  /// Ward, unit, service.
  WARD,
  SPECIALTY,
  PHONE,
  EMAIL,
  ADDRESS,
  POSTCODE,
  CITY,
  /// Postcode and town in one cell.
  POSTCODE_CITY,
  /// INSEE code of the commune of residence.
  COMMUNE_CODE,
  COUNTRY,
  LOGIN,
  PASSWORD,
  PASSWORD_HASH,
  URL,
  IBAN,
  CARD,
  AMOUNT,
  /// Compulsory insurer (régime, caisse, organisme AMO).
  AMO,
  /// Complementary insurer or mutuelle, number or name.
  AMC,
  /// Kinship or link of another person of the record.
  RELATION,
  /// A date of care: sample, stay, visit, prescription, result.
  DATE,
  DEATH_DATE,
  /// A flag that says whether the person is dead.
  DECEASED,
  DIAGNOSIS_CODE,
  DIAGNOSIS,
  ACT_CODE,
  ACT,
  TEST_CODE,
  /// Name of an examination.
  TEST,
  TEST_RESULT,
  DRUG_CODE,
  DRUG,
  BLOOD_GROUP,
  /// A yes/no column about a category, named in its header.
  FLAG,
  COMMENT,
  /// Occupation of the person.
  OCCUPATION,
  /// Known, and of no use about people: versions, states, units, technical dates.
  TECHNICAL,
  UNKNOWN;

  /// The stable code in exports: the name in lower case.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether it is somebody's name or a part of it.
  public boolean ofName() {
    return switch (this) {
      case GIVEN, FAMILY, BIRTH_FAMILY, USUAL_FAMILY, FULL_NAME -> true;
      default -> false;
    };
  }

  /// The meaning with this code.
  ///
  /// @throws IllegalArgumentException if there is none
  public static Meaning ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
