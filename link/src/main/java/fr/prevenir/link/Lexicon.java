package fr.prevenir.link;

import fr.prevenir.model.Dictionary;
import java.util.Arrays;
import java.util.List;

/// Names or words as they are compared: each distinct cleaned value has an id, its parts, and the
/// number of records that bear it.
final class Lexicon {
  /// Jaro–Winkler similarity from which values are alike.
  private static final double LIKE = .9;

  /// Letters from which the middle of a name says something apart from its ends.
  private static final int LONG = 5;

  /// Where a shape has its length and its number of parts; the places between are those of letters
  /// and digits, by their lower bits in ASCII.
  private static final int LENGTH_AT = 58;

  private static final int LONGEST = 63;
  private static final int PARTS_AT = 32;
  private static final int MOST_PARTS = 15;
  private static final long CHARACTERS = (1L << LENGTH_AT) - 1 & ~((long) MOST_PARTS << PARTS_AT);

  /// Values with all parts glued, in capitals.
  final Dictionary wholes = new Dictionary();

  /// Parts that can stand for the value alone.
  final Dictionary parts = new Dictionary();

  private int[][] partsOf = new int[256][];

  /// For each value which letters and digits stand in it, one bit each, with its length and the
  /// number of its parts, as far as they go: what differs much here need not be spelt out.
  private long[] shapes = new long[256];

  /// The id of a value given by its words, -1 for none.
  int add(List<String> words) {
    if (words.isEmpty()) {
      return -1;
    }
    int[] ids = Cleaner.parts(words).stream().mapToInt(parts::add).toArray();
    int whole = wholes.add(String.join("", words));
    if (whole >= partsOf.length) {
      partsOf = Arrays.copyOf(partsOf, Math.max(whole + 1, partsOf.length * 2));
      shapes = Arrays.copyOf(shapes, partsOf.length);
    }
    int[] known = partsOf[whole];
    partsOf[whole] = known != null && known.length >= ids.length ? known : ids;
    shapes[whole] = shape(whole);
    return whole;
  }

  private long shape(int whole) {
    long bits = 0;
    for (int at = wholes.start(whole); at < wholes.end(whole); at++) {
      bits |= 1L << wholes.bytes()[at] & CHARACTERS;
    }
    bits |= (long) Math.min(length(whole), LONGEST) << LENGTH_AT;
    return bits | (long) Math.min(partsOf[whole].length, MOST_PARTS) << PARTS_AT;
  }

  private static int lengthIn(long shape) {
    return (int) (shape >>> LENGTH_AT);
  }

  private static int partsIn(long shape) {
    return (int) (shape >>> PARTS_AT) & MOST_PARTS;
  }

  /// How many characters stand in one of two values alone.
  private static int apart(long shapeA, long shapeB) {
    return Long.bitCount((shapeA ^ shapeB) & CHARACTERS);
  }

  /// How many characters of two values can be matched at most.
  private static int common(long shapeA, long shapeB) {
    int aloneInA = Long.bitCount(shapeA & ~shapeB & CHARACTERS);
    int aloneInB = Long.bitCount(shapeB & ~shapeA & CHARACTERS);
    return Math.min(lengthIn(shapeA) - aloneInA, lengthIn(shapeB) - aloneInB);
  }

  /// Whether one typing error makes one value of the other.
  boolean oneEdit(int a, int b) {
    return apart(shapes[a], shapes[b]) <= 2 && Similarity.oneEdit(wholes, a, b);
  }

  int[] partsOf(int whole) {
    return partsOf[whole];
  }

  /// Whether a part is one of a value.
  boolean hasPart(int whole, int part) {
    for (int one : partsOf[whole]) {
      if (one == part) {
        return true;
      }
    }
    return false;
  }

  /// How far two values agree.
  int level(int a, int b) {
    if (a == b) {
      return Level.SAME;
    }
    long shapeA = shapes[a];
    long shapeB = shapes[b];
    boolean compound = partsIn(shapeA) + partsIn(shapeB) > 2;
    int shared = compound ? sharedParts(a, b) : Level.DIFFERENT;
    if (shared == Level.PART) {
      return Level.PART;
    }
    int lengthA = lengthIn(shapeA);
    int lengthB = lengthIn(shapeB);
    if (lengthA == 1 && initialOf(a, b) || lengthB == 1 && initialOf(b, a)) {
      return Level.INITIAL;
    }
    int shorter = Math.min(lengthA, lengthB);
    int apart = apart(shapeA, shapeB);
    if (apart <= 2
        && (shorter >= 3 || lengthA + lengthB == 5)
        && Similarity.oneEdit(wholes, a, b)) {
      return Level.NEAR;
    }
    if (shorter >= 3 && Similarity.prefix(wholes, a, b)
        || apart * 2 <= Math.max(lengthA, lengthB) + 2
            && Similarity.jaroWinklerAtMost(wholes, a, b, common(shapeA, shapeB)) >= LIKE
            && Similarity.jaroWinkler(wholes, a, b) >= LIKE
        || compound && partsAlike(a, b)) {
      return Level.ALIKE;
    }
    return shared;
  }

  /// PART if all parts of one are parts of the other, COARSE if some are, else DIFFERENT.
  private int sharedParts(int a, int b) {
    int[] partsA = partsOf[a];
    int[] partsB = partsOf[b];
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

  /// Whether a part of a value begins with this letter.
  private boolean initialOf(int letter, int whole) {
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
    if (Math.min(partsA.length, partsB.length) > 1) {
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

  /// Whether the first letter and the last two of longer values are the same.
  boolean sameEnds(int a, int b) {
    byte[] bytes = wholes.bytes();
    return Math.min(length(a), length(b)) >= LONG
        && bytes[wholes.start(a)] == bytes[wholes.start(b)]
        && bytes[wholes.end(a) - 1] == bytes[wholes.end(b) - 1]
        && bytes[wholes.end(a) - 2] == bytes[wholes.end(b) - 2];
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
