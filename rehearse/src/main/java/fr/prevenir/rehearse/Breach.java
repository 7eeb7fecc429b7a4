package fr.prevenir.rehearse;

import java.util.Locale;

/// The public cases that can be rehearsed.
public enum Breach {
  /// Covid tests sent to ARS and Assurance maladie, 1.4 million people.
  APHP,
  /// Some thirty laboratories in as many dialects, 491,840 people.
  LABS,
  /// A group of clinics' patient record as an SQL dump, 758,912 people.
  CLINICS,
  /// 50,000 professionals' logins and passwords.
  CREDENTIALS,
  /// Extracts of several hospitals' identity servers, with an age for a birth date.
  IDENTITY;

  /// The name in lower case, as on the command line.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// @throws IllegalArgumentException if there is none of this code
  public static Breach ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
