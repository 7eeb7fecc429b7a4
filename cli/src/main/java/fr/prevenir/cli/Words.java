package fr.prevenir.cli;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/// The sentences of the command in the language of the person.
final class Words {
  private final Locale locale;
  private final ResourceBundle bundle;

  Words(Locale locale) {
    this.locale = locale;
    this.bundle = bundle(locale);
  }

  /// French for a French locale, English for any other.
  static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "fr.prevenir.cli.words",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  Locale locale() {
    return locale;
  }

  /// The sentence of a key with its values in the habits of the language.
  String say(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }

  /// The sentence of a key where the bundle has it, else that of another key.
  String sayOr(String key, String otherwise, Object... values) {
    return say(bundle.containsKey(key) ? key : otherwise, values);
  }

  /// A date in the habits of the language.
  String date(LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(date);
  }

  /// A date and a time of day in the habits of the language.
  String time(ZonedDateTime time) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(locale)
        .format(time);
  }
}
