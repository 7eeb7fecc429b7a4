package fr.prevenir.detect.mention;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The month of an export, as far as its path names it: `2025-02-10`, `20250210`, `02_2025`.
final class ReferenceMonth {
  private static final String YEAR = "(?:19|20)\\d{2}";
  private static final String MONTH = "0[1-9]|1[0-2]";
  private static final Pattern DATE =
      Pattern.compile(
          "(?<![0-9])(?:(?<y1>%1$s)[-_. ]?(?<m1>%2$s)(?:[-_. ]?(?:[0-2]\\d|3[01]))?"
                  .formatted(YEAR, MONTH)
              + "|(?:(?:[0-2]\\d|3[01])[-_. ]?)?(?<m2>%2$s)[-_. ]?(?<y2>%1$s)|(?<y3>%1$s))(?![0-9])"
                  .formatted(YEAR, MONTH));

  private ReferenceMonth() {}

  /// `YYYYMM` of the last date named, `MM` 0 if it names a year alone, or 0.
  static int of(String path) {
    int month = 0;
    Matcher matcher = DATE.matcher(path);
    while (matcher.find()) {
      month =
          matcher.group("y1") != null
              ? Integer.parseInt(matcher.group("y1") + matcher.group("m1"))
              : matcher.group("y2") != null
                  ? Integer.parseInt(matcher.group("y2") + matcher.group("m2"))
                  : Integer.parseInt(matcher.group("y3") + "00");
    }
    return month;
  }
}
