package fr.prevenir.detect.prose;

/// Hashes of several words, whatever stands between them.
final class Phrase {
  private Phrase() {}

  static long hash(CharSequence text) {
    long h = 0;
    int i = 0;
    while (i < text.length()) {
      int from = i;
      while (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
        i++;
      }
      if (i > from) {
        h = Letters.join(h, text, from, i);
      }
      i++;
    }
    return Letters.finish(h);
  }
}
