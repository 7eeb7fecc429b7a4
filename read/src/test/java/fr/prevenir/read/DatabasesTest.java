package fr.prevenir.read;

import static java.util.Arrays.asList;
import static org.assertj.core.api.Assertions.assertThat;

import com.healthmarketscience.jackcess.ColumnBuilder;
import com.healthmarketscience.jackcess.DataType;
import com.healthmarketscience.jackcess.Database;
import com.healthmarketscience.jackcess.Database.FileFormat;
import com.healthmarketscience.jackcess.DatabaseBuilder;
import com.healthmarketscience.jackcess.Table;
import com.healthmarketscience.jackcess.TableBuilder;
import fr.prevenir.model.SourceAccount.State;
import fr.prevenir.model.Unread;
import fr.prevenir.model.UnreadCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same three people in database files of foreign programs (`foreign/make.py` says which).
class DatabasesTest {
  @TempDir Path folder;

  private Ledger read(String name) throws IOException {
    try (InputStream in = DatabasesTest.class.getResourceAsStream("foreign/" + name)) {
      Files.copy(in, folder.resolve(name));
    }
    return Ledger.of(folder.resolve(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"snappy", "zstd", "gzip"})
  void readsParquetWhateverItsCodec(String codec) throws IOException {
    Ledger ledger = read("people-" + codec + ".parquet");
    Ledger.Table table = ledger.tables.values().iterator().next();
    assertThat(table.head().columns())
        .containsExactly("nom", "prenom", "date_naissance", "telephone", "taille", "allergies");
    assertThat(table.rows())
        .containsExactly(
            List.of("LAMBERT", "Noé", "1988-11-02", "0639981101", "1.75", "pollen; arachide"),
            asList("DIALLO", "Aïssatou", "1975-06-19", "0639981102", null, ""),
            asList("NGUYEN", "Minh", "1969-01-30", null, "1.6", null));
  }

  @Test
  void saysOfACompressionThatItIsNotRead() throws IOException {
    Ledger ledger = read("people-brotli.parquet");

    assertThat(ledger.tables).isEmpty();
    assertThat(ledger.unread)
        .extracting(Unread::code)
        .containsExactly(UnreadCode.UNSUPPORTED_VARIANT);
  }

  @Test
  void readsStructuresOfParquetAsRelatedTables() throws IOException {
    Ledger ledger = read("people-nested.parquet");
    Ledger.Table people = ledger.tables.get("people-nested.parquet");
    assertThat(people.head().columns())
        .contains("identite.nom", "identite.prenom", "identite.naissance");
    int birth = people.head().columns().indexOf("identite.naissance");
    assertThat(people.rows())
        .extracting(row -> row.get(birth))
        .containsExactly("1988-11-02", "1975-06-19", "1969-01-30");
    Ledger.Table contacts = ledger.tables.get("people-nested.parquet!contacts");
    int number = contacts.head().columns().indexOf("numero");
    assertThat(contacts.rows())
        .extracting(row -> row.get(number))
        .containsExactly("0639981101", "0639981102");
    assertThat(ledger.accounts.get("people-nested.parquet").format()).isEqualTo("parquet");
  }

  @Test
  void readsBsonWithDatesBefore1970() throws IOException {
    Ledger ledger = read("people.bson");
    Ledger.Table table = ledger.tables.values().iterator().next();
    int birth = table.head().columns().indexOf("naissance");
    assertThat(table.rows())
        .extracting(row -> row.get(birth).substring(0, 10))
        .containsExactly("1988-11-02", "1975-06-19", "1969-01-30");
    assertThat(table.head().columns()).contains("nom", "prenom", "contact.telephone");
    assertThat(ledger.accounts.get("people.bson").format()).isEqualTo("bson");
  }

  @ParameterizedTest
  @ValueSource(strings = {"people-list.msgpack", "people-stream.msgpack"})
  void readsMessagePackAsRelatedTables(String name) throws IOException {
    Ledger ledger = read(name);
    Ledger.Table people = ledger.tables.get(name);
    assertThat(people.head().columns())
        .containsExactly(
            "nom", "prenom", "naissance", "taille", "ald", "allergies", "contact.telephone");
    String born = "T00:00:00Z";
    assertThat(people.rows())
        .containsExactly(
            List.of("LAMBERT", "Noé", "1988-11-02" + born, "1.75", "true", "pollen", "0639981101"),
            List.of(
                "DIALLO", "Aïssatou", "1975-06-19" + born, "1.75", "true", "pollen", "0639981102"),
            asList("NGUYEN", "Minh", "1969-01-30" + born, "1.75", "true", "pollen", null));
    assertThat(ledger.accounts.get(name).format()).isEqualTo("msgpack");
    assertThat(ledger.states()).containsEntry(name, State.READ);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "deflate", "snappy", "zstandard"})
  void readsAvroWhateverItsCodec(String codec) throws IOException {
    String name = "people-" + codec + ".avro";
    Ledger ledger = read(name);
    Ledger.Table people = ledger.tables.get(name);
    assertThat(people.head().columns())
        .startsWith("nom", "prenom", "naissance", "vu_le", "contact.telephone", "marques.fichier");
    String seen = "2024-03-05T09:30:00Z";
    assertThat(people.rows())
        .extracting(row -> row.subList(0, 6))
        .containsExactly(
            List.of("LAMBERT", "Noé", "1988-11-02", seen, "0639981101", "rouge"),
            List.of("DIALLO", "Aïssatou", "1975-06-19", seen, "0639981102", "rouge"),
            asList("NGUYEN", "Minh", "1969-01-30", null, null, "rouge"));
    assertThat(ledger.tables.get(name + "!sejours").rows())
        .extracting(row -> row.subList(row.size() - 2, row.size()))
        .containsExactly(List.of("MATERNITE", "1234.50"), List.of("MATERNITE", "1234.50"));
    assertThat(ledger.accounts.get(name).format()).isEqualTo("avro");
  }

  @Test
  void saysWhereAvroIsCut() throws IOException {
    byte[] whole;
    try (InputStream in = DatabasesTest.class.getResourceAsStream("foreign/people-null.avro")) {
      whole = in.readAllBytes();
    }
    Path cut = folder.resolve("cut.avro");
    Files.write(cut, Arrays.copyOf(whole, whole.length - 30));
    Ledger ledger = Ledger.of(cut);
    assertThat(ledger.codes()).containsEntry("cut.avro", "truncated");
  }

  @Test
  void readsRowsOfMessagePackWithoutNames() throws IOException {
    Ledger.Table table = read("people-rows.msgpack").tables.get("people-rows.msgpack");
    assertThat(table.rows())
        .contains(List.of("DIALLO", "Aïssatou", "1975-06-19", "0639981102"))
        .hasSize(4);
  }

  @Test
  void readsMessagePackOfBeforeItKnewText() throws IOException {
    Ledger.Table table = read("people-old.msgpack").tables.get("people-old.msgpack");
    assertThat(table.rows()).contains(List.of("DIALLO", "Aïssatou", "0639981102")).hasSize(3);
  }

  @Test
  void readsSylkWithItsDates() throws IOException {
    Ledger.Table table = read("people.slk").tables.get("people.slk");
    assertThat(table.head().columns()).containsExactly("nom", "prenom", "naissance", "telephone");
    assertThat(table.rows())
        .contains(List.of("DIALLO", "Aïssatou", "1975-06-19", "0639981102"))
        .hasSize(3);
  }

  /// Written by LibreOffice Calc.
  @Test
  void readsDataInterchangeFilesWithTheirLongTexts() throws IOException {
    Ledger.Table table = read("people.dif").tables.get("people.dif");
    assertThat(table.head().columns())
        .containsExactly("nom", "prenom", "naissance", "telephone", "note");
    assertThat(table.rows())
        .containsExactly(
            List.of("LAMBERT", "Noé", "1988-11-02", "0639981101", "dit \"rien\""),
            List.of("DIALLO", "Aïssatou", "1975-06-19", "0639981102", "ligne un\nligne deux"),
            Arrays.asList("NGUYEN", "Minh", "1969-01-30", null, "12.5"));
  }

  @Test
  void readsDbaseInTheEncodingOfItsBytes() throws IOException {
    Ledger.Table table = read("people.dbf").tables.get("people.dbf");
    assertThat(table.rows().get(0)).startsWith("LAMBERT", "Noé", "1988-11-02", "0639981101");
    assertThat(table.rows().get(1)).startsWith("DIALLO", "Aïssatou", "1975-06-19", "0639981102");
    assertThat(table.rows()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"people.pgc", "people-pg.tar"})
  void readsArchivesOfPgDumpWithTheNamesOfTheirColumns(String name) throws IOException {
    Ledger ledger = read(name);
    Ledger.Table patients = ledger.tables.get(name + "!patients");
    assertThat(patients.head().columns())
        .containsExactly("id", "nom", "prenom", "naissance", "telephone", "notes");
    assertThat(patients.rows())
        .containsExactly(
            List.of("1", "LAMBERT", "Noé", "1988-11-02", "0639981101", "ligne 1\nligne 2"),
            asList("2", "DIALLO", "Aïssatou", "1975-06-19", "0639981102", null),
            asList("3", "NGUYEN", "Minh", "1969-01-30", null, "a\tb"));
    assertThat(ledger.tables.get(name + "!sejours").rows()).hasSize(2);
    assertThat(ledger.states()).containsEntry(name, State.READ);
  }

  @ParameterizedTest
  @ValueSource(strings = {"V2000", "V2010"})
  void readsAccess(FileFormat format) throws IOException {
    Path file = folder.resolve("patients.db");
    try (Database database = DatabaseBuilder.create(format, file.toFile())) {
      Table table =
          new TableBuilder("Patients")
              .addColumn(new ColumnBuilder("Nom", DataType.TEXT))
              .addColumn(new ColumnBuilder("Né le", DataType.SHORT_DATE_TIME))
              .addColumn(new ColumnBuilder("Remarques", DataType.MEMO))
              .toTable(database);
      table.addRow("DIALLO", LocalDateTime.of(1975, 6, 19, 0, 0), "é".repeat(5000));
      table.addRow("NGUYEN", null, null);
    }
    Ledger ledger = Ledger.of(file);
    Ledger.Table table = ledger.tables.get("patients.db!Patients");
    assertThat(table.head().columns()).containsExactly("Nom", "Né le", "Remarques");
    assertThat(table.rows().get(0)).containsExactly("DIALLO", "1975-06-19", "é".repeat(5000));
    assertThat(table.rows().get(1)).containsExactly("NGUYEN", null, null);
  }

  /// Written by Access (Apache-2.0, tests of Jackcess Encrypt).
  @Test
  void readsAccessUnderAPassword() throws IOException {
    Ledger ledger = Ledger.ofForeign("sealed.accdb.gz", folder, "autre", "password");

    assertThat(ledger.tables.get("sealed.accdb.gz!sealed.accdb!Table_One").rows())
        .containsExactly(List.of("1", "test"));
    assertThat(ledger.unread).isEmpty();
  }

  @Test
  void saysThatAccessIsUnderAPassword() throws IOException {
    Ledger ledger = Ledger.ofForeign("sealed.accdb.gz", folder, "autre");

    assertThat(ledger.tables).isEmpty();
    assertThat(ledger.states()).containsEntry("sealed.accdb.gz!sealed.accdb", State.ENCRYPTED);
  }

  /// The key lies in the file. Written by Access 97 (Apache-2.0, tests of Jackcess Encrypt).
  @Test
  void readsAccessThatIsEncryptedWithoutAPassword() throws IOException {
    Ledger ledger = Ledger.ofForeign("encoded-97.mdb.gz", folder);

    assertThat(ledger.tables.get("encoded-97.mdb.gz!encoded-97.mdb!Table1").rows())
        .containsExactly(List.of("1", "hello", "0"), List.of("2", "world", "42"));
  }
}
