package fr.prevenir.detect.column;

import fr.prevenir.model.Meaning;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// Decides one column: the header's word, corrected by its values; the values alone where the
/// header
/// says nothing or something that they contradict.
final class ColumnReader {
  private static final double SURE_HEADER = 0.55;
  private static final List<String> BORN = List.of("naitre");
  private static final double CONTRADICTED = 0.3;
  private static final double SURE_VALUES = 0.7;

  /// Different words under a header of names that may be names of things, and the cells needed.
  private static final int FEW_WORDS = 12;

  private static final int FEW_WORDS_IN = 60;

  private static final List<String> USAGE = List.of("usage");

  private ColumnReader() {}

  /// @param names shares in the lists of names, loaded only when asked for
  /// @param doubtful whether other headers of the table do not fit their columns
  static void read(ColumnDraft c, Supplier<NameShares> names, boolean doubtful) {
    c.reasons.clear();
    HeaderGuess header = c.header;
    Profile p = c.profile;
    if (header.meaning() == Meaning.ROW_ID && words(p) && names.get().ordered() >= 0.5) {
      c.decide(Meaning.FULL_NAME, 0.8, "values:full_name");
      return;
    }
    if (header.confidence() < SURE_HEADER && !header.personOnly()) {
      unsure(c, names);
      return;
    }
    Meaning refined = Refinement.refine(header.meaning(), header, p);
    String said = "header:" + String.join(" ", header.words());
    if (brief(refined) && sentences(p)) {
      ValueGuess guess = ValueReader.guess(p, names);
      boolean told = guess.strength() >= 0.6;
      if (told || p.share(Profile.Trait.LONG_TEXT) >= 0.2) {
        c.decide(told ? guess.meaning() : Meaning.COMMENT, 0.6, "values:sentences");
        return;
      }
    }
    double support = ValueSupport.of(p, refined);
    if (p.isEmpty()) {
      c.decide(refined, header.confidence() * 0.9, said);
      return;
    }
    if (refined == Meaning.BIRTH_PLACE && header.words().equals(BORN)) {
      NameShares shares = names.get();
      if (shares.commune() < 0.5 && shares.family() >= 0.5) {
        c.decide(Meaning.BIRTH_FAMILY, 0.7, "values:family");
        return;
      }
    }
    if (support == ValueSupport.UNCHECKED) {
      ValueGuess hard =
          doubtful ? ValueReader.guess(p, names) : ValueReader.guess(p, NoNames::shares);
      boolean mails = refined == Meaning.COMMENT && p.share(Profile.Trait.EMAIL) >= 0.95;
      if (hard.strength() >= 0.9 && (mails || overrides(refined, hard.meaning()))) {
        contradict(c, hard, said);
      } else {
        c.decide(refined, Math.max(0.6, header.confidence()), said);
      }
      return;
    }
    double numbered = p.share(Profile.Trait.CODE_LIKE) + p.share(Profile.Trait.DIGITS);
    if (support < 0.05 && refined.ofName() && numbered >= 0.8) {
      ValueGuess guess = ValueReader.guess(p, names);
      if (guess.strength() < 0.35) {
        c.decide(Meaning.UNKNOWN, 0.3, "values:no_names");
        return;
      }
    }
    if (header.person() == null && ofThings(refined, header, p, names)) {
      c.decide(Meaning.TECHNICAL, 0.5, "values:no_names");
      return;
    }
    if (refined == Meaning.CITY && p.share(Profile.Trait.LONG_TEXT) >= 0.2) {
      c.decide(Meaning.COMMENT, 0.6, "values:sentences");
      return;
    }
    if (support < CONTRADICTED || (doubtful && nameLike(refined))) {
      ValueGuess guess = ValueReader.guess(p, names);
      double needed = support < 0.05 && nameLike(refined) ? 0.35 : SURE_VALUES;
      boolean stronger = guess.strength() >= needed && guess.meaning() != refined;
      if (stronger && !(nameLike(refined) && sameSort(refined, guess.meaning()))) {
        contradict(c, guess, said);
        return;
      }
    }
    double sure = Math.min(0.99, 0.5 * header.confidence() + 0.5 * Math.max(0.4, support));
    c.decide(refined, sure, said);
    c.reasons.add(String.format(Locale.ROOT, "values:%s %.2f", refined.code(), support));
  }

  /// A few words that recur under a bare `nom` and are in no list of names, or under a bare
  /// `usage`: those of documents, of forms, of sorts of telephones.
  private static boolean ofThings(
      Meaning refined, HeaderGuess header, Profile p, Supplier<NameShares> names) {
    if (p.cells < FEW_WORDS_IN || p.distinct > FEW_WORDS) {
      return false;
    }
    if (p.distinct == 1) {
      return refined.ofName();
    }
    if (refined != Meaning.FAMILY) {
      return refined == Meaning.USUAL_FAMILY && header.words().equals(USAGE);
    }
    NameShares s = names.get();
    return s.family() < 0.2 && s.given() < 0.2 && s.ordered() < 0.3;
  }

  /// Words where numbers should stand: `IDENT` may be short for an identity.
  private static boolean words(Profile p) {
    double numbers = p.share(Profile.Trait.DIGITS) + p.share(Profile.Trait.CODE_LIKE);
    return p.share(Profile.Trait.TWO_WORDS) >= 0.7 && numbers < 0.05;
  }

  /// Sentences stand in the column, with or without words that say what else they are about.
  private static boolean sentences(Profile p) {
    boolean few = p.cells >= 20 && p.distinct * 3 <= p.cells;
    if (p.longOfOneLength()) {
      return false;
    }
    return !few && p.share(Profile.Trait.LONG_TEXT) >= 0.2
        || (p.share(Profile.Trait.TWO_WORDS) >= 0.7
            && p.shortest < p.longest
            && p.share(Profile.Trait.DIGITS) + p.share(Profile.Trait.CODE_LIKE) < 0.1
            && p.meanLength() >= 14);
  }

  /// Meanings whose values are a word or a number.
  private static boolean brief(Meaning said) {
    return switch (said) {
      case SPECIALTY, SAMPLE, STAY, IPP, OTHER_ID -> true;
      default -> false;
    };
  }

  private static void unsure(ColumnDraft c, Supplier<NameShares> names) {
    HeaderGuess header = c.header;
    Profile p = c.profile;
    ValueGuess guess = ValueReader.guess(p, names);
    boolean worded = header.words().stream().anyMatch(word -> word.length() > 2);
    if (guess.meaning() == Meaning.AGE && worded && guess.strength() < 0.9) {
      // small numbers under a word that says something else
      guess = new ValueGuess(Meaning.UNKNOWN, 0.2);
    }
    if (guess.meaning() == Meaning.SEX && worded && oneLetter(p)) {
      // databases write false as f
      guess = new ValueGuess(Meaning.TECHNICAL, 0.4);
    }
    if (guess.meaning() == Meaning.POSTCODE && (header.says("num") || header.says("id"))) {
      // five digits that number something
      guess = new ValueGuess(Meaning.ROW_ID, 0.4);
    }
    Meaning refined = Refinement.refine(header.meaning(), header, p);
    boolean fits = header.confidence() > 0.2 && ValueSupport.of(p, refined) > 0.6;
    if (fits && (guess.strength() < SURE_VALUES || guess.meaning() == refined)) {
      c.decide(
          refined,
          Math.max(header.confidence(), guess.meaning() == refined ? guess.strength() : 0.4),
          "header:" + String.join(" ", header.words()));
    } else if (guess.strength() >= 0.35 || header.confidence() == 0) {
      c.decide(guess.meaning(), guess.strength(), values(guess));
    } else {
      c.decide(
          header.confidence() >= 0.3 && !generic(refined) ? refined : guess.meaning(),
          Math.max(header.confidence(), 0.2),
          "header:" + String.join(" ", header.words()));
    }
  }

  /// Whether all letters that may be a sex are one, with at most another beside it that is none.
  private static boolean oneLetter(Profile p) {
    return p.longest == 1 && (p.distinct == 1 || p.distinct == 2 && p.share(Profile.Trait.SEX) < 1);
  }

  private static void contradict(ColumnDraft c, ValueGuess guess, String said) {
    c.decide(guess.meaning(), guess.strength() * 0.9, values(guess));
    c.reasons.add("against " + said);
    c.contradicted = true;
  }

  private static String values(ValueGuess guess) {
    return String.format(Locale.ROOT, "values:%s %.2f", guess.meaning().code(), guess.strength());
  }

  /// A name, number or date that only its bare word announces, and that means little without more.
  private static boolean generic(Meaning meaning) {
    return meaning == Meaning.FAMILY || meaning == Meaning.DATE;
  }

  private static boolean nameLike(Meaning meaning) {
    return switch (meaning) {
      case GIVEN, FAMILY, BIRTH_FAMILY, USUAL_FAMILY, CITY, BIRTH_PLACE -> true;
      default -> false;
    };
  }

  private static boolean sameSort(Meaning said, Meaning seen) {
    boolean surname =
        said == Meaning.FAMILY || said == Meaning.BIRTH_FAMILY || said == Meaning.USUAL_FAMILY;
    return (surname && seen == Meaning.FAMILY)
        || (said == Meaning.BIRTH_PLACE && seen == Meaning.CITY);
  }

  /// Meanings whose values may be any ten digits.
  private static boolean number(Meaning said) {
    return switch (said) {
      case TECHNICAL,
          OTHER_ID,
          ROW_ID,
          IPP,
          STAY,
          SAMPLE,
          PERSON_REF,
          LOGIN,
          PASSWORD,
          AMC,
          AMO,
          TEST_RESULT ->
          true;
      default -> false;
    };
  }

  /// Whether values of this sort cannot be what the header says, even if it cannot be checked.
  private static boolean overrides(Meaning said, Meaning seen) {
    return switch (seen) {
      case EMAIL -> said != Meaning.LOGIN && said != Meaning.COMMENT && said != Meaning.PASSWORD;
      case NIR, IBAN -> said != Meaning.PASSWORD && said != Meaning.NIR_KEY;
      case PHONE -> !number(said);
      case BIRTH_DATE, RPPS -> said != Meaning.TECHNICAL && said != Meaning.PASSWORD;
      default -> false;
    };
  }
}
