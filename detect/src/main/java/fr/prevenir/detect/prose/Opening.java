package fr.prevenir.detect.prose;

/// Decides at reading speed whether a text may name or identify somebody: never false where it has
/// a long number, an e-mail address, a title, or a word that announces a person.
public final class Opening {
  private static final int LONG_NUMBER = 9;
  private static final int LONGEST_WORD = 14;
  private static final HashSetOfLongs WORDS = new HashSetOfLongs(1 << 10);
  private static final boolean[] FIRST = new boolean[128];

  static {
    Resource.classes("words.txt")
        .forEach(
            (trait, words) -> {
              if (announces(trait)) {
                for (String word : words) {
                  WORDS.add(Letters.hash(word, 0, word.length()));
                  FIRST[word.charAt(0)] = true;
                }
              }
            });
  }

  private Opening() {}

  private static boolean announces(Trait trait) {
    return switch (trait) {
      case TITLE_M, TITLE_F, DOCTOR, PATIENT, NAME_LABEL, BORN, LABEL_IPP, LABEL_NIR -> true;
      default -> false;
    };
  }

  public static boolean opens(String text) {
    int digits = 0;
    int length = text.length();
    int i = 0;
    while (i < length) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        if (++digits == LONG_NUMBER) {
          return true;
        }
        i++;
      } else if (c == '@') {
        return true;
      } else if (c < 'A') {
        boolean apart = c < '+' && c != ' ' && c != '(' && c != ')';
        digits = apart ? 0 : digits;
        i++;
      } else {
        digits = 0;
        int end = wordEnd(text, i, length);
        if (end - i <= LONGEST_WORD && announces(text, i, end)) {
          return true;
        }
        i = end;
      }
    }
    return false;
  }

  private static int wordEnd(String text, int from, int length) {
    int i = from + 1;
    while (i < length && text.charAt(i) >= 'A') {
      i++;
    }
    return i;
  }

  private static boolean announces(String text, int from, int to) {
    char first = Letters.fold(text.charAt(from));
    return first < 128 && FIRST[first] && WORDS.has(Letters.hash(text, from, to));
  }
}
