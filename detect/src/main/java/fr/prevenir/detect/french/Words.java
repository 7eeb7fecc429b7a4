package fr.prevenir.detect.french;

/// Hashes of folded words. A final `s` or `x` of a word of five letters or more is left out, so
/// that a plural equals its singular.
final class Words {
  static final long SEED = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;
  private static final int PLURAL_FROM = 5;

  private Words() {}

  static long next(long hash, int letter) {
    return (hash ^ letter) * PRIME;
  }

  /// The hash of a word, from those of all its letters and of all but the last.
  static long finish(long hash, long before, int last, int length) {
    long chosen = length >= PLURAL_FROM && (last == 's' || last == 'x') ? before : hash;
    return mix(chosen);
  }

  static long mix(long hash) {
    long mixed = hash ^ (hash >>> 32);
    mixed *= 0x9E3779B97F4A7C15L;
    return (mixed ^ (mixed >>> 29)) | 1;
  }

  static long of(CharSequence folded) {
    long hash = SEED;
    long before = SEED;
    int last = 0;
    for (int i = 0; i < folded.length(); i++) {
      before = hash;
      last = folded.charAt(i);
      hash = next(hash, last);
    }
    return finish(hash, before, last, folded.length());
  }
}
