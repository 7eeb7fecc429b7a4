package fr.prevenir.detect.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HeaderReaderTest {
  private final HeaderReader reader = new HeaderReader();

  static java.util.stream.Stream<String> goldenHeaders() {
    return Resources.lines("headers.csv").stream();
  }

  @ParameterizedTest
  @MethodSource("goldenHeaders")
  void readsWhatAHeaderSaysAndOfWhom(String line) {
    String[] golden = line.split(";", -1);
    HeaderGuess guess = reader.read(golden[0]);
    PersonWord person = guess.person();
    assertThat(golden[1].split("\\|"))
        .as("%s (%s), words %s", golden[0], golden[3], guess.words())
        .contains(guess.meaning().code());
    assertThat(person == null ? "" : person.kind()).as(line).isEqualTo(golden[2]);
  }

  @ParameterizedTest
  @MethodSource("unknownHeaders")
  void saysNothingOfAHeaderItDoesNotKnow(String header) {
    assertThat(reader.read(header).confidence()).isLessThan(0.55);
  }

  static java.util.stream.Stream<String> unknownHeaders() {
    return Arrays.stream(
        new String[] {"zzz", "Q17", "nom_zorglub", "col_a", "xb12", "date_zorglub"});
  }
}
