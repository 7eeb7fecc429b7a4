package fr.prevenir.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Workbooks by openpyxl, XlsxWriter, xlwt and LibreOffice.
class WorkbooksTest {
  private static final Path WORKBOOKS =
      Path.of("src/test/resources/fr/prevenir/read/evidence/workbooks");

  private static final Path OTHERS = Path.of("src/test/resources/fr/prevenir/read/evidence/others");

  private static Ledger.Table table(Ledger ledger, String path) {
    Ledger.Table table = ledger.tables.get(path);
    assertThat(table).as("%s among %s", path, ledger.tables.keySet()).isNotNull();
    return table;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "openpyxl.xlsx",
        "openpyxl.ods",
        "openpyxl.fods",
        "openpyxl.xls",
        "protected.xlsx"
      })
  void findsEveryTableOfEverySheet(String name) {
    Ledger ledger = Ledger.of(WORKBOOKS.resolve(name), "wrong", "secret");
    List<String> expected = new ArrayList<>();
    for (String table :
        List.of("Patients", "Patients#2", "Caché", "Fusion", "Côte à côte", "Côte à côte#2")) {
      expected.add(name + "!" + table);
    }
    assertThat(ledger.tables.keySet()).containsExactlyElementsOf(expected);
    Ledger.Table patients = table(ledger, name + "!Patients");
    assertThat(patients.head().columns())
        .containsExactly("Nom", "Prénom", "Date de naissance", "NIR", "Téléphone", "CP");
    assertThat(patients.rows())
        .hasSize(3)
        .first()
        .isEqualTo(
            List.of("MARTIN0", "Zoé0", "1950-01-01", "255081000000000", "0612345670", "75001"));
    assertThat(table(ledger, name + "!Patients#2").rows())
        .containsExactly(List.of("Dr DURAND", "10001234567"));
    assertThat(table(ledger, name + "!Caché").head().dialect()).containsKey("hidden");
    assertThat(table(ledger, name + "!Fusion").head().columns())
        .containsExactly(
            "Patient Nom", "Patient Prénom", "Patient Né le", "Médecin Nom", "Médecin Ville");
    assertThat(table(ledger, name + "!Fusion").rows())
        .extracting(row -> row.get(2))
        .containsExactly("1950-01-01T12:30:00", "1951-01-01");
    assertThat(ledger.passages)
        .extracting(p -> p.text().value())
        .containsExactly("Laboratoire Biotest, Lille", "Edité le 12/03/2021", "Total\t3");
  }

  @Test
  void showsNumbersAsTheSheetDoesAndInFullDigits() {
    Ledger ledger = Ledger.of(WORKBOOKS.resolve("xlsxwriter.xlsx"));
    List<String> row = table(ledger, "xlsxwriter.xlsx!Feuil1").rows().getFirst();
    assertThat(row)
        .containsExactly(
            "NOM\nÉpouse",
            "1950-02-03",
            "01000",
            "0612345678",
            "255081000000000",
            "2.55081E+14",
            "2",
            null,
            "TRUE");
  }

  @Test
  void countsDaysFrom1904WhereTheWorkbookSaysSo() {
    Ledger ledger = Ledger.of(WORKBOOKS.resolve("since1904.xlsx"));
    assertThat(table(ledger, "since1904.xlsx!F").rows())
        .containsExactly(List.of("A", "1984-05-06T07:08:00"));
  }

  /// Written by Aspose.Cells, whose evaluation adds a sheet of its own.
  @ParameterizedTest
  @ValueSource(strings = {"openpyxl", "since1904"})
  void readsABinaryWorkbookAsTheSameInXml(String name) {
    Ledger xml = Ledger.of(WORKBOOKS.resolve(name + ".xlsx"));
    Ledger binary = Ledger.of(WORKBOOKS.resolve(name + ".xlsb"));

    assertThat(binary.tables).hasSameSizeAs(xml.tables);
    xml.tables.forEach(
        (path, table) -> {
          Ledger.Table same = table(binary, path.replace(".xlsx", ".xlsb"));
          assertThat(same.head().columns()).isEqualTo(table.head().columns());
          assertThat(same.head().dialect()).isEqualTo(table.head().dialect());
          assertThat(same.head().format()).isEqualTo("xlsb");
          assertThat(same.rows()).isEqualTo(table.rows());
        });
    assertThat(binary.unread).isEmpty();
  }

  @Test
  void readsABinaryWorkbookAsFarAsItGoes(@TempDir Path folder) throws IOException {
    byte[] whole = Files.readAllBytes(WORKBOOKS.resolve("openpyxl.xlsb"));
    Path cut = folder.resolve("cut.xlsb");
    for (int length = 0; length < whole.length; length += 97) {
      Files.write(cut, Arrays.copyOf(whole, length));
      assertThat(Ledger.of(cut).accounts).isNotEmpty();
    }
  }

  @Test
  void readsTextsOfAnXlsAcrossItsRecords() {
    Ledger ledger = Ledger.of(WORKBOOKS.resolve("xlwt.xls"));
    List<List<String>> rows = table(ledger, "xlwt.xls!F").rows();
    assertThat(rows).hasSize(400);
    for (int i = 0; i < 400; i++) {
      assertThat(rows.get(i).getFirst()).isEqualTo("é".repeat(30) + i + (i % 2 == 1 ? "œ" : ""));
    }
  }

  @Test
  void readsTheXmlOfExcel2003() {
    Ledger ledger = Ledger.of(WORKBOOKS.resolve("spreadsheetml.xls"));
    assertThat(table(ledger, "spreadsheetml.xls!F").head().columns())
        .containsExactly("Nom", "Ville");
    assertThat(table(ledger, "spreadsheetml.xls!F").rows())
        .containsExactly(List.of("MARTIN", "Brest"), List.of("PETIT", "Nice"));
  }

  @ParameterizedTest
  @CsvSource({
    "protected-aes.ods, secret",
    "protected-blowfish.ods, clé",
    "protected-rc4.xls, secret",
  })
  void opensTheSameWorkbookUnderAPassword(String name, String password) {
    Ledger ledger =
        Ledger.of(
            WORKBOOKS.resolve(name), "wrong", "a password of more than 15 characters", password);
    Ledger plain = Ledger.of(WORKBOOKS.resolve("openpyxl.xlsx"));
    assertThat(ledger.unread).isEmpty();
    assertThat(ledger.tables.values())
        .extracting(Ledger.Table::rows)
        .containsExactlyElementsOf(plain.tables.values().stream().map(Ledger.Table::rows).toList());
  }

  @Test
  void opensASpreadsheetOfWhichThePackageIsEnciphered() {
    Ledger ledger = Ledger.of(OTHERS.resolve("protected-gcm.ods"), "wrong", "hello");
    assertThat(ledger.passages).extracting(p -> p.text().value()).containsExactly("Hello!");
    assertThat(ledger.unread).isEmpty();
  }

  @Test
  void opensAnXlsUnderTheCryptoApi() {
    Ledger ledger = Ledger.of(OTHERS.resolve("protected-cryptoapi.xls"), "wrong", "Password1234_");
    assertThat(table(ledger, "protected-cryptoapi.xls!Sheet1").rows())
        .containsExactly(List.of("lorem ipsum", "3"));
    assertThat(ledger.unread).isEmpty();
  }

  @Test
  void opensAnXlsUnderXor() {
    Ledger ledger = Ledger.of(OTHERS.resolve("protected-xor.xls"), "wrong", "123456789012345");
    List<List<String>> rows = table(ledger, "protected-xor.xls!420").rows();
    assertThat(rows).hasSize(420);
    for (int i = 0; i < 420; i++) {
      assertThat(rows.get(i)).hasSize(26).containsOnly(String.valueOf(i + 1));
    }
    assertThat(ledger.unread).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "protected.xlsx",
        "protected-aes.ods",
        "protected-blowfish.ods",
        "protected-gcm.ods",
        "protected-rc4.xls",
        "protected-cryptoapi.xls",
        "protected-xor.xls"
      })
  void saysThatNoPasswordOpensAProtectedWorkbook(String name) {
    Path own = WORKBOOKS.resolve(name);
    Ledger ledger = Ledger.of(Files.exists(own) ? own : OTHERS.resolve(name), "wrong");
    assertThat(ledger.codes()).containsEntry(name, "encrypted");
    assertThat(ledger.tables).isEmpty();
  }
}
