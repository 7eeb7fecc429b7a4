package fr.prevenir.read.mail;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The day of a message (RFC 5322 §3.3), as the sender wrote it, whatever stands around it.
final class MailDate {
  private static final Pattern DAY =
      Pattern.compile("(?<!\\d)(\\d{1,2})[ -]+([A-Za-z]{3})[a-z]*[ -]+(\\d{4}|\\d{2})(?!\\d)");
  private static final Map<String, String> MONTHS =
      Map.ofEntries(
          Map.entry("jan", "01"),
          Map.entry("feb", "02"),
          Map.entry("mar", "03"),
          Map.entry("apr", "04"),
          Map.entry("may", "05"),
          Map.entry("jun", "06"),
          Map.entry("jul", "07"),
          Map.entry("aug", "08"),
          Map.entry("sep", "09"),
          Map.entry("oct", "10"),
          Map.entry("nov", "11"),
          Map.entry("dec", "12"));

  private MailDate() {}

  /// `YYYY-MM-DD`, or an empty text where there is no date.
  static String iso(String value) {
    Matcher day = DAY.matcher(value);
    if (!day.find()) {
      return "";
    }
    String month = MONTHS.get(day.group(2).toLowerCase(Locale.ROOT));
    if (month == null) {
      return "";
    }
    String year = day.group(3);
    if (year.length() == 2) {
      year = (year.compareTo("70") < 0 ? "20" : "19") + year;
    }
    return year + "-" + month + "-" + (day.group(1).length() == 1 ? "0" : "") + day.group(1);
  }
}
