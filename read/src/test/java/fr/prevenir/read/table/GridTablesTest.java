package fr.prevenir.read.table;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.read.format.ReadTables;
import fr.prevenir.read.workbook.SpreadsheetMlReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class GridTablesTest {
  /// A sheet whose rows have their cells between `|`.
  private static ReadTables sheet(String... rows) {
    StringBuilder text =
        new StringBuilder(
            "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>"
                + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
                + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">"
                + "<Worksheet ss:Name=\"Liste\"><Table>");
    for (String row : rows) {
      text.append("<Row>");
      for (String cell : row.split("\\|")) {
        text.append("<Cell>")
            .append(cell.isEmpty() ? "" : "<Data ss:Type=\"String\">" + cell + "</Data>")
            .append("</Cell>");
      }
      text.append("</Row>");
    }
    return ReadTables.of(
        new SpreadsheetMlReader(), text.append("</Table></Worksheet></Workbook>").toString());
  }

  @Test
  void whatAProgramStatesAboveItsListIsNoTable() {
    ReadTables read =
        sheet(
            "Infocentre",
            "Nom du document :||CT_HEBDO v3",
            "",
            "Période||S28 à S34",
            "",
            "Nom|Prénom|Né le|Téléphone",
            "MARTIN|Zoé|02/01/1950|0601020304",
            "PETIT|Léa|03/04/1960|0605060708");
    ReadTables.Table table = read.only();
    assertThat(table.name()).isEqualTo("Liste");
    assertThat(table.head().columns()).containsExactly("Nom", "Prénom", "Né le", "Téléphone");
    assertThat(table.lines()).hasSize(2);
  }

  @Test
  void linesOfOneCellWithColonsAreNoTable() {
    ReadTables read =
        sheet(
            "Univers : IDENTITE_V4",
            "Filtre : File active",
            "||Page 1",
            "",
            "IPP|Nom|Âge",
            "D1|MARTIN|62",
            "D2|PETIT|60");
    assertThat(read.only().head().columns()).isEqualTo(List.of("IPP", "Nom", "Âge"));
  }
}
