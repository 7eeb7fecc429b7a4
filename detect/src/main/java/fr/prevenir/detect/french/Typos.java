package fr.prevenir.detect.french;

/// Finds the one long word of the vocabulary that a word was meant to be: one letter left out, too
/// many, wrong, or two swapped.
///
/// An index of all words with one letter removed (SymSpell): a word and its own removals are looked
/// up, and the candidate is then compared letter by letter. Words that exist in French and lie as
/// near (`contraction`, `contraception` aside) are kept apart by a list.
final class Typos {
  /// Shortest word of the vocabulary that may be misspelt.
  static final int SHORTEST = 8;

  private static final int LONGEST = 32;

  private final LongIndex removals = new LongIndex();
  private final LongIndex apart = new LongIndex();
  private final java.util.List<String> candidates = new java.util.ArrayList<>();
  private final java.util.List<Long> hashes = new java.util.ArrayList<>();

  void add(String word, long hash) {
    if (word.length() < SHORTEST || word.length() > LONGEST) {
      return;
    }
    String base = singular(word);
    int id = candidates.size();
    candidates.add(base);
    hashes.add(hash);
    putFirst(raw(base, -1), id);
    for (int i = 0; i < base.length(); i++) {
      putFirst(raw(base, i), id);
    }
  }

  private void putFirst(long key, int id) {
    if (!removals.has(key)) {
      removals.put(key, id);
    }
  }

  void keepApart(String word) {
    apart.put(Words.of(word), 0);
  }

  /// The hash of the intended word, or 0.
  long correct(String written) {
    String word = singular(written);
    int length = word.length();
    if (length < SHORTEST - 1 || length > LONGEST || apart.has(Words.of(written))) {
      return 0;
    }
    for (int skip = -1; skip < length; skip++) {
      int id = removals.get(raw(word, skip));
      if (id >= 0 && oneEdit(word, candidates.get(id))) {
        return hashes.get(id);
      }
    }
    return 0;
  }

  /// Whether the word in these bytes may be a misspelt term: never false where [#correct] finds
  /// one.
  boolean near(byte[] bytes, int start, int end) {
    byte[] letters = new byte[LONGEST];
    int length = 0;
    for (int i = start; i < end; ) {
      int step = Folding.at(bytes, i, end);
      i += Folding.taken(step);
      int letter = Folding.first(step);
      if (letter < 'a' || letter > 'z') {
        continue;
      }
      if (length + 2 > LONGEST) {
        return false;
      }
      letters[length++] = (byte) letter;
      if (Folding.second(step) != 0) {
        letters[length++] = (byte) Folding.second(step);
      }
    }
    if (letters[length - 1] == 's' || letters[length - 1] == 'x') {
      length--;
    }
    for (int skip = -1; skip < length; skip++) {
      long hash = Words.SEED;
      for (int i = 0; i < length; i++) {
        hash = i == skip ? hash : Words.next(hash, letters[i]);
      }
      if (removals.has(Words.mix(hash))) {
        return true;
      }
    }
    return false;
  }

  private static String singular(String word) {
    return word.endsWith("s") || word.endsWith("x") ? word.substring(0, word.length() - 1) : word;
  }

  private static long raw(String word, int skip) {
    long hash = Words.SEED;
    for (int i = 0; i < word.length(); i++) {
      hash = i == skip ? hash : Words.next(hash, word.charAt(i));
    }
    return Words.mix(hash);
  }

  /// Whether one insertion, removal, replacement or swap turns one word into the other.
  static boolean oneEdit(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int shorter = Math.min(a.length(), b.length());
    int front = 0;
    while (front < shorter && a.charAt(front) == b.charAt(front)) {
      front++;
    }
    int back = 0;
    while (back < shorter - front
        && a.charAt(a.length() - 1 - back) == b.charAt(b.length() - 1 - back)) {
      back++;
    }
    int middleA = a.length() - front - back;
    int middleB = b.length() - front - back;
    if (Math.max(middleA, middleB) <= 1) {
      return true;
    }
    return middleA == 2
        && middleB == 2
        && a.charAt(front) == b.charAt(front + 1)
        && a.charAt(front + 1) == b.charAt(front);
  }
}
