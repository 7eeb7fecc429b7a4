package fr.prevenir.read.document;

import java.text.Normalizer;

/// Forms of letters that stand in fonts alone, such as the ligature of f and i, as the letters they
/// show.
final class PdfLigatures {
  private PdfLigatures() {}

  static String apart(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isForm(text.charAt(i))) {
        return letters(text);
      }
    }
    return text;
  }

  private static String letters(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      String letter = text.substring(i, i + 1);
      plain.append(
          isForm(text.charAt(i)) ? Normalizer.normalize(letter, Normalizer.Form.NFKC) : letter);
    }
    return plain.toString();
  }

  /// Alphabetic Presentation Forms and the Arabic ones (Unicode 16, FB00 to FDFF and FE70 to FEFF).
  private static boolean isForm(char c) {
    return (c >= '\uFB00' && c <= '\uFDFF') || (c >= '\uFE70' && c <= '\uFEFE');
  }
}
