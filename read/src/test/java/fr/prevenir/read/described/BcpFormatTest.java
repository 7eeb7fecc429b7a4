package fr.prevenir.read.described;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The format files follow the examples of SQL Server's documentation (Non-XML format files, XML
/// format files).
class BcpFormatTest {
  private static DescribedFile of(String name, String text) {
    DescribedFile file = BcpFormat.of(name, text);
    assertThat(file).isNotNull();
    return file;
  }

  @Test
  void readsLinesOfAFormat() {
    DescribedFile file =
        of(
            "myFirstImport.fmt",
            """
            14.0
            4
            1   SQLCHAR   0   7     ","      1   PersonID    ""
            2   SQLCHAR   0   25    ","      2   FirstName   SQL_Latin1_General_CP1_CI_AS
            3   SQLCHAR   0   30    ","      0   "Last Name" SQL_Latin1_General_CP1_CI_AS
            4   SQLCHAR   0   11    "\\r\\n"  4   BirthDate   ""
            """);

    assertThat(file.named("MyFirstImport.bcp")).isTrue();
    assertThat(file.cut()).isEqualTo(new Cut(",", (char) 0, false, "\r\n"));
    assertThat(file.tables().getFirst().name()).isEqualTo("myFirstImport");
    assertThat(file.tables().getFirst().names())
        .containsExactly("PersonID", "FirstName", "Last Name", "BirthDate");
  }

  @Test
  void readsQuotesFromTheTerminators() {
    DescribedFile file =
        of(
            "p.fmt",
            """
            9.0
            4
            1 SQLCHAR 0 0   "\\""          0 FIRST_QUOTE ""
            2 SQLCHAR 0 7   "\\",\\""       1 PersonID    ""
            3 SQLCHAR 0 25  "\\",\\""       2 FirstName   ""
            4 SQLCHAR 0 30  "\\"\\r\\n"      3 LastName    ""
            """);

    assertThat(file.cut()).isEqualTo(new Cut(",", '"', false, "\r\n"));
    assertThat(file.tables().getFirst().names())
        .containsExactly("PersonID", "FirstName", "LastName");
  }

  @Test
  void readsLengthsOfFixedFields() {
    DescribedFile file =
        of(
            "f.fmt",
            """
            14.0
            2
            1 SQLNCHAR 0 14 ""           1 PersonID ""
            2 SQLNCHAR 0 50 "\\r\\0\\n\\0" 2 Name     ""
            """);

    assertThat(file.tables().getFirst().columns())
        .containsExactly(new DescribedColumn("PersonID", 0, 7), new DescribedColumn("Name", 7, 32));
  }

  @Test
  void readsAFormatInXml() {
    DescribedFile file =
        of(
            "myFirstImport.xml",
            """
            <?xml version="1.0"?>
            <BCPFORMAT xmlns="http://schemas.microsoft.com/sqlserver/2004/bulkload/format"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
             <RECORD>
              <FIELD ID="1" xsi:type="CharTerm" TERMINATOR="\\t" MAX_LENGTH="7"/>
              <FIELD ID="2" xsi:type="CharTerm" TERMINATOR="\\t" MAX_LENGTH="25" COLLATION="x"/>
              <FIELD ID="3" xsi:type="CharTerm" TERMINATOR="\\r\\n" MAX_LENGTH="11"/>
             </RECORD>
             <ROW>
              <COLUMN SOURCE="1" NAME="PersonID" xsi:type="SQLSMALLINT"/>
              <COLUMN SOURCE="3" NAME="BirthDate" xsi:type="SQLDATE"/>
             </ROW>
            </BCPFORMAT>
            """);

    assertThat(file.cut()).isEqualTo(new Cut("\t", (char) 0, false, "\r\n"));
    assertThat(file.tables().getFirst().names())
        .containsExactly("PersonID", "column 2", "BirthDate");
  }

  @Test
  void leavesWhatIsNotWrittenInCharacters() {
    assertThat(BcpFormat.of("a.fmt", "14.0\n1\n1 SQLINT 0 4 \"\" 1 id \"\"\n")).isNull();
    assertThat(BcpFormat.of("a.fmt", "14.0\n2\n1 SQLCHAR 0 4 \",\" 1 id \"\"\n")).isNull();
    assertThat(BcpFormat.of("a.fmt", "")).isNull();
  }
}
