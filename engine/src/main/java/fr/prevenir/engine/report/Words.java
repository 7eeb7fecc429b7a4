package fr.prevenir.engine.report;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/// Words, numbers and dates of one language. Whole sentences come from the bundle.
final class Words {
  /// The obligations and the hospitals are French: so is the clock.
  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  private final Locale locale;
  private final ResourceBundle bundle;

  private Words(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            "fr.prevenir.engine.report.report",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /// French for any French locale, else English.
  static Words of(Locale locale) {
    boolean french = locale.getLanguage().equals(Locale.FRENCH.getLanguage());
    return new Words(french ? Locale.FRANCE : Locale.UK);
  }

  String language() {
    return locale.getLanguage();
  }

  boolean has(String key) {
    return bundle.containsKey(key);
  }

  String text(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }

  String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  /// A score: one decimal or two.
  String score(double score) {
    NumberFormat format = NumberFormat.getInstance(locale);
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(2);
    return format.format(score);
  }

  /// With at most so many decimals.
  String number(double number, int decimals) {
    NumberFormat format = NumberFormat.getInstance(locale);
    format.setMaximumFractionDigits(decimals);
    return format.format(number);
  }

  /// A share of a whole in per cent; empty where there is no whole.
  String share(long part, long whole) {
    if (whole <= 0) {
      return "";
    }
    double share = (double) part / whole;
    if (part > 0 && share < 0.01) {
      return text("share.under-one");
    }
    NumberFormat format = NumberFormat.getPercentInstance(locale);
    // 99.6 % is not everybody.
    return format.format(part < whole ? Math.min(share, 0.99) : share);
  }

  String percent(double share, int decimals) {
    NumberFormat format = NumberFormat.getPercentInstance(locale);
    format.setMaximumFractionDigits(decimals);
    return format.format(share);
  }

  /// Decimal units, as file managers show them.
  String bytes(long bytes) {
    String[] units = {"unit.b", "unit.kb", "unit.mb", "unit.gb", "unit.tb"};
    double value = bytes;
    int unit = 0;
    while (value >= 1000 && unit < units.length - 1) {
      value /= 1000;
      unit++;
    }
    return text(units[unit], number(value, unit == 0 || value >= 100 ? 0 : 1));
  }

  String date(LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(date);
  }

  String month(YearMonth month) {
    return DateTimeFormatter.ofPattern("MMMM yyyy", locale).format(month);
  }

  String shortMonth(YearMonth month) {
    return DateTimeFormatter.ofPattern("MMM yyyy", locale).format(month);
  }

  String moment(Instant instant) {
    return DateTimeFormatter.ofPattern(text("moment.pattern"), locale).format(instant.atZone(ZONE));
  }
}
