package fr.prevenir.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.SourcePath;
import fr.prevenir.read.ReadLimits;
import fr.prevenir.read.format.ReadTables;
import fr.prevenir.read.format.Source;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReaderTest {
  private static final Path CLIENTS = Path.of("src/test/resources/fr/prevenir/read/clients");

  private static ReadTables read(String html) {
    return ReadTables.of(new HtmlReader(), html);
  }

  /// psql 15, MariaDB 10.11 and sqlite3 3.40; a line break within a value is a blank but in psql.
  @ParameterizedTest
  @CsvSource({"pg-html.txt, '\n'", "my-html.txt, ' '", "sq-html.txt, ' '"})
  void readsWhatClientsOfDatabasesWrite(String name, String lineBreak) throws IOException {
    byte[] content = Files.readAllBytes(CLIENTS.resolve(name));
    Source source = Source.of(SourcePath.of("evidence"), content);
    assertThat(new HtmlReader().recognises(source)).isTrue();
    ReadTables read = ReadTables.of(new HtmlReader(), source, ReadLimits.standard());
    assertThat(read.tables()).hasSize(1);
    assertThat(read.tables().getFirst().head().columns())
        .containsExactly("id", "nom", "prenom", "naissance", "note");
    assertThat(read.tables().getFirst().lines())
        .containsExactly(
            "1|MARTIN|Zoé|1950-01-02|a < b & \"c\"",
            "2|D'ARC|∅|1960-03-04|deux" + lineBreak + "lignes",
            "3|PETIT|Léa|1970-05-06|x | y",
            "4|LE GOFF|Yann|1981-12-31|∅");
  }

  @Test
  void headingsBelowValuesBeginAnotherTable() throws IOException {
    ReadTables read =
        ReadTables.of(new HtmlReader(), Files.readAllBytes(CLIENTS.resolve("sq-html2.txt")));
    assertThat(read.tables()).hasSize(2);
    assertThat(read.tables().get(1).name()).isEqualTo("#2");
    assertThat(read.tables().get(1).head().columns()).containsExactly("nom", "id");
    assertThat(read.tables().get(1).lines()).hasSize(4);
  }

  @Test
  void readsSeveralTablesOfAPageAndTheTextAroundThem() {
    ReadTables read =
        read(
            """
            <!DOCTYPE html><html><head><title>Export</title><style>td { x: "</td>" }</style>
            <script>if (a < b) document.write("<table><tr><td>no</td></tr></table>")</script></head>
            <body><!-- <table><tr><td>no</td></tr></table> --><h1>Patients du 12/03/2021</h1>
            <table><thead><tr><th>Nom<th>Naissance</thead><tbody>
            <tr><td>MARTIN<td>02/01/1950
            <tr><td>L&eacute;ger &amp; fils&nbsp;<td>03/01/1950</table>
            <p>M&#233;decins&#133;</p>
            <TABLE><TR><TH>Nom</TH><TH>RPPS</TH></TR><TR><TD>DURAND</TD><TD>10001234567</TD></TR></TABLE>
            <p>Fin de l'extraction</body></html>
            """);
    assertThat(read.tables()).hasSize(2);
    assertThat(read.tables().getFirst().lines())
        .containsExactly("MARTIN|02/01/1950", "Léger & fils|03/01/1950");
    assertThat(read.tables().get(1).lines()).containsExactly("DURAND|10001234567");
    assertThat(read.passages())
        .extracting(passage -> passage.text().value())
        .containsExactly(
            "Export\nPatients du 12/03/2021\n", "Médecins…\n", "Fin de l'extraction\n");
  }

  @Test
  void aValueThatSpansRowsStandsInEachOfThem() {
    ReadTables read =
        read(
            """
            <table>
            <tr><th rowspan=2>Nom</th><th colspan="2">Examen</th></tr>
            <tr><th>Date</th><th>Code</th></tr>
            <tr><td rowspan='2'>MARTIN</td><td>01/02/2021</td><td>B10</td></tr>
            <tr><td>02/02/2021</td><td>B20</td></tr>
            <tr><td>PETIT</td><td colspan=2>03/02/2021</td></tr>
            </table>
            """);
    assertThat(read.tables().getFirst().head().columns())
        .containsExactly("Nom", "Examen Date", "Examen Code");
    assertThat(read.tables().getFirst().lines())
        .containsExactly("MARTIN|01/02/2021|B10", "MARTIN|02/02/2021|B20", "PETIT|03/02/2021|∅");
  }

  @Test
  void aTableWithinACellIsOneOfItsOwn() {
    ReadTables read =
        read(
            """
            <table><tr><td>Menu</td><td>
              <table><tr><th>Nom</th><th>Ville</th></tr><tr><td>MARTIN</td><td>Lille</td></tr>
              <tr><td>PETIT</td><td>Brest</td></tr></table>
            </td></tr></table>
            """);
    assertThat(read.tables()).hasSize(1);
    assertThat(read.tables().getFirst().lines()).containsExactly("MARTIN|Lille", "PETIT|Brest");
  }

  @Test
  void takesTheStoredNumberWhereThePageShowsItShortened() {
    ReadTables read =
        read(
            """
            <html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table>
            <tr><td>Nom</td><td>NIR</td><td>Autre</td></tr>
            <tr><td>MARTIN</td><td x:num="255081012345612">2.55081E+14</td>
              <td align=right sdval="155081012345612" sdnum="1036;">1,55E+14</td></tr>
            </table></body></html>
            """);
    assertThat(read.tables().getFirst().lines())
        .containsExactly("MARTIN|255081012345612|155081012345612");
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, iso-8859-1",
    "UTF-8, iso-8859-1",
    "UTF-8, utf-8",
    "ISO-8859-15, iso-8859-15",
    "IBM850, ibm850",
    "x-MacRoman, macintosh",
    "UTF-16LE, utf-16"
  })
  void decodesByTheBytesAndTheCharsetDeclared(String real, String declared) {
    String html =
        "<html><head><meta http-equiv=Content-Type content=\"text/html; charset="
            + declared
            + "\"></head><table><tr><th>Nom</th><th>Prénom</th></tr>"
            + "<tr><td>LÉGER</td><td>Zoé</td></tr><tr><td>NOËL</td><td>Anaïs</td></tr></table>";
    ReadTables read = ReadTables.of(new HtmlReader(), html.getBytes(Charset.forName(real)));
    assertThat(read.tables().getFirst().head().columns()).containsExactly("Nom", "Prénom");
    assertThat(read.tables().getFirst().lines()).containsExactly("LÉGER|Zoé", "NOËL|Anaïs");
  }

  @Test
  void nestingWithoutEndIsReadWithoutFailing() {
    String html = "<table><tr><td>".repeat(100_000) + "fin";
    assertThat(read(html).unread()).isEmpty();
  }

  @Test
  void spansThatRepeatBeyondReasonAreRefused() {
    StringBuilder html = new StringBuilder("<table><tr>");
    String text = "x".repeat(1 << 16);
    for (int i = 0; i < 10; i++) {
      html.append("<td rowspan=65000>").append(text).append("</td>");
    }
    html.append("</tr>").append("<tr><td>a</td></tr>".repeat(1000)).append("</table>");
    assertThat(read(html.toString()).unread())
        .extracting(entry -> entry.code().code())
        .containsExactly("bomb_ratio");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<patients><patient><nom>A</nom></patient></patients>",
        "<?xml version='1.0'?><table><row><nom>A</nom></row></table>",
        "nom;note\nA;<table><tr><td>x</td></tr></table>\n"
      })
  void leavesXmlAndOtherTextAlone(String text) {
    Source source = Source.of(SourcePath.of("evidence"), text.getBytes(StandardCharsets.UTF_8));
    assertThat(new HtmlReader().recognises(source)).isFalse();
  }
}
