package fr.prevenir.detect.french;

import fr.prevenir.model.Categories;
import fr.prevenir.model.Category;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the vocabulary from its resources.
///
/// `terms/*.txt`: `term | categories | flags | comment`, one a line; a line `= categories flags`
/// sets what the lines below it have where they say nothing. `(a|b)` stands for either. Flags: a
/// [Kind] in lower case, `result`, `value`, `steady`, `certain`, `surname`, `capitals`, `clause`,
/// `c=0.4` (confidence),
/// `n=3-42`
/// (range of `#`), `near=`, `not=`, `before=`, `after=` with the name of a group, `ignore`.
/// `cues.txt`: phrases below `= CUE`. `groups.txt`: `name: word word …`, where `cd4` stands for its
/// letters, so that no group holds the digit.
/// `cuts.txt`: words with a bar behind the letters that are never left out, several on a line.
final class VocabularyReader {
  private static final List<String> FILES =
      List.of(
          "sensitive",
          "cancer",
          "mind",
          "reproduction",
          "genetic",
          "diseases",
          "care",
          "drugs",
          "tests",
          "life");

  /// Words that are written in one now and then: `hospitalisationsansconsentement`. Whole sentences
  /// are not.
  private static final int WORDS_OF_A_COMPOUND = 3;

  /// What somebody may be cared for.
  private static final long SHOWN =
      Category.HIV.bit()
          | Category.HEPATITIS.bit()
          | Category.STI.bit()
          | Category.PREGNANCY.bit()
          | Category.FERTILITY.bit()
          | Category.CANCER.bit()
          | Category.PSYCHIATRY.bit()
          | Category.ADDICTION.bit()
          | Category.GENETIC.bit()
          | Category.SEXUALITY.bit()
          | Category.COVID.bit();

  private final Vocabulary vocabulary = new Vocabulary();
  private final Map<String, LongIndex> groups = new HashMap<>();
  private long sectionCategories;
  private String sectionFlags = "";

  static Vocabulary read() {
    VocabularyReader reader = new VocabularyReader();
    reader.lines("groups.txt", reader::group);
    for (String file : FILES) {
      reader.sectionCategories = 0;
      reader.sectionFlags = "";
      reader.lines("terms/" + file + ".txt", reader::term);
    }
    reader.sectionFlags = "";
    reader.lines("cues.txt", reader::cue);
    reader.lines("apart.txt", reader.vocabulary::keepApart);
    reader.lines("cuts.txt", reader::cuts);
    return reader.vocabulary;
  }

  private void lines(String name, java.util.function.Consumer<String> sink) {
    InputStream stream = VocabularyReader.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("resource " + name + " is missing");
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8), 1 << 15)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && line.charAt(0) != '#') {
          sink.accept(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void group(String line) {
    int colon = line.indexOf(':');
    LongIndex index = groups.computeIfAbsent(line.substring(0, colon), n -> new LongIndex());
    for (String written : line.substring(colon + 1).strip().split("\\s+")) {
      Tokens words = tokens(written);
      if (words.count == 1 || words.texts[0].length() > 1) {
        index.put(words.hashes[0], 0);
      }
    }
  }

  private void term(String line) {
    if (line.charAt(0) == '=') {
      String[] parts = line.substring(1).strip().split(" ", 2);
      sectionCategories = categories(parts[0]);
      sectionFlags = parts.length > 1 ? parts[1] : "";
      return;
    }
    String[] columns = line.split("\\s\\|(?=\\s|$)", 4);
    String own = columns.length > 1 ? columns[1].strip() : "";
    String flags = columns.length > 2 ? columns[2].strip() : "";
    long categories = own.isEmpty() ? sectionCategories : categories(own);
    for (String written : alternatives(columns[0].strip())) {
      String phrase = written.strip();
      Vocabulary.Entry entry =
          flags.equals("ignore")
              ? new Vocabulary.Entry(List.of(), 0)
              : new Vocabulary.Entry(
                  List.of(term(categories | care(phrase, categories), sectionFlags + " " + flags)),
                  0);
      if (phrase.charAt(0) == '*') {
        vocabulary.addSuffix(phrase.substring(1), entry);
      } else {
        add(phrase, entry);
      }
    }
  }

  /// Whoever is followed up or treated for something is given care: `suivie au CMP`.
  private long care(String phrase, long categories) {
    int blank = phrase.indexOf(' ');
    boolean given =
        blank > 0
            && (categories & SHOWN) != 0
            && groupNamed("careword").has(Words.of(phrase.substring(0, blank)));
    return given ? Category.TREATMENT.bit() : 0;
  }

  private void cue(String line) {
    if (line.charAt(0) == '=') {
      sectionFlags = line.substring(1).strip();
      return;
    }
    long cues = 0;
    for (String name : sectionFlags.split(" ")) {
      cues |= Cue.valueOf(name).bit();
    }
    for (String phrase : alternatives(line.strip())) {
      vocabulary.add(tokens(phrase), new Vocabulary.Entry(List.of(), cues));
    }
  }

  /// Adds a phrase, and the same written in one word where it has few.
  private void add(String phrase, Vocabulary.Entry entry) {
    Tokens tokens = tokens(phrase);
    vocabulary.add(tokens, entry);
    if (tokens.count > WORDS_OF_A_COMPOUND) {
      return;
    }
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < tokens.count; i++) {
      if (tokens.word(i)) {
        joined.append(tokens.texts[i]);
      } else if (!tokens.is(i, '-')) {
        return;
      }
    }
    if (tokens.count > 1 && joined.length() >= 6) {
      vocabulary.add(tokens(joined.toString()), entry);
    }
  }

  private void cuts(String line) {
    for (String cut : line.split(" ")) {
      vocabulary.addCut(cut.replace("|", ""), cut.indexOf('|'));
    }
  }

  private static Tokens tokens(String phrase) {
    byte[] bytes = phrase.getBytes(StandardCharsets.UTF_8);
    return Tokens.of(bytes, 0, bytes.length);
  }

  private static long categories(String codes) {
    if (codes.equals("-")) {
      return 0;
    }
    long mask = 0;
    for (String code : codes.split("[,+]")) {
      mask |= Categories.of(Category.ofCode(code)).mask();
    }
    return mask;
  }

  private Term term(long categories, String flags) {
    Kind kind = Kind.STATE;
    boolean resultable = false;
    boolean valued = false;
    boolean steady = false;
    boolean certain = false;
    boolean surname = false;
    boolean capitals = false;
    boolean clause = false;
    float confidence = 0.9f;
    double least = 0;
    double most = Double.MAX_VALUE;
    LongIndex near = null;
    LongIndex not = null;
    LongIndex before = null;
    LongIndex after = null;
    for (String flag : flags.strip().split("\\s+")) {
      int equals = flag.indexOf('=');
      String value = equals < 0 ? "" : flag.substring(equals + 1);
      switch (equals < 0 ? flag : flag.substring(0, equals)) {
        case "" -> {}
        case "result" -> resultable = true;
        case "value" -> valued = true;
        case "steady" -> steady = true;
        case "certain" -> certain = true;
        case "surname" -> surname = true;
        case "capitals" -> capitals = true;
        case "clause" -> clause = true;
        case "c" -> confidence = Float.parseFloat(value);
        case "n" -> {
          least = Double.parseDouble(value.substring(0, value.indexOf('-')));
          most = Double.parseDouble(value.substring(value.indexOf('-') + 1));
        }
        case "near" -> near = groupNamed(value);
        case "not" -> not = groupNamed(value);
        case "before" -> before = groupNamed(value);
        case "after" -> after = groupNamed(value);
        default -> kind = Kind.valueOf(flag.toUpperCase(Locale.ROOT));
      }
    }
    return new Term(
        categories,
        kind,
        resultable && kind != Kind.CARE,
        valued,
        steady,
        certain,
        surname,
        capitals,
        clause,
        confidence,
        least,
        most,
        near,
        not,
        before,
        after);
  }

  private LongIndex groupNamed(String name) {
    @Nullable LongIndex group = groups.get(name);
    if (group == null) {
      throw new IllegalStateException("groups.txt has no group " + name);
    }
    return group;
  }

  /// The phrases that `a (b|c) d` stands for.
  static List<String> alternatives(String pattern) {
    int open = pattern.indexOf('(');
    if (open < 0) {
      return List.of(pattern);
    }
    int close = pattern.indexOf(')', open);
    List<String> tails = alternatives(pattern.substring(close + 1));
    List<String> all = new ArrayList<>();
    for (String choice : pattern.substring(open + 1, close).split("\\|", -1)) {
      for (String tail : tails) {
        all.add(pattern.substring(0, open) + choice + tail);
      }
    }
    return all;
  }
}
