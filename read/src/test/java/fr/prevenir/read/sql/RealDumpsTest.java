package fr.prevenir.read.sql;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.ForeignKey;
import fr.prevenir.model.SourceAccount;
import fr.prevenir.model.SourcePath;
import fr.prevenir.read.format.ReadTables;
import fr.prevenir.read.format.Source;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Dumps written by the servers' own tools, all of the same people.
class RealDumpsTest {
  private static final String REMARK =
      "ligne 1\r\nligne 2\ttab \\ antislash \"guillemets\" %s),( ; -- pas un commentaire%s";
  private static final String MYSQL_REMARK = REMARK.formatted("`accent` ", " /* ni ça */");
  private static final String BINARY =
      "0x0001FF27225C|0x00112233445566778899AABBCCDDEEFF|F|" + MYSQL_REMARK;

  private static ReadTables read(String name) throws IOException {
    try (InputStream in = RealDumpsTest.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource " + name);
      }
      byte[] dump = in.readAllBytes();
      SqlDumpReader reader = new SqlDumpReader();
      assertThat(reader.recognises(Source.of(SourcePath.of(name), dump))).isTrue();
      return ReadTables.of(reader, dump);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql_plain.sql",
        "mysql_compact.sql",
        "mysql_complete_replace.sql",
        "mysql_latin1.sql",
        "mysql_ansi.sql"
      })
  void readsEveryStyleOfMysqldumpAlike(String name) throws IOException {
    ReadTables read = read(name);
    assertThat(read.names()).containsExactly("patients", "sejour");
    ReadTables.Table patients = read.table("patients");
    assertThat(patients.head().format()).isEqualTo("mysql");
    assertThat(patients.head().columns())
        .containsExactly(
            "id",
            "nom",
            "prénom",
            "naissance",
            "nir",
            "poids",
            "actif",
            "photo",
            "cle",
            "sexe",
            "rques");
    assertThat(patients.lines().subList(0, 2))
        .containsExactly(
            "1|L'HÔPITAL|Zoé|1961-03-15|261037511613893|61.50|1|" + BINARY,
            "2|Œuvrard|Noël|∅|∅|∅|0|∅|0xFFEEDDCCBBAA99887766554433221100|∅|");
    assertThat(patients.lines().get(2)).startsWith("3|NULL|\\N|1900-01-01||-0.50|∅|texte lisible");
    assertThat(read.table("sejour").lines())
        .containsExactly(
            "A1|1|2020-04-01 10:00:00|grossesse", "A2|3|∅|INSERT INTO patients VALUES (9,'faux');");
    assertThat(read.table("sejour").head().foreignKeys())
        .containsExactly(new ForeignKey("patient_id", "patients", "id"));
    assertThat(read.account().state()).isEqualTo(SourceAccount.State.READ);
  }

  @Test
  void keepsHexadecimalColumnsAsTheyAreWritten() throws IOException {
    assertThat(read("mysql_hex_single.sql").table("patients").lines().getFirst())
        .isEqualTo("1|L'HÔPITAL|Zoé|1961-03-15|261037511613893|61.50|0x01|" + BINARY);
  }

  @Test
  void numbersTheColumnsOfADumpWithoutDefinitions() throws IOException {
    ReadTables.Table patients = read("mysql_nocreate.sql").table("patients");
    assertThat(patients.head().named()).isFalse();
    assertThat(patients.head().columns()).hasSize(11).startsWith("column 1");
    assertThat(patients.lines().getFirst()).startsWith("1|L'HÔPITAL|Zoé|").endsWith(BINARY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"pg_copy.sql", "pg_inserts.sql", "pg_column_inserts.sql", "pg_latin9.sql"})
  void readsEveryStyleOfPgDumpAlike(String name) throws IOException {
    ReadTables read = read(name);
    assertThat(read.names()).containsExactly("archive.patients", "public.patients", "sejour");
    assertThat(read.table("archive.patients").lines()).containsExactly("7|ANCIEN");
    ReadTables.Table patients = read.table("public.patients");
    assertThat(patients.head().format()).isEqualTo("postgresql");
    assertThat(patients.head().columns()).contains("Prénom", "tags");
    assertThat(patients.lines().stream().map(l -> l.replace("|true|", "|t|")).toList().getFirst())
        .isEqualTo(
            "1|L'HÔPITAL|Zoé|1961-03-15|261037511613893|61.50|t|0x0001ff27225c|{a,b;c}|"
                + REMARK.formatted("", ""));
    assertThat(patients.lines().get(1)).startsWith("2|Œuvrard|Noël|∅|∅|∅|f").endsWith("|∅|∅|");
    assertThat(patients.lines().get(2))
        .isEqualTo("3|NULL|\\N|1900-01-01|               |-0.50|∅|0x746578|{}|\\.");
    assertThat(read.table("sejour").lines())
        .containsExactly(
            "A1|1|2020-04-01 08:00:00+00|grossesse",
            "A2|3|∅|INSERT INTO patients VALUES (9,'faux');");
    assertThat(read.account().records()).isEqualTo(6);
  }

  @Test
  void readsWhatSqliteDumps() throws IOException {
    ReadTables read = read("sqlite_dump.sql");
    assertThat(read.table("patients").head().format()).isEqualTo("sqlite-dump");
    assertThat(read.table("patients").lines())
        .containsExactly(
            "1|L'HÔPITAL|Zoé|1961-03-15|261037511613893|61.5|0x0001ff27|∅",
            "2|Œuvrard|Noël|∅|∅|∅|∅|ligne 1\r\nligne 2\ttab \\ \"guillemets\" ),( ; -- non",
            "3|NULL|\\N|1900-01-01|12345678901234567|-0.5|0x|");
    assertThat(read.table("sejour").lines()).hasSize(2);
    assertThat(read.table("sejour").head().foreignKeys())
        .containsExactly(new ForeignKey("patient_id", "patients", "id"));
  }
}
