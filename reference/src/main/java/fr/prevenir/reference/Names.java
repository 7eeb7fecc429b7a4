package fr.prevenir.reference;

import java.util.List;

/// French first names and surnames, the most frequent first.
public final class Names {
  private Names() {}

  /// 35,606 first names in mixed case with their accents.
  public static List<String> firstNames() {
    return Lines.of("first-names.txt.gz");
  }

  /// 80,000 surnames in mixed case, mostly without accents.
  public static List<String> surnames() {
    return Lines.of("surnames.txt.gz");
  }
}
