package fr.prevenir.detect.category;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.Categories;
import fr.prevenir.model.Category;
import fr.prevenir.model.Meaning;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Scores the reader on labelled sentences: `seen`, `varied-seen` and `second-seen` were refined
/// on, `unseen` was written before; of `sentences` every second one, and the faults in
/// `varied-blind`, `third-blind`, `fourth-blind` and `seventh-blind`, were never looked at while
/// rules were written.
class LabelledSentencesTest {
  private static final CategoryReader READER = CategoryReader.standard();
  private static final long SPECIAL =
      mask(
          "blood_group,hiv,hepatitis,sti,pregnancy,abortion,fertility,cancer,psychiatry,addiction,"
              + "genetic,sexuality,covid,disability,violence,deceased");
  private static final long WITH_MONEY = SPECIAL | mask("financial");
  private static final long GENERIC = mask("test,test_result,treatment,diagnosis");

  record Labelled(String text, long expected, String why) {}

  record Score(int right, int wrong, int missed, List<String> faults) {
    double precision() {
      return right / (double) Math.max(1, right + wrong);
    }

    double recall() {
      return right / (double) Math.max(1, right + missed);
    }

    String summary() {
      return "of %d right, %d wrong, %d missed".formatted(right, wrong, missed);
    }
  }

  private static long mask(String codes) {
    return codes.strip().equals("-")
        ? 0
        : Arrays.stream(codes.strip().split(","))
            .mapToLong(code -> Category.ofCode(code).bit())
            .reduce(0, (a, b) -> a | b);
  }

  static List<Labelled> read(String name) throws IOException {
    return lines(name).stream()
        .map(columns -> new Labelled(columns[0], mask(columns[1]), columns[2]))
        .toList();
  }

  private static List<String[]> lines(String name) throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(LabelledSentencesTest.class.getResourceAsStream(name))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && line.charAt(0) != '#')
          .map(line -> line.split(" \\| "))
          .toList();
    }
  }

  private static Score score(List<Labelled> sentences, long among) {
    int right = 0;
    int wrong = 0;
    int missed = 0;
    List<String> faults = new ArrayList<>();
    for (Labelled sentence : sentences) {
      byte[] bytes = sentence.text().getBytes(StandardCharsets.UTF_8);
      long found = READER.text(Meaning.UNKNOWN, bytes, 0, bytes.length) & among;
      long expected = sentence.expected() & among;
      right += Long.bitCount(found & expected);
      wrong += Long.bitCount(found & ~expected);
      missed += Long.bitCount(expected & ~found);
      if (found != expected) {
        faults.add(
            sentence.text()
                + " → +"
                + new Categories(found & ~expected).codes()
                + " −"
                + new Categories(expected & ~found).codes());
      }
    }
    return new Score(right, wrong, missed, faults);
  }

  @Test
  void readsTheSentencesItWasRefinedOn() throws IOException {
    Score score = score(read("seen.txt"), SPECIAL);
    assertThat(score.faults()).isEmpty();
  }

  @Test
  void readsSentencesItHasNeverSeen() throws IOException {
    Score score = score(read("unseen.txt"), SPECIAL);
    assertThat(score.precision()).isGreaterThanOrEqualTo(0.97);
    assertThat(score.recall()).isGreaterThanOrEqualTo(0.95);
  }

  private static final List<String> CONTEXTS =
      List.of("affirmed", "negated", "family", "hypothetical");

  /// @param subject the category that the sentence is about and its context: `hiv negated`
  record Sentence(String subject, Labelled labelled) {}

  private static List<Sentence> sentences() throws IOException {
    return lines("sentences.txt").stream()
        .map(
            columns ->
                new Sentence(columns[0], new Labelled(columns[2], mask(columns[1]), columns[0])))
        .toList();
  }

  /// @param half 0 for the sentences that rules were written with, 1 for the others
  private static List<Sentence> half(int half) throws IOException {
    List<Sentence> all = sentences();
    return IntStream.range(0, all.size()).filter(i -> i % 2 == half).mapToObj(all::get).toList();
  }

  @Test
  void readsTheHalfThatRulesWereWrittenWith() throws IOException {
    Score score = score(0);
    assertThat(score.precision()).as("precision %s", score.summary()).isGreaterThanOrEqualTo(0.97);
    assertThat(score.recall()).as("recall %s", score.summary()).isGreaterThanOrEqualTo(0.95);
  }

  /// The aim is a precision of 0.97 here too: it stands at 0.960 (7 wrong of 176), and the faults
  /// have not been looked at, so that the figure stays blind.
  @Test
  void readsTheHalfThatWasNeverLookedAt() throws IOException {
    Score score = score(1);
    assertThat(score.precision()).as("precision %s", score.summary()).isGreaterThanOrEqualTo(0.955);
    assertThat(score.recall()).as("recall %s", score.summary()).isGreaterThanOrEqualTo(0.95);
  }

  @ParameterizedTest
  @ValueSource(strings = {"varied-seen.txt", "second-seen.txt", "fifth-seen.txt", "sixth-seen.txt"})
  void readsTheVariedSentencesItWasRefinedOn(String name) throws IOException {
    Score score = score(varied(name, false), SPECIAL);
    assertThat(score.precision()).as("precision %s", score.summary()).isGreaterThanOrEqualTo(0.97);
    assertThat(score.recall()).as("recall %s", score.summary()).isGreaterThanOrEqualTo(0.95);
    assertThat(score(varied(name, true), SPECIAL).wrong()).isLessThanOrEqualTo(6);
  }

  /// The aim is 0.97 / 0.95. When the rules stood, 8 of 85 categories found in these lines were
  /// wrong, and 11 in those that only imitate terms; the faults have not been looked at.
  @Test
  void readsTheVariedSentencesThatWereNeverLookedAt() throws IOException {
    Score score = score(varied("varied-blind.txt", false), SPECIAL);
    assertThat(score.precision()).as("precision %s", score.summary()).isGreaterThanOrEqualTo(0.89);
    assertThat(score.recall()).as("recall %s", score.summary()).isGreaterThanOrEqualTo(0.95);
    assertThat(score(varied("varied-blind.txt", true), SPECIAL).wrong()).isLessThanOrEqualTo(12);
  }

  /// Here 2 of 57 were wrong and none was missed.
  @Test
  void readsTheThirdSetThatWasNeverLookedAt() throws IOException {
    Score score = score(varied("third-blind.txt", false), SPECIAL);
    assertThat(score.precision()).as("precision %s", score.summary()).isGreaterThanOrEqualTo(0.96);
    assertThat(score.recall()).as("recall %s", score.summary()).isGreaterThanOrEqualTo(0.95);
  }

  /// Lines that only imitate terms count here too.
  @Test
  void readsTheFourthSetItWasRefinedOn() throws IOException {
    List<Labelled> all = new ArrayList<>(varied("fourth-seen.txt", false));
    all.addAll(varied("fourth-seen.txt", true));
    Score score = score(all, SPECIAL);
    assertThat(score.precision()).as("precision %s", score.summary()).isGreaterThanOrEqualTo(0.94);
    assertThat(score.recall()).as("recall %s", score.summary()).isGreaterThanOrEqualTo(0.98);
  }

  /// The aim is 0.97 / 0.95: 13 of 136 were wrong and 9 of 132 missed, and 6 were found in lines
  /// that only imitate terms.
  @Test
  void readsTheFourthSetThatWasNeverLookedAt() throws IOException {
    Score score = score(varied("fourth-blind.txt", false), SPECIAL);
    assertThat(score.precision()).as("precision %s", score.summary()).isGreaterThanOrEqualTo(0.89);
    assertThat(score.recall()).as("recall %s", score.summary()).isGreaterThanOrEqualTo(0.92);
    assertThat(score(varied("fourth-blind.txt", true), SPECIAL).wrong()).isLessThanOrEqualTo(7);
  }

  /// Two thirds show nothing.
  @Test
  void readsWhatOnlyLooksLikeACategory() throws IOException {
    Score score = score(varied("eighth-seen.txt", false), SPECIAL);
    assertThat(score.wrong()).as("wrong %s", score.summary()).isLessThanOrEqualTo(40);
    assertThat(score.recall()).as("recall %s", score.summary()).isGreaterThanOrEqualTo(0.97);
  }

  @Test
  void readsEachMechanismInBothDirections() throws IOException {
    assertThat(score(varied("ninth-seen.txt", false), WITH_MONEY).faults()).isEmpty();
  }

  /// Words cut short and several facts a line. The aim is 0.97 / 0.95 here too.
  @Test
  void readsHurriedLinesItWasRefinedOn() throws IOException {
    Score score = score(varied("seventh-seen.txt", false), SPECIAL);
    assertThat(score.precision()).as("precision %s", score.summary()).isGreaterThanOrEqualTo(0.96);
    assertThat(score.recall()).as("recall %s", score.summary()).isGreaterThanOrEqualTo(0.93);
  }

  /// The aim is 0.97 / 0.95: 18 of 192 were wrong and 35 of 209 missed.
  @Test
  void readsHurriedLinesThatWereNeverLookedAt() throws IOException {
    Score score = score(varied("seventh-blind.txt", false), SPECIAL);
    assertThat(score.precision()).as("precision %s", score.summary()).isGreaterThanOrEqualTo(0.9);
    assertThat(score.recall()).as("recall %s", score.summary()).isGreaterThanOrEqualTo(0.83);
  }

  /// @param neutral whether to take the lines that only imitate terms, or the others
  private static List<Labelled> varied(String name, boolean neutral) throws IOException {
    return lines(name).stream()
        .filter(columns -> columns[0].equals("neutral") == neutral)
        .map(columns -> new Labelled(columns[2], mask(columns[1]), columns[0]))
        .toList();
  }

  private static Score score(int half) throws IOException {
    return score(half(half).stream().map(Sentence::labelled).toList(), SPECIAL);
  }

  @ParameterizedTest(name = "half {0}")
  @ValueSource(ints = {0, 1})
  void holdsEachSpecialCategoryInEachContext(int half) throws IOException {
    Set<String> held = half(half).stream().map(Sentence::subject).collect(Collectors.toSet());
    Set<String> wanted =
        new Categories(SPECIAL)
            .toList().stream()
                .flatMap(category -> CONTEXTS.stream().map(c -> category.code() + " " + c))
                .collect(Collectors.toSet());
    assertThat(held).containsAll(wanted);
  }

  @Test
  void tellsTestsResultsTreatmentsAndDiseases() throws IOException {
    assertThat(score(read("generic.txt"), GENERIC).faults()).isEmpty();
  }
}
