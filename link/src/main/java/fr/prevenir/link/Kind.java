package fr.prevenir.link;

/// What a column of a [LinkTable] says of a person; decides how its values are cleaned and
/// compared.
public enum Kind {
  /// First names, in any order.
  GIVEN,
  /// A surname, of whatever kind.
  FAMILY,
  /// All names in one value.
  FULL_NAME,
  /// `1` male, `2` female; words and letters for them are understood.
  SEX,
  /// `YYYYMMDD` or `YYYY-MM-DD`; unknown month or day `00`.
  BIRTH_DATE,
  /// `YYYY`, true within one year.
  BIRTH_YEAR,
  /// Completed years, with the month in which that was so where it is known: `34`, `34@202502`.
  AGE,
  /// Town or country of birth.
  BIRTH_PLACE,
  /// INSEE code of the place of birth.
  BIRTH_PLACE_CODE,
  /// Street line, or a part of one.
  ADDRESS,
  POSTCODE,
  CITY,
  PHONE,
  EMAIL,
  /// A number that a household or an office may share.
  ID,
  /// A number that is one person's own, with the errors of typing.
  OWN_ID,
  /// A French NIR, one's own or a parent's.
  NIR,
  /// A key that names one person without error: whatever bears it is joined.
  KEY,
  /// A matricule INS: a key where it fits the sex and birth of the record, since some write the
  /// NIR of who insures a child in its place.
  INS,
  /// Anything else that tends to stay the same: a trade, a region.
  TEXT
}
