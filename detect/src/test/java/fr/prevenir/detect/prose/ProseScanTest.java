package fr.prevenir.detect.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ProseScanTest {
  private static final Pattern MARKED = Pattern.compile("\\{(\\w+)\\|([^}]*)}");

  private final ProseScan scan = new ProseScan();

  @TestFactory
  Stream<DynamicTest> findsWhatTheCasesMark() {
    return Resource.lines("spans.txt").stream().map(this::check);
  }

  private DynamicTest check(String line) {
    String[] parts = line.split(" ¦ ", 2);
    List<String> expected = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Matcher marked = MARKED.matcher(parts[1].replace('¶', '\n'));
    while (marked.find()) {
      marked.appendReplacement(text, Matcher.quoteReplacement(marked.group(2)));
      int end = text.length();
      expected.add(show(marked.group(1), end - marked.group(2).length(), end, marked.group(2)));
    }
    marked.appendTail(text);
    return DynamicTest.dynamicTest(
        parts[0], () -> assertThat(found(text.toString())).isEqualTo(expected));
  }

  private List<String> found(String text) {
    return scan.spans(text).stream()
        .map(s -> show(s.kind().code(), s.start(), s.end(), text.substring(s.start(), s.end())))
        .toList();
  }

  private static String show(String kind, int start, int end, String value) {
    return kind + " " + start + "-" + end + " " + value;
  }

  @Test
  void readsAnythingWithoutFailing() {
    String[] pieces = {
      "1 ",
      "0",
      "2 ",
      "/",
      "-",
      " ",
      "\n",
      "(",
      ")",
      "+",
      "@",
      ".",
      "M.",
      "Dr ",
      "Jean",
      "rue ",
      "né le ",
      "'",
      "A",
      "|",
      "75000 ",
      "Paris",
      "\u00A0",
      "é",
      "\uD83D\uDE00",
      "O",
      "à ",
      "IPP ",
      "mille ",
      "hôpital ",
      "\f",
      "de ",
      "L'",
      ","
    };
    java.util.SplittableRandom random = new java.util.SplittableRandom(20_261_125);
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(60); n > 0; n--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      int end = 0;
      for (Span span : scan.spans(text.toString())) {
        assertThat(span.start()).as(text.toString()).isGreaterThanOrEqualTo(end);
        assertThat(span.end()).isGreaterThan(span.start()).isLessThanOrEqualTo(text.length());
        end = span.end();
      }
    }
  }
}
