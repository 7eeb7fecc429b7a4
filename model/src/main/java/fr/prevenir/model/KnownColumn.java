package fr.prevenir.model;

import org.jspecify.annotations.Nullable;

/// What the standard of a format says of one column of its records, so that nobody needs to guess
/// it: the first component of PID-5 is a family name, and it is the patient's.
///
/// @param role whose it is, or null where it is nobody's
/// @param person which person of that role in the record, from 0
/// @param form how its values are written where the meaning alone does not tell: `day_first`,
///     `compact_day_first`… for dates, `given_first`, `family_first` for whole names; else empty
/// @param scope within what a key names one person, for [Meaning#IPP] and [Meaning#PERSON_REF];
///     empty where the place of the table tells
public record KnownColumn(
    Meaning meaning, @Nullable Role role, int person, String form, String scope) {
  public KnownColumn(Meaning meaning, @Nullable Role role) {
    this(meaning, role, 0, "", "");
  }

  public KnownColumn(Meaning meaning, @Nullable Role role, int person) {
    this(meaning, role, person, "", "");
  }
}
