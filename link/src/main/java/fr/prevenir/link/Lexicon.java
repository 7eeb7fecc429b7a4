package fr.prevenir.link;

import fr.prevenir.model.Dictionary;
import java.util.Arrays;
import java.util.List;

/// Names or words as they are compared: each distinct cleaned value has an id, its parts, and the
/// number of records that bear it.
final class Lexicon {
  /// Jaro–Winkler similarity from which values are alike.
  private static final double LIKE = .9;

  /// Values with all parts glued, in capitals.
  final Dictionary wholes = new Dictionary();

  /// Parts that can stand for the value alone.
  final Dictionary parts = new Dictionary();

  private int[][] partsOf = new int[256][];

  /// For each value which letters and digits stand in it, one bit each: what differs much here need
  /// not be spelt out.
  private long[] letters = new long[256];

  /// The id of a value given by its words, -1 for none.
  int add(List<String> words) {
    if (words.isEmpty()) {
      return -1;
    }
    int[] ids = Cleaner.parts(words).stream().mapToInt(parts::add).toArray();
    int whole = wholes.add(String.join("", words));
    if (whole >= partsOf.length) {
      partsOf = Arrays.copyOf(partsOf, Math.max(whole + 1, partsOf.length * 2));
      letters = Arrays.copyOf(letters, partsOf.length);
    }
    letters[whole] = letters(whole);
    int[] known = partsOf[whole];
    partsOf[whole] = known != null && known.length >= ids.length ? known : ids;
    return whole;
  }

  private long letters(int whole) {
    long bits = 0;
    for (int at = wholes.start(whole); at < wholes.end(whole); at++) {
      bits |= 1L << wholes.bytes()[at];
    }
    return bits;
  }

  /// Whether one typing error makes one value of the other.
  boolean oneEdit(int a, int b) {
    return Long.bitCount(letters[a] ^ letters[b]) <= 2 && Similarity.oneEdit(wholes, a, b);
  }

  int[] partsOf(int whole) {
    return partsOf[whole];
  }

  /// How far two values agree.
  int level(int a, int b) {
    if (a == b) {
      return Level.SAME;
    }
    int shared = sharedParts(a, b);
    if (shared == Level.PART) {
      return Level.PART;
    }
    if (initialOf(a, b) || initialOf(b, a)) {
      return Level.INITIAL;
    }
    int lengthA = length(a);
    int lengthB = length(b);
    int shorter = Math.min(lengthA, lengthB);
    int apart = Long.bitCount(letters[a] ^ letters[b]);
    if (apart <= 2
        && (shorter >= 3 || lengthA + lengthB == 5)
        && Similarity.oneEdit(wholes, a, b)) {
      return Level.NEAR;
    }
    if (shorter >= 3 && Similarity.prefix(wholes, a, b)
        || apart * 2 <= Math.max(lengthA, lengthB) + 2
            && Similarity.jaroWinkler(wholes, a, b) >= LIKE
        || partsAlike(a, b)) {
      return Level.ALIKE;
    }
    return shared;
  }

  /// PART if all parts of one are parts of the other, COARSE if some are, else DIFFERENT.
  private int sharedParts(int a, int b) {
    int[] partsA = partsOf[a];
    int[] partsB = partsOf[b];
    if (partsA.length + partsB.length <= 2) {
      return Level.DIFFERENT;
    }
    int shared = 0;
    for (int partA : partsA) {
      if (partLength(partA) > 2) {
        for (int partB : partsB) {
          shared += partA == partB ? 1 : 0;
        }
      }
    }
    if (shared == 0) {
      return Level.DIFFERENT;
    }
    return shared >= Math.min(partsA.length, partsB.length) ? Level.PART : Level.COARSE;
  }

  /// Whether a value is one letter, with which a part of the other begins.
  private boolean initialOf(int letter, int whole) {
    if (length(letter) != 1) {
      return false;
    }
    byte first = wholes.bytes()[wholes.start(letter)];
    for (int part : partsOf[whole]) {
      if (parts.bytes()[parts.start(part)] == first) {
        return true;
      }
    }
    return false;
  }

  /// Whether a part of a compound value is spelt nearly like a part of the other.
  private boolean partsAlike(int a, int b) {
    int[] partsA = partsOf[a];
    int[] partsB = partsOf[b];
    if (partsA.length + partsB.length <= 2 || Math.min(partsA.length, partsB.length) > 1) {
      return false;
    }
    for (int partA : partsA) {
      for (int partB : partsB) {
        if (Math.min(partLength(partA), partLength(partB)) >= 4
            && Similarity.oneEdit(parts, partA, partB)) {
          return true;
        }
      }
    }
    return false;
  }

  /// The first three letters of a value, as a number.
  int start(int whole) {
    int start = 0;
    for (int at = 0; at < 3; at++) {
      boolean there = at < length(whole);
      start = start << 8 | (there ? wholes.bytes()[wholes.start(whole) + at] & 0xFF : 0);
    }
    return start;
  }

  int partLength(int part) {
    return parts.end(part) - parts.start(part);
  }

  int length(int whole) {
    return wholes.end(whole) - wholes.start(whole);
  }
}
