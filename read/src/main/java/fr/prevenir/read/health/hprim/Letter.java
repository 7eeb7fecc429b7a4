package fr.prevenir.read.health.hprim;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One letter: the birth date tells where its first lines are, as editors write twelve or thirteen.
///
/// @param birth number of the line of the birth date, from 0: the name stands in lines 1 and 2, the
///     postcode and the town in the line before it
record Letter(List<String> lines, int birth) {
  private static final Pattern DATE = Pattern.compile("\\s*\\d\\d?[/.-]\\d\\d?[/.-]\\d{2,4}\\s*");
  private static final Pattern NUMBERED = Pattern.compile("\\s*([0-9A-Z]{1,20})?[\\s;|]*(.*?)\\s*");

  /// The line of the birth date of a letter that begins at the first line; -1 where there is none.
  static int birthLine(List<String> lines) {
    for (int i = 5; i <= 8 && i < lines.size(); i++) {
      if (DATE.matcher(lines.get(i)).matches()) {
        boolean named = !lines.get(1).isBlank() && lines.get(1).length() < 80;
        return named && lines.get(2).length() < 80 ? i : -1;
      }
    }
    return -1;
  }

  static boolean looksLikeNir(String line) {
    return line.replace(" ", "").matches("[1-478][0-9]{5}[0-9AB][0-9]{6}([0-9]{2})?");
  }

  /// A line counted from the birth date; empty where there is none.
  String line(int from) {
    int at = birth + from;
    return at < lines.size() && at >= 0 ? lines.get(at).strip() : "";
  }

  /// The lines of the street.
  String street() {
    return String.join(
            " ", lines.subList(3, Math.max(3, birth - 1)).stream().map(String::strip).toList())
        .strip();
  }

  /// The number that a line about a correspondent begins with, or nothing.
  static String number(String line) {
    Matcher parts = NUMBERED.matcher(line);
    String first = parts.matches() && parts.group(1) != null ? parts.group(1) : "";
    return first.chars().anyMatch(Character::isDigit) ? first : "";
  }

  /// The name behind it.
  static String name(String line) {
    String number = number(line);
    return line.strip().substring(number.length()).replaceFirst("^[\\s;|]+", "").strip();
  }

  /// Where the text begins.
  int body() {
    return Math.min(lines.size(), birth + 6);
  }
}
