package fr.prevenir.model;

import java.util.Locale;

/// The part a person plays in a record. One record may show several people, each with its role.
public enum Role {
  /// The person cared for, tested or insured as the subject of the record.
  PATIENT,
  /// A health professional: prescriber, family doctor, sampler, author.
  PROFESSIONAL,
  /// Somebody named because of the patient: insured parent, contact person, spouse.
  RELATIVE,
  /// An employee who is not shown as a health professional.
  STAFF,
  /// The holder of a login of whom nothing else is known.
  ACCOUNT;

  private static final Role[] VALUES = values();

  /// The stable code in exports: the name in lower case.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The role with this ordinal, without copying the array of values.
  public static Role of(int ordinal) {
    return VALUES[ordinal];
  }
}
