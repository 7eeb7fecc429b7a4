package fr.prevenir.read.workbook;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/// Dates and times that a workbook stores as ISO 8601 text.
final class Moments {
  private Moments() {}

  /// A date and time without its time where that is midnight.
  static String withoutMidnight(String moment) {
    int time = moment.indexOf('T');
    return time > 0 && moment.substring(time + 1).matches("00:00(:00)?([.,]0+)?Z?")
        ? moment.substring(0, time)
        : moment;
  }

  /// A duration such as `PT14H05M00S` as a time of day.
  static String clock(String duration) {
    try {
      Duration time = Duration.parse(duration);
      return String.format(
          Locale.ROOT,
          "%02d:%02d:%02d",
          time.toHours(),
          time.toMinutesPart(),
          time.toSecondsPart());
    } catch (DateTimeParseException e) {
      return duration;
    }
  }
}
