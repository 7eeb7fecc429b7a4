package fr.prevenir.detect.column;

import fr.prevenir.detect.column.Profile.Trait;
import fr.prevenir.detect.identifier.DateOrder;

/// Decides how a column of dates writes them.
final class DateForms {
  private DateForms() {}

  static DateOrder order(Profile p) {
    if (p.share(Trait.EPOCH) >= 0.5) {
      return DateOrder.EPOCH;
    }
    double dayFirst = p.share(Trait.COMPACT_DAY_FIRST);
    double serial = p.share(Trait.SERIAL);
    if (serial >= 0.5 && serial >= dayFirst - 0.001) {
      return DateOrder.SERIAL;
    }
    double yearFirst = p.share(Trait.COMPACT_YEAR_FIRST);
    if (Math.max(dayFirst, yearFirst) >= 0.3) {
      return dayFirst >= yearFirst ? DateOrder.COMPACT_DAY_FIRST : DateOrder.YEAR_FIRST;
    }
    if (p.share(Trait.EIGHT_DAY_FIRST) > p.share(Trait.EIGHT_YEAR_FIRST)) {
      return DateOrder.COMPACT_DAY_FIRST;
    }
    if (yearFirst > 0 && p.share(Trait.DAY_OVER_12_FIRST) <= yearFirst) {
      return DateOrder.YEAR_FIRST;
    }
    return p.share(Trait.DAY_OVER_12_SECOND) > 4 * p.share(Trait.DAY_OVER_12_FIRST)
        ? DateOrder.MONTH_FIRST
        : DateOrder.DAY_FIRST;
  }
}
