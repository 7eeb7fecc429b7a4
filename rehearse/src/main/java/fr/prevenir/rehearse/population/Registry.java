package fr.prevenir.rehearse.population;

import java.time.LocalDate;

/// Gives every person a NIR that nobody else has.
final class Registry {
  private final LongSet given = new LongSet();

  /// The NIR with its key. The order number is moved on until the number is free.
  String register(Dice dice, Sex sex, LocalDate birth, Birthplace place) {
    String head =
        (sex == Sex.MALE ? "1" : "2") + two(birth.getYear() % 100) + two(birth.getMonthValue());
    String commune = oldCode(place.code(), birth.getYear());
    int order = 1 + (int) (dice.unit() * dice.unit() * 998);
    for (int tries = 0; tries < 999; tries++) {
      String number = head + commune + three(order);
      if (given.add(Long.parseLong(number.replace('A', '1').replace('B', '2')))) {
        return Identifiers.withKey(number);
      }
      order = order % 999 + 1;
    }
    throw new IllegalStateException("more than 999 births in " + head + commune);
  }

  /// Corsica was one département, 20, until 1976.
  private static String oldCode(String code, int year) {
    return code.startsWith("2A") || code.startsWith("2B")
        ? year < 1976 ? "20" + code.substring(2) : code
        : code;
  }

  private static String two(int value) {
    return value < 10 ? "0" + value : Integer.toString(value);
  }

  private static String three(int value) {
    return value < 10 ? "00" + value : value < 100 ? "0" + value : Integer.toString(value);
  }
}
