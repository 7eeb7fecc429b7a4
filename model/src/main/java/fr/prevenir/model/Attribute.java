package fr.prevenir.model;

/// What a mention says of its person. Values are normalised UTF-8 text, in the form given with
/// each.
public enum Attribute {
  /// Prénoms as written, trimmed.
  GIVEN,
  /// A surname of unstated kind, as written, trimmed.
  FAMILY,
  /// Nom de naissance, as written, trimmed.
  BIRTH_FAMILY,
  /// Nom d'usage, as written, trimmed.
  USUAL_FAMILY,
  /// Names in one string that could not be told apart.
  FULL_NAME,
  /// `1` male, `2` female (ISO/IEC 5218).
  SEX,
  /// `YYYYMMDD`; unknown month or day `00`.
  BIRTH_DATE,
  /// `YYYY`, estimated from an age: true within one year.
  BIRTH_YEAR,
  /// Town or country, as written.
  BIRTH_PLACE,
  /// INSEE code, 5 characters.
  BIRTH_PLACE_CODE,
  /// 13 characters of a NIR whose key is valid or absent and whose parts are plausible. It may be
  /// the
  /// insured person's: see [#NIR_INSURED].
  NIR,
  /// 13 characters of a NIR that the evidence says is the insured person's.
  NIR_INSURED,
  /// A number that looks like a NIR but is damaged: digits as read.
  NIR_DOUBTFUL,
  /// 13 characters of a matricule INS qualified by its OID.
  INS,
  /// A key that names one person within a scope: `scope|id`.
  LOCAL_ID,
  /// 11 digits.
  RPPS,
  /// 9 characters.
  ADELI,
  /// Digits with country code, without `+`: `33612345678`.
  PHONE,
  /// Lower case.
  EMAIL,
  /// Lower case.
  LOGIN,
  /// Street line, as written.
  ADDRESS,
  POSTCODE,
  /// As written.
  CITY,
  /// Speciality of a professional, as written.
  SPECIALTY,
  /// Completed years, with the month in which that was so where it is known: `34`, `34@202502`.
  AGE,
  /// A key that names what happened to one person, such as a stay, within a scope: `scope|id`.
  /// Leads to who that was where a further record says it, and is not kept.
  EVENT_KEY,
  /// Host of the site on which a login is one, lower case: `portail.exemple.fr`.
  SITE;

  private static final Attribute[] VALUES = values();

  /// Whether it is the person's name or a part of it.
  public boolean ofName() {
    return switch (this) {
      case GIVEN, FAMILY, BIRTH_FAMILY, USUAL_FAMILY, FULL_NAME -> true;
      default -> false;
    };
  }

  /// The attribute with this ordinal, without copying the array of values.
  public static Attribute of(int ordinal) {
    return VALUES[ordinal];
  }

  public static int count() {
    return VALUES.length;
  }
}
