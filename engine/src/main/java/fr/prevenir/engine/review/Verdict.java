package fr.prevenir.engine.review;

import java.util.Locale;

/// What somebody says of two identities.
public enum Verdict {
  /// They are one person.
  SAME,
  /// They are two people.
  DIFFERENT;

  /// The stable code: the name in lower case.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
