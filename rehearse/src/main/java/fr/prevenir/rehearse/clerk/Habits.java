package fr.prevenir.rehearse.clerk;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How one office writes: capitals, accents, dates, numbers.
///
/// @param dates letters D, M, Y in groups, such as `DD/MM/YYYY`, `YYYYMMDD`, `DD.MM.YY`
/// @param nir how a NIR is written
/// @param phone how a telephone number is written
/// @param zeroLost whether numbers lose their leading zero, as Excel does it
public record Habits(
    Capitals capitals, boolean accents, String dates, Nir nir, Phone phone, boolean zeroLost) {
  public enum Capitals {
    ALL,
    FAMILY,
    TITLE,
    NONE
  }

  public enum Nir {
    PLAIN,
    SPACED,
    WITHOUT_KEY
  }

  public enum Phone {
    PLAIN,
    SPACED,
    DOTTED,
    INTERNATIONAL
  }

  public static final Habits PLAIN =
      new Habits(Capitals.ALL, false, "DD/MM/YYYY", Nir.PLAIN, Phone.PLAIN, false);

  public String family(String name) {
    return capitals == Capitals.FAMILY ? folded(name).toUpperCase(Locale.FRENCH) : text(name);
  }

  /// Any other text: a first name, an address, a town.
  public String text(String text) {
    String folded = folded(text);
    return switch (capitals) {
      case ALL -> folded.toUpperCase(Locale.FRENCH);
      case NONE -> folded.toLowerCase(Locale.FRENCH);
      case FAMILY, TITLE -> folded;
    };
  }

  private String folded(String text) {
    return accents ? text : Slips.withoutAccents(text);
  }

  public String date(@Nullable LocalDate date) {
    if (date == null) {
      return "";
    }
    StringBuilder out = new StringBuilder(10);
    for (int i = 0; i < dates.length(); ) {
      char c = dates.charAt(i);
      int end = i;
      while (end < dates.length() && dates.charAt(end) == c) {
        end++;
      }
      switch (c) {
        case 'D' -> padded(out, date.getDayOfMonth(), end - i);
        case 'M' -> padded(out, date.getMonthValue(), end - i);
        case 'Y' -> padded(out, end - i == 2 ? date.getYear() % 100 : date.getYear(), end - i);
        default -> out.append(c);
      }
      i = end;
    }
    return out.toString();
  }

  private static void padded(StringBuilder out, int value, int width) {
    if (value < 10 && width == 2) {
      out.append('0');
    }
    out.append(value);
  }

  public String nir(String number) {
    if (number.length() < 13) {
      return number;
    }
    return switch (nir) {
      case PLAIN -> number;
      case WITHOUT_KEY -> number.substring(0, 13);
      case SPACED ->
          number.charAt(0)
              + " "
              + number.substring(1, 3)
              + " "
              + number.substring(3, 5)
              + " "
              + number.substring(5, 7)
              + " "
              + number.substring(7, 10)
              + " "
              + number.substring(10, 13)
              + (number.length() > 13 ? " " + number.substring(13) : "");
    };
  }

  public String phone(String number) {
    if (number.length() != 10) {
      return number;
    }
    return switch (phone) {
      case PLAIN -> zeroLost ? number.substring(1) : number;
      case SPACED -> grouped(number, ' ');
      case DOTTED -> grouped(number, '.');
      case INTERNATIONAL -> "+33" + number.substring(1);
    };
  }

  public String postcode(String postcode) {
    return zeroLost && postcode.startsWith("0") ? postcode.substring(1) : postcode;
  }

  private static String grouped(String number, char between) {
    StringBuilder out = new StringBuilder(14);
    for (int i = 0; i < 10; i += 2) {
      if (i > 0) {
        out.append(between);
      }
      out.append(number, i, i + 2);
    }
    return out.toString();
  }
}
