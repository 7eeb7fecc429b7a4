package fr.prevenir.read.health.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.SourcePath;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.ReadLimits;
import fr.prevenir.read.format.ReadTables;
import fr.prevenir.read.format.Source;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Hl7ReaderTest {
  private static final String MESSAGE =
      "MSH|^~\\&|A|B|C|D|20240101||ADT^A08|1|P|2.5\rPID|1||42^^^B^PI||SAUMURTIS^Edith||19480719|F\r"
          + "OBX|1|FT|X^Note||un\\F\\deux\\.br\\trois\r";

  private static ReadTables read(String content) {
    return ReadTables.of(new Hl7Reader(), content);
  }

  private static String cell(ReadTables read, String table, String column) {
    ReadTables.Table of = read.table(table);
    return String.valueOf(of.rows().getFirst().get(of.head().columns().indexOf(column)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r", "\n", "\r\n", "\r\r", "\r\n\r\n"})
  void endsSegmentsAsAnySystemDoes(String end) {
    ReadTables read = read(MESSAGE.replace("\r", end));

    assertThat(cell(read, "PID", "PID-5 nom")).isEqualTo("SAUMURTIS");
    assertThat(cell(read, "OBX", "OBX-5 texte")).isEqualTo("un|deux\ntrois");
    assertThat(read.unread()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'|^~\\&', '|^~\\&'", "'|^~\\&', '$*~\\&'", "'|^~\\&', '#@%!:'", "'|^~\\&', '|^~&'"})
  void dividesByTheSeparatorsOfTheMessage(String standard, String own) {
    String content = "MSH|^~\\&|A|B|C\rPID|1||42^^^B&1.2&ISO^PI||SAUMURTIS^Edith\r";
    StringBuilder changed = new StringBuilder();
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      int at = standard.indexOf(c);
      boolean missing = at >= 0 && own.length() < standard.length();
      int from = missing && at == 3 ? -2 : missing && at == 4 ? 3 : at;
      changed.append(from == -2 ? "" : from < 0 ? c : own.charAt(from));
    }
    ReadTables read = read(changed.toString());

    assertThat(cell(read, "PID", "PID-3 IPP")).isEqualTo("42");
    assertThat(cell(read, "PID", "PID-3 autorité")).isEqualTo("B");
    assertThat(cell(read, "PID", "PID-5 prénom")).isEqualTo("Edith");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\r", "\\n", "\\r\\n", "\\x0d", "<CR>", "&#xD;"})
  void endsSegmentsWhereALogWroteTheEndAsText(String end) {
    String line = "10:10:01 INFO received: " + MESSAGE.strip().replace("\r", end) + "\n";
    ReadTables read = read(line + line);

    assertThat(read.table("PID").rows()).hasSize(2);
    assertThat(cell(read, "PID", "PID-5 nom")).isEqualTo("SAUMURTIS");
    assertThat(cell(read, "OBX", "OBX-5 texte")).isEqualTo("un|deux\ntrois");
  }

  @Test
  void leavesMessagesInJsonToItsReader() {
    String json = "[{\"id\": 1, \"message\": \"" + MESSAGE.replace("\r", "\\r") + "\"}]";
    Source source = Source.of(SourcePath.of("evidence"), json.getBytes(StandardCharsets.UTF_8));

    assertThat(new Hl7Reader().recognises(source)).isFalse();
  }

  @Test
  void findsMessagesBehindThePrefixesOfALog() {
    String log =
        """
        2024-03-01 10:00:00,001 INFO listening
        2024-03-01 10:00:02,001 INFO received [MSH|^~\\&|A|B|C|D|20240101||ADT^A08|1|P|2.5
        PID|1||42^^^B^PI||SAUMURTIS^Edith||19480719|F
        2024-03-01 10:00:02,009 INFO sent
        2024-03-01 10:00:05,001 INFO received [MSH|^~\\&|A|B|C|D|20240101||ADT^A08|2|P|2.5
        PID|1||43^^^B^PI||CHARIMEL^Yvon||19661217|M
        """;
    Source source = Source.of(SourcePath.of("mirth.log"), log.getBytes(StandardCharsets.UTF_8));

    assertThat(new Hl7Reader().recognises(source)).isTrue();
    ReadTables read = read(log);
    assertThat(read.table("PID").lines()).hasSize(2);
    assertThat(read.unread()).hasSize(2).allMatch(u -> u.code() == UnreadCode.MALFORMED_RECORD);
  }

  @Test
  void readsRepetitionsInRowsBelow() {
    ReadTables read =
        read(
            "MSH|^~\\&|A\rPID|1||1^^^A^PI~2^^^B^PI||X^Y||||||1 rue A^^PARIS^^75001~2 rue B^^LYON^^69001\r");

    ReadTables.Table pid = read.table("PID");
    int ipp = pid.head().columns().indexOf("PID-3 IPP");
    int city = pid.head().columns().indexOf("PID-11 ville");
    assertThat(pid.rows()).extracting(row -> row.get(ipp)).containsExactly("1", "2");
    assertThat(pid.rows()).extracting(row -> row.get(city)).containsExactly("PARIS", "LYON");
    assertThat(pid.rows()).extracting(row -> row.getFirst()).containsExactly("1", "1");
  }

  @Test
  void passesOverASegmentBeyondTheLengthAllowed() {
    String giant = MESSAGE + "OBX|2|TX|X||" + "x".repeat(3 << 20) + "\r" + MESSAGE;
    ReadTables read =
        ReadTables.of(
            new Hl7Reader(),
            Source.of(SourcePath.of("giant"), giant.getBytes(StandardCharsets.UTF_8)),
            new ReadLimits(4, 100, 100, 1 << 24, 1 << 20));

    assertThat(read.table("PID").rows()).hasSize(2);
    assertThat(read.unread()).hasSize(1).allMatch(u -> u.code() == UnreadCode.RECORD_TOO_LONG);
    assertThat(read.account().rejected()).isEqualTo(1);
  }

  @Test
  void keepsSegmentsOfASitesOwn() {
    ReadTables read = read(MESSAGE + "ZZZ|1|abc^def|0612345678\r");

    assertThat(read.table("PID.ZZZ").lines()).containsExactly("1|1|abc|def|0612345678");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nom|prenom|naissance\nDUPONT|Jean|1950",
        "MSHA|x|y\n",
        "H|~^\\&|x|y",
        "{\"a\":\"MSH|^~\\\\&|\"}",
        "INSERT INTO t VALUES ('MSH|^~\\&|A|B\nPID|1||2');",
        "PID|1\nrien"
      })
  void leavesOtherTextsAlone(String content) {
    Source source = Source.of(SourcePath.of("x"), content.getBytes(StandardCharsets.UTF_8));

    assertThat(new Hl7Reader().recognises(source)).isFalse();
  }
}
