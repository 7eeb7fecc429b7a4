package fr.prevenir.detect.prose;

/// Reads the names of towns: by the list of communes, else by how they are written.
final class TownNames {
  static final int LONGEST = 9;

  private final Text text;
  private final Spans into;

  TownNames(Text text, Spans into) {
    this.text = text;
    this.into = into;
  }

  /// Whether a commune of any size begins at a token.
  boolean commune(int token) {
    int start = token;
    while (start < text.size() && text.mark(start, ',')) {
      start++;
    }
    return text.word(start)
        && text.shape(start) != Text.Shape.LOWER
        && longest(start, false) > start;
  }

  boolean commune(int first, int last, int department) {
    String name = text.chars().substring(text.start(first), text.end(last));
    return text.lexicon().commune(Phrase.hash(name), department);
  }

  boolean opens(int token) {
    boolean name =
        text.shape(token) != Text.Shape.LOWER
            && (text.shape(token) != Text.Shape.INITIAL || elided(token));
    boolean tied = text.mark(token + 1, '-') && text.glued(token + 1) && text.glued(token + 2);
    return name && (tied || !stops(token)) && into.free(text.start(token), text.end(token));
  }

  /// `L'Haÿ-les-Roses`.
  boolean elided(int token) {
    return (text.mark(token + 1, '\'') || text.mark(token + 1, '’')) && text.glued(token + 1);
  }

  private boolean stops(int token) {
    return (text.is(token, Trait.STOP) && !text.is(token, Trait.PARTICLE))
        || text.is(token, Trait.HOSPITAL)
        || text.is(token, Trait.LABEL_PHONE)
        || text.is(token, Trait.DOCTOR);
  }

  /// `CEDEX 14`, `Paris 11`.
  int cedex(int end) {
    int i = end;
    if (text.word(i) && text.sameLine(end - 1, i) && text.string(i).equalsIgnoreCase("cedex")) {
      i++;
    }
    boolean arrondissement =
        i > end || text.lexicon().town(text.hash(end - 1)) && text.length(end - 1) <= 9;
    boolean number =
        text.number(i)
            && text.length(i) <= 2
            && text.sameLine(end - 1, i)
            && !text.glued(i)
            && arrondissement;
    return number && !text.glued(i + 1) && into.free(text.start(i), text.end(i)) ? i + 1 : i;
  }

  /// The end of the longest commune of the list that begins at a token, or the token.
  int longest(int token, boolean town) {
    long h = 0;
    int end = token;
    for (int i = token; i < text.size() && i < token + LONGEST && text.sameLine(token, i); i++) {
      if (text.word(i)) {
        h = Letters.join(h, text.chars(), text.start(i), text.end(i));
        long phrase = Letters.finish(h);
        if (town ? text.lexicon().town(phrase) : text.lexicon().commune(phrase)) {
          end = i + 1;
        }
      } else if (!text.mark(i, '-') && !text.mark(i, '\'') && !text.mark(i, '’')) {
        break;
      }
    }
    return end;
  }

  /// The end of a town of no list, by its writing.
  int written(int token) {
    int end = token + 1;
    int i = token + 1;
    while (i < text.size() && i < token + LONGEST && text.sameLine(token, i)) {
      boolean joins =
          (text.mark(i, '-') || text.mark(i, '\'') || text.mark(i, '’'))
              && text.glued(i)
              && text.glued(i + 1);
      if (joins && text.word(i + 1)) {
        end = i + 2;
        i += 2;
        continue;
      }
      boolean link = text.is(i, Trait.PARTICLE) || text.is(i, Trait.BOUND) || isSur(i);
      if (text.word(i)
          && link
          && text.shape(i) == Text.Shape.LOWER
          && text.word(i + 1)
          && text.shape(i + 1) != Text.Shape.LOWER) {
        i++;
        continue;
      }
      boolean more =
          text.word(i)
              && opens(i)
              && text.shape(i) == text.shape(token)
              && (text.is(token, Trait.PARTICLE) && i == token + 1
                  || isSur(i - 1)
                  || !text.is(i, Trait.COMMON)
                      && Lexicon.given(text.facts(i)) == 0
                      && Lexicon.family(text.facts(i)) == 0);
      if (!more) {
        break;
      }
      end = ++i;
    }
    return end;
  }

  private boolean isSur(int token) {
    String word = text.string(token);
    return word.equalsIgnoreCase("sur")
        || word.equalsIgnoreCase("sous")
        || word.equalsIgnoreCase("lès")
        || word.equalsIgnoreCase("en");
  }

  int town(int token) {
    return text.shape(token) == Text.Shape.LOWER ? token : longest(token, true);
  }

  /// The end of a place of birth of no list.
  int abroad(int token) {
    return opens(token) && text.shape(token) == Text.Shape.CAPITALISED ? written(token) : token;
  }
}
