package fr.prevenir.detect.prose;

import fr.prevenir.model.Meaning;
import java.util.List;

/// Finds street lines, then towns and postcodes.
final class PlaceScan {
  /// So many blanks part two columns.
  private static final int GAP = 3;

  private static final HashSetOfLongs LIEU = Beside.words("hamlet");
  private static final HashSetOfLongs LIVES = Beside.words("lives");

  private final Text text;
  private final Spans into;
  private final Towns towns;
  private final StreetLines streets;
  private final Hamlets hamlets;
  private final TownWords townWords;

  private PlaceScan(Text text, Spans into) {
    this.text = text;
    this.into = into;
    towns = new Towns(text, into);
    streets = new StreetLines(text, into, towns);
    hamlets = new Hamlets(text, into, streets);
    townWords = new TownWords(text, into, towns.names());
  }

  static void find(Text text, Spans into) {
    PlaceScan scan = new PlaceScan(text, into);
    for (int i = 0; i < text.size(); i++) {
      if (text.word(i) && LIEU.has(text.hash(i))) {
        scan.streets.hamlet(i);
      }
      if (text.is(i, Trait.STREET)) {
        scan.streets.street(i);
      } else if (scan.germanStreet(i)) {
        scan.abroad(i);
      }
    }
    for (int i = 0; i < text.size(); i++) {
      if (text.word(i) && LIVES.has(text.hash(i))) {
        scan.hamlets.lives(i);
      }
      if (text.mark(i + 1, ':') && text.word(i) && scan.label(i)) {
        scan.field(i + 2);
      } else if (text.number(i + 1) && scan.box(i)) {
        scan.atBox(i);
      }
    }
    for (int i = 0; i < text.size(); i++) {
      if (text.is(i, Trait.CITY_CUE)) {
        scan.towns.afterCue(i);
      }
      if (text.word(i)) {
        scan.townWords.at(i);
      }
    }
    for (Span span : List.copyOf(into.sorted())) {
      if (span.kind() == Meaning.HOSPITAL || span.kind() == Meaning.ADDRESS) {
        scan.towns.beside(text.tokenAt(span.end()), span.kind() == Meaning.ADDRESS);
      }
    }
    PostcodeScan postcodes = new PostcodeScan(text, into, scan.towns);
    for (int i = 0; i < text.size(); i++) {
      if (text.number(i)) {
        postcodes.at(i);
        scan.hamlets.above(i);
      }
    }
    for (int i = 0; i < text.size(); i++) {
      scan.towns.apart(i);
    }
  }

  private boolean label(int token) {
    return switch (text.string(token).toLowerCase(java.util.Locale.ROOT)) {
      case "adresse", "domicile", "rue", "voie" -> true;
      default -> false;
    };
  }

  /// What stands in the field of a form for addresses, where no street line was found in it.
  private void field(int from) {
    int limit = from < text.size() && text.sameLine(from - 1, from) ? streets.lineEnd(from) : from;
    int to = from;
    while (to < limit
        && into.free(text.start(to), text.end(to))
        && !(text.number(to) && PostcodeScan.begins(text, to))
        && (to == from || text.start(to) - text.end(to - 1) < GAP)
        && !text.mark(to, '|')
        && !text.mark(to, '@')) {
      to++;
    }
    boolean taken = to < limit && !into.free(text.start(to), text.end(to));
    while (to > from && !text.word(to - 1) && !text.number(to - 1)) {
      to--;
    }
    boolean somebody =
        text.word(from) && Lexicon.given(text.facts(from)) > 0 && !text.is(from, Trait.PARTICLE);
    boolean name =
        to > from + 1 && text.shape(from) != Text.Shape.LOWER && !(somebody && !numbered(from, to))
            || text.number(from);
    if (name && !taken && to > from + 1) {
      into.add(Meaning.ADDRESS, text.start(from), text.end(to - 1), 0.7);
    }
  }

  private boolean numbered(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.number(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean box(int token) {
    return text.is(token, Trait.COMPLEMENT)
        && switch (text.string(token)) {
          case "BP", "CS", "TSA", "CIDEX" -> true;
          default -> false;
        };
  }

  /// `BP 40 86000 Poitiers`: a box before a postcode is the whole address.
  private void atBox(int token) {
    int next = token + 2;
    while (text.mark(next, '-') || text.mark(next, ',')) {
      next++;
    }
    boolean postcode =
        text.number(next)
            && text.line(next) - text.line(token) <= 1
            && PostcodeScan.begins(text, next);
    if (postcode && into.free(text.start(token), text.end(token + 1))) {
      into.add(Meaning.ADDRESS, text.start(token), text.end(token + 1), 0.8);
    }
  }

  /// `Hauptstrasse`, `Straße des 17. Juni`.
  private boolean germanStreet(int token) {
    if (text.shape(token) != Text.Shape.CAPITALISED || text.length(token) < 6) {
      return false;
    }
    String word = text.string(token).toLowerCase(java.util.Locale.ROOT);
    return word.endsWith("strasse") || word.endsWith("straße") || word.endsWith("platz");
  }

  /// A street line that ends with its number, before a comma or the end of the line.
  private void abroad(int token) {
    int last = -1;
    int i = token + 1;
    while (i < text.size()
        && i < token + 9
        && text.sameLine(token, i)
        && !text.mark(i, ',')
        && into.free(text.start(i), text.end(i))) {
      last = text.number(i) ? i : last;
      i++;
    }
    if (last == i - 1 && last > 0) {
      into.add(Meaning.ADDRESS, text.start(token), text.end(last), 0.7);
    }
  }
}
