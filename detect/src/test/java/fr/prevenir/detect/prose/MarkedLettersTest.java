package fr.prevenir.detect.prose;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.Meaning;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Scores letters that say in braces what is to be found in them, `{kind|value}`, and in their head
/// whom they name.
class MarkedLettersTest {
  private static final Pattern MARKED = Pattern.compile("\\{(\\w+)\\|([^}]*)}");
  private static final Set<Meaning> KINDS =
      Set.of(
          Meaning.FAMILY,
          Meaning.GIVEN,
          Meaning.BIRTH_DATE,
          Meaning.ADDRESS,
          Meaning.POSTCODE,
          Meaning.CITY,
          Meaning.HOSPITAL,
          Meaning.PHONE,
          Meaning.EMAIL,
          Meaning.NIR);

  private final ProseScan scan = new ProseScan();

  private record Tally(int right, int found, int marked) {
    Tally plus(Tally other) {
      return new Tally(right + other.right, found + other.found, marked + other.marked);
    }

    double f1() {
      return 2.0 * right / Math.max(1, found + marked);
    }
  }

  private static String bare(String marked) {
    return MARKED.matcher(marked).replaceAll(m -> Matcher.quoteReplacement(m.group(2)));
  }

  private static Set<Span> marked(String marked) {
    Set<Span> spans = new HashSet<>();
    StringBuilder text = new StringBuilder();
    Matcher m = MARKED.matcher(marked);
    while (m.find()) {
      m.appendReplacement(text, Matcher.quoteReplacement(m.group(2)));
      int start = text.length() - m.group(2).length();
      spans.add(new Span(Meaning.ofCode(m.group(1)), start, text.length(), 1));
    }
    return spans;
  }

  private Map<Meaning, Tally> spans(String name) throws IOException {
    Map<Meaning, Tally> tallies = new EnumMap<>(Meaning.class);
    for (LettersTest.Labelled letter : LettersTest.read(name)) {
      Set<Span> marked = marked(letter.text());
      Set<Span> found = new HashSet<>();
      for (Span span : scan.spans(bare(letter.text()))) {
        found.add(new Span(span.kind(), span.start(), span.end(), 1));
      }
      for (Meaning kind : KINDS) {
        Set<Span> both = new HashSet<>(found);
        both.retainAll(marked);
        Tally tally = new Tally(count(both, kind), count(found, kind), count(marked, kind));
        tallies.merge(kind, tally, Tally::plus);
      }
    }
    return tallies;
  }

  private static int count(Set<Span> spans, Meaning kind) {
    return (int) spans.stream().filter(span -> span.kind() == kind).count();
  }

  private static double all(Map<Meaning, Tally> tallies) {
    return tallies.values().stream().reduce(new Tally(0, 0, 0), Tally::plus).f1();
  }

  private static LettersTest.Score people(String name) throws IOException {
    List<LettersTest.Labelled> letters = new ArrayList<>();
    for (LettersTest.Labelled letter : LettersTest.read(name)) {
      letters.add(new LettersTest.Labelled(letter.title(), letter.people(), bare(letter.text())));
    }
    return LettersTest.score(letters);
  }

  @Test
  void readsTheMarkedLettersItWasRefinedOn() throws IOException {
    assertThat(all(spans("letters-marked-seen.txt"))).isGreaterThanOrEqualTo(0.97);
    LettersTest.Score people = people("letters-marked-seen.txt");
    assertThat(people.precision()).as(people.summary()).isGreaterThanOrEqualTo(0.97);
    assertThat(people.recall()).as(people.summary()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void readsTheMarkedLettersThatWereNeverLookedAt() throws IOException {
    Map<Meaning, Tally> spans = spans("letters-marked-blind.txt");
    assertThat(all(spans)).isGreaterThanOrEqualTo(0.95);
    assertThat(spans).hasEntrySatisfying(Meaning.POSTCODE, t -> assertThat(t.f1()).isEqualTo(1));
    LettersTest.Score people = people("letters-marked-blind.txt");
    assertThat(people.precision()).as(people.summary()).isGreaterThanOrEqualTo(0.88);
    assertThat(people.recall()).as(people.summary()).isGreaterThanOrEqualTo(0.84);
  }
}
