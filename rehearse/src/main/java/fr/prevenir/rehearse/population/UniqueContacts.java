package fr.prevenir.rehearse.population;

/// Gives every person a mobile number and an e-mail address that nobody else was given.
final class UniqueContacts {
  private final LongSet given = new LongSet();

  String mobile(Dice dice) {
    String number = Contacts.mobile(dice);
    while (!given.add(Long.parseLong(number))) {
      number = Contacts.mobile(dice);
    }
    return number;
  }

  String email(Dice dice, String first, String family, int birthYear) {
    String email = Contacts.email(dice, first, family, birthYear);
    while (!given.add(hash(email))) {
      int at = email.indexOf('@');
      email = email.substring(0, at) + dice.below(1000) + email.substring(at);
    }
    return email;
  }

  /// 64 bits (FNV-1a), above all telephone numbers.
  private static long hash(String text) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    return hash | 1L << 62;
  }
}
