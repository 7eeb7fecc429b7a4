package fr.prevenir.detect.prose;

/// Decides at reading speed whether a text may name or identify somebody: never false where it
/// has a long number, an e-mail address, a title, a word that announces a person, or, where it
/// speaks of care, a frequent first name beside another capitalised word.
public final class Opening {
  private static final int LONG_NUMBER = 9;
  private static final int LONGEST_WORD = 14;

  /// Level of the last first name that counts alone: the 8,000th or so.
  private static final int FREQUENT = 72;

  private static final HashSetOfLongs WORDS = new HashSetOfLongs(1 << 10);
  private static final HashSetOfLongs CARE = new HashSetOfLongs(1 << 10);
  private static final boolean[] FIRST = new boolean[128];

  static {
    Resource.classes("words.txt")
        .forEach(
            (trait, words) -> {
              if (announces(trait) || trait == Trait.CARE) {
                HashSetOfLongs set = trait == Trait.CARE ? CARE : WORDS;
                for (String word : words) {
                  set.add(Letters.hash(word, 0, word.length()));
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
    boolean care = false;
    int capitals = -2;
    boolean pair = false;
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
        char first = Letters.fold(c);
        if (end - i <= LONGEST_WORD && first < 128 && FIRST[first]) {
          long hash = Letters.hash(text, i, end);
          if (WORDS.has(hash)) {
            return true;
          }
          care |= CARE.has(hash);
        }
        boolean capital = Character.isUpperCase(c);
        pair |= capital && capitals == i - 1;
        capitals = capital ? end : -2;
        i = end;
      }
    }
    return care && pair && names(text);
  }

  /// Whether a frequent first name and another capitalised word stand side by side.
  private static boolean names(String text) {
    Lexicon lexicon = Lexicon.standard();
    int length = text.length();
    int before = -2;
    boolean given = false;
    int i = 0;
    while (i < length) {
      char c = text.charAt(i);
      if (c < 'A') {
        i++;
        continue;
      }
      int end = wordEnd(text, i, length);
      if (Character.isUpperCase(c)) {
        long facts = lexicon.get(Letters.hash(text, i, end));
        int level = Lexicon.given(facts);
        boolean named = level > 0 && level <= FREQUENT && !Trait.STOP.in(facts);
        if (before == i - 1 && (named || given)) {
          return true;
        }
        given = named;
        before = end;
      }
      i = end;
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
}
