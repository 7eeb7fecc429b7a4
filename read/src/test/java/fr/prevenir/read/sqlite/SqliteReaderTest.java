package fr.prevenir.read.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.ForeignKey;
import fr.prevenir.model.SourceAccount;
import fr.prevenir.model.SourcePath;
import fr.prevenir.model.Unread;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.Ledger;
import fr.prevenir.read.ReadLimits;
import fr.prevenir.read.format.ReadTables;
import fr.prevenir.read.format.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteReaderTest {
  private static final SqliteReader READER = new SqliteReader();

  @TempDir Path folder;

  private Path database(String... statements) throws SQLException {
    Path file = folder.resolve("labo été ?#%.db");
    try (var connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
      byte[] bytes = connection.unwrap(org.sqlite.SQLiteConnection.class).serialize("main");
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return file;
  }

  private static Source onDisk(Path file) throws IOException {
    return Source.of(SourcePath.of("labo.db"), Files.size(file), Files.newInputStream(file), file);
  }

  private static ReadTables read(Source source) {
    assertThat(READER.recognises(source)).isTrue();
    return ReadTables.of(READER, source, ReadLimits.standard());
  }

  private Path labo() throws SQLException {
    return database(
        "CREATE TABLE patients (id INTEGER PRIMARY KEY, nom TEXT, nir INTEGER, poids REAL, photo"
            + " BLOB)",
        "CREATE TABLE \"séjour \"\"A\"\"\" (nda TEXT PRIMARY KEY, patient INTEGER REFERENCES"
            + " patients(id)) WITHOUT ROWID",
        "CREATE VIEW v AS SELECT * FROM patients",
        "INSERT INTO patients VALUES (1, 'L''Œuvre', 261037511613893, 61.5, x'00ff'),"
            + " (7, CAST(x'4EF6EB6C' AS TEXT), 255081416802538.0, NULL, NULL)",
        "INSERT INTO \"séjour \"\"A\"\"\" VALUES ('A2', 7), ('A1', 1)");
  }

  /// Written by SQLite 3.40 while the program ran: 512 bytes a page, one row in the database, the
  /// others in the log; one changed, 300 of a transaction that never ended.
  @Test
  void readsTheTransactionsThatStandInTheLogBesideTheDatabase() throws Exception {
    copy("live.db");
    copy("live.db-wal");
    ReadTables read = read(onDisk(folder.resolve("live.db")));
    assertThat(read.table("patients").lines())
        .hasSize(39)
        .startsWith("1|Müller|Gaëlle|1975-03-12", "2|de La Tour|Lœtitia|1950-11-01")
        .noneMatch(line -> line.contains("Jamais"));
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("live.db", "live.db-wal");
  }

  @Test
  void readsTheDatabaseAloneWhereItsLogIsDamaged() throws Exception {
    copy("live.db");
    copy("live.db-wal");
    byte[] log = Files.readAllBytes(folder.resolve("live.db-wal"));
    log[100] ^= 1;
    Files.write(folder.resolve("live.db-wal"), log);
    ReadTables read = read(onDisk(folder.resolve("live.db")));
    assertThat(read.account().state()).isEqualTo(SourceAccount.State.READ);
  }

  @Test
  void accountsForALogWithoutItsDatabase() throws Exception {
    copy("live.db-wal");
    Ledger ledger = Ledger.of(folder);
    assertThat(ledger.codes()).containsEntry("live.db-wal", "unsupported_variant");
    copy("live.db");
    assertThat(Ledger.of(folder).codes()).isEmpty();
  }

  private void copy(String name) throws IOException {
    try (InputStream in = SqliteReaderTest.class.getResourceAsStream(name)) {
      Files.copy(in, folder.resolve(name));
    }
  }

  @Test
  void readsEveryTableOfAFileOnDisk() throws Exception {
    ReadTables read = read(onDisk(labo()));
    assertThat(read.names()).containsExactly("patients", "séjour \"A\"");
    assertThat(read.table("patients").head().columns())
        .containsExactly("id", "nom", "nir", "poids", "photo");
    assertThat(read.table("patients").lines())
        .containsExactly("1|L'Œuvre|261037511613893|61.5|0x00FF", "7|Nöël|255081416802538|∅|∅");
    assertThat(read.table("séjour \"A\"").lines()).containsExactly("A1|1", "A2|7");
    assertThat(read.table("séjour \"A\"").head().foreignKeys())
        .containsExactly(new ForeignKey("patient", "patients", "id"));
  }

  @Test
  void readsAMemberOfAContainerInMemory() throws Exception {
    byte[] content = Files.readAllBytes(labo());
    assertThat(read(Source.of(SourcePath.of("a.zip"), content)).table("patients").lines())
        .isEqualTo(read(onDisk(labo())).table("patients").lines());
  }

  @Test
  void writesNothingBesideTheEvidence() throws Exception {
    Path file = labo();
    byte[] before = Files.readAllBytes(file);
    read(onDisk(file));
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.toList()).isEqualTo(List.of(file));
    }
  }

  @Test
  void readsAroundDamagedPages() throws Exception {
    Path file =
        database(
            "CREATE TABLE t (id INTEGER PRIMARY KEY, x TEXT)",
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)"
                + " INSERT INTO t SELECT i, printf('valeur %0100d', i) FROM n");
    byte[] content = Files.readAllBytes(file);
    Arrays.fill(content, 10 * 4096, 11 * 4096, (byte) 0xEE);
    ReadTables read = read(Source.of(SourcePath.of("a.db"), content));
    assertThat(read.table("t").rows()).hasSizeBetween(1800, 1999);
    assertThat(read.table("t").lines().getLast()).startsWith("2000|");
    assertThat(read.unread()).extracting(Unread::code).containsExactly(UnreadCode.CORRUPT);
    assertThat(read.account().state()).isEqualTo(SourceAccount.State.PARTLY_READ);
  }

  @Test
  void readsWhatACutLeaves() throws Exception {
    byte[] content = Files.readAllBytes(labo());
    ReadTables read =
        read(Source.of(SourcePath.of("a.db"), Arrays.copyOf(content, content.length - 4096)));
    assertThat(read.table("patients").lines()).hasSize(2);
    assertThat(read.unread()).extracting(Unread::code).containsExactly(UnreadCode.CORRUPT);
  }
}
