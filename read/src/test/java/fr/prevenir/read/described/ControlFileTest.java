package fr.prevenir.read.described;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Most control files here follow the case studies and examples of Oracle Database Utilities.
class ControlFileTest {
  private static DescribedFile of(String text) {
    DescribedFile file = ControlFile.of("ulcase.ctl", text);
    assertThat(file).isNotNull();
    return file;
  }

  private static DescribedTable only(String text) {
    return of(text).tables().getFirst();
  }

  @Test
  void readsFieldsThatAreTerminated() {
    DescribedFile file =
        of(
            """
            -- les patients
            OPTIONS (DIRECT=TRUE, SKIP=1)
            UNRECOVERABLE LOAD DATA
            CHARACTERSET WE8MSWIN1252
            INFILE 'D:\\export\\T_PAT.dat' "str '|\\n'"
            BADFILE 't_pat.bad'
            APPEND INTO TABLE "SIHADM"."T_PAT"
            FIELDS TERMINATED BY '|' OPTIONALLY ENCLOSED BY '"'
            TRAILING NULLCOLS
            ( PAT_ID    INTEGER EXTERNAL(10),
              PAT_NOM   CHAR(80) "UPPER(:PAT_NOM)",
              PAT_DTN   DATE "YYYYMMDD" NULLIF PAT_DTN=BLANKS, -- naissance
              VIDE      FILLER,
              SITE      CONSTANT 'A',
              LIGNE     RECNUM,
              CHARGE    SYSDATE,
              NO        SEQUENCE(MAX, 1),
              CALCUL    EXPRESSION "f(:PAT_ID, 2)",
              DEPUIS    "TO_DATE(:DEPUIS, 'DD/MM/YYYY')" )
            """);

    assertThat(file.named("t_pat.dat")).isTrue();
    assertThat(file.named("t_pat.bad")).isFalse();
    assertThat(file.skip()).isEqualTo(1);
    assertThat(file.charset()).isEqualTo("WE8MSWIN1252");
    assertThat(file.cut()).isEqualTo(new Cut("|", '"', false, "|\n"));
    assertThat(file.tables().getFirst().name()).isEqualTo("T_PAT");
    assertThat(file.tables().getFirst().names())
        .containsExactly("PAT_ID", "PAT_NOM", "PAT_DTN", "VIDE", "DEPUIS");
  }

  @Test
  void readsTerminatorsInEveryForm() {
    String file = "LOAD DATA INFILE * INTO TABLE dept %s (deptno, dname)";

    assertThat(of(file.formatted("FIELDS TERMINATED BY X'09'")).cut().separator()).isEqualTo("\t");
    assertThat(of(file.formatted("FIELDS TERMINATED ';'")).cut().separator()).isEqualTo(";");
    assertThat(of(file.formatted("FIELDS TERMINATED BY '||'")).cut().separator()).isEqualTo("||");
    assertThat(of(file.formatted("FIELDS TERMINATED BY WHITESPACE")).cut().separator()).isEmpty();
    assertThat(of(file.formatted("FIELDS CSV WITHOUT EMBEDDED")).cut()).isEqualTo(Cut.at(",", '"'));
    assertThat(
            of("load data into table dept (deptno char terminated by ':', dname char)")
                .cut()
                .separator())
        .isEqualTo(":");
  }

  @Test
  void readsPlacesOfFields() {
    DescribedTable table =
        only(
            """
            LOAD DATA
            INFILE 'ulcase2.dat'
            INTO TABLE EMP
            ( EMPNO    POSITION(01:04)  INTEGER EXTERNAL,
              ENAME    POSITION(06:15)  CHAR,
              JOB      POSITION(17)     CHAR(9),
              MGR      POSITION(*+1)    CHAR(4),
              SAL      POSITION(*)      DECIMAL EXTERNAL(8) )
            """);

    assertThat(table.columns())
        .containsExactly(
            new DescribedColumn("EMPNO", 0, 4),
            new DescribedColumn("ENAME", 5, 15),
            new DescribedColumn("JOB", 16, 25),
            new DescribedColumn("MGR", 26, 30),
            new DescribedColumn("SAL", 30, 38));
  }

  @Test
  void readsFieldsThatFollowOneAnotherByTheirLengths() {
    assertThat(only("LOAD DATA INTO TABLE t (a CHAR(3), b CHAR(2))").columns())
        .containsExactly(new DescribedColumn("a", 0, 3), new DescribedColumn("b", 3, 5));
  }

  @Test
  void readsSeveralTablesWithTheirConditions() {
    List<DescribedTable> tables =
        of("""
            LOAD DATA
            INFILE 'ulcase5.dat'
            REPLACE
            INTO TABLE proj
              WHEN (1:1) = 'P' AND projno != '   '
              (projno POSITION(2:4), nom POSITION(5:9))
            INTO TABLE emp
              PARTITION (p1)
              WHEN (typ <> 'P')
              (typ POSITION(1:1), nom POSITION(2:9))
            """)
            .tables();

    assertThat(tables).extracting(DescribedTable::name).containsExactly("proj", "emp");
    assertThat(tables.getFirst().conditions())
        .containsExactly(
            new Condition("", 0, 1, "P", true), new Condition("projno", 0, 0, "", false));
    assertThat(tables.getLast().conditions())
        .containsExactly(new Condition("typ", 0, 0, "P", false));
  }

  @Test
  void namesTheFileAfterItselfWhereItNamesNone() {
    assertThat(of("LOAD DATA INTO TABLE t FIELDS CSV (a, b)").named("ULCASE.DAT")).isTrue();
    assertThat(of("LOAD DATA INFILE t_* INTO TABLE t FIELDS CSV (a, b)").named("t_12.csv"))
        .isTrue();
  }

  @Test
  void takesNothingElseForAControlFile() {
    assertThat(ControlFile.of("a.ctl", "DATABASE=SIH\nINTO TABLE t (a, b)\n")).isNull();
    assertThat(ControlFile.of("a.ctl", "LOAD DATA INFILE 'a.dat'\n")).isNull();
    assertThat(ControlFile.of("a.ctl", "LOAD DATA INFILE 'a.dat' INTO TABLE t (")).isNull();
    assertThat(ControlFile.of("a.ctl", "")).isNull();
  }
}
