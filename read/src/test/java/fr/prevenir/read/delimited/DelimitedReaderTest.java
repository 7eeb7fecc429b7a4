package fr.prevenir.read.delimited;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.SourcePath;
import fr.prevenir.read.format.ReadTables;
import fr.prevenir.read.format.Source;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelimitedReaderTest {
  private static ReadTables read(String text) {
    return ReadTables.of(new DelimitedReader(), text);
  }

  private static ReadTables.Table only(String text) {
    return read(text).only();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ";", ",", "\t", "|", "^", "~", "\u0001", "\u001f", "||", ";;", "^|^", "::", "|~|", "§"
      })
  void findsTheSeparator(String separator) {
    String text =
        """
        nom;prenom;naissance;ville
        MARTIN;Paul;01/02/1950;Brest
        PETIT;Zoé;13/11/1988;Nîmes
        ROUX;;07/07/2001;Le Mans
        """
            .replace(";", separator);

    ReadTables.Table table = only(text);

    assertThat(table.head().columns()).containsExactly("nom", "prenom", "naissance", "ville");
    assertThat(table.lines())
        .containsExactly(
            "MARTIN|Paul|01/02/1950|Brest",
            "PETIT|Zoé|13/11/1988|Nîmes",
            "ROUX||07/07/2001|Le Mans");
  }

  @Test
  void takesNoColonOfAnHourForTheSeparator() {
    ReadTables.Table table =
        only(
            """
            NOM#PRENOM#NAISSANCE#PRELEVE
            MARTIN#Paul#01/02/1950 00:00#07/11/2016 08:30
            PETIT#Zoé#13/11/1988 00:00#07/11/2016 09:10
            """);
    assertThat(table.head().columns()).containsExactly("NOM", "PRENOM", "NAISSANCE", "PRELEVE");
  }

  @Test
  void takesTitlesFilledUpWithSeparatorsForNoTable() {
    ReadTables.Table table =
        only(
            """
            Laboratoire de biologie;;;
            Extraction du 14/10/2020;;;

            NOM;PRENOM;NAISSANCE;VILLE;CP
            MARTIN;Paul;01/02/1950;Brest;29200
            PETIT;Zoé;13/11/1988;Nîmes;30000
            """);
    assertThat(table.head().columns()).contains("NOM", "CP");
    assertThat(table.lines()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "ISO-8859-15", "IBM850", "UTF-16LE", "UTF-16BE"})
  void findsTheEncoding(String charset) {
    String text = "nom;prénom;ville\nLEFÈVRE;Zoé;Besançon\nNOËL;Anaïs;Nîmes\nHÉLÈNE;Loïc;Orléans\n";

    ReadTables read = ReadTables.of(new DelimitedReader(), text.getBytes(Charset.forName(charset)));

    assertThat(read.tables().getFirst().lines())
        .containsExactly("LEFÈVRE|Zoé|Besançon", "NOËL|Anaïs|Nîmes", "HÉLÈNE|Loïc|Orléans");
    assertThat(read.tables().getFirst().head().columns()).containsExactly("nom", "prénom", "ville");
  }

  @Test
  void readsQuotesAsRfc4180Says() {
    ReadTables.Table table =
        only("id,nom,note\r\n1,\"DUPONT, Marie\",\"dit \"\"oui\"\"\r\nle 3\"\r\n2,PETIT,\"\"\r\n");

    assertThat(table.lines()).containsExactly("1|DUPONT, Marie|dit \"oui\"\r\nle 3", "2|PETIT|");
  }

  @Test
  void readsBackslashesInQuotes() {
    ReadTables.Table table =
        only("id;nom;note\n1;\"A\";\"dit \\\"oui\\\"; parti\"\n2;\"B\";\"rien\"\n");

    assertThat(table.lines()).containsExactly("1|A|dit \"oui\"; parti", "2|B|rien");
  }

  @Test
  void readsSingleQuotes() {
    assertThat(only("'id','nom'\n'1','L''HERMITE, Jean'\n'2','PETIT'\n").lines())
        .containsExactly("1|L'HERMITE, Jean", "2|PETIT");
  }

  @Test
  void keepsLineBreaksInsideQuotes() {
    assertThat(only("id;note;cp\n1;\"a\n\nb;c\nd\";75001\n2;x;75002\n3;y;75003\n").lines())
        .containsExactly("1|a\n\nb;c\nd|75001", "2|x|75002", "3|y|75003");
  }

  @Test
  void knowsThatAFirstLineOfValuesIsNoHeader() {
    ReadTables.Table table =
        only("MARTIN;Paul;01/02/1950\nPETIT;Zoé;13/11/1988\nROUX;Léa;07/07/2001\n");

    assertThat(table.head().named()).isFalse();
    assertThat(table.head().columns()).containsExactly("column 1", "column 2", "column 3");
    assertThat(table.rows()).hasSize(3);
  }

  @Test
  void knowsAHeaderOfUnknownWordsByTheValuesBelow() {
    ReadTables.Table table =
        only("zxa;zxb;zxc\n1;01/02/1950;75001\n2;13/11/1988;75002\n3;07/07/2001;75003\n");

    assertThat(table.head().columns()).containsExactly("zxa", "zxb", "zxc");
  }

  @Test
  void skipsWhatStandsBeforeTheHeader() {
    ReadTables.Table table =
        only(
            "Laboratoire du Port\nExport du 03/06/2020\n\nNOM;PRENOM;DDN\nA;B;01/02/1950\nC;D;02/03/1960\n");

    assertThat(table.head().columns()).containsExactly("NOM", "PRENOM", "DDN");
    assertThat(table.head().dialect()).containsEntry("preamble", "2");
    assertThat(table.rows()).hasSize(2);
  }

  @Test
  void skipsWhatStandsBelowTheLastRecord() {
    assertThat(only("NOM;PRENOM;DDN\nA;B;01/02/1950\nC;D;02/03/1960\n\n(2 lignes)\n").rows())
        .hasSize(2);
  }

  @Test
  void skipsAHeaderThatComesAgain() {
    ReadTables.Table table =
        only("NOM;PRENOM;DDN\nA;B;01/02/1950\nNOM;PRENOM;DDN\nC;D;02/03/1960\n");

    assertThat(table.lines()).containsExactly("A|B|01/02/1950", "C|D|02/03/1960");
    assertThat(table.records()).containsExactly(1L, 2L);
  }

  @Test
  void readsSeveralTablesOfOneText() {
    ReadTables read =
        read(
            "NOM;PRENOM;DDN\nA;B;01/02/1950\nC;D;02/03/1960\n\nRPPS;MEDECIN\n10001045367;X\n10001045367;Y\n");

    assertThat(read.names()).containsExactly("", "table 2");
    assertThat(read.table("table 2").head().columns()).containsExactly("RPPS", "MEDECIN");
    assertThat(read.table("table 2").lines()).containsExactly("10001045367|X", "10001045367|Y");
  }

  @Test
  void readsWhatTheMariadbClientPrints() {
    ReadTables.Table table =
        only(
            "id\tnom\tnote\n1\tA\tligne 1\\nligne 2\n2\tB\tavec\rretour\n3\tC\t\\N\n4\tD\ttab\\tici\n");

    assertThat(table.lines())
        .containsExactly("1|A|ligne 1\nligne 2", "2|B|avec\rretour", "3|C|∅", "4|D|tab\tici");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void readsEveryLineEnd(String end) {
    assertThat(only("nom;cp;ville\nA;75001;x\nB;75002;y".replace("\n", end)).lines())
        .containsExactly("A|75001|x", "B|75002|y");
  }

  @Test
  void obeysExcelsOwnFirstLine() {
    assertThat(only("sep=|\nnom|note\nA|x;y\nB|z;t\n").lines()).containsExactly("A|x;y", "B|z;t");
  }

  @Test
  void readsAListOfSingleValues() {
    ReadTables.Table table = only("email\na@exemple.fr\nb@exemple.fr\nc@exemple.fr\n");

    assertThat(table.head().columns()).containsExactly("email");
    assertThat(table.lines()).containsExactly("a@exemple.fr", "b@exemple.fr", "c@exemple.fr");
  }

  @Test
  void leavesALogWithTimesToOthers() {
    String log =
        """
        2024-03-01 10:15:32 INFO connexion de user: martin
        2024-03-01 10:16:02 WARN session: petit
        2024-03-01 10:17:45 INFO lecture dossier: 12345
        2024-03-01 10:18:11 INFO deconnexion: martin
        """;

    assertThat(new DelimitedReader().recognises(Source.of(SourcePath.of("f"), log.getBytes(UTF_8))))
        .isFalse();
  }

  @Test
  void readsAHeaderWithoutRecords() {
    ReadTables.Table table = only("NOM;PRENOM;DDN\n");

    assertThat(table.head().columns()).containsExactly("NOM", "PRENOM", "DDN");
    assertThat(table.rows()).isEmpty();
  }

  @Test
  void leavesProseToOthers() {
    byte[] prose =
        "Cher confrère,\nJe vous remercie de m'avoir adressé ce patient, qui va bien.\nBien à vous.\n"
            .getBytes(UTF_8);

    assertThat(new DelimitedReader().recognises(Source.of(SourcePath.of("lettre"), prose)))
        .isFalse();
  }

  @Test
  void readsBackAnyTableInAnyDialect() {
    for (long seed = 1; seed <= 60; seed++) {
      Random random = new Random(seed);
      String separator = List.of(";", ",", "\t", "|", "^", "||").get(random.nextInt(6));
      int columns = 2 + random.nextInt(12);
      StringBuilder text = new StringBuilder();
      StringJoiner header = new StringJoiner(separator, "", "\n");
      for (int c = 0; c < columns; c++) {
        header.add("nom " + c);
      }
      text.append(header);
      int rows = 5 + random.nextInt(3_000);
      StringBuilder expected = new StringBuilder();
      for (int r = 0; r < rows; r++) {
        for (int c = 0; c < columns; c++) {
          String cell = cell(random, c);
          text.append(c > 0 ? separator : "")
              .append(
                  cell.matches("[A-Za-z0-9é]*") ? cell : "\"" + cell.replace("\"", "\"\"") + "\"");
          expected.append(c > 0 ? "¦" : "").append(cell);
        }
        text.append('\n');
        expected.append('¶');
      }
      StringBuilder found = new StringBuilder();
      only(text.toString()).rows().forEach(row -> found.append(String.join("¦", row)).append('¶'));
      assertThat(found.toString()).as("seed " + seed).isEqualTo(expected.toString());
    }
  }

  private static String cell(Random random, int column) {
    return switch (column == 0 ? 0 : random.nextInt(5)) {
      case 0 -> Integer.toString(random.nextInt(100_000));
      case 1 -> "";
      case 2 -> "Zoé" + random.nextInt(50);
      case 3 -> "a \"b\"; c, d | e";
      default -> "rue " + random.nextInt(9) + "\nfond";
    };
  }

  private static boolean recognised(String text) {
    return new DelimitedReader().recognises(Source.of(SourcePath.of("f"), text.getBytes(UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%%%%%% Mme Anne PETIT, consultation prévue le 3 avril à la maison de santé de Brest.",
        "Madame Anne PETIT, née à Brest le 21|05|1956, vue pour une toux qui dure depuis un mois.",
        "Dr. Anne PETIT\n02 98 00 00 00\n2 56 05 29 019 001 21-05-1956"
      })
  void leavesNotesOfOneOrAFewLinesToProse(String text) {
    assertThat(recognised(text)).isFalse();
  }

  @Test
  void takesALineOfValuesForATable() {
    assertThat(recognised("PETIT;Anne;21/05/1956;12 rue des Lilas;29200;Brest\n")).isTrue();
  }
}
