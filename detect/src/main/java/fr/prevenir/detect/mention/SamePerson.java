package fr.prevenir.detect.mention;

import fr.prevenir.detect.identifier.Fold;
import fr.prevenir.model.Attribute;
import fr.prevenir.model.MentionBatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Whether a relative named in a record is the record's own person again: adults are insured in
/// their own name, and their record says so by naming them twice, not always alike: with the name
/// of birth or the one in use, with one first name or all, with a slip of the pen.
///
/// One instance serves one thread.
final class SamePerson {
  /// From this length on, words that differ by one letter are the same word.
  private static final int LONG_WORD = 5;

  private final Names own = new Names();
  private final Names other = new Names();

  /// What names and birth dates a mention has.
  private static final class Names implements MentionBatch.ValueVisitor {
    private final List<byte[][]> families = new ArrayList<>();
    private final List<byte[][]> wholes = new ArrayList<>();
    private byte[][] given = {};
    private byte[] born = {};

    void clear() {
      families.clear();
      wholes.clear();
      given = new byte[][] {};
      born = new byte[] {};
    }

    @Override
    public void value(Attribute attribute, byte[] bytes, int from, int to) {
      switch (attribute) {
        case FAMILY, BIRTH_FAMILY, USUAL_FAMILY -> families.add(words(bytes, from, to));
        case FULL_NAME -> wholes.add(words(bytes, from, to));
        case GIVEN -> given = given.length == 0 ? words(bytes, from, to) : given;
        case BIRTH_DATE -> born = Arrays.copyOfRange(bytes, from, to);
        default -> {}
      }
    }

    private static byte[][] words(byte[] bytes, int from, int to) {
      byte[] folded = new byte[to - from];
      int n = Fold.fold(bytes, from, to, folded);
      List<byte[]> words = new ArrayList<>();
      int start = 0;
      for (int i = 0; i <= n; i++) {
        if (i == n || folded[i] == ' ') {
          if (i > start) {
            words.add(Arrays.copyOfRange(folded, start, i));
          }
          start = i + 1;
        }
      }
      return words.toArray(byte[][]::new);
    }
  }

  void forget() {
    own.clear();
  }

  /// Keeps the names of the mention begun as those of the record's own person.
  void is(MentionBatch.Builder mention) {
    mention.forEachValue(own);
  }

  /// Whether the mention begun names the record's own person.
  boolean again(MentionBatch.Builder mention) {
    other.clear();
    mention.forEachValue(other);
    boolean dated = own.born.length > 0 && other.born.length > 0;
    if (dated && !Arrays.equals(own.born, other.born)) {
      return false;
    }
    if (own.given.length == 0 || other.given.length == 0) {
      return alike(own.wholes, other.wholes) || alike(own.families, other.wholes);
    }
    // Michel and Michèle of one name are a couple: a slip in a first name needs the birth date
    return dated
        ? same(own.given[0], other.given[0])
        : Arrays.equals(own.given[0], other.given[0])
            && (own.families.isEmpty() || alike(own.families, other.families));
  }

  /// Whether two names agree: all words of one stand in the other.
  private static boolean alike(List<byte[][]> some, List<byte[][]> others) {
    for (byte[][] one : some) {
      for (byte[][] another : others) {
        if (within(one, another) || within(another, one)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean within(byte[][] words, byte[][] name) {
    for (byte[] word : words) {
      if (Arrays.stream(name).noneMatch(w -> same(word, w))) {
        return false;
      }
    }
    return words.length > 0;
  }

  /// Equal, or but for one letter added, left out, changed or swapped with its neighbour.
  private static boolean same(byte[] a, byte[] b) {
    if (Arrays.equals(a, b)) {
      return true;
    }
    if (Math.min(a.length, b.length) < LONG_WORD || Math.abs(a.length - b.length) > 1) {
      return false;
    }
    int head = Arrays.mismatch(a, b);
    int tail = 0;
    int most = Math.min(a.length, b.length) - head;
    while (tail < most && a[a.length - 1 - tail] == b[b.length - 1 - tail]) {
      tail++;
    }
    int restA = a.length - head - tail;
    int restB = b.length - head - tail;
    boolean swapped = restA == 2 && restB == 2 && a[head] == b[head + 1] && a[head + 1] == b[head];
    return (restA <= 1 && restB <= 1) || swapped;
  }
}
