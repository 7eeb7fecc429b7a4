package fr.prevenir.detect.prose;

import fr.prevenir.model.Meaning;

/// Reads street lines: the number, the kind of street, its name, what stands before the number.
final class StreetLines {
  private static final int LINE = 120;

  /// Tokens of what may stand before the number of a house.
  private static final int HOUSE = 14;

  private static final HashSetOfLongs SITED = Beside.words("sited");

  private final Text text;
  private final Spans into;
  private final String chars;
  private final Towns towns;
  private final HomeWords home;

  StreetLines(Text text, Spans into, Towns towns) {
    this.text = text;
    this.into = into;
    this.towns = towns;
    home = new HomeWords(text);
    chars = text.chars();
  }

  void street(int token) {
    if (!into.free(text.start(token), text.end(token))) {
      return;
    }
    int from = numberBefore(token);
    int limit = lineEnd(token);
    int postcode = postcodeAhead(token, limit);
    int to = streetEnd(token, limit, postcode);
    if (grand(token, from, to)) {
      return;
    }
    if (to <= token + 1 || passage(token)) {
      return;
    }
    to = beforeTown(token, to, postcode);
    boolean numbered = from < token;
    boolean named = named(token, to);
    boolean certain =
        text.end(to - 1) + 4 >= postcode && postcode > 0
            || text.shape(to - 1) != Text.Shape.LOWER
                && (home.lived(token) || sited(token) && text.shape(token) == Text.Shape.LOWER);
    if ((numbered && named) || certain || (numbered && postcode > 0)) {
      from = numbered ? withComplement(from) : from;
      into.add(Meaning.ADDRESS, text.start(from), text.end(to - 1), numbered ? 0.9 : 0.7);
    }
  }

  /// `CMP rue de l'Abbé-Grégoire`: where a place of care, of work or of teaching is.
  private boolean sited(int token) {
    int before = text.mark(token - 1, ',') ? token - 2 : token - 1;
    return text.word(before) && text.sameLine(before, token) && SITED.has(text.hash(before));
  }

  /// `17 Grande Rue`: the street has no other name.
  private boolean grand(int token, int from, int to) {
    int adjective = token - 1;
    boolean big =
        text.word(adjective)
            && text.sameLine(adjective, token)
            && text.shape(adjective) != Text.Shape.LOWER
            && text.shape(token) != Text.Shape.LOWER
            && switch (text.string(adjective).toLowerCase(java.util.Locale.ROOT)) {
              case "grande", "grand", "petite", "haute", "basse", "vieille" -> true;
              default -> false;
            };
    int number = big ? numberBefore(adjective) : adjective;
    boolean alone = to <= token + 1 && from == token;
    if (number >= adjective || !alone) {
      return false;
    }
    return into.add(Meaning.ADDRESS, text.start(number), text.end(token), 0.8);
  }

  /// `4, voie basse`: a way of giving birth or of taking something.
  private boolean passage(int token) {
    return text.string(token).equalsIgnoreCase("voie")
        && text.word(token + 1)
        && switch (text.string(token + 1).toLowerCase(java.util.Locale.ROOT)) {
          case "basse", "haute", "orale", "veineuse", "centrale", "iv", "im", "sc" -> true;
          default -> false;
        };
  }

  /// `au lieu-dit Le Pouy`, `lieudit Kervilin`: a house without a street.
  void hamlet(int token) {
    int said = text.mark(token + 1, '-') ? token + 2 : token + 1;
    boolean whole = text.string(token).equalsIgnoreCase("lieudit");
    boolean parted =
        text.string(token).equalsIgnoreCase("lieu")
            && text.word(said)
            && text.string(said).equalsIgnoreCase("dit");
    int from = whole ? token + 1 : said + 1;
    if (!whole && !parted || !text.word(from) || text.shape(from) == Text.Shape.LOWER) {
      return;
    }
    int limit = lineEnd(token);
    int to = streetEnd(from - 1, limit, postcodeAhead(token, limit));
    if (to > from) {
      into.add(Meaning.ADDRESS, text.start(token), text.end(to - 1), 0.8);
    }
  }

  /// `84, place de la République Mont-de-Marsan 40000`: where a town of the postcode's own
  /// département ends the street line, that is no part of the street.
  private int beforeTown(int token, int to, int postcode) {
    int capitals = to;
    while (capitals > token + 2
        && text.word(capitals - 1)
        && text.shape(capitals - 1) == Text.Shape.UPPER
        && text.length(capitals - 1) > 2) {
      capitals--;
    }
    boolean mixed =
        postcode < 0
            && capitals < to
            && !text.sameLine(token, to)
            && text.shape(capitals - 1) == Text.Shape.CAPITALISED
            && text.length(capitals) > 3;
    if (mixed) {
      return capitals;
    }
    if (postcode < 0 || text.end(to - 1) + 4 < postcode) {
      return to;
    }
    int digits = text.tokenAt(postcode);
    if (text.length(digits) != 5) {
      return to;
    }
    int town = towns.before(digits, Integer.parseInt(text.string(digits).substring(0, 2)));
    boolean apart =
        town > token + 1
            && town < to
            && !text.is(town - 1, Trait.PARTICLE)
            && !text.mark(town - 1, '-')
            && !text.mark(town - 1, '\'')
            && named(token, town);
    return apart ? text.mark(town - 1, ',') ? town - 1 : town : to;
  }

  /// `lotissement Les Genêts, 4 rue des Tilleuls`: where what stands before the number begins.
  private int withComplement(int from) {
    if (!text.mark(from - 1, ',')) {
      return from;
    }
    for (int i = from - 2; i > from - HOUSE && text.sameLine(i, from); i--) {
      boolean part = i > 0 && text.is(i - 1, Trait.COMPLEMENT);
      boolean small =
          text.mark(i, '-')
              || text.mark(i, '\'')
              || text.mark(i, '’')
              || text.mark(i, ',')
              || text.number(i) && text.length(i) <= 4 && part;
      if (!text.word(i) && !small || !into.free(text.start(i), text.end(i))) {
        return from;
      }
      if (text.is(i, Trait.COMPLEMENT) && text.is(i, Trait.STREET)) {
        return i;
      }
    }
    return from;
  }

  private boolean named(int token, int to) {
    boolean sure = text.length(token) >= 3 && !text.string(token).equals("cours");
    for (int i = token + 1; i < to; i++) {
      if (text.word(i) && (text.shape(i) != Text.Shape.LOWER || sure && i == to - 1)) {
        return true;
      }
    }
    return false;
  }

  /// The first token of the number before a street, or the street itself.
  private int numberBefore(int token) {
    int i = token - 1;
    while (i > token - 4
        && text.sameLine(i, token)
        && (text.mark(i, ',')
            || text.is(i, Trait.STREET_START)
            || (text.word(i) && text.length(i) == 1 && text.number(i - 1)))) {
      i--;
    }
    if (!text.sameLine(i, token) || i < 0) {
      return token;
    }
    if (text.number(i) && text.length(i) <= 4 && into.free(text.start(i), text.end(i))) {
      boolean range =
          (text.mark(i - 1, '-') || text.mark(i - 1, '/'))
              && text.glued(i)
              && text.number(i - 2)
              && text.length(i - 2) <= 4;
      return range ? i - 2 : i;
    }
    boolean article =
        text.word(i) && text.string(i).toLowerCase(java.util.Locale.ROOT).startsWith("un");
    return text.is(i, Trait.NUMBER_WORD) && !article && i == token - 1 ? i : token;
  }

  int lineEnd(int token) {
    int i = token;
    while (i < text.size() && text.sameLine(token, i)) {
      i++;
    }
    return i;
  }

  /// Where the next postcode of the line begins, or -1.
  int postcodeAhead(int token, int limit) {
    for (int i = token + 1; i < limit; i++) {
      int at = text.start(i);
      if (at - text.start(token) > LINE || !into.free(at, text.end(i))) {
        return -1;
      }
      if (text.number(i) && !text.mark(i - 1, '/') && PostcodeScan.begins(text, i)) {
        return at;
      }
    }
    return -1;
  }

  /// The token after the last of a street line.
  private int streetEnd(int token, int limit, int postcode) {
    int end = token + 1;
    int lowers = 0;
    for (int i = token + 1; i < limit; i++) {
      if (!into.free(text.start(i), text.end(i)) || text.start(i) == postcode) {
        break;
      }
      if (text.word(i)) {
        boolean small =
            text.is(i, Trait.PARTICLE)
                || text.is(i, Trait.BOUND)
                || lowerLink(i)
                || text.string(i).equals("à") && kiln(i, -1);
        boolean lower = text.shape(i) == Text.Shape.LOWER;
        boolean stops =
            text.string(i).equals("à") && !kiln(i, postcode)
                || text.is(i, Trait.LABEL_PHONE) && !text.is(i - 1, Trait.PARTICLE)
                || text.is(i, Trait.PERSON_CUE);
        if (stops && !small) {
          break;
        }
        boolean first = end == token + 1;
        boolean part = text.is(i, Trait.COMPLEMENT) && counted(i);
        if (!small && lower && !part && ++lowers > (postcode > 0 ? 9 : first ? 1 : 0)) {
          break;
        }
        if (!small || !lower) {
          end = i + 1;
        }
      } else if (text.number(i)) {
        end = i + 1;
      } else if (!joins(i, end, postcode)) {
        break;
      }
    }
    return end;
  }

  /// `ruelle du Four à chaux, 05000`, `impasse du Four à Chaux`.
  private boolean kiln(int token, int postcode) {
    String before = text.string(token - 1).toLowerCase(java.util.Locale.ROOT);
    if (before.equals("four") || before.equals("moulin")) {
      return true;
    }
    return postcode > 0 && text.word(token + 1) && text.shape(token + 1) == Text.Shape.LOWER;
  }

  private boolean lowerLink(int token) {
    String word = text.string(token);
    return word.equals("et") || word.equals("sur") || word.equals("en") || word.equals("aux");
  }

  /// `appt 314`, `esc. B`: a part of a house by its number or letter.
  private boolean counted(int token) {
    int next = text.mark(token + 1, '.') ? token + 2 : token + 1;
    return next < text.size()
        && text.sameLine(token, next)
        && (text.number(next) && text.length(next) <= 4
            || text.word(next) && text.length(next) == 1 && text.shape(next) != Text.Shape.LOWER);
  }

  /// `3e étage`.
  private boolean floor(int token) {
    return text.number(token)
        && text.length(token) <= 2
        && text.word(token + 1)
        && text.glued(token + 1)
        && text.sameLine(token, token + 2)
        && text.word(token + 2)
        && text.string(token + 2).equalsIgnoreCase("étage");
  }

  /// `route de Limoges, la Borderie 87260`: a hamlet between a comma and the postcode.
  private boolean hamletBefore(int token, int postcode) {
    boolean article =
        text.is(token, Trait.PARTICLE)
            && text.word(token + 1)
            && text.shape(token + 1) == Text.Shape.CAPITALISED;
    return postcode > 0 && article && text.end(token + 1) + 4 >= postcode;
  }

  private boolean joins(int mark, int end, int postcode) {
    char c = chars.charAt(text.start(mark));
    return switch (c) {
      case '\'', '’' -> text.glued(mark) && text.glued(mark + 1);
      case '-' ->
          text.glued(mark) && text.glued(mark + 1)
              || postcode > 0 && text.is(mark + 1, Trait.COMPLEMENT);
      case '.' ->
          text.word(mark - 1)
              && text.glued(mark)
              && (end <= mark || text.is(mark - 1, Trait.COMPLEMENT))
              && text.length(mark - 1) <= 4;
      case ',' ->
          text.is(mark + 1, Trait.COMPLEMENT) && (postcode > 0 || counted(mark + 1))
              || floor(mark + 1)
              || hamletBefore(mark + 1, postcode);
      default -> false;
    };
  }
}
