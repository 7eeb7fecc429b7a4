package fr.prevenir.detect.identifier;

import java.util.Locale;

/// How a column writes the dates that one cell alone leaves open.
public enum DateOrder {
  /// `03/04/56` is the 3rd of April; eight digits are YYYYMMDD where that is possible.
  DAY_FIRST,
  /// `03/04/56` is the 4th of March.
  MONTH_FIRST,
  /// `56/03/04` and `560304` begin with the year.
  YEAR_FIRST,
  /// Digits without separator are JJMMAA or JJMMAAAA; a leading zero may be lost.
  COMPACT_DAY_FIRST,
  /// Days since 30 December 1899, as spreadsheets count.
  SERIAL,
  /// Seconds or milliseconds since 1970.
  EPOCH;

  /// The stable code in `mapping.toml`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
