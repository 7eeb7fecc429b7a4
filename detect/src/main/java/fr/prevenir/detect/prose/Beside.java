package fr.prevenir.detect.prose;

/// What the words before a value say of it: whether it is an office's, a
/// home's, a visit's.
final class Beside {
  private static final int LINE = 200;
  private static final int VISIT = 60;
  private static final HashSetOfLongs OFFICE = words("office");
  private static final HashSetOfLongs HOME = words("home");
  private static final HashSetOfLongs VISITS = words("visit");
  private static final HashSetOfLongs PLACES = words("place");
  private static final HashSetOfLongs SPECIALTIES = words("specialty");

  private final Text text;

  Beside(Text text) {
    this.text = text;
  }

  static HashSetOfLongs words(String name) {
    HashSetOfLongs words = new HashSetOfLongs(1 << 6);
    for (String line : Resource.lines("beside.txt")) {
      if (line.startsWith(name + ": ")) {
        for (String word : line.substring(name.length() + 2).split(" ")) {
          words.add(Letters.hash(word, 0, word.length()));
        }
      }
    }
    return words;
  }

  /// Whether the line before a span speaks of an office.
  boolean office(Span span) {
    return inLine(span, OFFICE);
  }

  /// Whether the line before a span speaks of where somebody lives, or of the patient.
  boolean home(Span span) {
    return inLine(span, HOME);
  }

  /// Whether a token names what somebody works in: `chirurgie`, `rx`.
  boolean specialty(int token) {
    return text.word(token) && SPECIALTIES.has(text.hash(token));
  }

  /// Whether the name that begins at a token is a place's: `pavillon Jean Bernard`.
  boolean place(int token) {
    int i = token - 1;
    while (text.sameLine(i, token) && text.is(i, Trait.PARTICLE)) {
      i--;
    }
    return text.sameLine(i, token) && text.word(i) && PLACES.has(text.hash(i));
  }

  private boolean inLine(Span span, HashSetOfLongs words) {
    int token = text.tokenAt(span.start());
    for (int i = token - 1;
        i >= 0 && text.sameLine(i, token) && span.start() - text.start(i) <= LINE;
        i--) {
      if (text.word(i) && words.has(text.hash(i))) {
        return true;
      }
    }
    return false;
  }

  /// Whether the sentence before a date speaks of a visit, an act or a stay.
  boolean visit(Span span) {
    int token = text.tokenAt(span.start());
    for (int i = token - 1;
        i >= 0
            && text.sameLine(i, token)
            && !text.mark(i, '.')
            && span.start() - text.start(i) <= VISIT;
        i--) {
      if (text.word(i) && VISITS.has(text.hash(i))) {
        return true;
      }
    }
    return false;
  }
}
