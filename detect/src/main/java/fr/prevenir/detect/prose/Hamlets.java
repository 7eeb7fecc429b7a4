package fr.prevenir.detect.prose;

import fr.prevenir.model.Meaning;

/// Reads the name of a hamlet that is a whole address.
final class Hamlets {
  private final Text text;
  private final Spans into;
  private final StreetLines streets;

  Hamlets(Text text, Spans into, StreetLines streets) {
    this.text = text;
    this.into = into;
    this.streets = streets;
  }

  /// `La Croix du Coq` in the line above `15130 Arpajon`: a hamlet that is a whole street line.
  void above(int postcode) {
    boolean opens =
        text.firstOfLine(postcode) && text.length(postcode) == 5 && text.word(postcode + 1);
    int to = postcode;
    int from = to - 1;
    while (opens && from > 0 && !text.firstOfLine(from)) {
      from--;
    }
    boolean article =
        opens
            && from >= 0
            && text.line(postcode) - text.line(from) == 1
            && text.is(from, Trait.PARTICLE)
            && text.shape(from) == Text.Shape.CAPITALISED
            && text.length(from) <= 3
            && text.length(from) > 1
            && text.string(from).charAt(0) == 'L';
    if (!article || to - from < 2 || !PostcodeScan.begins(text, postcode)) {
      return;
    }
    for (int i = from; i < to; i++) {
      boolean passes =
          text.word(i)
              ? text.shape(i) != Text.Shape.LOWER
                  || text.is(i, Trait.PARTICLE)
                  || text.length(i) <= 2
              : text.mark(i, '-') || text.mark(i, '\'') || text.mark(i, '’');
      if (!passes || !into.free(text.start(i), text.end(i))) {
        return;
      }
    }
    into.add(Meaning.ADDRESS, text.start(from), text.end(to - 1), 0.7);
  }

  /// `demeurant Les Quatre Chemins 15130`: a hamlet between a word for living and the postcode.
  void lives(int token) {
    int from = text.mark(token + 1, ':') ? token + 2 : token + 1;
    int postcode = streets.postcodeAhead(token, streets.lineEnd(token));
    if (postcode < 0 || !text.word(from) || text.shape(from) == Text.Shape.LOWER) {
      return;
    }
    int to = from;
    while (text.word(to)
        && text.start(to) < postcode
        && into.free(text.start(to), text.end(to))
        && !text.is(to, Trait.STREET)
        && Lexicon.given(text.facts(to)) == 0
        && (text.shape(to) != Text.Shape.LOWER || text.is(to, Trait.PARTICLE))) {
      to++;
    }
    if (to > from + 1 && text.end(to - 1) + 3 >= postcode) {
      into.add(Meaning.ADDRESS, text.start(from), text.end(to - 1), 0.7);
    }
  }
}
