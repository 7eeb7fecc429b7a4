package fr.prevenir.detect.prose;

import fr.prevenir.model.Meaning;
import java.util.List;

/// Finds establishments called by their proper name alone: those that the text names in full
/// elsewhere (`CHU Beaurepaire`, later `suivi à Beaurepaire`), and those at which the text says
/// that somebody was cared for (`IRM faite à Ste-Blandine`).
final class KnownSites {
  private static final int LONGEST = 5;
  private static final int CARE_REACH = 13;
  private static final HashSetOfLongs CARED = Beside.words("cared");

  /// Behind these and `à` a drug follows: `allergie à`.
  private static final HashSetOfLongs BORNE = Beside.words("borne");

  private final Text text;
  private final Spans into;
  private final HashSetOfLongs names = new HashSetOfLongs(64);

  KnownSites(Text text, Spans into) {
    this.text = text;
    this.into = into;
  }

  void find() {
    for (Span span : into.sorted()) {
      if (span.kind() == Meaning.HOSPITAL) {
        remember(text.tokenAt(span.start()), text.tokenAt(span.end()));
      }
    }
    for (int i = 1; i < text.size(); i++) {
      if (text.word(i) && text.shape(i) != Text.Shape.LOWER && reached(i)) {
        at(i);
      }
    }
  }

  /// Keeps the end of a name that begins behind its kind: `Beaurepaire`, `Les Aulnes`.
  private void remember(int from, int to) {
    int i = from;
    while (i < to
        && (text.is(i, Trait.HOSPITAL)
            || text.is(i, Trait.HOSPITAL_GROUP)
            || text.is(i, Trait.HOSPITAL_KIND)
            || text.mark(i, '-')
            || text.mark(i, '.')
            || text.is(i, Trait.PARTICLE) && text.shape(i) == Text.Shape.LOWER)) {
      i++;
    }
    boolean proper =
        i > from
            && i < to
            && text.word(i)
            && text.end(to - 1) - text.start(i) > 3
            && (to > i + 1 || !text.is(i, Trait.COMMON));
    if (proper) {
      names.add(Phrase.hash(text.chars().substring(text.start(i), text.end(to - 1))));
      names.add(Phrase.hash(text.chars().substring(text.start(to - 1), text.end(to - 1))));
    }
  }

  /// Whether `à`, `de`, a bracket or a comma stands before a token.
  private boolean reached(int token) {
    int before = token - 1;
    boolean open = into.free(text.start(token), text.end(token));
    if (!text.sameLine(before, token) || !open || HospitalScan.afterStreet(text, token)) {
      return false;
    }
    return text.mark(before, '(')
        || text.mark(before, ',')
        || text.word(before)
            && switch (text.string(before)) {
              case "à", "a", "de", "sur", "vers", "au", "aux", "des", "du", "les" -> true;
              default -> false;
            };
  }

  private void at(int token) {
    int end = known(token);
    if (end == token && cared(token)) {
      boolean to = at(token - 1, "à", "a");
      end =
          to || text.mark(token - 1, '(') || text.mark(token - 1, ',') ? proper(token, to) : token;
    }
    if (end > token) {
      into.add(Meaning.HOSPITAL, text.start(token), text.end(end - 1), 0.7);
    }
  }

  private boolean at(int token, String... words) {
    return text.word(token) && List.of(words).contains(text.string(token));
  }

  /// The end of a name that stood in full elsewhere, or the token.
  private int known(int token) {
    long h = 0;
    int end = token;
    for (int i = token; i < text.size() && i < token + LONGEST && text.sameLine(token, i); i++) {
      if (text.word(i)) {
        h = Letters.join(h, text.chars(), text.start(i), text.end(i));
        end = names.has(Letters.finish(h)) ? i + 1 : end;
      } else if (!text.mark(i, '-') && !text.mark(i, '\'') && !text.mark(i, '’')) {
        break;
      }
    }
    return end;
  }

  /// Whether the sentence before a token says that somebody was cared for.
  private boolean cared(int token) {
    if (text.word(token - 2) && BORNE.has(text.hash(token - 2))) {
      return false;
    }
    for (int i = token - 2; i >= 0 && i > token - CARE_REACH && text.sameLine(i, token); i--) {
      if (text.mark(i, '.') && (!text.word(i - 1) || text.length(i - 1) > 3)) {
        return false;
      }
      if (text.word(i) && CARED.has(text.hash(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean closes(int token) {
    return text.mark(token, ')') || text.mark(token, ',');
  }

  /// The end of a proper name that is no town of some size and nobody's first name, or the token.
  ///
  /// @param to whether `à` stands before it; else only a small commune or a saint counts
  private int proper(int token, boolean to) {
    boolean saint = text.is(token, Trait.PARTICLE);
    int i = token;
    int last = -1;
    while (text.word(i) && text.sameLine(token, i) && text.shape(i) != Text.Shape.LOWER) {
      last = i;
      boolean joins =
          (text.mark(i + 1, '-') || text.mark(i + 1, '\''))
              && text.glued(i + 1)
              && text.glued(i + 2);
      if (!joins && !(i == token && saint)) {
        break;
      }
      i = joins ? i + 2 : i + 1;
    }
    boolean named =
        last >= token
            && (last > token && saint
                || !text.is(token, Trait.COMMON) && Lexicon.given(text.facts(token)) == 0)
            && text.shape(last) == Text.Shape.CAPITALISED
            && text.length(last) > 3
            && !text.is(token, Trait.STOP)
            && !text.is(token, Trait.LABEL_PHONE)
            && into.free(text.start(token), text.end(last));
    if (!named) {
      return token;
    }
    String name = text.chars().substring(text.start(token), text.end(last));
    long hash = Phrase.hash(name);
    boolean site = to || last > token && saint || text.lexicon().commune(hash) && closes(last + 1);
    return site && !text.lexicon().town(hash) ? last + 1 : token;
  }
}
