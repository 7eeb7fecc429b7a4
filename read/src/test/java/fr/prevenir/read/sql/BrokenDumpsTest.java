package fr.prevenir.read.sql;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.SourceAccount;
import fr.prevenir.model.SourcePath;
import fr.prevenir.model.Unread;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.ReadLimits;
import fr.prevenir.read.format.ReadTables;
import fr.prevenir.read.format.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Dumps that are cut, interrupted or contradict themselves.
class BrokenDumpsTest {
  private static final SqlDumpReader READER = new SqlDumpReader();

  private static ReadTables read(String dump) {
    return ReadTables.of(READER, dump);
  }

  @Test
  void goesOnWithATableThatWasInterrupted() {
    ReadTables read =
        read(
            "CREATE TABLE a (x int);CREATE TABLE b (y int);\nINSERT INTO a VALUES (1),(2);\n"
                + "INSERT INTO b VALUES (7);\nINSERT INTO a VALUES (3);\n");
    assertThat(read.table("a").lines()).containsExactly("1", "2", "3");
    assertThat(read.table("a").records()).containsExactly(1L, 2L, 3L);
    assertThat(read.table("b").lines()).containsExactly("7");
  }

  @Test
  void rejectsAnInsertThatAddsValuesToAQuery() {
    ReadTables read =
        read(
            """
            INSERT INTO t (a, b) SELECT id, 'x' FROM patients WHERE id > 1;
            INSERT INTO t (a, b) VALUES (1, 2);
            """);

    assertThat(read.unread()).extracting(Unread::records).containsExactly(1L);
    assertThat(read.table("t").lines()).containsExactly("1|2");
  }

  @Test
  void keepsOrdinalsWhereARecordIsRejected() {
    ReadTables read =
        read(
            "CREATE TABLE t (a int, b text);\nINSERT INTO t VALUES (1,'a'),(2),(3,'c'),(4,'d',0);\n");
    assertThat(read.table("t").lines()).containsExactly("1|a", "3|c");
    assertThat(read.table("t").records()).containsExactly(1L, 3L);
    assertThat(read.unread()).extracting(Unread::code).containsOnly(UnreadCode.RAGGED);
    assertThat(read.unread()).extracting(Unread::record).containsExactly(2L, 4L);
    assertThat(read.account().records()).isEqualTo(4);
    assertThat(read.account().rejected()).isEqualTo(2);
  }

  @Test
  void goesOnAfterAQuoteTooFew() {
    ReadTables read =
        read(
            "CREATE TABLE t (a int, b text);\n"
                + "INSERT INTO t VALUES (1,'a'),(2,'b),(3,'c'),(4,'L'Haÿ'),(5,'e');\n"
                + "INSERT INTO t VALUES (6,'f');\n");
    assertThat(read.table("t").lines()).containsExactly("1|a", "3|c", "5|e", "6|f");
    assertThat(read.table("t").records()).containsExactly(1L, 3L, 5L, 6L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE t (a int, b text);\nINSERT INTO t VALUES (1,'a'),(2,'b'),(3,'ccc",
        "CREATE TABLE t (a int, b text);\nCOPY t (a, b) FROM stdin;\n1\ta\n2\tb\n3"
      })
  void readsWhatStandsBeforeTheCut(String dump) {
    ReadTables read = read(dump);
    assertThat(read.table("t").lines()).containsExactly("1|a", "2|b");
    assertThat(read.unread()).extracting(Unread::code).contains(UnreadCode.TRUNCATED);
    assertThat(read.account().state()).isEqualTo(SourceAccount.State.PARTLY_READ);
  }

  @Test
  void rejectsARecordLongerThanAllowed() {
    ReadLimits limits = new ReadLimits(16, 10, 10, 1L << 30, 1000);
    String dump =
        "CREATE TABLE t (a int, b text);\nINSERT INTO t VALUES (1,'a'),(2,'"
            + "x".repeat(600_000)
            + "'),(3,'c');\n";
    ReadTables read =
        ReadTables.of(
            READER,
            Source.of(SourcePath.of("evidence"), dump.getBytes(StandardCharsets.UTF_8)),
            limits);
    assertThat(read.table("t").lines()).containsExactly("1|a", "3|c");
    assertThat(read.unread()).extracting(Unread::code).containsExactly(UnreadCode.RECORD_TOO_LONG);
  }

  @Test
  void trustsTheRecordsWhereTheDefinitionDoesNotFitThem() {
    ReadTables read =
        read("CREATE TABLE t (a int, b int);\nINSERT INTO t VALUES (1,2,3),(4,5,6);\n");
    assertThat(read.table("t").head().columns())
        .isEqualTo(List.of("column 1", "column 2", "column 3"));
    assertThat(read.table("t").lines()).containsExactly("1|2|3", "4|5|6");
  }
}
