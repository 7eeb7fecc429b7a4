package fr.prevenir.read.json;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.SourcePath;
import fr.prevenir.read.format.ReadTables;
import fr.prevenir.read.format.Source;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What the shells of MongoDB and the tools around them print (mongosh, mongo, Robo 3T).
class MongoShellTest {
  private static ReadTables read(String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    assertThat(new JsonReader().recognises(Source.of(SourcePath.of("evidence"), content))).isTrue();
    return ReadTables.of(new JsonReader(), content);
  }

  @Test
  void readsWhatTheOldShellPrints() {
    ReadTables read =
        read(
            """
            { "_id" : ObjectId("5f1a2b3c4d5e6f7a8b9c0d1e"), "nom" : "MARTIN", "ne" : ISODate("1950-01-02T00:00:00Z"), "n" : NumberLong("12345678901") }
            { "_id" : ObjectId("5f1a2b3c4d5e6f7a8b9c0d1f"), "nom" : "L'HER (\\\"Jo\\\")", "ne" : new Date(-266803200000), "n" : NumberLong(7) }
            """);
    assertThat(read.tables().getFirst().lines())
        .containsExactly(
            "5f1a2b3c4d5e6f7a8b9c0d1e|MARTIN|1950-01-02T00:00:00Z|12345678901",
            "5f1a2b3c4d5e6f7a8b9c0d1f|L'HER (\"Jo\")|1961-07-19T00:00:00Z|7");
    assertThat(read.unread()).isEmpty();
  }

  @Test
  void readsUnquotedNamesAndSingleQuotesOfMongosh() {
    ReadTables read =
        read(
            """
            [
              {
                _id: ObjectId('5f1a2b3c4d5e6f7a8b9c0d1e'),
                nom: 'D\\'ARC',
                note: 'dit "oui": ObjectId("x")',
                actif: true, vide: undefined, motif: /^a"b$/i,
              },
              { _id: ObjectId('5f1a2b3c4d5e6f7a8b9c0d1f'), nom: "PETIT", note: 'fin', actif: false }
            ]
            """);
    assertThat(read.tables().getFirst().lines())
        .containsExactly(
            "5f1a2b3c4d5e6f7a8b9c0d1e|D'ARC|dit \"oui\": ObjectId(\"x\")|true|∅|^a\"b$",
            "5f1a2b3c4d5e6f7a8b9c0d1f|PETIT|fin|false|∅|∅");
  }

  @Test
  void readsTheNumberedDocumentsOfRobo3T() {
    ReadTables read =
        read(
            """
            /* 1 */
            {
                "_id" : ObjectId("5f1a2b3c4d5e6f7a8b9c0d1e"),
                "nom" : "MARTIN"
            }

            /* 2 */
            {
                "_id" : ObjectId("5f1a2b3c4d5e6f7a8b9c0d1f"),
                "nom" : "PETIT"
            }
            """);
    assertThat(read.tables().getFirst().lines())
        .containsExactly("5f1a2b3c4d5e6f7a8b9c0d1e|MARTIN", "5f1a2b3c4d5e6f7a8b9c0d1f|PETIT");
  }

  @Test
  void nestedCallsWithoutEndDoNotFail() {
    String deep = "{\"a\": ObjectId(" + "f(".repeat(2_000) + "\n";
    String rows =
        IntStream.range(0, 3)
            .mapToObj(i -> "{a: ObjectId('" + i + "')}\n")
            .reduce("", String::concat);
    assertThat(read(rows + deep).tables().getFirst().lines()).contains("0", "1", "2");
  }
}
