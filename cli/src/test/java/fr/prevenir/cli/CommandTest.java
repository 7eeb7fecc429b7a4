package fr.prevenir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandTest {
  private static final String PATIENTS =
      """
      NOM;PRENOM;DDN;SEXE;TEL;MEDTT;RESULTAT COVID;DATE PRELEVEMENT
      QUENNEVILLE;Ophélie;12/03/1961;F;0612345678;Dr BAUDOUX Armel;Positif;02/06/2020
      TROUVAIN;Léonard;30/11/1987;M;0698765432;Dr BAUDOUX Armel;Négatif;03/06/2020
      QUENNEVILLE;Ophelie;12/03/1961;F;06 12 34 56 78;Dr BAUDOUX Armel;Négatif;20/06/2020
      """;

  @TempDir Path temp;
  private Path evidence;
  private Path home;
  private Session session;

  @BeforeEach
  void writeEvidence() throws IOException {
    evidence = Files.createDirectories(temp.resolve("evidence"));
    home = temp.resolve("home");
    session = new Session(home);
    Files.writeString(evidence.resolve("export_covid.csv"), PATIENTS);
  }

  private List<Path> everythingUnder(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Test
  void saysWhatIsWrongWithACommandInTheLanguageAskedFor() {
    assertThat(session.run(Locale.FRENCH, "scope", "--sans-effet", evidence.toString()))
        .isEqualTo(2);
    assertThat(session.remarked())
        .contains("Option inconnue : --sans-effet")
        .doesNotContain("Unknown");
    assertThat(session.run(Locale.FRENCH, "scope")).isEqualTo(2);
    assertThat(session.remarked()).contains("Il manque : ").doesNotContain("Missing");
    assertThat(session.run(Locale.FRENCH, "scope", "--threads", "beaucoup", evidence.toString()))
        .isEqualTo(2);
    assertThat(session.remarked()).contains("Valeur incorrecte pour --threads : beaucoup");
    assertThat(session.run("scope", "--threads")).isEqualTo(2);
    assertThat(session.remarked()).contains("Missing: --threads");
    assertThat(session.run(Locale.FRENCH, "scoop")).isEqualTo(2);
    assertThat(session.remarked()).contains("scoop");
  }

  @Test
  void writesFilesThatTheirOwnerAloneMayRead() throws IOException {
    Path export = temp.resolve("export");
    assertThat(session.run("scope", "--export", export.toString(), evidence.toString())).isZero();
    List<Path> written =
        Stream.of(export, home.resolve("data"), home.resolve("config"))
            .flatMap(
                folder -> {
                  try {
                    return everythingUnder(folder).stream();
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                })
            .toList();
    assertThat(written).anyMatch(file -> file.toString().endsWith(".report.html"));
    for (Path file : written) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .as("%s", file)
          .isEqualTo("rw-------");
    }
  }

  @Test
  void saysThatASpreadsheetDamagedNirs() throws IOException {
    Files.writeString(
        evidence.resolve("nir.csv"),
        """
        NOM;PRENOM;NIR
        MARTIN;Jeanne;2,55081E+14
        PETIT;Luc;255081000000000
        ROUX;Anne;255081416802538
        """);
    Path export = temp.resolve("export");
    assertThat(
            session.run("scope", "--no-case", "--export", export.toString(), evidence.toString()))
        .isZero();
    assertThat(Files.readString(export.resolve("scope.json")))
        .contains("\"nir_shortened\" : \"2\"");
    assertThat(Files.readString(export.resolve("report.html")))
        .contains("NIR damaged by a spreadsheet (digits lost):");
  }

  @Test
  void countsThePeopleOfAFolder() throws IOException {
    Path export = temp.resolve("export");

    assertThat(
            session.run("scope", "--no-case", "--export", export.toString(), evidence.toString()))
        .isZero();

    assertThat(Files.readAllLines(export.resolve("mentions.csv")))
        .containsExactly(
            "mention_id,person_id,role,path,inside,record",
            "M1,P1,patient,export_covid.csv,,1",
            "M2,P2,professional,export_covid.csv,,1",
            "M3,P3,patient,export_covid.csv,,2",
            "M4,P2,professional,export_covid.csv,,2",
            "M5,P1,patient,export_covid.csv,,3",
            "M6,P2,professional,export_covid.csv,,3");
    List<String> people = Files.readAllLines(export.resolve("people.csv"));
    assertThat(people).hasSize(4);
    assertThat(people.get(1)).startsWith("P1,patient,QUENNEVILLE,").contains("covid");
    assertThat(people.get(3)).startsWith("P3,patient,TROUVAIN,").doesNotContain("covid");
    assertThat(Files.readString(export.resolve("scope.json")))
        .contains("\"patient\" : {")
        .contains("\"from\" : \"2020-06-02\"")
        .contains("\"to\" : \"2020-06-20\"");
    assertThat(session.printed()).contains("3 people are in this evidence").contains("Patients: 2");
  }

  @Test
  void takesNoMarkupForPeople() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("markup"));
    Files.writeString(
        folder.resolve("theme.xml"),
        "<theme><stop pos='0' tint='50'/><stop pos='35' tint='37'/><stop pos='100' tint='15'/></theme>");
    Files.writeString(
        folder.resolve("patients.json"),
        "[{\"nom\":\"QUENNEVILLE\",\"prenom\":\"Ophélie\",\"ddn\":\"12/03/1961\",\"examens\":[{\"libelle\":\"TSH\",\"resultat\":\"2,1\"}]}]");
    Path export = temp.resolve("export");

    assertThat(session.run("scope", "--no-case", "--export", export.toString(), folder.toString()))
        .isZero();

    assertThat(Files.readAllLines(export.resolve("people.csv"))).hasSize(2);
    assertThat(Files.readString(export.resolve("mentions.csv")))
        .contains("patients.json,,1")
        .contains("patients.json,examens,1")
        .doesNotContain("theme.xml");
  }

  @Test
  void speaksFrenchToAFrenchReader() {
    session.run(Locale.FRENCH, "scope", "--no-case", evidence.toString());

    assertThat(session.printed())
        .contains("3 personnes figurent dans ces preuves")
        .contains("Sous 72 heures");
  }

  @Test
  void leavesNothingBehindWithoutACase() throws IOException {
    session.run("scope", "--no-case", evidence.toString());

    assertThat(everythingUnder(home)).isEmpty();
  }

  @Test
  void keepsTheCaseEncryptedAndOpensItAgain() throws IOException {
    assertThat(session.run("scope", evidence.toString())).isZero();
    List<Path> kept = everythingUnder(home);

    assertThat(kept).hasSize(3);
    for (Path file : kept) {
      assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
          .doesNotContainIgnoringCase("QUENNEVILLE")
          .doesNotContain("12345678");
    }
    assertThat(session.run("show")).isZero();
    assertThat(session.printed()).contains("3 people are in this evidence");
    assertThat(session.run("people", "--role", "patient")).isZero();
    assertThat(session.printed()).contains("P1").doesNotContain("QUENNEVILLE");
    assertThat(session.run("people", "--role", "patient", "--reveal", "--name", "trouv")).isZero();
    assertThat(session.printed()).contains("TROUVAIN").doesNotContain("QUENNEVILLE");
    assertThat(session.run("explain", "P1")).isZero();
    assertThat(session.printed()).contains("export_covid.csv").doesNotContain("QUENNEVILLE");
  }

  @Test
  void refusesAWrongKeyWithTwelveAndNothingElse() throws IOException {
    session.run("scope", evidence.toString());
    Path other = temp.resolve("other.key");
    fr.prevenir.store.CaseKey.createFile(other);

    assertThat(session.run("show", "--key-file", other.toString())).isEqualTo(12);
    assertThat(session.printed()).isEmpty();
    assertThat(session.remarked().strip()).isEqualTo("The key does not open this case.");
  }

  @Test
  void namesNobodyInWhatItSays() {
    session.run("scope", "--no-case", evidence.toString());

    assertThat(session.printed() + session.remarked())
        .doesNotContainIgnoringCase("QUENNEVILLE")
        .doesNotContainIgnoringCase("TROUVAIN")
        .doesNotContainIgnoringCase("BAUDOUX");
  }

  @Test
  void endsWithThreeWhenSomethingWasNotRead() throws IOException {
    Files.write(evidence.resolve("photo.bin"), new byte[] {0, 1, 2, 3, 0, (byte) 0xFE, 7, 0});

    assertThat(session.run("scope", "--no-case", evidence.toString())).isEqualTo(3);
    assertThat(session.printed()).contains("Nobody can be told that they are not affected");
  }

  @Test
  void writesTheSameBytesWithOneThreadAndWithMany() throws IOException {
    for (int i = 0; i < 5; i++) {
      Files.writeString(evidence.resolve("more" + i + ".csv"), PATIENTS);
    }
    Path one = temp.resolve("one");
    Path many = temp.resolve("many");
    session.run(
        "scope", "--no-case", "--threads", "1", "--export", one.toString(), evidence.toString());
    session.run(
        "scope", "--no-case", "--threads", "4", "--export", many.toString(), evidence.toString());

    for (String file :
        List.of("mentions.csv", "people.csv", "unread.csv", "scope.json", "mapping.toml")) {
      assertThat(many.resolve(file)).hasSameBinaryContentAs(one.resolve(file));
    }
  }

  @Test
  void printsWhatItReadAsPlainCsv() {
    assertThat(session.run("read", evidence.resolve("export_covid.csv").toString())).isZero();

    assertThat(session.printed())
        .startsWith("NOM,PRENOM,DDN,SEXE,TEL,MEDTT,RESULTAT COVID,DATE PRELEVEMENT\r\n")
        .contains(
            "TROUVAIN,Léonard,30/11/1987,M,0698765432,Dr BAUDOUX Armel,Négatif,03/06/2020\r\n");
  }

  @Test
  void showsValuesOfFindingsOnRequestOnly() {
    String file = evidence.resolve("export_covid.csv").toString();
    session.run("findings", file);
    assertThat(session.printed())
        .contains("\"kind\":\"birth_date\"")
        .contains("\"role\":\"professional\"")
        .doesNotContain("TROUVAIN");
    session.run("findings", "--reveal", file);
    assertThat(session.printed()).contains("\"value\":\"TROUVAIN\"");
  }

  @Test
  void takesACorrectedMappingBack() throws IOException {
    Path export = temp.resolve("export");
    session.run("scope", "--no-case", "--export", export.toString(), evidence.toString());
    Path mapping = export.resolve("mapping.toml");
    Files.writeString(
        mapping,
        Files.readString(mapping)
            .replace("meaning = \"phone\"\nrole = \"patient\"", "meaning = \"technical\""));
    session.run(
        "scope",
        "--no-case",
        "--mapping",
        mapping.toString(),
        "--export",
        export.toString(),
        evidence.toString());

    assertThat(Files.readString(export.resolve("people.csv"))).doesNotContain("612345678");
  }

  @Test
  void saysInOneSentenceWhatIsWrongWithTheCommand() {
    assertThat(session.run("scope")).isEqualTo(2);
    assertThat(session.remarked()).contains("FOLDER").doesNotContain("Exception");
    assertThat(session.run("scope", temp.resolve("nowhere").toString())).isEqualTo(1);
    assertThat(session.remarked()).contains("nowhere").doesNotContain("Exception");
  }

  @Test
  void hasTheSameWordsInBothLanguages() {
    assertThat(Words.bundle(Locale.FRENCH).keySet())
        .isEqualTo(Words.bundle(Locale.ENGLISH).keySet());
  }
}
