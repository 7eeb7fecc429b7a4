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
