package fr.prevenir.detect.prose;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.detect.category.CategoryReader;
import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Scores the people of letters and their roles: `letters-seen` was looked at while rules were
/// written, `letters-blind` was not. Their labels leave out relatives of whom only a first name is
/// said: [LoneNamesTest] holds those.
class LettersTest {
  private static final CategoryReader CATEGORIES = CategoryReader.standard();

  record Labelled(String title, List<String> people, String text) {}

  record Score(int right, int wrong, int missed, int whole, List<String> faults) {
    double precision() {
      return right / (double) Math.max(1, right + wrong);
    }

    double recall() {
      return right / (double) Math.max(1, right + missed);
    }

    String summary() {
      return "%d right, %d wrong, %d missed, %d letters whole"
          .formatted(right, wrong, missed, whole);
    }
  }

  static List<Labelled> read(String name) throws IOException {
    String all;
    try (InputStream stream =
        Objects.requireNonNull(
            LettersTest.class.getResourceAsStream("/fr/prevenir/detect/" + name))) {
      all = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
    List<Labelled> letters = new ArrayList<>();
    for (String piece : all.split("(?m)^=== ")) {
      if (!piece.isBlank() && !piece.startsWith("#")) {
        String[] parts = piece.split("\n---\n", 2);
        List<String> head = parts[0].lines().toList();
        List<String> people =
            head.stream().skip(1).filter(p -> !p.equals("none")).map(LettersTest::plain).toList();
        letters.add(new Labelled(head.getFirst(), people, parts[1]));
      }
    }
    return letters;
  }

  private static String plain(String text) {
    String bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return bare.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", " ").strip();
  }

  static List<String> found(String chars) {
    List<String> people = new ArrayList<>();
    for (Letter letter : Letter.of(chars)) {
      String text = chars.substring(letter.start(), letter.end());
      if (Opening.opens(text)) {
        for (Party party :
            LetterReader.of(text, CATEGORIES.findings(Meaning.UNKNOWN, text)).people()) {
          if (party.role() == Role.RELATIVE && party.family() == null) {
            continue;
          }
          people.add(
              plain(code(party.role()) + " " + or(party.family()) + " " + or(party.given())));
        }
      }
    }
    return people;
  }

  private static String code(Role role) {
    return role.name();
  }

  private static String or(@Nullable String name) {
    return name == null ? "" : name;
  }

  static Score score(List<Labelled> letters) {
    int right = 0;
    int wrong = 0;
    int missed = 0;
    int whole = 0;
    List<String> faults = new ArrayList<>();
    for (Labelled letter : letters) {
      List<String> unexpected = new ArrayList<>(found(letter.text()));
      List<String> unfound = new ArrayList<>();
      for (String person : letter.people()) {
        if (unexpected.remove(person)) {
          right++;
        } else {
          unfound.add(person);
        }
      }
      wrong += unexpected.size();
      missed += unfound.size();
      if (unexpected.isEmpty() && unfound.isEmpty()) {
        whole++;
      } else {
        faults.add(letter.title() + ": +" + unexpected + " −" + unfound);
      }
    }
    return new Score(right, wrong, missed, whole, faults);
  }

  @Test
  void readsTheLettersItWasRefinedOn() throws IOException {
    Score score = score(read("letters-seen.txt"));
    assertThat(score.precision()).as(score.summary()).isGreaterThanOrEqualTo(0.95);
    assertThat(score.recall()).as(score.summary()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void readsTheLettersThatWereNeverLookedAt() throws IOException {
    Score score = score(read("letters-blind.txt"));
    assertThat(score.precision()).as(score.summary()).isGreaterThanOrEqualTo(0.93);
    assertThat(score.recall()).as(score.summary()).isGreaterThanOrEqualTo(0.9);
  }
}
