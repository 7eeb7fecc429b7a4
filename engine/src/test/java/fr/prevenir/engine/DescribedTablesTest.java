package fr.prevenir.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.read.ReadOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Plain files that something beside them describes are tables of one database.
class DescribedTablesTest {
  private static final int PATIENTS = 40;

  @TempDir Path folder;

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private static String name(int i) {
    return "NOM" + (char) ('A' + i % 26) + (char) ('A' + i / 26);
  }

  private int people() {
    return ScopeRun.run(
            new ScopeRequest(List.of(folder), ReadOptions.standard(), Mappings.none(), 2),
            event -> {})
        .people()
        .size();
  }

  private void loader(String table, String columns) throws IOException {
    write(
        "loader/" + table + ".ctl",
        "LOAD DATA INFILE '%s.dat' INTO TABLE SIH.%s FIELDS TERMINATED BY '|' (%s)\n"
            .formatted(table, table, columns));
  }

  @Test
  void followsKeysBetweenFilesInSeveralFolders() throws IOException {
    StringBuilder patients = new StringBuilder();
    StringBuilder stays = new StringBuilder("SEJ_ID;NUMPERS;ENTREE;MOTIF\n");
    StringBuilder bills = new StringBuilder();
    for (int i = 0; i < PATIENTS; i++) {
      int key = 70_000 + 13 * i;
      patients.append("%d|%s|LUCIE|19%02d0412\n".formatted(key, name(i), 40 + i));
      stays.append("%d;%d;2024-03-%02d;Asthme\n".formatted(5000 + i, key, 1 + i % 28));
      bills.append("INSERT INTO FACTURE VALUES (%d, %d, '2024-04-01', 31.5);\n".formatted(i, key));
    }
    loader("personnes", "NUMPERS CHAR, NOM CHAR, PRENOM CHAR, DATE_NAISSANCE DATE 'YYYYMMDD'");
    write("loader/personnes.dat", patients.toString());
    write("export/SEJOUR_DATA_TABLE.csv", stays.toString());
    write("sql/facturation.sql", bills.toString());
    write(
        "sql/ddl.sql",
        """
        CREATE TABLE PERSONNES (NUMPERS NUMBER, NOM VARCHAR2(40), PRENOM VARCHAR2(40), D DATE);
        CREATE TABLE SEJOUR (SEJ_ID NUMBER, NUMPERS NUMBER, ENTREE DATE, MOTIF VARCHAR2(400));
        CREATE TABLE FACTURE (FAC_ID NUMBER, NUMPERS NUMBER, JOUR DATE, MONTANT NUMBER);
        """);

    assertThat(people()).isEqualTo(PATIENTS);
  }
}
