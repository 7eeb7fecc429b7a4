package fr.prevenir.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Workbooks by openpyxl, XlsxWriter and LibreOffice, cut or damaged on their way: read as far as
/// the sheets go, with an entry of the ledger for what is missing, and never as an archive of XML.
class DamagedWorkbooksTest {
  private static final Path WORKBOOKS =
      Path.of("src/test/resources/fr/prevenir/read/evidence/workbooks");

  private static final String HIDDEN = "xl/worksheets/sheet2.xml";

  @TempDir Path folder;

  private Ledger read(String name, byte[] content) throws IOException {
    return Ledger.of(Files.write(folder.resolve(name), content));
  }

  private static byte[] workbook(String name) throws IOException {
    return Files.readAllBytes(WORKBOOKS.resolve(name));
  }

  private static void noXml(Ledger ledger) {
    assertThat(ledger.accounts).as("%s", ledger.accounts).hasSize(1);
    assertThat(ledger.tables.keySet()).noneMatch(path -> path.contains(".xml"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"openpyxl.xlsx", "xlsxwriter.xlsx", "openpyxl.ods"})
  void aCutWorkbookIsNeverAnArchiveOfXml(String name) throws IOException {
    byte[] whole = workbook(name);
    int rows = Ledger.of(WORKBOOKS.resolve(name)).tables.values().size();
    for (int length = 600; length < whole.length; length += 137) {
      Ledger ledger = read(name, Arrays.copyOf(whole, length));
      noXml(ledger);
      assertThat(ledger.codes().get(name)).as("cut at %s", length).contains("truncated");
      assertThat(ledger.tables).hasSizeLessThanOrEqualTo(rows);
    }
  }

  @Test
  void withoutItsDirectoryEverySheetIsRead() throws IOException {
    byte[] whole = workbook("openpyxl.xlsx");
    int directory = indexOf(whole, new byte[] {'P', 'K', 1, 2}, 0);
    Ledger ledger = read("a.xlsx", Arrays.copyOf(whole, directory));
    noXml(ledger);
    assertThat(ledger.tables.keySet())
        .isEqualTo(
            Ledger.of(WORKBOOKS.resolve("openpyxl.xlsx")).tables.keySet().stream()
                .map(path -> path.replace("openpyxl.xlsx", "a.xlsx"))
                .collect(Collectors.toSet()));
    assertThat(ledger.codes()).containsExactly(Map.entry("a.xlsx", "truncated"));
  }

  @Test
  void aDirectoryBrokenInTheMiddleIsMadeUpForByTheLocalHeaders() throws IOException {
    byte[] whole = workbook("openpyxl.xlsx");
    int third = -1;
    for (int i = 0; i < 3; i++) {
      third = indexOf(whole, new byte[] {'P', 'K', 1, 2}, third + 1);
    }
    Arrays.fill(whole, third, third + 20, (byte) 0xEE);
    Ledger ledger = read("a.xlsx", whole);
    noXml(ledger);
    assertThat(ledger.tables.get("a.xlsx!Patients").rows()).hasSize(3);
    assertThat(ledger.tables).hasSize(6);
    assertThat(ledger.codes()).containsExactly(Map.entry("a.xlsx", "truncated"));
  }

  @Test
  void aLocalHeaderOverwrittenCostsItsSheetOnly() throws IOException {
    byte[] whole = workbook("openpyxl.xlsx");
    int local = indexOf(whole, HIDDEN.getBytes(UTF_8), 0) - 30;
    Arrays.fill(whole, local, local + 30, (byte) 0);
    Ledger ledger = read("a.xlsx", whole);
    noXml(ledger);
    assertThat(ledger.tables.keySet())
        .containsExactlyInAnyOrder(
            "a.xlsx!Patients",
            "a.xlsx!Patients#2",
            "a.xlsx!Fusion",
            "a.xlsx!Côte à côte",
            "a.xlsx!Côte à côte#2");
    assertThat(ledger.codes()).containsExactly(Map.entry("a.xlsx!Caché", "corrupt"));
  }

  @Test
  void aSheetThatBreaksOffKeepsItsRowsAndTheOtherSheets() throws IOException {
    byte[] content =
        changed(
            "openpyxl.xlsx",
            parts -> {
              byte[] sheet = parts.get("xl/worksheets/sheet1.xml");
              parts.put(
                  "xl/worksheets/sheet1.xml",
                  Arrays.copyOf(sheet, indexOf(sheet, "<row r=\"7\"".getBytes(UTF_8), 0) + 40));
            });
    Ledger ledger = read("a.xlsx", content);
    assertThat(ledger.tables.get("a.xlsx!Patients").rows()).isNotEmpty();
    assertThat(ledger.tables).containsKeys("a.xlsx!Caché", "a.xlsx!Fusion");
    assertThat(ledger.unread)
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.path()).hasToString("a.xlsx!Patients");
              assertThat(entry.reason()).startsWith("the sheet cannot be read beyond row 7: ");
            });
  }

  @Test
  void sheetsAreFoundWithoutTheWorkbooksList() throws IOException {
    byte[] content =
        changed(
            "openpyxl.xlsx",
            parts -> {
              parts.remove("xl/workbook.xml");
              parts.remove("xl/_rels/workbook.xml.rels");
            });
    Ledger ledger = read("a.xlsx", content);
    noXml(ledger);
    assertThat(ledger.tables.get("a.xlsx!sheet1").rows()).hasSize(3);
    assertThat(ledger.tables).containsKeys("a.xlsx!sheet2", "a.xlsx!sheet3", "a.xlsx!sheet4");
    assertThat(ledger.codes()).containsExactly(Map.entry("a.xlsx", "corrupt,corrupt"));
  }

  @Test
  void saysHowManyCellsLostTheirTexts() throws IOException {
    byte[] content = changed("xlsxwriter.xlsx", parts -> parts.remove("xl/sharedStrings.xml"));
    Ledger ledger = read("a.xlsx", content);
    assertThat(ledger.unread)
        .extracting(entry -> entry.reason())
        .containsExactly("11 cells have lost their texts");
    assertThat(ledger.tables).isNotEmpty();
  }

  @Test
  void aSheetThatTheWorkbookDoesNotListIsRead() throws IOException {
    byte[] content =
        changed(
            "openpyxl.xlsx",
            parts -> parts.put("xl/worksheets/sheet9.xml", parts.get("xl/worksheets/sheet1.xml")));
    Ledger ledger = read("a.xlsx", content);
    assertThat(ledger.tables.get("a.xlsx!sheet9").rows()).hasSize(3);
    assertThat(ledger.tables.get("a.xlsx!sheet9").head().dialect())
        .containsEntry("hidden", "unlisted");
    assertThat(ledger.unread).isEmpty();
  }

  private interface Change {
    void to(Map<String, byte[]> parts);
  }

  /// The workbook with some of its parts changed, zipped again.
  private static byte[] changed(String name, Change change) throws IOException {
    Map<String, byte[]> parts = new HashMap<>();
    List<String> order = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(WORKBOOKS.resolve(name)))) {
      for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        order.add(e.getName());
        parts.put(e.getName(), in.readAllBytes());
      }
    }
    change.to(parts);
    parts.keySet().stream().filter(part -> !order.contains(part)).forEach(order::add);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (String part : order) {
        if (parts.containsKey(part)) {
          out.putNextEntry(new ZipEntry(part));
          out.write(parts.get(part));
        }
      }
    }
    return bytes.toByteArray();
  }

  private static int indexOf(byte[] in, byte[] what, int from) {
    for (int at = from; at + what.length <= in.length; at++) {
      if (Arrays.equals(in, at, at + what.length, what, 0, what.length)) {
        return at;
      }
    }
    throw new AssertionError("not found");
  }
}
