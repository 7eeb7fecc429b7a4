package fr.prevenir.read.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.prevenir.model.Passage;
import fr.prevenir.model.RowBatch;
import fr.prevenir.model.SourceAccount;
import fr.prevenir.model.SourcePath;
import fr.prevenir.model.TableHead;
import fr.prevenir.model.Unread;
import fr.prevenir.read.EvidenceSink;
import fr.prevenir.read.TableSink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueSinkTest {
  private static final String MESSAGE =
      "MSH|^~\\&|GAM|CHU|||20240115||ADT^A01|1|P|2.5\rPID|1||0004711^^^CHU^PI||LEMESTRE^Odile\r";
  private static final String LETTER = "Chère consœur, je vous adresse Mme Odile LEMESTRE.";

  private static Map<String, String> within(String... values) throws IOException {
    Map<String, String> members = new LinkedHashMap<>();
    ValueSink sink =
        new ValueSink(
            new Nothing(),
            (path, size, content) ->
                members.put(
                    path.inside(), new String(content.readAllBytes(), StandardCharsets.UTF_8)));
    TableHead head =
        new TableHead(SourcePath.of("a.csv"), "csv", List.of("texte"), true, List.of(), Map.of());
    TableSink table = sink.table(head);
    List<byte[]> cells = new ArrayList<>();
    for (String value : values) {
      cells.add(value.getBytes(StandardCharsets.UTF_8));
    }
    int size = cells.stream().mapToInt(c -> c.length).sum();
    byte[] data = new byte[size];
    int[] bounds = new int[2 * cells.size()];
    int at = 0;
    for (int i = 0; i < cells.size(); i++) {
      bounds[2 * i] = at;
      System.arraycopy(cells.get(i), 0, data, at, cells.get(i).length);
      at += cells.get(i).length;
      bounds[2 * i + 1] = at;
    }
    table.rows(new RowBatch(1, cells.size(), 1, data, bounds));
    table.end();
    sink.finish();
    return members;
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void gathersTheMessagesOfAColumn() throws IOException {
    assertThat(within(MESSAGE, "autre", MESSAGE, base64(MESSAGE)))
        .containsExactly(Map.entry("texte.hl7", MESSAGE + "\r" + MESSAGE + "\r" + MESSAGE + "\r"));
  }

  @Test
  void gathersRecordsThatNameSomebodyOneALine() throws IOException {
    assertThat(
            within(
                "{\"nom\": \"LEMESTRE\",\n \"prenom\": \"Odile\"}",
                "{\"couleur\": \"bleu\", \"n\": 1}"))
        .containsExactly(
            Map.entry("texte.ndjson", "{\"nom\": \"LEMESTRE\",  \"prenom\": \"Odile\"}\n"));
  }

  @Test
  void givesEachDocumentANameOfItsOwn() throws IOException {
    String rtf = "{\\rtf1\\ansi " + LETTER + "\\par}";
    String hex = "\\x" + HexFormat.of().formatHex(rtf.getBytes(StandardCharsets.UTF_8));
    String long_ = LETTER + "\n" + LETTER;

    assertThat(within(rtf, hex, base64(long_), "data:text/plain;base64," + base64(long_)))
        .containsExactly(
            Map.entry("texte 1.rtf", rtf),
            Map.entry("texte 2.rtf", rtf),
            Map.entry("texte 3.txt", long_),
            Map.entry("texte 4.txt", long_));
  }

  @Test
  void readsWhatStandsInBase64WithinALongerText() throws IOException {
    String letter = LETTER + "\n" + LETTER;
    String wrapped =
        Base64.getMimeEncoder().encodeToString((letter + letter).getBytes(StandardCharsets.UTF_8));
    String text =
        "Envoi du document content=" + base64(letter) + " status=OK, copie:\r\n" + wrapped;

    assertThat(within(text + "\r\nBien à vous", "voir " + base64("x".repeat(90))))
        .containsExactly(
            Map.entry("texte 1.txt", letter), Map.entry("texte 1 2.txt", letter + letter));
  }

  @Test
  void readsATextThatIsMostlyNumbers() throws IOException {
    String text = "Monsieur LEMESTRE Odilon, né le 12/02/1970, IPP 8004512377, tél. 0639981045.";

    assertThat(within(base64(text))).containsExactly(Map.entry("texte 1.txt", text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le patient a été revu ce jour, pas de plainte.",
        "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824",
        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9eyJzdWIiOiIxMjM0NTY3ODkwIn0",
        "https://dossier.chu.example/patients/liste/tous/actifs",
        "MSHABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
        "\\xdeadbeefdeadbeefdeadbeefdeadbeefdeadbeef"
      })
  void leavesOtherLongValuesAlone(String value) throws IOException {
    assertThat(within(value)).isEmpty();
  }

  @FuzzTest
  void readsAnything(byte[] value) throws IOException {
    assertThat(within(new String(value, StandardCharsets.UTF_8))).hasSizeLessThan(2);
  }

  private static final class Nothing implements EvidenceSink {
    @Override
    public TableSink table(TableHead head) {
      return new TableSink() {
        @Override
        public void rows(RowBatch batch) {}

        @Override
        public void end() {}
      };
    }

    @Override
    public void passage(Passage passage) {}

    @Override
    public void unread(Unread unread) {}

    @Override
    public void account(SourceAccount account) {}
  }
}
