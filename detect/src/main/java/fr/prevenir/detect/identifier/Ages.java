package fr.prevenir.detect.identifier;

import java.nio.charset.StandardCharsets;

/// Ages as clerks write them: `45`, `45 ans`, `8 mois`, `3 ans et 2 mois`, `12j`, `45.0`.
public final class Ages {
  private Ages() {}

  /// The age in months, or -1 where the cell is none or above 125 years.
  public static int months(byte[] b, int from, int to) {
    if (to - from > 20 || from >= to || b[from] < '0' || b[from] > '9') {
      return -1;
    }
    int months = 0;
    int i = from;
    while (i < to) {
      int start = i;
      while (i < to && b[i] >= '0' && b[i] <= '9') {
        i++;
      }
      if (i == start || i - start > 3) {
        return -1;
      }
      int n = (int) Cells.number(b, start, i);
      if (i < to && (b[i] == '.' || b[i] == ',')) {
        i++;
        while (i < to && b[i] >= '0' && b[i] <= '9') {
          i++;
        }
      }
      int word = i;
      while (i < to && (b[i] < '0' || b[i] > '9')) {
        i++;
      }
      if (i < to && i - word == 1) {
        return -1;
      }
      int unit = unit(b, word, i);
      if (unit < 0) {
        return -1;
      }
      months += unit == 0 ? n * 12 : unit == 1 ? n : 0;
    }
    return months <= 125 * 12 ? months : -1;
  }

  /// 0 years, 1 months, 2 shorter, -1 not a unit.
  private static int unit(byte[] b, int from, int to) {
    if (from == to) {
      return 0;
    }
    byte[] out = new byte[to - from];
    String word = new String(out, 0, Fold.fold(b, from, to, out), StandardCharsets.UTF_8);
    return switch (word) {
      case "", "A", "AN", "ANS", "ANNEE", "ANNEES", "ANS ET", "AN ET", "Y", "YO", "YEARS", "YEAR" ->
          0;
      case "M", "MOIS", "MONTHS", "MONTH" -> 1;
      case "J", "JOURS", "JOUR", "S", "SEM", "SEMAINES", "SEMAINE", "D", "DAYS" -> 2;
      default -> -1;
    };
  }
}
