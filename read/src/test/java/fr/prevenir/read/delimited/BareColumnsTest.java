package fr.prevenir.read.delimited;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.SourcePath;
import fr.prevenir.read.format.ReadTables;
import fr.prevenir.read.format.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BareColumnsTest {
  private static final List<String> NAMES = List.of("LE GOFF", "HÉBERT", "N'DIAYE", "DA SILVA");

  private static Source source(String text) {
    return Source.of(SourcePath.of("evidence"), text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String lines(String pattern) {
    return IntStream.range(0, 12)
        .mapToObj(
            i ->
                String.format(
                    pattern, NAMES.get(i % 4), 10 + i, 1950 + i, i % 2 == 0 ? "F" : "M", 100 + i))
        .collect(Collectors.joining("\r\n"));
  }

  @Test
  void cutsColumnsWithoutNamesAtBlankStripsAndWhereLettersMeetDigits() {
    ReadTables read =
        ReadTables.of(
            new FixedWidthReader(),
            lines("%-20s%d03%d%s%d7").getBytes(StandardCharsets.ISO_8859_1));
    assertThat(read.tables().getFirst().rows())
        .hasSize(12)
        .contains(List.of("HÉBERT", "11031951", "M", "1017"));
    assertThat(read.tables().getFirst().head().named()).isFalse();
  }

  private static ReadTables padded(String first, String pattern, String last) {
    String rows =
        IntStream.range(0, 12)
            .mapToObj(i -> String.format(pattern, NAMES.get(i % 4), 1950 + i, 10 + i))
            .collect(Collectors.joining("\r\n"));
    return ReadTables.of(
        new FixedWidthReader(), (first + rows + last).getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String touching(int i) {
    String number = i % 3 == 0 ? " ".repeat(15) : "2800535" + (10_000_000 + i);
    int department = 22 + i % 7 * 11;
    return String.format(
        "D4711%s%-12s%02d03%d%d%06d%d9%02d%d%03d%-10sP%s",
        number,
        NAMES.get(i % 4),
        1 + i,
        1940 + 2 * i,
        1 + i % 2,
        310 + i,
        department,
        10 + i,
        department,
        500 + i,
        "VANNES",
        i % 5 == 0 ? "P" : "N");
  }

  @Test
  void cutsColumnsThatTouchByWhatTheyHold() {
    String rows =
        IntStream.range(0, 20)
            .mapToObj(BareColumnsTest::touching)
            .collect(Collectors.joining("\r\n"));
    ReadTables read =
        ReadTables.of(
            new FixedWidthReader(),
            ("E20240401 LABORATOIRE\r\n" + rows + "\r\nF000020\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
    assertThat(read.tables()).hasSize(1);
    assertThat(read.tables().getFirst().rows())
        .hasSize(20)
        .contains(
            List.of(
                "D",
                "4711",
                "280053510000001",
                "HÉBERT",
                "02031942",
                "2",
                "000311",
                "33911",
                "33501",
                "VANNES",
                "P",
                "N"));
    assertThat(read.passages()).hasSize(2);
  }

  @Test
  void knowsAFewRecordsBelowTheLineOfASender() {
    String rows =
        IntStream.range(0, 5)
            .mapToObj(i -> String.format("2%-20s%d%10d", NAMES.get(i % 4), 1950 + i, 700 + i))
            .collect(Collectors.joining("\n"));
    ReadTables read =
        ReadTables.of(
            new FixedWidthReader(),
            ("1 EXPORT 2024\n" + rows + "\n9000005\n").getBytes(StandardCharsets.ISO_8859_1));
    assertThat(read.tables().getFirst().rows())
        .hasSize(5)
        .contains(List.of("2", "HÉBERT", "1951", "701"));
  }

  private static String contacts(String telephone) {
    return IntStream.range(0, 24)
        .mapToObj(
            i ->
                String.format(
                    "%-12s%-9s%03d%s%-14s%-18s",
                    NAMES.get(i % 4),
                    "PAUL",
                    2 + i,
                    i % 2 == 0 ? "F" : "M",
                    i % 4 == 1 ? "" : String.format(telephone, 10 + i),
                    i % 3 == 0 ? i + "a@exemple.fr" : ""))
        .collect(Collectors.joining("\r\n"));
  }

  @Test
  void cutsATelephoneOffTheAddressBehindIt() {
    ReadTables read =
        ReadTables.of(
            new FixedWidthReader(),
            contacts("06.12.34.56.%d").getBytes(StandardCharsets.ISO_8859_1));
    assertThat(read.tables().getFirst().rows())
        .hasSize(24)
        .contains(
            List.of("DA SILVA", "PAUL", "005", "M", "06.12.34.56.13", "3a@exemple.fr"),
            List.of("HÉBERT", "PAUL", "003", "M", "", ""));
  }

  @Test
  void keepsATextWholeWhoseWordsHappenToEndAtOnePlace() {
    List<String> remarks = List.of("vue hier", "fume beaucoup depuis peu", "", "boit");
    String rows =
        IntStream.range(0, 12)
            .mapToObj(i -> String.format("%d  %-30s", 22_040 + i, remarks.get(i % 4)) + "X")
            .collect(Collectors.joining("\r\n"));
    ReadTables read =
        ReadTables.of(new FixedWidthReader(), rows.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(read.tables().getFirst().rows())
        .contains(List.of("22041", "fume beaucoup depuis peu", "X"));
  }

  @Test
  void keepsAPhoneInPairsWhole() {
    ReadTables read = padded("", "%-24s%d 06 12 34 56 %d", "");
    assertThat(read.tables().getFirst().rows())
        .hasSize(12)
        .contains(List.of("HÉBERT", "1951", "06 12 34 56 11"));
  }

  @Test
  void knowsNamesOfColumnsThatNobodyKnowsByTheNumbersBelow() {
    ReadTables read = padded("XQZEXXXX    XVUEXXXX XKOEXXXX\r\n", "%-12s%d     %d      ", "");
    assertThat(read.tables().getFirst().head().columns())
        .containsExactly("XQZEXXXX", "XVUEXXXX", "XKOEXXXX");
    assertThat(read.tables().getFirst().rows()).hasSize(12);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // lines of several lengths
        "%s %d %d %s %d"
      })
  void leavesTextAlone(String pattern) {
    assertThat(BareColumns.of(lines(pattern).lines().toList())).isNull();
  }

  @Test
  void leavesProseAlone() {
    String prose = "Le patient est vu ce jour pour un controle du 12/03/2024.\n".repeat(3);
    assertThat(new FixedWidthReader().recognises(source(prose))).isFalse();
  }
}
