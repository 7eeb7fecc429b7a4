package fr.prevenir.read;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.SourceAccount.State;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Documents written by foreign programs (`foreign/make.py` says which): the people and the text
/// that are known to be in them.
class DocumentsTest {
  @TempDir Path folder;

  private Ledger read(String name, String... passwords) throws IOException {
    return Ledger.ofForeign(name, folder, passwords);
  }

  @ParameterizedTest
  @ValueSource(strings = {"letter.docx", "letter.odt", "letter.rtf", "letter.doc", "letter.pdf"})
  void readsALetterWithItsHeadFootAndForm(String name) throws IOException {
    Ledger ledger = read(name);
    assertThat(ledger.text(name))
        .contains("Dr Yves LE GOFF", "Madame Hélène VASSEUR, née le 14/03/1961")
        .contains("Secrétariat : 02 99 00 11 22")
        .containsPattern("2 61 03\\s+35 238 112 02")
        .containsPattern("Nom :\\s+VASSEUR\\s+Prénom :\\s+Hélène\\s+IPP :\\s+8004512377");
    assertThat(ledger.states()).containsEntry(name, State.READ);
  }

  @ParameterizedTest
  @ValueSource(strings = {"letter.docx", "letter.odt", "letter.rtf", "letter.doc", "letter.pdf"})
  void readsATableOfPeopleAsRecords(String name) throws IOException {
    Ledger ledger = read(name);
    assertThat(ledger.tables.values())
        .singleElement()
        .satisfies(
            table -> {
              assertThat(table.head().columns())
                  .containsExactly("Nom", "Prénom", "Date de naissance", "Téléphone");
              assertThat(table.rows())
                  .contains(List.of("DIALLO", "Aïssatou", "19/06/1975", "0639981102"))
                  .hasSize(3);
            });
    assertThat(ledger.text(name)).doesNotContain("DIALLO");
  }

  @ParameterizedTest
  @ValueSource(strings = {"letter.docx", "letter.odt", "letter.rtf", "letter.doc"})
  void readsCommentsOfADocument(String name) throws IOException {
    assertThat(read(name).text(name)).contains("Relancer la famille de Mme VASSEUR");
  }

  /// Written by python-pptx, and by LibreOffice Impress out of it.
  @ParameterizedTest
  @ValueSource(strings = {"rcp.pptx", "rcp.ppt", "rcp.odp"})
  void readsSlidesWithTheirTablesAndNotes(String name) throws IOException {
    Ledger ledger = read(name);
    assertThat(ledger.codes()).isEmpty();
    assertThat(ledger.text(name))
        .contains("Mme Hélène VASSEUR, née le 14/03/1961", "Relancer la famille");
    assertThat(ledger.tables.values())
        .singleElement()
        .satisfies(
            table ->
                assertThat(table.rows())
                    .containsExactly(
                        List.of("LAMBERT", "Noé", "02/11/1988"),
                        List.of("DIALLO", "Aïssatou", "19/06/1975")));
  }

  /// Written by python-docx, and by LibreOffice Writer out of it: two letters, a page break
  // between.
  @ParameterizedTest
  @ValueSource(strings = {"merged.docx", "merged.odt", "merged.rtf", "merged.doc"})
  void marksWhereAPageEndsOnPurpose(String name) throws IOException {
    assertThat(read(name).text(name).split("\u2029"))
        .hasSize(2)
        .satisfies(letters -> assertThat(letters[0]).contains("VASSEUR").doesNotContain("LAMBERT"))
        .satisfies(letters -> assertThat(letters[1]).contains("LAMBERT").doesNotContain("VASSEUR"));
  }

  @Test
  void opensASealedPdfWithItsFormItsAttachmentAndItsScannedPage() throws IOException {
    Ledger ledger = read("sealed.pdf", "faux", "hopital");
    assertThat(ledger.text("sealed.pdf")).contains("Fiche d'admission");
    Ledger.Table form = ledger.tables.get("sealed.pdf!form");
    assertThat(form.head().columns()).containsExactly("nom", "prenom", "date_naissance");
    assertThat(form.rows()).containsExactly(List.of("VASSEUR", "Helene", "14/03/1961"));
    assertThat(ledger.tables.get("sealed.pdf!people.csv").rows()).hasSize(3);
    if (tesseractReadsFrench()) {
      assertThat(ledger.text("sealed.pdf!page 2.png")).contains("VASSEUR");
      assertThat(ledger.codes()).isEmpty();
    } else {
      assertThat(ledger.codes()).containsExactly(Map.entry("sealed.pdf", "image"));
    }
  }

  @Test
  void readsAListThatWasPrintedOverSeveralPages() throws IOException {
    Ledger ledger = read("list.pdf");
    Ledger.Table table = ledger.tables.get("list.pdf!table 1");
    assertThat(table.head().columns())
        .containsExactly("nom", "prenom", "naissance", "telephone", "ville");
    assertThat(table.rows()).hasSize(120);
    assertThat(table.rows().get(0))
        .containsExactly("LAMBERT 0", "Noé", "01/01/1950", "0639980000", "Saint-Malo");
    assertThat(table.rows().get(119))
        .containsExactly("VASSEUR 119", "Jean Marie", "20/12/1988", null, "Vannes");
    assertThat(ledger.tables).hasSize(1);
  }

  /// Written by LibreOffice Writer (cells narrower than their words, rows that go on behind the
  /// page) and WeasyPrint (cells in the middle of the height of their row): `make-wrapped.py`.
  @ParameterizedTest
  @ValueSource(strings = {"wrapped.pdf", "middle.pdf"})
  void putsCellsThatGoOnOverSeveralLinesTogether(String name) throws IOException {
    Ledger.Table table = read(name).tables.get(name + "!table 1");
    assertThat(table.head().columns())
        .containsExactly(
            "NOM", "PRENOM", "NAISSANCE", "SEXE", "NIR", "TELEPHONE", "ADRESSE", "VILLE");
    assertThat(table.rows())
        .hasSize(40)
        .allSatisfy(row -> assertThat(row.get(2)).matches("\\d\\d/\\d\\d/19\\d\\d"))
        .allSatisfy(row -> assertThat(row.get(4)).matches("\\d{15}"))
        .contains(
            List.of(
                "Rousseau-Dupré",
                "Anne Laure",
                "04/04/1934",
                "M",
                "234021411810313",
                "0639980003",
                "4 rue du Maréchal-Foch",
                "Bourg-en-Bresse"))
        .extracting(row -> row.get(0) + " " + row.get(1))
        .contains("Déchamps Joël", "Da Silva Fatoumata", "Saint-Ève Bastien");
  }

  /// Written by LibreOffice Calc: `make-aligned.py`.
  @ParameterizedTest
  @ValueSource(strings = {"calc-head.pdf", "calc-centre.pdf", "calc-foot.pdf"})
  void tellsRowsApartByWhereTheirCellsStand(String name) throws IOException {
    assertThat(read(name).tables.get(name + "!table 1").rows())
        .hasSize(40)
        .contains(
            List.of(
                "BARBASSEL",
                "Etienne",
                "07/01/1998",
                "198013116005347",
                "4 rue du Moulin Martidier bâtiment B escalier 2 appartement 40",
                "59000 Paris"))
        .allSatisfy(row -> assertThat(row.get(2)).matches("\\d\\d/\\d\\d/\\d{4}"))
        .allSatisfy(row -> assertThat(row.get(3)).matches("\\d{15}"));
  }

  /// Written by LibreOffice Writer: `make-wrapped.py`.
  @Test
  void keepsNamesAndDatesOfALetterWholeThatBreakAcrossLines() throws IOException {
    assertThat(read("letters-in-one.pdf").text("letters-in-one.pdf"))
        .contains(
            "Madame Marie-Hélène ROUSSEAU-DUPRÉ, née le 12 mars 1970, NIR 270031411822045",
            "née le 12 mars 1970 à Caen.\n\u2029",
            "née le 25/02/2008 à Caen.");
  }

  @Test
  void opensASealedDocumentWithItsPassword() throws IOException {
    Ledger ledger = read("sealed.docx", "hopital");
    assertThat(ledger.text("sealed.docx")).contains("Madame Hélène VASSEUR");
    assertThat(ledger.tables.values().iterator().next().rows()).hasSize(3);
  }

  /// Written by LibreOffice Writer 7.4, with AES.
  @Test
  void opensASealedTextWithItsPassword() throws IOException {
    Ledger ledger = read("sealed.odt", "faux", "secret");
    assertThat(ledger.codes()).isEmpty();
    assertThat(ledger.text("sealed.odt"))
        .contains("Dr Yves LE GOFF", "Madame Hélène VASSEUR, née le 14/03/1961");
    assertThat(ledger.tables.values().iterator().next().rows()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sealed.pdf", "sealed.odt", "sealed-97.doc"})
  void leavesASealedDocumentWithoutItsPassword(String name) throws IOException {
    Ledger ledger = read(name, "faux");
    assertThat(ledger.states()).containsEntry(name, State.ENCRYPTED);
    assertThat(ledger.codes()).containsEntry(name, "encrypted");
  }

  /// Written by LibreOffice Writer 7.4, with RC4.
  @Test
  void opensASealedOldDocumentWithItsPassword() throws IOException {
    assertThat(read("sealed-97.doc", "faux", "secret").text("sealed-97.doc"))
        .contains("Madame Hélène VASSEUR, née le 14/03/1961");
  }

  /// Where Tesseract with French is installed the text is read, elsewhere the ledger says why not:
  /// this machine decides which of both is tested.
  @Test
  void readsAScanOrSaysThatItIsAPicture() throws IOException {
    Ledger ledger = read("scan.png");
    if (tesseractReadsFrench()) {
      assertThat(ledger.text("scan.png")).contains("VASSEUR", "14/03/1961");
      assertThat(ledger.states()).containsEntry("scan.png", State.READ);
      assertThat(ledger.codes()).isEmpty();
    } else {
      assertThat(ledger.codes()).containsExactly(Map.entry("scan.png", "image"));
      assertThat(ledger.states()).containsEntry("scan.png", State.UNKNOWN);
    }
  }

  /// Written by fpdf2 and pdftoppm; read here or not as the scan above.
  @Test
  void readsATableInAScanAsRecords() throws IOException {
    Ledger ledger = read("scan-table.png");
    if (tesseractReadsFrench()) {
      assertThat(ledger.tables.values().iterator().next().rows())
          .hasSize(5)
          .contains(
              List.of("Jégou", "Joël", "21/05/1941", "141050810591248", "0639985065"),
              List.of("Quintard", "Bastien", "31/12/1996", "196122B03395786", "0639986383"));
    } else {
      assertThat(ledger.codes()).containsExactly(Map.entry("scan-table.png", "image"));
    }
  }

  private static boolean tesseractReadsFrench() {
    try {
      Process process =
          new ProcessBuilder("tesseract", "--list-langs").redirectErrorStream(true).start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .anyMatch("fra"::equals);
    } catch (IOException absent) {
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"letter.pdf", "letter.doc", "letter.odt", "message.eml", "people.pgc"})
  void accountsForAFileThatBreaksOff(String name) throws IOException {
    byte[] whole;
    try (InputStream in = DocumentsTest.class.getResourceAsStream("foreign/" + name)) {
      whole = in.readAllBytes();
    }
    Path cut = folder.resolve(name);
    Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));
    Ledger ledger = Ledger.of(cut);
    assertThat(ledger.accounts).containsKey(name);
  }
}
