package fr.prevenir.read.described;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LoadScriptTest {
  private static DescribedFile only(String script) {
    List<DescribedFile> files = LoadScript.of(script);
    assertThat(files).hasSize(1);
    return files.getFirst();
  }

  @Test
  void readsWhatPostgresqlCopies() {
    DescribedFile file =
        only(
            "COPY public.patient (id, \"Nom\") FROM '/var/tmp/patient.csv'\n"
                + "  WITH (FORMAT csv, HEADER true, DELIMITER ';', ENCODING 'LATIN1');\n");

    assertThat(file.named("patient.csv")).isTrue();
    assertThat(file.cut()).isEqualTo(Cut.at(";", '"'));
    assertThat(file.skip()).isEqualTo(1);
    assertThat(file.charset()).isEqualTo("LATIN1");
    assertThat(file.tables().getFirst().name()).isEqualTo("patient");
    assertThat(file.tables().getFirst().names()).containsExactly("id", "Nom");

    assertThat(only("\\copy sejour from 'sejour.txt' delimiter E'\\t'\n\\copy x to 'y'\n").cut())
        .isEqualTo(new Cut("\t", (char) 0, true, Cut.LINE));
    assertThat(LoadScript.of("COPY t (a) FROM stdin;\n1\n\\.\n")).isEmpty();
  }

  @Test
  void readsWhatMysqlLoads() {
    DescribedFile file =
        only(
            """
            LOAD DATA LOCAL INFILE '/tmp/patient.txt' IGNORE INTO TABLE `his`.`patient`
            CHARACTER SET latin1
            FIELDS TERMINATED BY ',' OPTIONALLY ENCLOSED BY '"' ESCAPED BY '\\\\'
            LINES TERMINATED BY '\\r\\n'
            IGNORE 1 LINES
            (id, nom, @vide) SET cree = now();
            """);

    assertThat(file.named("patient.txt")).isTrue();
    assertThat(file.cut()).isEqualTo(new Cut(",", '"', true, "\r\n"));
    assertThat(file.skip()).isEqualTo(1);
    assertThat(file.charset()).isEqualTo("latin1");
    assertThat(file.tables().getFirst().name()).isEqualTo("patient");
    assertThat(file.tables().getFirst().names()).containsExactly("id", "nom", "vide");
  }

  @Test
  void readsWhatSqlServerInserts() {
    DescribedFile file =
        only(
            "BULK INSERT [dbo].[Patient Ext] FROM 'D:\\import\\pat.txt'\n"
                + "WITH (FIRSTROW = 2, FIELDTERMINATOR = '|', ROWTERMINATOR = '0x0a',"
                + " CODEPAGE = '1252');\nGO\n");

    assertThat(file.named("PAT.TXT")).isTrue();
    assertThat(file.cut()).isEqualTo(Cut.at("|", (char) 0));
    assertThat(file.skip()).isEqualTo(1);
    assertThat(file.charset()).isEqualTo("1252");
    assertThat(file.tables().getFirst().name()).isEqualTo("Patient Ext");
  }
}
