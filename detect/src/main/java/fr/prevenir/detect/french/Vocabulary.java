package fr.prevenir.detect.french;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The phrases of terms and cues as one trie over words. Immutable once loaded.
final class Vocabulary {
  /// What a phrase is: readings of which the first that fits holds, and a mask of [Cue]s.
  record Entry(List<Term> terms, long cues) {
    boolean has(Cue cue) {
      return (cues & cue.bit()) != 0;
    }
  }

  static final long ANY_NUMBER = '#';
  private static final int ROOT = 0;
  private static final int MAX_SUFFIX = 8;

  /// Tokens that a phrase may span in a text, with the words it skips.
  private static final int LONGEST_PHRASE = 16;

  private final LongIndex words = new LongIndex();
  private final LongIndex edges = new LongIndex();
  private final List<@Nullable Entry> entries = new ArrayList<>();
  private final LongIndex heads = new LongIndex();
  private final LongIndex suffixes = new LongIndex();
  private final List<Entry> suffixEntries = new ArrayList<>();
  private final Typos typos = new Typos();

  /// Beginnings of words that stand for them, with the place of the whole word in `wholes`.
  private final LongIndex cuts = new LongIndex();

  private final List<Long> wholes = new ArrayList<>();
  private int wordCount;

  Vocabulary() {
    entries.add(null);
  }

  /// Adds what a phrase means. Called while loading only.
  void add(Tokens phrase, Entry entry) {
    int node = ROOT;
    for (int i = 0; i < phrase.count; i++) {
      if (links(phrase, i) && !(phrase.is(i, '-') && i + 1 == phrase.count)) {
        continue;
      }
      if (node == ROOT && (!entry.terms().isEmpty() || entry.has(Cue.TREATED))) {
        heads.put(phrase.hashes[i], 0);
      }
      node = child(node, wordId(phrase, i));
    }
    Entry known = entries.get(node);
    entries.set(node, known == null ? entry : merged(known, entry));
  }

  /// Adds a word ending of 3 to 8 letters.
  void addSuffix(String letters, Entry entry) {
    long tail = 0;
    for (int i = 0; i < letters.length(); i++) {
      tail = tail << 8 | letters.charAt(i);
    }
    suffixes.put(suffixKey(tail, letters.length()), suffixEntries.size());
    suffixEntries.add(entry);
  }

  private static Entry merged(Entry a, Entry b) {
    List<Term> terms = new ArrayList<>(a.terms());
    terms.addAll(b.terms());
    return new Entry(List.copyOf(terms), a.cues() | b.cues());
  }

  private int wordId(Tokens phrase, int token) {
    long hash = phrase.hashes[token];
    int id = words.get(hash);
    if (id < 0) {
      id = wordCount++;
      words.put(hash, id);
      if (phrase.word(token)) {
        typos.add(phrase.texts[token], hash);
      }
    }
    return id;
  }

  private int child(int node, int word) {
    long key = edge(node, word);
    int next = edges.get(key);
    if (next < 0) {
      next = entries.size();
      entries.add(null);
      edges.put(key, next);
    }
    return next;
  }

  private static long edge(int node, int word) {
    return Words.mix((long) (node + 1) << 32 | (word + 1));
  }

  /// Whether the token links words without meaning of its own: `de`, `du`, `d'`, `la`, `-`.
  static boolean links(Tokens tokens, int i) {
    if (tokens.is(i, '-')) {
      return true;
    }
    if (!tokens.word(i)) {
      return false;
    }
    return switch (tokens.texts[i]) {
      case "de", "du", "des", "la", "le", "les" -> true;
      case "d", "l" -> tokens.elided[i];
      default -> false;
    };
  }

  private static boolean skippable(Tokens tokens, int i) {
    if (tokens.is(i, '-')) {
      return !(tokens.spaced[i] && (i + 1 >= tokens.count || tokens.spaced[i + 1]));
    }
    return links(tokens, i)
        || tokens.word(i)
            && switch (tokens.texts[i]) {
              case "d", "l", "en", "au", "aux", "a", "un", "une" -> true;
              default -> false;
            };
  }

  /// The longest phrase that starts at a token.
  ///
  /// @return the token after it and the node, packed; or -1
  long match(Tokens tokens, long[] hashes, int start) {
    return match(tokens, hashes, ROOT, start, start);
  }

  private long match(Tokens tokens, long[] hashes, int from, int i, int start) {
    if (i >= tokens.count || i - start > LONGEST_PHRASE) {
      return -1;
    }
    long best = along(follow(from, hashes[i]), tokens, hashes, i, start);
    if (tokens.number(i)) {
      best = Math.max(best, along(follow(from, ANY_NUMBER), tokens, hashes, i, start));
    }
    if (i > start && skippable(tokens, i)) {
      best = Math.max(best, match(tokens, hashes, from, i + 1, start));
    }
    return best;
  }

  /// The longest phrase that goes on at `next`, which the token `i` led to.
  private long along(int next, Tokens tokens, long[] hashes, int i, int start) {
    if (next < 0) {
      return -1;
    }
    long best = match(tokens, hashes, next, i + 1, start);
    return best < 0 && entries.get(next) != null ? (long) (i + 1) << 32 | next : best;
  }

  private int follow(int node, long hash) {
    int word = words.get(hash);
    return word < 0 ? -1 : edges.get(edge(node, word));
  }

  Entry entry(int node) {
    Entry entry = entries.get(node);
    if (entry == null) {
      throw new IllegalStateException("no phrase ends here");
    }
    return entry;
  }

  /// What a word means by its ending alone, or null.
  @Nullable Entry ending(String word) {
    long tail = 0;
    int length = word.length();
    for (int i = Math.max(0, length - MAX_SUFFIX); i < length; i++) {
      tail = tail << 8 | word.charAt(i);
    }
    int suffix = suffix(tail, length);
    return suffix < 0 ? null : suffixEntries.get(suffix);
  }

  private int suffix(long tail, int length) {
    for (int n = Math.min(MAX_SUFFIX, length - 3); n >= 3; n--) {
      int found = suffixes.get(suffixKey(tail, n));
      if (found >= 0) {
        return found;
      }
    }
    return -1;
  }

  private static long suffixKey(long tail, int n) {
    long kept = n == MAX_SUFFIX ? tail : tail & ((1L << (8 * n)) - 1);
    return Words.mix(kept + n);
  }

  boolean knows(long hash) {
    return words.has(hash);
  }

  /// The hash of the word of the vocabulary that a cut or misspelt one was meant to be, or 0.
  long intended(String word) {
    int whole = cuts.get(Words.of(word));
    return whole < 0 ? typos.correct(word) : wholes.get(whole);
  }

  /// Whether a text with this word needs to be read: it begins a term, ends like one, or may be a
  /// misspelt one.
  ///
  /// @param tail the last eight letters of the word
  boolean opens(long hash, long tail, int length, byte[] bytes, int start, int end) {
    if (heads.has(hash)) {
      return true;
    }
    if (length < Typos.SHORTEST - 1 || words.has(hash)) {
      return false;
    }
    return suffix(tail, length) >= 0 || typos.near(bytes, start, end);
  }

  /// Has a word of the vocabulary be known by its beginnings of so many letters or more too. Those
  /// that end like a plural would be equal to shorter ones. Called last while loading.
  void addCut(String word, int letters) {
    long whole = Words.of(word);
    for (int end = letters; end < word.length(); end++) {
      long cut = Words.of(word.substring(0, end));
      if ("sx".indexOf(word.charAt(end - 1)) < 0 && !words.has(cut) && !cuts.has(cut)) {
        cuts.put(cut, wholes.size());
        if (heads.has(whole)) {
          heads.put(cut, 0);
        }
      }
    }
    wholes.add(whole);
  }

  /// Words that exist and must never be taken for a misspelt term. Called while loading only.
  void keepApart(String word) {
    typos.keepApart(word);
  }
}
