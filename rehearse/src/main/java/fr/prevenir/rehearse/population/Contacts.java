package fr.prevenir.rehearse.population;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/// Telephone numbers and e-mail addresses.
final class Contacts {
  private static final List<String> PROVIDERS =
      List.of(
          "gmail.com",
          "gmail.com",
          "gmail.com",
          "gmail.com",
          "orange.fr",
          "orange.fr",
          "hotmail.fr",
          "hotmail.com",
          "yahoo.fr",
          "wanadoo.fr",
          "free.fr",
          "sfr.fr",
          "laposte.net",
          "outlook.fr",
          "live.fr",
          "icloud.com",
          "neuf.fr",
          "bbox.fr",
          "numericable.fr",
          "yahoo.com");

  private Contacts() {}

  static String mobile(Dice dice) {
    String start = dice.chance(0.8) ? "06" : "07";
    return start + (start.equals("07") ? dice.between(4, 8) : dice.between(0, 8)) + dice.digits(7);
  }

  static String landline(Dice dice, String postcode) {
    return area(postcode) + dice.between(2, 9) + dice.digits(7);
  }

  static String email(Dice dice, String given, String family, int birthYear) {
    String first = plain(given);
    String last = plain(family);
    String local =
        switch (dice.below(7)) {
          case 0, 1 -> first + "." + last;
          case 2 -> first + last + dice.between(1, 99);
          case 3 -> first.charAt(0) + last;
          case 4 -> last + "." + first + birthYear % 100;
          case 5 -> first + birthYear;
          default -> first + "_" + last + dice.between(1, 999);
        };
    return local + "@" + dice.pick(PROVIDERS);
  }

  static String familyEmail(Dice dice, String family) {
    return "famille." + plain(family) + dice.between(1, 9999) + "@" + dice.pick(PROVIDERS);
  }

  /// Lower case letters without accents.
  static String plain(String name) {
    StringBuilder out = new StringBuilder();
    String split = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    for (int i = 0; i < split.length(); i++) {
      char c = split.charAt(i);
      if (c >= 'a' && c <= 'z') {
        out.append(c);
      }
    }
    return out.isEmpty() ? "x" : out.toString();
  }

  /// The first two digits of a landline, by region.
  private static String area(String postcode) {
    return switch (postcode.substring(0, 2)) {
      case "75", "77", "78", "91", "92", "93", "94", "95" -> "01";
      case "14",
          "18",
          "22",
          "27",
          "28",
          "29",
          "35",
          "36",
          "37",
          "41",
          "44",
          "45",
          "49",
          "50",
          "53",
          "56",
          "61",
          "72",
          "76",
          "85",
          "97" ->
          "02";
      case "02",
          "08",
          "10",
          "21",
          "25",
          "39",
          "51",
          "52",
          "54",
          "55",
          "57",
          "58",
          "59",
          "60",
          "62",
          "67",
          "68",
          "70",
          "71",
          "80",
          "88",
          "89",
          "90" ->
          "03";
      case "09",
          "12",
          "16",
          "17",
          "19",
          "23",
          "24",
          "31",
          "32",
          "33",
          "40",
          "46",
          "47",
          "64",
          "65",
          "79",
          "81",
          "82",
          "86",
          "87" ->
          "05";
      default -> "04";
    };
  }
}
