package fr.prevenir.read.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.read.format.ReadTables;
import org.junit.jupiter.api.Test;

class LetterheadTest {
  private static ReadTables read(String... rows) {
    StringBuilder xml = new StringBuilder();
    xml.append("<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'");
    xml.append(" xmlns:ss='urn:schemas-microsoft-com:office:spreadsheet'>");
    xml.append("<Worksheet ss:Name='Export'><Table>");
    for (String row : rows) {
      xml.append("<Row>");
      for (String cell : row.split(";", -1)) {
        xml.append("<Cell><Data ss:Type='String'>").append(cell).append("</Data></Cell>");
      }
      xml.append("</Row>");
    }
    xml.append("</Table></Worksheet></Workbook>");
    return ReadTables.of(new SpreadsheetMlReader(), xml.toString());
  }

  @Test
  void isNoTableButText() {
    ReadTables read =
        read(
            "Laboratoire;site 27",
            "Édition du;12/10/2020",
            "",
            "Nom;Prénom;Né(e) le",
            "MARTIN;Zoé;02/01/1950");
    assertThat(read.only().head().columns()).containsExactly("Nom", "Prénom", "Né(e) le");
    assertThat(read.only().lines()).containsExactly("MARTIN|Zoé|02/01/1950");
  }

  @Test
  void leavesAShortTableWithoutADateOfEditionATable() {
    ReadTables read =
        read("Analyse;Nombre", "PCR;12", "", "Nom;Prénom;Né(e) le", "MARTIN;Zoé;02/01/1950");
    assertThat(read.tables()).hasSize(2);
  }
}
