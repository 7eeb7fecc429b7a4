package fr.prevenir.read.xml;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.ForeignKey;
import fr.prevenir.model.SourcePath;
import fr.prevenir.model.Unread;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.ReadLimits;
import fr.prevenir.read.format.ReadTables;
import fr.prevenir.read.format.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlReaderTest {
  private static final XmlReader READER = new XmlReader();

  private static ReadTables read(String xml) {
    return read(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static ReadTables read(byte[] xml) {
    Source source = Source.of(SourcePath.of("evidence"), xml);
    assertThat(READER.recognises(source)).isTrue();
    return ReadTables.of(READER, source, ReadLimits.standard());
  }

  @Test
  void laysElementsAndAttributesOutAsColumnsAndNestedRecordsAsRelatedTables() {
    ReadTables read =
        read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- export -->
            <patients date="2020-01-01" xmlns:x="urn:x">
             <patient id="1"><nom>MARTIN &amp; fils</nom>
              <adresse type="dom"><ville>Paris</ville></adresse><tel>01</tel><tel>02</tel>
              <visite><le>2020</le></visite><visite><le>2021</le></visite></patient>
             <patient id="2"><nom><![CDATA[L'Œuvre <b>]]></nom>
              <x:visite><le>2019</le></x:visite></patient>
            </patients>
            """);
    assertThat(read.table("").head().columns())
        .containsExactly("@id", "nom", "adresse@type", "adresse/ville", "tel");
    assertThat(read.table("").lines())
        .containsExactly("1|MARTIN & fils|dom|Paris|01; 02", "2|L'Œuvre <b>|∅|∅|∅");
    assertThat(read.table("visite").head().foreignKeys())
        .containsExactly(new ForeignKey("_parent", "evidence", "_record"));
    assertThat(read.table("visite").lines()).containsExactly("1|2020", "1|2021", "2|2019");
    assertThat(read.table("(document)").lines()).containsExactly("2020-01-01");
  }

  @Test
  void readsListsOfSeveralKinds() {
    ReadTables read =
        read(
            "<export><genere>2024</genere><patients><patient><nom>A</nom></patient>"
                + "<patient><nom>B</nom></patient></patients>"
                + "<medecins><medecin rpps='1'/></medecins></export>");
    assertThat(read.table("patient").lines()).containsExactly("A", "B");
    assertThat(read.table("medecin").lines()).containsExactly("1");
    assertThat(read.table("(document)").lines()).containsExactly("2024");
  }

  @Test
  void readsWhatMysqldumpWrites() throws IOException {
    try (InputStream in = XmlReaderTest.class.getResourceAsStream("mysqldump.xml")) {
      if (in == null) {
        throw new IllegalStateException("the resource is missing");
      }
      ReadTables read = read(in.readAllBytes());
      assertThat(read.names()).containsExactly("patients", "sejour");
      assertThat(read.table("patients").head().columns()).contains("id", "nom", "prénom", "rques");
      assertThat(read.table("patients").lines().get(0)).startsWith("1|L'HÔPITAL|Zoé|1961-03-15|");
      assertThat(read.table("patients").lines().get(1)).startsWith("2|Œuvrard|Noël|∅|∅|∅|");
      assertThat(read.table("sejour").lines())
          .containsExactly(
              "A1|1|2020-04-01 10:00:00|grossesse",
              "A2|3|∅|INSERT INTO patients VALUES (9,'faux');");
    }
  }

  @Test
  void readsWhatPhpMyAdminWrites() {
    ReadTables read =
        read(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <pma_xml_export version="1.0" xmlns:pma="https://www.phpmyadmin.net/some_doc_url/">
             <pma:structure_schemas><pma:database name="labo"><pma:table name="patients">
              CREATE TABLE `patients`</pma:table></pma:database></pma:structure_schemas>
             <database name="labo">
              <table name="patients"><column name="id">1</column><column name="nom">A</column></table>
              <table name="patients"><column name="id">2</column><column name="nom">B</column></table>
              <table name="sejour"><column name="nda">9</column></table>
             </database>
            </pma_xml_export>
            """);
    assertThat(read.table("patients").lines()).containsExactly("1|A", "2|B");
    assertThat(read.table("sejour").lines()).containsExactly("9");
  }

  @Test
  void neverExpandsAnEntity() {
    String billion = "<!ENTITY a0 \"ha\">";
    for (int i = 1; i < 30; i++) {
      billion += "<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">";
    }
    ReadTables read =
        read(
            "<?xml version=\"1.0\"?>\n<!DOCTYPE l ["
                + billion
                + "<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n"
                + "<l><p><n>&a29;</n></p><p><n>&x;</n></p><p><n>&eacute;</n></p></l>");
    assertThat(read.table("").lines()).containsExactly("&a29;", "&x;", "é");
    assertThat(read.unread()).extracting(Unread::code).containsExactly(UnreadCode.UNSAFE_XML);
  }

  @Test
  void mendsWhatProgramsForgetToEscape() {
    assertThat(
            read("<l><p n='1'><n>A & B < C\u0001</n></p><p><n>D & <![CDATA[E & <F>]]></n></p></l>")
                .table("")
                .lines())
        .containsExactly("1|A & B < C\uFFFD", "∅|D & E & <F>");
  }

  @Test
  void goesOnAfterABrokenRecord() {
    ReadTables read =
        read(
            "<l>"
                + "<p><n>0</n></p>".repeat(4)
                + "<p><n>1</p><p><n>2</n></p>\n<p><n>3</n>\n<p><n>4</n></p></l>");
    assertThat(read.table("").lines()).containsExactly("0", "0", "0", "0", "2", "4");
    assertThat(read.table("").records()).containsExactly(1L, 2L, 3L, 4L, 6L, 8L);
    assertThat(read.account().rejected()).isEqualTo(2);
  }

  @Test
  void readsWhatStandsBeforeTheCut() {
    ReadTables read = read("<l><p><n>1</n></p><p><n>2</n></p><p><n>3");
    assertThat(read.table("").lines()).containsExactly("1", "2");
    assertThat(read.unread()).extracting(Unread::code).contains(UnreadCode.TRUNCATED);
  }

  @Test
  void rejectsARecordLongerThanAllowed() {
    ReadLimits limits = new ReadLimits(16, 10, 10, 1L << 30, 1000);
    String xml = "<l><p>1</p><p>" + "x".repeat(3_000_000) + "</p><p>3</p></l>";
    ReadTables read =
        ReadTables.of(
            READER,
            Source.of(SourcePath.of("evidence"), xml.getBytes(StandardCharsets.UTF_8)),
            limits);
    assertThat(read.table("").lines()).containsExactly("1", "3");
    assertThat(read.unread()).extracting(Unread::code).containsExactly(UnreadCode.RECORD_TOO_LONG);
  }

  @Test
  void survivesDeepNesting() {
    ReadTables read =
        read("<l><p>1</p><p>" + "<x>".repeat(50_000) + "</x>".repeat(50_000) + "</p><p>3</p></l>");
    assertThat(read.table("").lines()).containsExactly("1", "3");
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,UTF-8",
    "ISO-8859-1,windows-1252",
    "ISO-8859-15,ISO-8859-15",
    "UTF-16,UTF-16LE",
    "UTF-8,windows-1252"
  })
  void readsTheEncodingDeclaredUnlessTheBytesContradictIt(String declared, String actual) {
    String xml =
        "<?xml version=\"1.0\" encoding=\""
            + declared
            + "\"?><l><p><n>Zoé</n></p><p><n>œuvre</n></p></l>";
    assertThat(read(xml.getBytes(Charset.forName(actual))).table("").lines())
        .containsExactly("Zoé", "œuvre");
  }

  @Test
  void readsFragmentsWithoutARoot() {
    assertThat(read("<p><n>1</n></p>\n<p><n>2</n></p>\n").table("").lines())
        .containsExactly("1", "2");
  }

  @Test
  void readsALoneRecord() {
    assertThat(read("<p><nom>A</nom><prenom>B</prenom><prenom>C</prenom></p>").table("").lines())
        .containsExactly("A|B; C");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><html><body><p>x</p></body></html>",
        "<html><body/></html>",
        "<a@exemple.fr>;secret\n",
        "< 5 ans;> 6 ans\n",
        "nom;prenom\n",
        "",
      })
  void takesNoOtherTextForXml(String text) {
    assertThat(
            READER.recognises(
                Source.of(SourcePath.of("evidence"), text.getBytes(StandardCharsets.UTF_8))))
        .isFalse();
  }
}
