package fr.prevenir.read.json;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.ForeignKey;
import fr.prevenir.model.SourceAccount;
import fr.prevenir.model.SourcePath;
import fr.prevenir.model.Unread;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.ReadLimits;
import fr.prevenir.read.format.ReadTables;
import fr.prevenir.read.format.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
  private static final JsonReader READER = new JsonReader();

  private static ReadTables read(String json) {
    return read(json.getBytes(StandardCharsets.UTF_8));
  }

  private static ReadTables read(byte[] json) {
    Source source = Source.of(SourcePath.of("evidence"), json);
    assertThat(READER.recognises(source)).isTrue();
    return ReadTables.of(READER, source, ReadLimits.standard());
  }

  @Test
  void laysNestedFieldsOutAsColumnsAndNestedRecordsAsRelatedTables() {
    ReadTables read =
        read(
            """
            [{"nom":"MARTIN","adresse":{"ville":"Paris"},"tel":["01","02"],
              "visites":[{"le":"2020-01-01","actes":[{"c":"X"},{"c":"Y"}]},{"le":"2020-02-01"}]},
             {"nom":"L\\u00e9a","nir":261037511613893123456789,"tel":null,"visites":[]},
             {"nom":"Œ","visites":[{"le":"2020-03-01"}]}]
            """);
    assertThat(read.table("").head().columns())
        .containsExactly("nom", "adresse.ville", "tel", "nir", "visites");
    assertThat(read.table("").lines())
        .containsExactly(
            "MARTIN|Paris|01; 02|∅|∅", "Léa|∅|∅|261037511613893123456789|∅", "Œ|∅|∅|∅|∅");
    assertThat(read.table("visites").head().foreignKeys())
        .containsExactly(new ForeignKey("_parent", "evidence", "_record"));
    assertThat(read.table("visites").lines())
        .containsExactly("1|2020-01-01", "1|2020-02-01", "3|2020-03-01");
    assertThat(read.table("visites.actes").head().foreignKeys())
        .containsExactly(new ForeignKey("_parent", "visites", "_record"));
    assertThat(read.table("visites.actes").lines()).containsExactly("1|X", "1|Y");
  }

  /// Why: pandas writes a frame by columns, by lists, or with the names apart from the rows; the
  /// description of the columns is no record of a person called `prenom`.
  @ParameterizedTest
  @CsvSource({"columns, ''", "list, ''", "split, data", "table, data"})
  void readsEveryWayInWhichPandasLaysATableOut(String orient, String table) throws IOException {
    ReadTables read;
    try (InputStream in = JsonReaderTest.class.getResourceAsStream("pandas-" + orient + ".json")) {
      read = read(in.readAllBytes());
    }
    boolean index = orient.equals("table");
    assertThat(read.table(table).head().columns())
        .endsWith("nom", "prenom", "date_naissance", "telephone")
        .hasSize(index ? 5 : 4);
    assertThat(read.table(table).lines())
        .containsExactly(
            (index ? "0|" : "") + "Lefèvre|Gaëlle|1975-03-12|∅",
            (index ? "1|" : "") + "de La Tour|Lœtitia|1950-11-01|0639981101",
            (index ? "2|" : "") + "N'Diaye|Noël|2004-02-29|0639981102");
    assertThat(read.tables().stream().flatMap(t -> t.lines().stream()))
        .noneMatch(line -> line.contains("prenom"));
  }

  @Test
  void takesAnObjectWithListsOfManyLengthsForOneRecord() {
    ReadTables read = read("{\"nom\":\"A\",\"tel\":[\"01\",\"02\"],\"mail\":[\"a@b.fr\"]}");
    assertThat(read.table("").lines()).containsExactly("A|01; 02|a@b.fr");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"nom\":\"A\"}\n{\"nom\":\"B\"}\n",
        "{\"nom\":\"A\"}{\"nom\":\"B\"}",
        "{\n \"nom\":\"A\"\n}\n{\n \"nom\":\"B\"\n}",
        "[{\"nom\":\"A\"},{\"nom\":\"B\"},]",
        "\uFEFF[{\"nom\":\"A\"},\r\n{\"nom\":\"B\"}]\r\n",
        "{\"nom\":\"A\"},\n{\"nom\":\"B\"},\n",
      })
  void readsRecordsHoweverTheyAreStrungTogether(String json) {
    assertThat(read(json).table("").lines()).containsExactly("A", "B");
  }

  @Test
  void readsListsInsideAnObjectAsTablesOfTheirNames() {
    ReadTables read =
        read(
            """
            {"meta":{"version":1},"patients":[{"id":1,"nom":"A"},{"id":2,"nom":"B"}],
             "medecins":[{"rpps":"10001045367"}],"total":2}
            """);
    assertThat(read.table("patients").lines()).containsExactly("1|A", "2|B");
    assertThat(read.table("medecins").lines()).containsExactly("10001045367");
    assertThat(read.table("meta").lines()).containsExactly("1");
    assertThat(read.table("").lines()).containsExactly("2");
  }

  @Test
  void keepsALoneRecordTogetherWithItsLists() {
    ReadTables read =
        read(
            """
            {"resourceType":"Patient","id":"p1","name":[{"family":"MARTIN","given":["Zoé","Léa"]}]}
            """);
    assertThat(read.table("").lines()).containsExactly("Patient|p1");
    assertThat(read.table("name").lines()).containsExactly("1|MARTIN|Zoé; Léa");
  }

  @Test
  void readsRecordsByTheirIds() {
    assertThat(read("{\"p1\":{\"nom\":\"A\",\"age\":3},\"p2\":{\"nom\":\"B\"}}").table("").lines())
        .containsExactly("p1|A|3", "p2|B|∅");
  }

  @Test
  void readsValuesThatMongoDbWritesAsObjects() {
    assertThat(
            read("""
                {"_id":{"$oid":"507f1f77bcf86cd799439011"},"ne":{"$date":{"$numberLong":"-266803200000"}},"n":{"$numberInt":"5"},"b":{"$binary":{"base64":"AAH/","subType":"00"}}}
                {"_id":{"$oid":"507f1f77bcf86cd799439012"},"ne":{"$date":"1984-01-23T00:00:00Z"},"n":{"$numberDecimal":"1.50"},"b":{"$binary":"AAH/","$type":"00"}}
                {"_id":3,"ne":{"$date":-266803200000}}
                """)
                .table("")
                .lines())
        .containsExactly(
            "507f1f77bcf86cd799439011|1961-07-19T00:00:00Z|5|0x0001FF",
            "507f1f77bcf86cd799439012|1984-01-23T00:00:00Z|1.50|0x0001FF",
            "3|1961-07-19T00:00:00Z|∅|∅");
  }

  @Test
  void unwrapsTheRecordsOfElasticsearch() {
    ReadTables read =
        read(
            """
            {"hits":{"total":2,"hits":[{"_index":"p","_source":{"nom":"A"}},
                                       {"_index":"p","_source":{"nom":"B"}}]}}
            """);
    assertThat(read.table("hits.hits").head().columns()).containsExactly("_index", "nom");
    assertThat(read.table("hits.hits").lines()).containsExactly("p|A", "p|B");
  }

  @Test
  void readsTheTablesOfPhpMyAdmin() {
    ReadTables read =
        read(
            """
            [
            {"type":"header","version":"5.2.1","comment":"Export to JSON plugin for PHPMyAdmin"},
            {"type":"database","name":"labo"},
            {"type":"table","name":"patients","database":"labo","data":
            [
            {"id":"1","nom":"A"},
            {"id":"2","nom":"B"}
            ]
            }
            ,{"type":"table","name":"sejour","database":"labo","data":
            [
            {"nda":"1"}
            ]
            }
            ]
            """);
    assertThat(read.table("patients").lines()).containsExactly("1|A", "2|B");
    assertThat(read.table("sejour").lines()).containsExactly("1");
  }

  @Test
  void readsRowsOfValues() {
    ReadTables read = read("[[1,\"A\"],[2,\"B\"]]");
    assertThat(read.table("").head().named()).isFalse();
    assertThat(read.table("").lines()).containsExactly("1|A", "2|B");
  }

  @Test
  void rejectsABadLineAndReadsTheNext() {
    ReadTables read = read("{\"a\":1}\n{\"a\":\n{\"a\":\"x\ny\"}\n{\"a\":3}\n");
    assertThat(read.table("").lines()).containsExactly("1", "3");
    assertThat(read.table("").records()).containsExactly(1L, 5L);
    assertThat(read.account().rejected()).isEqualTo(3);
  }

  @Test
  void goesOnAfterARecordThatDoesNotEnd() {
    ReadTables read = read("[{\"a\":1,\"t\":\"oups},\n{\"a\":2},\n{\"a\":3}]");
    assertThat(read.table("").lines()).containsExactly("2", "3");
    assertThat(read.table("").records()).containsExactly(2L, 3L);
    assertThat(read.unread()).extracting(Unread::code).containsExactly(UnreadCode.MALFORMED_RECORD);
  }

  @Test
  void readsWhatStandsBeforeTheCut() {
    ReadTables read = read("[{\"a\":1},{\"a\":2},{\"a\":");
    assertThat(read.table("").lines()).containsExactly("1", "2");
    assertThat(read.unread()).extracting(Unread::code).contains(UnreadCode.TRUNCATED);
    assertThat(read.account().state()).isEqualTo(SourceAccount.State.PARTLY_READ);
  }

  @Test
  void losesNoFieldThatShowsLate() {
    StringBuilder json = new StringBuilder();
    for (int i = 1; i <= 5_000; i++) {
      json.append("{\"id\":").append(i);
      json.append(i > 3_000 ? ",\"tel\":\"t" + i + "\"" : "").append("}\n");
    }
    ReadTables read = read(json.toString());
    assertThat(read.table("").rows()).hasSize(5_000);
    assertThat(read.table("").lines().get(4_999)).isEqualTo("5000");
    assertThat(read.table("(more)").head().columns()).containsExactly("_parent", "tel");
    assertThat(read.table("(more)").lines()).hasSize(2_000).startsWith("3001|t3001");
  }

  @Test
  void rejectsARecordLongerThanAllowed() {
    ReadLimits limits = new ReadLimits(16, 10, 10, 1L << 30, 1000);
    String json = "[{\"a\":1},{\"a\":\"" + "x".repeat(3_000_000) + "\"},{\"a\":3}]";
    ReadTables read =
        ReadTables.of(
            READER,
            Source.of(SourcePath.of("evidence"), json.getBytes(StandardCharsets.UTF_8)),
            limits);
    assertThat(read.table("").lines()).containsExactly("1", "3");
    assertThat(read.unread()).extracting(Unread::code).containsExactly(UnreadCode.RECORD_TOO_LONG);
  }

  @Test
  void survivesDeepNesting() {
    String deep = "{\"a\":1,\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    ReadTables read = read("{\"a\":0}\n" + deep + "\n{\"a\":2}\n");
    assertThat(read.table("").lines()).containsExactly("0", "2");
    String bearable = "{\"x\":" + "{\"y\":".repeat(100) + "1" + "}".repeat(100) + "}";
    assertThat(read("[" + bearable + "]").table("").lines())
        .singleElement()
        .asString()
        .startsWith("{\"y\":");
  }

  @Test
  void readsOtherEncodings() {
    String json = "[{\"nom\":\"Zoé\"},{\"nom\":\"Œ\"}]";
    for (String charset : new String[] {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"}) {
      assertThat(read(json.getBytes(Charset.forName(charset))).table("").lines())
          .containsExactly("Zoé", "Œ");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[section]\nclef=valeur\n",
        "{\\rtf1\\ansi texte}",
        "[1] note de bas de page\n",
        "{nom};{prenom}\n",
        "nom;prenom\n",
        "",
        "[",
      })
  void takesNoOtherTextForJson(String text) {
    assertThat(
            READER.recognises(
                Source.of(SourcePath.of("evidence"), text.getBytes(StandardCharsets.UTF_8))))
        .isFalse();
  }
}
