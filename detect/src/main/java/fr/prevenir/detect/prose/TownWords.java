package fr.prevenir.detect.prose;

import fr.prevenir.model.Meaning;

/// Finds towns of any size where a word before leaves no doubt: a field for a town, an office, the
/// name of a doctor.
final class TownWords {
  private static final int FIELD = 4;
  private static final int NAME = 5;
  private static final HashSetOfLongs OFFICES = Beside.words("town_office");
  private static final HashSetOfLongs FIELDS = Beside.words("town_field");

  private final Text text;
  private final Spans into;
  private final TownNames names;

  TownWords(Text text, Spans into, TownNames names) {
    this.text = text;
    this.into = into;
    this.names = names;
  }

  void at(int token) {
    if (text.mark(token + 1, ':') && field(token)) {
      take(token + 2, true);
    } else if (OFFICES.has(text.hash(token))) {
      office(token);
    } else if (text.is(token, Trait.DOCTOR)) {
      practice(token);
    }
  }

  /// `Commune de décès : Vitry-le-François`.
  private boolean field(int token) {
    for (int i = token; i >= 0 && i > token - FIELD && text.sameLine(i, token); i--) {
      if (text.word(i) && FIELDS.has(text.hash(i))) {
        return i == token || text.is(i + 1, Trait.PARTICLE);
      }
    }
    return false;
  }

  /// `commissariat des Pavillons-sous-Bois`, `remplaçant à Thiviers`.
  private void office(int token) {
    int i = token + 1;
    boolean linked =
        text.is(i, Trait.PARTICLE) && text.shape(i) == Text.Shape.LOWER
            || text.word(i) && text.string(i).equals("à")
            || text.word(i) && text.is(i, Trait.BOUND) && text.mark(i + 1, '\'');
    if (linked) {
      take(text.mark(i + 1, '\'') ? i + 2 : i + 1, false);
    }
  }

  /// `Dr PETIT, Sorèze`: where a doctor works, at the end of a line or before a comma.
  private void practice(int token) {
    for (int i = token + 1; i < token + NAME && text.sameLine(token, i); i++) {
      if (text.mark(i, ',')) {
        int end = names.longest(i + 1, false);
        boolean closes =
            end >= text.size()
                || !text.sameLine(i, end)
                || text.mark(end, ',')
                || text.mark(end, '.');
        if (closes) {
          take(i + 1, false);
        }
        return;
      }
      if (text.word(i)
          ? text.shape(i) == Text.Shape.LOWER
          : !text.mark(i, '.') && !text.mark(i, '-')) {
        return;
      }
    }
  }

  /// Takes the commune at a token; of one word only where it is nobody's name and no other word.
  private void take(int token, boolean sure) {
    if (!text.word(token)
        || !text.sameLine(token - 1, token)
        || text.shape(token) == Text.Shape.LOWER
        || !names.opens(token)) {
      return;
    }
    int end = names.longest(token, false);
    boolean tied = end == token && text.mark(token + 1, '-') && text.glued(token + 1);
    end = tied ? names.written(token) : end;
    boolean one = end == token + 1;
    boolean name = Lexicon.given(text.facts(token)) > 0 || Lexicon.family(text.facts(token)) > 0;
    boolean doubtful = one && (name || text.is(token, Trait.COMMON));
    if (end > token && (sure || !doubtful)) {
      into.add(Meaning.CITY, text.start(token), text.end(end - 1), 0.7);
    }
  }
}
