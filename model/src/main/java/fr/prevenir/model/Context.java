package fr.prevenir.model;

import java.util.Locale;

/// How the evidence speaks of a category: only [#AFFIRMED] gives it to the person.
public enum Context {
  AFFIRMED,
  NEGATED,
  HYPOTHESIS,
  FAMILY_HISTORY,
  /// A test asked for, without a result.
  PRESCRIBED,
  /// Proposed, refused or to be discussed.
  NOT_DONE;

  /// The stable code in exports: the name in lower case.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
