package fr.prevenir.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkCommandTest {
  private static final String CUSTOMERS =
      """
      unique_id,first_name,surname,dob,city,email
      0,Robin,Ashdown,1971-06-24,Leeds,robin@example.org
      1,Robin,Ashdown,1971-06-24,Leeds,robin@example.org
      2,Maud,Pelling,1958-01-21,Hull,m.pelling@example.net
      """;

  @TempDir Path temp;
  private Path customers;
  private Path clusters;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void writeTable() throws IOException {
    customers = Files.writeString(temp.resolve("customers.csv"), CUSTOMERS);
    clusters = temp.resolve("clusters.csv");
  }

  private int link(Locale locale, String... options) {
    Screen screen =
        new Screen(
            java.io.InputStream.nullInputStream(),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            false,
            false);
    Folders folders = new Folders(temp.resolve("config"), temp.resolve("data"));
    List<String> arguments = new ArrayList<>(List.of("link", "--out", clusters.toString()));
    arguments.addAll(List.of(options));
    return Prevenir.run(
        arguments.toArray(String[]::new), new Context(screen, new Words(locale), folders));
  }

  private int link(String... options) {
    return link(Locale.ENGLISH, options);
  }

  @Test
  void writesWhoIsWho() throws IOException {
    assertThat(link(customers.toString())).isZero();

    assertThat(Files.readString(clusters))
        .isEqualTo(
            "file,record,cluster\r\ncustomers.csv,1,1\r\ncustomers.csv,2,1\r\ncustomers.csv,3,2\r\n");
    assertThat(out.toString(UTF_8)).contains("2 people in 3 records").contains("at least");
  }

  @Test
  void saysWhatEachColumnWasTakenFor() {
    link(customers.toString());

    assertThat(err.toString(UTF_8).lines().map(line -> line.strip().replaceAll(" +", " ")))
        .contains(
            "unique_id not used numbers the records",
            "first_name given by its name",
            "dob birth_date by its name");
  }

  @Test
  void speaksFrenchToAFrenchReader() {
    link(Locale.FRENCH, customers.toString());

    assertThat(out.toString(UTF_8)).contains("2 personnes dans 3 enregistrements");
    assertThat(err.toString(UTF_8)).contains("numérote les enregistrements");
  }

  @Test
  void saysTheSameToPrograms() {
    link("--json", "--skip", "city", customers.toString());

    assertThat(out.toString(UTF_8).lines())
        .contains(
            "{\"schema_version\":1,\"event\":\"column\",\"table\":\"customers.csv\",\"column\":\"city\","
                + "\"kind\":null,\"reason\":\"asked\"}")
        .anyMatch(
            line -> line.startsWith("{\"schema_version\":1,\"event\":\"people\",\"records\":3,"));
  }

  @Test
  void linksSeveralTables() throws IOException {
    Path other =
        Files.writeString(
            temp.resolve("crm.csv"),
            "given,last name,email\nMaud,Pelling,m.pelling@example.net\nIvor,Trask,ivor@example.org\n");

    assertThat(link(customers.toString(), other.toString())).isZero();

    assertThat(Files.readAllLines(clusters))
        .hasSize(6)
        .anyMatch(line -> line.startsWith("crm.csv,2,"));
  }

  @Test
  void refusesAColumnThatNoTableHas() {
    assertThat(link("--as", "forename=given", customers.toString())).isEqualTo(ExitCode.USAGE);

    assertThat(err.toString(UTF_8))
        .contains("No table has the column forename")
        .contains("unique_id, first_name, surname, dob, city, email");
    assertThat(clusters).doesNotExist();
  }

  @Test
  void refusesAKindThatDoesNotExist() {
    assertThat(link("--as", "city=town", customers.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString(UTF_8)).contains("There is no kind town: take one of given, family");
  }

  @Test
  void refusesACorrectionWithoutKind() {
    assertThat(link("--as", "city", customers.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString(UTF_8)).contains("city is not of the form COLUMN=KIND");
  }

  @Test
  void saysWhenNothingTellsPeopleApart() throws IOException {
    Path prices = Files.writeString(temp.resolve("prices.csv"), "price,weight\n12.50,1\n45.10,2\n");

    assertThat(link(prices.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString(UTF_8)).contains("No column tells people apart");
  }

  @Test
  void doesNotWriteOverATable() {
    clusters = customers;

    assertThat(link(customers.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(customers).hasContent(CUSTOMERS);
  }
}
