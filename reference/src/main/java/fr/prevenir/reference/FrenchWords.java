package fr.prevenir.reference;

import java.util.function.Consumer;

/// Words of the French language, to tell a word from a name.
public final class FrenchWords {
  private FrenchWords() {}

  /// 318,883 words with their inflected forms, in small letters without accents, sorted. Some are
  /// names as well.
  public static void forEach(Consumer<String> words) {
    String before = "";
    for (String line : Lines.of("words.txt.gz")) {
      before = before.substring(0, line.charAt(0) - '0') + line.substring(1);
      words.accept(before);
    }
  }
}
