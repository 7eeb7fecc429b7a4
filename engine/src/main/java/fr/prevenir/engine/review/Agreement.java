package fr.prevenir.engine.review;

import java.util.Locale;

/// How far two identities agree in one aspect.
public enum Agreement {
  SAME,
  CLOSE,
  DIFFERENT,
  UNKNOWN;

  /// The stable code: the name in lower case.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Agreement ofLevel(String level) {
    return switch (level) {
      case "same" -> SAME;
      case "different" -> DIFFERENT;
      case "missing" -> UNKNOWN;
      default -> CLOSE;
    };
  }
}
