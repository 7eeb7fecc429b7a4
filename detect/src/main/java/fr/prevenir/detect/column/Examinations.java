package fr.prevenir.detect.column;

import fr.prevenir.detect.category.CategoryReader;
import fr.prevenir.detect.column.Profile.Trait;
import fr.prevenir.model.Meaning;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Columns headed by the name of an examination, which hold its results: `SEROLOGIE_VIH`, `Créat.`,
/// `Hb (g/dL)`, one examination a column.
final class Examinations {
  private static final Set<String> ANALYTES = new HashSet<>();
  private static final Set<String> SYMBOLS = new HashSet<>();
  private static final Set<String> UNITS = new HashSet<>();

  /// Codes of examinations in front of their names: `N1104_HB`.
  private static final Pattern CODE = Pattern.compile("[a-z]?\\d{3,5}");

  /// Shorter names are also those of other things: `TS`, `GR`.
  private static final int TELLING = 4;

  static {
    for (String line : Resources.lines("analytes.txt")) {
      String[] parts = line.split(":", 2);
      List<String> words = Arrays.asList(parts[1].trim().split(" +"));
      switch (parts[0]) {
        case "analyte" -> ANALYTES.addAll(words);
        case "symbol" -> SYMBOLS.addAll(words);
        default -> UNITS.addAll(words);
      }
    }
  }

  private Examinations() {}

  static void read(List<ColumnDraft> columns, Supplier<CategoryReader> categories) {
    afterNames(columns);
    besideNames(columns);
    List<ColumnDraft> measured = columns.stream().filter(Examinations::measured).toList();
    long named =
        columns.stream()
            .filter(c -> c.meaning == Meaning.TEST_RESULT || measured.contains(c))
            .filter(c -> analyte(c.name))
            .count();
    for (ColumnDraft c : measured) {
      String name = name(c.name);
      boolean sure = ANALYTES.contains(name) && name.length() >= TELLING;
      boolean among = (analyte(c.name) || SYMBOLS.contains(name)) && named >= 2;
      boolean answered = c.meaning == Meaning.TEST && signs(c.profile);
      if (sure || among || answered || (unread(c) && examination(c, categories))) {
        c.decide(Meaning.TEST_RESULT, 0.8, "examination:" + c.name);
      }
    }
  }

  /// In a table without headers, the first column behind names of examinations whose values may be
  /// results.
  private static void afterNames(List<ColumnDraft> columns) {
    boolean headed = columns.stream().anyMatch(c -> !c.header.words().isEmpty());
    boolean told = TableReader.known(columns, Meaning.TEST_RESULT);
    boolean named = false;
    for (ColumnDraft c : columns) {
      boolean open =
          c.meaning == Meaning.UNKNOWN
              || c.meaning == Meaning.TECHNICAL
              || (c.meaning == Meaning.SAMPLE && c.confidence < 0.5);
      if (named && !headed && !told && open && resultLike(c)) {
        c.decide(Meaning.TEST_RESULT, 0.6, "beside:examinations");
        return;
      }
      named |= c.meaning == Meaning.TEST || c.meaning == Meaning.TEST_CODE;
    }
  }

  /// Where names or codes of examinations have no results beside them, the one column that mixes
  /// measures with words for results, whatever its header.
  private static void besideNames(List<ColumnDraft> columns) {
    boolean named =
        TableReader.known(columns, Meaning.TEST) || TableReader.known(columns, Meaning.TEST_CODE);
    if (!named || TableReader.known(columns, Meaning.TEST_RESULT)) {
      return;
    }
    List<ColumnDraft> mixed = columns.stream().filter(Examinations::mixed).toList();
    if (mixed.size() == 1) {
      mixed.getFirst().decide(Meaning.TEST_RESULT, 0.7, "beside:examinations");
    }
  }

  private static boolean mixed(ColumnDraft c) {
    Profile p = c.profile;
    boolean open = c.meaning == Meaning.UNKNOWN || c.meaning == Meaning.TECHNICAL;
    double measures = p.share(Trait.MEASURE) + p.share(Trait.DIGITS);
    double words = p.share(Trait.RESULT_WORD) + p.share(Trait.SIGN) + p.share(Trait.BLOOD);
    return open && p.distinct > 12 && measures >= 0.3 && words >= 0.02 && measures + words >= 0.8;
  }

  private static boolean resultLike(ColumnDraft c) {
    Profile p = c.profile;
    return p.share(Trait.MEASURE) + p.share(Trait.DIGITS) + p.share(Trait.RESULT_WORD) >= 0.4;
  }

  /// Whether values may be results, and nothing telling says that they are something else.
  private static boolean measured(ColumnDraft c) {
    boolean open =
        switch (c.meaning) {
          case UNKNOWN, TECHNICAL, ROW_ID, SAMPLE, AGE, TEST, AMOUNT, FLAG -> true;
          case SEX -> c.header.meaning() != Meaning.SEX;
          default -> false;
        };
    double measures =
        c.profile.share(Trait.MEASURE)
            + c.profile.share(Trait.DIGITS)
            + c.profile.share(Trait.RESULT_WORD);
    return open
        && !c.header.words().isEmpty()
        && (measures >= 0.7 || signs(c.profile))
        && c.profile.longest <= 20;
  }

  /// Whether nothing but a few signs stands in the column: a minus says nothing elsewhere.
  private static boolean signs(Profile p) {
    boolean few = p.longest <= 4 && p.distinct <= 6;
    return p.isEmpty() || few && p.share(Trait.LETTERS) + p.share(Trait.DIGITS) == 0;
  }

  private static boolean unread(ColumnDraft c) {
    return c.header.confidence() < 0.55 && c.meaning != Meaning.TEST && c.meaning != Meaning.AMOUNT;
  }

  private static boolean examination(ColumnDraft c, Supplier<CategoryReader> categories) {
    return WordTraits.examination(c.name, c.header.words())
        || categories.get().subject(c.name.replace('_', ' ')) != 0;
  }

  /// Whether a header is the name of what a laboratory measures.
  static boolean analyte(String header) {
    return ANALYTES.contains(name(header));
  }

  /// A header without the units, codes and words that stand beside names of examinations.
  private static String name(String header) {
    StringBuilder name = new StringBuilder();
    for (String word : Vocabulary.folded(header).split(" ")) {
      name.append(UNITS.contains(word) || CODE.matcher(word).matches() ? "" : word);
    }
    return name.toString();
  }
}
