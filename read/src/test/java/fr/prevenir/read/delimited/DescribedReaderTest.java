package fr.prevenir.read.delimited;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.DatabaseTable;
import fr.prevenir.model.ForeignKey;
import fr.prevenir.model.TableHead;
import fr.prevenir.read.Ledger;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescribedReaderTest {
  @TempDir Path folder;

  private void write(String name, String text) throws IOException {
    write(name, text, StandardCharsets.UTF_8);
  }

  private void write(String name, String text, Charset charset) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(charset));
  }

  private Ledger read() {
    return Ledger.of(folder);
  }

  private static TableHead head(Ledger read, String path) {
    Ledger.Table table = read.tables.get(path);
    assertThat(table).as("%s among %s", path, read.tables.keySet()).isNotNull();
    return table.head();
  }

  private static List<List<String>> rows(Ledger read, String path) {
    return read.tables.get(path).rows();
  }

  @Test
  void namesColumnsAndTableByTheControlFileBeside() throws IOException {
    write(
        "t_pat.ctl",
        """
        LOAD DATA
        CHARACTERSET WE8PC850
        INFILE 't_pat.dat'
        INTO TABLE SIHADM.T_PAT
        FIELDS TERMINATED BY '^' OPTIONALLY ENCLOSED BY '"' TRAILING NULLCOLS
        (PAT_ID CHAR, PAT_NOM CHAR, PAT_PRE CHAR, X CONSTANT 'A', PAT_VIL CHAR)
        """);
    write(
        "t_pat.dat",
        "1^MARTIN^Zoé^VANNES\r\n2^\"LE ^ GOFF\"^André\r\n3^NOÉ^Léa^BREST\r\n",
        Charset.forName("IBM850"));

    Ledger read = read();

    TableHead head = head(read, "t_pat.dat");
    assertThat(head.columns()).containsExactly("PAT_ID", "PAT_NOM", "PAT_PRE", "PAT_VIL");
    assertThat(head.named()).isTrue();
    assertThat(head.flat()).isFalse();
    assertThat(head.table()).isEqualTo(new DatabaseTable("", "T_PAT"));
    assertThat(rows(read, "t_pat.dat")).first().isEqualTo(List.of("1", "MARTIN", "Zoé", "VANNES"));
    assertThat(rows(read, "t_pat.dat").get(1)).startsWith("2", "LE ^ GOFF", "André");
    assertThat(rows(read, "t_pat.dat")).hasSize(3);
  }

  @Test
  void readsDataBehindTheirControlFile() throws IOException {
    write(
        "dept.ctl",
        """
        LOAD DATA
        INFILE *
        INTO TABLE dept FIELDS TERMINATED BY ',' OPTIONALLY ENCLOSED BY '"'
        (deptno, dname, loc)
        BEGINDATA
        12,RESEARCH,"SARATOGA"
        10,"ACCOUNTING",CLEVELAND
        """);

    Ledger read = read();

    assertThat(head(read, "dept.ctl").columns()).containsExactly("deptno", "dname", "loc");
    assertThat(head(read, "dept.ctl").name()).isEqualTo("dept");
    assertThat(rows(read, "dept.ctl"))
        .containsExactly(
            List.of("12", "RESEARCH", "SARATOGA"), List.of("10", "ACCOUNTING", "CLEVELAND"));
  }

  @Test
  void partsTheRowsOfSeveralTablesByTheirConditions() throws IOException {
    write(
        "flux.ctl",
        """
        LOAD DATA INFILE 'flux.txt' -- flux de M. Martin
        INTO TABLE PATIENT WHEN (1:1) = 'P' FIELDS TERMINATED BY ';'
        (TYP FILLER POSITION(1), PAT_ID, NOM)
        INTO TABLE SEJOUR WHEN TYP = 'S' FIELDS TERMINATED BY ';'
        (TYP FILLER POSITION(1), SEJ_ID, PAT_ID)
        """);
    write("flux.txt", "H;20240101\nP;1;MARTIN\nS;70;1\nP;2;LE GOFF\nS;71;2\n");

    Ledger read = read();

    assertThat(read.tables).containsOnlyKeys("flux.txt!PATIENT", "flux.txt!SEJOUR");
    assertThat(rows(read, "flux.txt!PATIENT"))
        .containsExactly(List.of("P", "1", "MARTIN"), List.of("P", "2", "LE GOFF"));
    assertThat(rows(read, "flux.txt!SEJOUR"))
        .containsExactly(List.of("S", "70", "1"), List.of("S", "71", "2"));
    assertThat(read.text("flux.txt")).isEqualTo("H;20240101\n");
    assertThat(read.text("flux.ctl")).isEqualTo("flux de M. Martin\n");
    assertThat(read.accounts.get("flux.ctl").format()).isEqualTo("description");
  }

  @Test
  void readsPlacesAndBlanks() throws IOException {
    write(
        "emp.ctl",
        "LOAD DATA INFILE 'emp.dat' INTO TABLE EMP\n"
            + "(EMPNO POSITION(1:4), ENAME POSITION(6:12) CHAR, SAL POSITION(13:15) CHAR)\n");
    write("emp.dat", "7782 CLARK  100\n7839 KING   200\n7934 MILLER\n");
    write(
        "mots.ctl",
        "LOAD DATA INFILE 'mots.dat' INTO TABLE MOTS FIELDS TERMINATED BY WHITESPACE"
            + " OPTIONALLY ENCLOSED BY \"'\" (A, B, C)\n");
    write("mots.dat", "1   'deux mots' 3\n4 cinq\t6\n");

    Ledger read = read();

    assertThat(rows(read, "emp.dat").getFirst()).containsExactly("7782", "CLARK", "100");
    assertThat(rows(read, "emp.dat").getLast()).startsWith("7934", "MILLER");
    assertThat(rows(read, "mots.dat"))
        .containsExactly(List.of("1", "deux mots", "3"), List.of("4", "cinq", "6"));
  }

  @Test
  void believesNoDescriptionThatTheRecordsContradict() throws IOException {
    write("a.ctl", "LOAD DATA INFILE 'a.csv' INTO TABLE A FIELDS TERMINATED BY '|' (X, Y)\n");
    write("a.csv", "nom;prénom;ville\nMARTIN;Zoé;VANNES\nNOÉ;Léa;BREST\n");

    TableHead head = head(read(), "a.csv");

    assertThat(head.columns()).containsExactly("nom", "prénom", "ville");
    assertThat(head.flat()).isTrue();
  }

  @Test
  void leavesOutTheHeadingsOfADescribedFile() throws IOException {
    write("a.ctl", "LOAD DATA INFILE 'a.csv' INTO TABLE A FIELDS TERMINATED BY ';' (X, Y)\n");
    write("a.csv", "x;y\n1;2\n3;4\n");

    assertThat(rows(read(), "a.csv")).containsExactly(List.of("1", "2"), List.of("3", "4"));
  }

  @Test
  void namesColumnsByTheScriptThatCreatesTheTable() throws IOException {
    write(
        "00_ddl.sql",
        """
        CREATE TABLE "SIH"."PATIENT" ("PAT_ID" NUMBER(10) NOT NULL, "NOM" VARCHAR2(80),
          "DTN" DATE, CONSTRAINT PK PRIMARY KEY ("PAT_ID"));
        CREATE TABLE "SIH"."SEJOUR" ("SEJ_ID" NUMBER(10), "PAT_ID" NUMBER(10), "ENTREE" DATE);
        ALTER TABLE "SIH"."SEJOUR" ADD CONSTRAINT FK FOREIGN KEY ("PAT_ID")
          REFERENCES "SIH"."PATIENT" ("PAT_ID");
        """);
    write("patient.txt", "1;MARTIN;1980-01-02\n2;LE GOFF;1975-12-31\n3;NOÉ;2001-05-06\n");
    write("SIH.SEJOUR.csv", "SEJ_ID;PAT_ID;ENTREE\n7;1;2024-01-02\n8;2;2024-01-03\n");
    write("autre.txt", "1;MARTIN;1980-01-02\n2;LE GOFF;1975-12-31\n3;NOÉ;2001-05-06\n");

    Ledger read = read();

    assertThat(head(read, "patient.txt").columns()).containsExactly("PAT_ID", "NOM", "DTN");
    assertThat(head(read, "patient.txt").name()).isEqualTo("PATIENT");
    assertThat(rows(read, "patient.txt")).hasSize(3);
    assertThat(head(read, "SIH.SEJOUR.csv").table()).isEqualTo(new DatabaseTable("", "SEJOUR"));
    assertThat(head(read, "SIH.SEJOUR.csv").foreignKeys())
        .containsExactly(new ForeignKey("PAT_ID", "PATIENT", "PAT_ID"));
    assertThat(rows(read, "SIH.SEJOUR.csv")).hasSize(2);
    assertThat(head(read, "autre.txt").flat()).isTrue();
  }

  @Test
  void takesColumnsFromOneScriptAndHowTheyAreCutFromAnother() throws IOException {
    write("schema.sql", "CREATE TABLE patient (id int, nom text, ville text);\n");
    write("load.sql", "BULK INSERT dbo.patient FROM 'C:\\p.dat' WITH (FIELDTERMINATOR = '~')\n");
    write("p.dat", "1~MARTIN~VANNES\n2~NOÉ~BREST\n");

    assertThat(head(read(), "p.dat").columns()).containsExactly("id", "nom", "ville");
  }

  @Test
  void readsFilesOfBcpByTheirFormat() throws IOException {
    write(
        "Patient.fmt",
        "14.0\n3\n1 SQLCHAR 0 12 \"|\" 1 id \"\"\n2 SQLCHAR 0 50 \"|\" 2 nom \"\"\n"
            + "3 SQLCHAR 0 50 \"\\r\\n\" 3 ville \"\"\n");
    write("Patient.dat", "1|MARTIN|VANNES\r\n2|NOÉ|BREST\r\n");

    Ledger read = read();

    assertThat(head(read, "Patient.dat").columns()).containsExactly("id", "nom", "ville");
    assertThat(head(read, "Patient.dat").name()).isEqualTo("Patient");
    assertThat(rows(read, "Patient.dat"))
        .containsExactly(List.of("1", "MARTIN", "VANNES"), List.of("2", "NOÉ", "BREST"));
  }

  @Test
  void takesFilesOfOneScriptInSeveralFoldersForOneDatabase() throws IOException {
    for (String site : List.of("nord", "sud")) {
      write(
          site + "/sql/ddl.sql",
          "CREATE TABLE T_PAT (ID NUMBER, NOM VARCHAR2(9));\n"
              + "CREATE TABLE T_SEJ (ID NUMBER, PAT NUMBER);\n"
              + "CREATE TABLE T_RDV (ID NUMBER, PAT NUMBER);\n");
      write(site + "/data/t_pat.csv", "ID;NOM\n1;MARTIN\n2;NOÉ\n");
      write(site + "/data/t_sej.csv", "ID;PAT\n1;1\n2;2\n");
      write(site + "/sql/rdv.sql", "INSERT INTO T_RDV VALUES (1, 2);\n");
    }

    Ledger read = read();

    for (String site : List.of("nord", "sud")) {
      assertThat(head(read, site + "/data/t_pat.csv").table())
          .isEqualTo(new DatabaseTable(site, "T_PAT"));
      assertThat(head(read, site + "/data/t_sej.csv").table())
          .isEqualTo(new DatabaseTable(site, "T_SEJ"));
      assertThat(head(read, site + "/sql/rdv.sql!T_RDV").table())
          .isEqualTo(new DatabaseTable(site, "T_RDV"));
      assertThat(head(read, site + "/sql/rdv.sql!T_RDV").columns()).containsExactly("ID", "PAT");
    }
  }

  @Test
  void looksAtNothingAboveTheEvidence() throws IOException {
    write("ddl.sql", "CREATE TABLE T_PAT (ID NUMBER, NOM VARCHAR2(9));\n");
    write("stolen/t_pat.csv", "ID;NOM\n1;MARTIN\n2;NOÉ\n");

    Ledger read = Ledger.of(folder.resolve("stolen"));

    assertThat(head(read, "t_pat.csv").flat()).isTrue();
  }

  @Test
  void takesWhatAClientExportedForTablesOfADatabase() throws IOException {
    write("e/PATIENT_DATA_TABLE.csv", "\"ID\",\"NOM\"\n1,\"MARTIN\"\n2,\"NOÉ\"\n");
    write("e/SEJOUR_DATA_TABLE.csv", "\"ID\",\"PAT\"\n1,1\n2,2\n");
    write("one/patient_202405121030.csv", "id,nom\n1,MARTIN\n2,NOÉ\n");

    Ledger read = read();

    assertThat(head(read, "e/PATIENT_DATA_TABLE.csv").table())
        .isEqualTo(new DatabaseTable("e", "PATIENT"));
    assertThat(head(read, "one/patient_202405121030.csv").flat()).isTrue();
  }
}
