package fr.prevenir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.store.CaseKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntoCaseTest {
  private static final String FIRST =
      """
      NOM;PRENOM;DDN;SEXE;TEL
      QUENNEVILLE;Ophélie;12/03/1961;F;0612345678
      TROUVAIN;Léonard;30/11/1987;M;0698765432
      """;
  private static final String SECOND =
      """
      NOM;PRENOM;DDN;SEXE;TEL;RESULTAT COVID;DATE PRELEVEMENT
      TROUVAIN;Leonard;30/11/1987;M;06 98 76 54 32;Positif;03/06/2020
      BARBOTEAU;Solène;01/01/2001;F;0611111111;Négatif;04/06/2020
      """;

  @TempDir Path temp;
  private Session session;
  private Path second;
  private Path file;

  @BeforeEach
  void scope() throws IOException {
    Path first = Files.createDirectories(temp.resolve("first"));
    second = Files.createDirectories(temp.resolve("second"));
    Files.writeString(first.resolve("a.csv"), FIRST);
    Files.writeString(second.resolve("b.csv"), SECOND);
    session = new Session(temp);
    assertThat(session.run("scope", first.toString())).isZero();
    try (Stream<Path> files = Files.list(temp.resolve("data/cases"))) {
      file = files.filter(f -> f.toString().endsWith(".prevenir")).findFirst().orElseThrow();
    }
  }

  private int into(Locale locale, String... arguments) {
    return session.run(
        locale,
        Stream.concat(Stream.of("scope", "--into", file.toString()), Stream.of(arguments))
            .toArray(String[]::new));
  }

  private int into(String... arguments) {
    return into(Locale.ENGLISH, arguments);
  }

  @Test
  void saysWhoIsNewAndWhoIsSeenAgain() throws IOException {
    Path export = temp.resolve("export");
    assertThat(into(second.toString(), "--export", export.toString())).isZero();

    assertThat(session.printed())
        .contains("3 people are in this evidence")
        .contains("What the new evidence changed")
        .contains("1 new person: P3")
        .contains("1 person already known is seen again, in 1 record more");
    assertThat(Files.readAllLines(export.resolve("changes.csv")))
        .containsExactly(
            "change,person_id,other_person_id,records,categories",
            "gained,P2,,1,test;test_result;covid",
            "new,P3,,1,identity;contact;test;test_result");
    assertThat(Files.readAllLines(export.resolve("mentions.csv")))
        .contains("M2,P2,patient,a.csv,,2", "M3,P2,patient,b.csv,,1", "M4,P3,patient,b.csv,,2");
    assertThat(session.run("show")).isZero();
    assertThat(session.printed()).contains("3 people are in this evidence");
    assertThat(Files.readString(OpenCase.report(file))).contains("b.csv");
  }

  @Test
  void speaksFrenchToAFrenchReader() {
    assertThat(into(Locale.FRENCH, second.toString())).isZero();
    assertThat(session.printed())
        .contains("Ce que les nouvelles preuves changent")
        .contains("1 nouvelle personne : P3")
        .contains("1 personne déjà connue est revue");
    assertThat(into(Locale.FRENCH, second.toString())).isZero();
    assertThat(session.remarked()).contains("Déjà dans le dossier, pas relu : b.csv");
    assertThat(session.printed()).contains("Rien : personne de nouveau");
  }

  @Test
  void readsNoFileTwiceAndLeavesTheCaseAsItIs() throws IOException {
    Files.copy(second.resolve("b.csv"), second.resolve("copy.csv"));
    Files.delete(second.resolve("b.csv"));
    assertThat(into(second.toString())).isZero();
    byte[] before = Files.readAllBytes(file);

    assertThat(into(second.toString())).isZero();

    assertThat(session.remarked())
        .contains("Already in the case, not read again: copy.csv (there: copy.csv)");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void tellsProgramsInLinesOfJson() {
    assertThat(into(second.toString(), "--json")).isZero();
    List<String> lines = session.printed().lines().toList();
    assertThat(lines).allMatch(line -> line.startsWith("{\"schema_version\":1,"));
    assertThat(lines)
        .anyMatch(
            line -> line.contains("\"event\":\"change\",\"change\":\"new\",\"person_id\":\"P3\""))
        .anyMatch(
            line -> line.contains("\"event\":\"changes\",\"new\":1,\"gained\":1,\"joined\":0"));
  }

  @Test
  void namesNobodyInWhatItSays() {
    into(second.toString());
    assertThat(session.printed() + session.remarked())
        .doesNotContainIgnoringCase("TROUVAIN")
        .doesNotContainIgnoringCase("BARBOTEAU");
  }

  @Test
  void refusesAWrongKeyAndAContradictoryCommand() throws IOException {
    Path other = temp.resolve("other.key");
    CaseKey.createFile(other);
    assertThat(into(second.toString(), "--key-file", other.toString())).isEqualTo(12);
    assertThat(into(second.toString(), "--no-case")).isEqualTo(2);
    assertThat(session.remarked()).contains("--into reads into a case, --no-case keeps none");
    assertThat(session.run("scope", "--into", "nowhere", second.toString())).isEqualTo(1);
    assertThat(session.remarked()).contains("nowhere");
  }
}
