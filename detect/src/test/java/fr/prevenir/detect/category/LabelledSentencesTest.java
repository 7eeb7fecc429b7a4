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
import org.junit.jupiter.api.Test;

/// Scores the reader on labelled sentences: `seen` was refined on, `unseen` was written before.
class LabelledSentencesTest {
  private static final CategoryReader READER = CategoryReader.standard();
  private static final long SPECIAL =
      mask(
          "blood_group,hiv,hepatitis,sti,pregnancy,abortion,fertility,cancer,psychiatry,addiction,"
              + "genetic,sexuality,covid,disability,violence,deceased");
  private static final long GENERIC = mask("test,test_result,treatment,diagnosis");

  record Labelled(String text, long expected, String why) {}

  record Score(int right, int wrong, int missed, List<String> faults) {
    double precision() {
      return right / (double) Math.max(1, right + wrong);
    }

    double recall() {
      return right / (double) Math.max(1, right + missed);
    }
  }

  private static long mask(String codes) {
    return codes.equals("-")
        ? 0
        : Arrays.stream(codes.split(","))
            .mapToLong(code -> Category.ofCode(code).bit())
            .reduce(0, (a, b) -> a | b);
  }

  static List<Labelled> read(String name) throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(LabelledSentencesTest.class.getResourceAsStream(name))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && line.charAt(0) != '#')
          .map(line -> line.split(" \\| "))
          .map(columns -> new Labelled(columns[0], mask(columns[1].strip()), columns[2]))
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
    assertThat(score.precision()).isGreaterThanOrEqualTo(0.96);
    assertThat(score.recall()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void tellsTestsResultsTreatmentsAndDiseases() throws IOException {
    assertThat(score(read("generic.txt"), GENERIC).faults()).isEmpty();
  }
}
