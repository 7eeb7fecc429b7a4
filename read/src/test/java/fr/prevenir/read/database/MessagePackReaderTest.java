package fr.prevenir.read.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.prevenir.model.SourcePath;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.ReadTables;
import fr.prevenir.read.format.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagePackReaderTest {
  private static final MessagePackReader READER = new MessagePackReader();

  private static boolean recognises(byte[] content) {
    return READER.recognises(Source.of(SourcePath.of("evidence"), content));
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits.replace(" ", ""));
  }

  private static byte[] people() throws IOException {
    try (InputStream in =
        MessagePackReaderTest.class.getResourceAsStream("../foreign/people-list.msgpack")) {
      return in.readAllBytes();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Émile;DUPONT;01/02/1970\nÉlise;MARTIN;03/04/1981\n",
        "Éa",
        "Ça va bien\n",
        "€ 12,50\n",
        "Œdème\n",
        "Ütrecht;Þórr\nßuper\n",
        "é,à\nü,û\n"
      })
  void takesNoTextForIt(String text) {
    for (String charset : new String[] {"windows-1252", "IBM850", "x-MacRoman", "UTF-16LE"}) {
      assertThat(recognises(text.getBytes(Charset.forName(charset)))).as(charset).isFalse();
    }
    assertThat(recognises(text.getBytes(StandardCharsets.UTF_8))).isFalse();
  }

  @Test
  void takesNoRandomBytesForIt() {
    Random random = new Random(4);
    byte[] bytes = new byte[400];
    for (int i = 0; i < 200_000; i++) {
      random.nextBytes(bytes);
      assertThat(recognises(bytes)).isFalse();
    }
  }

  /// A list of numbers, one of names, and a map that holds nothing.
  @ParameterizedTest
  @ValueSource(strings = {"93 01 02 03", "92 a1 61 a1 62", "80 80", "91 80", "81 01 a1 61"})
  void takesNoValuesWithoutNamesForRecords(String digits) {
    assertThat(recognises(hex(digits))).isFalse();
  }

  @Test
  void readsEveryKindOfValue() {
    byte[] record =
        hex(
            "8c a161 d1ff00 a162 cfffffffffffffffff a163 ca3fc00000 a164 c0 a165 c2"
                + " a166 c403 c3a921 a167 c402 00ff a168 d6ff 00000000"
                + " a169 c70cff 00000000fffffffffffffff0 a16a d401 41 a16b e0 a16c");
    byte[] text = "é".repeat(40).getBytes(StandardCharsets.UTF_8);
    byte[] whole = Arrays.copyOf(record, record.length + 2 + text.length);
    whole[record.length] = (byte) 0xD9;
    whole[record.length + 1] = (byte) text.length;
    System.arraycopy(text, 0, whole, record.length + 2, text.length);

    ReadTables read = ReadTables.of(READER, whole);

    assertThat(recognises(whole)).isTrue();
    assertThat(read.only().lines())
        .containsExactly(
            "-256|18446744073709551615|1.5|∅|false|é!|0x00FF|1970-01-01T00:00:00Z"
                + "|1969-12-31T23:59:44Z|A|-32|"
                + "é".repeat(40));
  }

  @Test
  void keepsWhatStandsBeforeTheCut() throws IOException {
    byte[] people = people();
    byte[] cut = Arrays.copyOf(people, people.length - 20);

    ReadTables read = ReadTables.of(READER, cut);

    assertThat(recognises(cut)).isTrue();
    assertThat(read.tables().getFirst().rows()).hasSize(2);
    assertThat(read.unread()).extracting(u -> u.code()).containsOnly(UnreadCode.TRUNCATED);
  }

  @Test
  void refusesNestingBeyondReason() {
    byte[] nested = new byte[4_000];
    Arrays.fill(nested, (byte) 0x91);

    ReadTables read = ReadTables.of(READER, nested);

    assertThat(read.unread()).extracting(u -> u.code()).contains(UnreadCode.CORRUPT);
  }

  @FuzzTest
  void accountsForAnyContent(byte[] content) {
    recognises(content);
    ReadTables read = ReadTables.of(READER, content);
    int rows = read.tables().stream().mapToInt(table -> table.rows().size()).sum();
    assertThat(read.account().kept()).isEqualTo(rows);
  }
}
