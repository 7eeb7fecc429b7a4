package fr.prevenir.link;

import fr.prevenir.model.Dictionary;

/// Numbers with their digits side by side, four bits each, after a one that marks their beginning:
/// slips are seen without walking through them.
final class Digits {
  private static final int PLACE = 4;
  private static final int MOST = 15;
  private static final int LONGEST_INT = 9;

  private Digits() {}

  /// The digits of a value: above zero if it is one of up to 15 digits or letters from A to F. Of
  /// any other value a number below zero that stands for it as a whole.
  static long of(Dictionary values, int id) {
    int length = values.end(id) - values.start(id);
    long digits = 1;
    long whole = 1;
    boolean plain = length <= MOST;
    for (int at = values.start(id); at < values.end(id); at++) {
      byte character = values.bytes()[at];
      int digit = Character.digit(character, 16);
      plain &= digit >= 0;
      digits = digits << PLACE | digit;
      whole = Keys.key(whole, character);
    }
    return plain ? digits : whole | Long.MIN_VALUE;
  }

  /// The digits of a number of up to nine, with zeros before them.
  static long of(int number) {
    long digits = 1L << PLACE * LONGEST_INT;
    int rest = number;
    for (int place = 0; rest != 0; place += PLACE) {
      digits |= (long) (rest % 10) << place;
      rest /= 10;
    }
    return digits;
  }

  /// Whether two numbers of one length differ in one place or by two neighbours swapped: one may be
  /// a typing error.
  static boolean oneSlip(long a, long b) {
    long differing = a ^ b;
    if (a < 0 || b < 0 || differing == 0) {
      return false;
    }
    if (Long.numberOfLeadingZeros(a) != Long.numberOfLeadingZeros(b)) {
      return false;
    }
    int last = Long.numberOfTrailingZeros(differing) / PLACE * PLACE;
    if (differing >>> last < 1 << PLACE) {
      return true;
    }
    return differing >>> last < 1 << 2 * PLACE
        && digit(a, last) == digit(b, last + PLACE)
        && digit(b, last) == digit(a, last + PLACE);
  }

  private static long digit(long digits, int place) {
    return digits >>> place & (1 << PLACE) - 1;
  }
}
