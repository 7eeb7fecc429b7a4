package fr.prevenir.link;

import fr.prevenir.model.Dictionary;

/// Similarities of two values of one dictionary of capitals and digits.
final class Similarity {
  /// Other characters count as those with the same lower bits.
  private static final int ASCII = 127;

  /// Characters of a value that are compared: one bit of a number each, less one.
  private static final int LONGEST = 63;

  /// For each character its places in a value, all zero between two comparisons.
  private static final ThreadLocal<long[]> PLACES =
      ThreadLocal.withInitial(() -> new long[ASCII + 1]);

  private Similarity() {}

  /// What [#jaroWinkler] is at most if so many characters can be matched; 1 for values too long to
  /// say.
  static double jaroWinklerAtMost(Dictionary dictionary, int a, int b, int matches) {
    int lengthA = dictionary.end(a) - dictionary.start(a);
    int lengthB = dictionary.end(b) - dictionary.start(b);
    if (Math.max(lengthA, lengthB) >= LONGEST) {
      return 1;
    }
    double m = matches;
    return m <= 0 ? 0 : withPrefix((m / lengthA + m / lengthB + 1) / 3, dictionary, a, b);
  }

  private static double withPrefix(double jaro, Dictionary dictionary, int a, int b) {
    byte[] bytes = dictionary.bytes();
    int startA = dictionary.start(a);
    int startB = dictionary.start(b);
    int most = Math.min(4, Math.min(dictionary.end(a) - startA, dictionary.end(b) - startB));
    int prefix = 0;
    while (prefix < most && bytes[startA + prefix] == bytes[startB + prefix]) {
      prefix++;
    }
    return jaro + prefix * 0.1 * (1 - jaro);
  }

  /// Jaro–Winkler similarity (Winkler, 1990), prefix of 4, scale 0.1, of the first [#LONGEST]
  /// characters.
  /// The places of each character of one value are the bits of a number, so that the first free one
  /// within reach is found at once.
  static double jaroWinkler(Dictionary dictionary, int a, int b) {
    byte[] bytes = dictionary.bytes();
    int startA = dictionary.start(a);
    int startB = dictionary.start(b);
    int lengthA = Math.min(LONGEST, dictionary.end(a) - startA);
    int lengthB = Math.min(LONGEST, dictionary.end(b) - startB);
    if (lengthA == 0 || lengthB == 0) {
      return 0;
    }
    long[] free = PLACES.get();
    for (int j = 0; j < lengthB; j++) {
      free[bytes[startB + j] & ASCII] |= 1L << j;
    }
    int reach = Math.max(0, Math.max(lengthA, lengthB) / 2 - 1);
    long window = (1L << reach + 1) - 1;
    long matchedA = 0;
    long matchedB = 0;
    for (int i = 0; i < lengthA; i++) {
      int character = bytes[startA + i] & ASCII;
      long first = Long.lowestOneBit(free[character] & window);
      if (first != 0) {
        free[character] ^= first;
        matchedA |= 1L << i;
        matchedB |= first;
      }
      window = i < reach ? window << 1 | 1 : window << 1;
    }
    for (int j = 0; j < lengthB; j++) {
      free[bytes[startB + j] & ASCII] = 0;
    }
    int matches = Long.bitCount(matchedA);
    if (matches == 0) {
      return 0;
    }
    int swaps = 0;
    long restB = matchedB;
    for (long restA = matchedA; restA != 0; restA &= restA - 1) {
      int i = Long.numberOfTrailingZeros(restA);
      int j = Long.numberOfTrailingZeros(restB);
      restB &= restB - 1;
      swaps += bytes[startA + i] != bytes[startB + j] ? 1 : 0;
    }
    double m = matches;
    return withPrefix((m / lengthA + m / lengthB + (m - swaps / 2.0) / m) / 3, dictionary, a, b);
  }

  /// Whether one value begins with the other.
  static boolean prefix(Dictionary dictionary, int a, int b) {
    byte[] bytes = dictionary.bytes();
    int length =
        Math.min(dictionary.end(a) - dictionary.start(a), dictionary.end(b) - dictionary.start(b));
    for (int i = 0; i < length; i++) {
      if (bytes[dictionary.start(a) + i] != bytes[dictionary.start(b) + i]) {
        return false;
      }
    }
    return length > 0;
  }

  /// Whether one insertion, deletion, replacement or swap of neighbours makes one of the other
  /// (Damerau, 1964).
  static boolean oneEdit(Dictionary dictionary, int a, int b) {
    return oneEdit(
        dictionary.bytes(),
        dictionary.start(a),
        dictionary.end(a),
        dictionary.start(b),
        dictionary.end(b));
  }

  private static boolean oneEdit(byte[] bytes, int fromA, int toA, int fromB, int toB) {
    int startA = fromA;
    int startB = fromB;
    int endA = toA;
    int endB = toB;
    int difference = (endA - startA) - (endB - startB);
    if (Math.abs(difference) > 1) {
      return false;
    }
    while (startA < endA && startB < endB && bytes[startA] == bytes[startB]) {
      startA++;
      startB++;
    }
    while (startA < endA && startB < endB && bytes[endA - 1] == bytes[endB - 1]) {
      endA--;
      endB--;
    }
    int restA = endA - startA;
    int restB = endB - startB;
    return restA <= 1 && restB <= 1
        || restA == 2
            && restB == 2
            && bytes[startA] == bytes[startB + 1]
            && bytes[startA + 1] == bytes[startB];
  }

  /// Whether so many insertions, deletions, replacements or swaps of neighbours make one of the
  /// other, one at least; few, or it takes long.
  static boolean withinEdits(Dictionary dictionary, int a, int b, int edits) {
    return withinEdits(
        dictionary.bytes(),
        dictionary.start(a),
        dictionary.end(a),
        dictionary.start(b),
        dictionary.end(b),
        edits);
  }

  private static boolean withinEdits(
      byte[] bytes, int startA, int endA, int startB, int endB, int edits) {
    if (edits == 1) {
      return oneEdit(bytes, startA, endA, startB, endB);
    }
    int a = startA;
    int b = startB;
    while (a < endA && b < endB && bytes[a] == bytes[b]) {
      a++;
      b++;
    }
    int restA = endA - a;
    int restB = endB - b;
    if (Math.max(restA, restB) <= edits) {
      return true;
    }
    if (Math.abs(restA - restB) > edits) {
      return false;
    }
    boolean swapped =
        restA > 1 && restB > 1 && bytes[a] == bytes[b + 1] && bytes[a + 1] == bytes[b];
    return withinEdits(bytes, a + 1, endA, b + 1, endB, edits - 1)
        || withinEdits(bytes, a + 1, endA, b, endB, edits - 1)
        || withinEdits(bytes, a, endA, b + 1, endB, edits - 1)
        || swapped && withinEdits(bytes, a + 2, endA, b + 2, endB, edits - 1);
  }

  /// Whether digits stand where two values first differ: numbers that tell namesakes apart.
  static boolean differInDigits(Dictionary dictionary, int a, int b) {
    byte[] bytes = dictionary.bytes();
    int atA = dictionary.start(a);
    int atB = dictionary.start(b);
    while (atA < dictionary.end(a) && atB < dictionary.end(b) && bytes[atA] == bytes[atB]) {
      atA++;
      atB++;
    }
    return atA < dictionary.end(a) && Character.isDigit(bytes[atA])
        || atB < dictionary.end(b) && Character.isDigit(bytes[atB]);
  }

  /// Whether the first halves of two values agree, two places at least.
  static boolean sameStart(Dictionary dictionary, int a, int b) {
    byte[] bytes = dictionary.bytes();
    int lengthA = dictionary.end(a) - dictionary.start(a);
    int lengthB = dictionary.end(b) - dictionary.start(b);
    int half = Math.max(2, Math.min(lengthA, lengthB) / 2);
    if (Math.min(lengthA, lengthB) < half) {
      return false;
    }
    for (int i = 0; i < half; i++) {
      if (bytes[dictionary.start(a) + i] != bytes[dictionary.start(b) + i]) {
        return false;
      }
    }
    return true;
  }
}
