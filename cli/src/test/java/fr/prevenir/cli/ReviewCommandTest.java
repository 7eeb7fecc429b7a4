package fr.prevenir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.engine.casefile.CaseFile;
import fr.prevenir.rehearse.Breach;
import fr.prevenir.rehearse.Rehearsal;
import fr.prevenir.store.CaseKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewCommandTest {
  @TempDir static Path made;
  private static Path kept;
  private static Path key;

  @TempDir Path temp;
  private Path file;
  private Session session;

  @BeforeAll
  static void scope() throws IOException {
    Rehearsal.write(Breach.IDENTITY, 4000, 31, made.resolve("breach"));
    Session session = new Session(made.resolve("home"));
    assertThat(session.run("scope", made.resolve("breach/evidence").toString())).isZero();
    try (Stream<Path> files = Files.list(made.resolve("home/data/cases"))) {
      kept = files.filter(f -> f.toString().endsWith(".prevenir")).findFirst().orElseThrow();
    }
    key = made.resolve("home/config/case.key");
  }

  @BeforeEach
  void copyTheCase() throws IOException {
    file = Files.createDirectories(temp.resolve("cases")).resolve("one.prevenir");
    Files.copy(kept, file);
    session = new Session(temp);
  }

  private int review(String... arguments) {
    return session.run(on("review", arguments));
  }

  private String[] on(String command, String... arguments) {
    return Stream.concat(
            Stream.of(command, "--case", file.toString(), "--key-file", key.toString()),
            Stream.of(arguments))
        .toArray(String[]::new);
  }

  /// The first event of a kind that has a text in it.
  private String event(String kind, String with) {
    assertThat(review("--list", "--json")).isZero();
    return session
        .printed()
        .lines()
        .filter(line -> line.contains("\"event\":\"" + kind + "\"") && line.contains(with))
        .findFirst()
        .orElseThrow();
  }

  private static String field(String line, String name) {
    Matcher matcher = Pattern.compile("\"" + name + "\":\"?([^\",}]+)").matcher(line);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  /// People as they are joined; the likely number also reckons with those that stay in doubt.
  private long people() throws IOException {
    return exported("people").getFirst().lines().count();
  }

  private List<String> exported(String name) throws IOException {
    Path folder = temp.resolve(name);
    assertThat(session.run(on("show", "--export", folder.toString()))).isZero();
    return List.of(
        withoutAliases(Files.readString(folder.resolve("people.csv"))),
        Files.readString(folder.resolve("mentions.csv")),
        Files.readString(folder.resolve("scope.json")));
  }

  /// An id that was told while a decision held goes on naming its person.
  private static String withoutAliases(String people) {
    return people.replaceAll(",[^,\n]*\n", "\n");
  }

  @Test
  void listsPatternsByTheirEffectOnTheCountWithoutAnyValue() {
    assertThat(review()).isZero();
    assertThat(session.printed())
        .contains(" pairs are undecided, in ")
        .contains("same surname, same first name")
        .contains("if all are one person: ")
        .contains("counted as ")
        .doesNotContain("first names: ");
    double before = Double.MAX_VALUE;
    for (String line : session.printed().lines().filter(l -> l.startsWith("p")).toList()) {
      double effect = Double.parseDouble(line.replaceFirst(".*count ", "").replace(",", ""));
      assertThat(effect).isLessThanOrEqualTo(before);
      before = effect;
    }

    assertThat(review("--reveal")).isZero();
    assertThat(session.printed()).containsPattern("\n    first names: .+ \\| ");
    assertThat(session.run(Locale.FRENCH, on("review"))).isZero();
    assertThat(session.printed())
        .contains(" paires sont indécises, en ")
        .contains("même nom, même prénom")
        .contains("si toutes sont une seule personne : ");
  }

  @Test
  void givesLinesOfJsonToPrograms() {
    assertThat(review("--list", "--json")).isZero();
    assertThat(session.printed().lines())
        .allMatch(line -> line.startsWith("{\"schema_version\":1,\"event\":\""))
        .noneMatch(line -> line.contains("\"values\""));
    String pair = event("pair", "\"joined\":true");
    assertThat(pair).contains("\"person_id\":\"P", "\"mention_id\":\"M", "\"path\":\"");
    String pattern = event("pattern", field(pair, "pattern"));
    assertThat(pattern).contains("\"if_same\":{\"at_least\":", "\"surname\":\"");
  }

  @Test
  void countsOneMoreWhereAPairIsTwoPeopleAndOneFewerWhereItIsOne() throws IOException {
    long before = people();
    assertThat(review("--answer", field(event("pair", "\"joined\":true"), "id") + "=different"))
        .isZero();
    assertThat(session.printed()).contains("Decision 1: two people (1 pair)");
    assertThat(people()).isEqualTo(before + 1);
    assertThat(review("--answer", field(event("pair", "\"joined\":false"), "id") + "=same"))
        .isZero();
    assertThat(people()).isEqualTo(before);

    String likely = field(event("count", ""), "likely");
    assertThat(session.run(on("show", "--json"))).isZero();
    assertThat(session.printed()).contains("\"people\":{\"likely\":" + likely + ",");
    assertThat(review("--decisions")).isZero();
    assertThat(session.printed().lines()).hasSize(2);
  }

  @Test
  void givesBackTheFormerPeopleWhenADecisionIsUndone() throws IOException {
    List<String> before = exported("before");
    assertThat(review("--answer", field(event("pair", "\"joined\":true"), "id") + "=different"))
        .isZero();
    assertThat(review("--answer", field(event("pair", "\"joined\":false"), "id") + "=same"))
        .isZero();
    assertThat(exported("between")).isNotEqualTo(before);

    assertThat(review("--undo", "1")).isZero();
    assertThat(session.printed()).contains("Decision 1 was taken back.");
    assertThat(review("--undo", "2")).isZero();

    assertThat(exported("after")).isEqualTo(before);
    assertThat(review("--undo", "1")).isEqualTo(1);
    assertThat(session.remarked()).contains("There is no decision 1");
    assertThat(review("--decisions")).isZero();
    assertThat(session.printed()).contains("Nothing was decided yet.");
  }

  @Test
  void settlesAllPairsOfAPatternAtOnce() throws IOException {
    String pattern = event("pattern", "");
    int pairs = Integer.parseInt(field(pattern, "pairs"));
    int joined = Integer.parseInt(field(pattern, "joined"));
    long before = people();
    assertThat(pairs).isGreaterThan(1);

    assertThat(review("--pattern", field(pattern, "id") + "=different")).isZero();

    assertThat(session.printed()).contains("Decision 1: two people (" + pairs + " pairs)");
    assertThat(people()).isEqualTo(before + joined);
    assertThat(review("--decisions")).isZero();
    assertThat(session.printed()).contains(pairs + " pairs of the pattern «same ");
  }

  @Test
  void remembersUnderWhichIdsAPersonWasToldOf() {
    String pair = event("pair", "\"joined\":false");
    Matcher ids = Pattern.compile("\"person_id\":\"(P\\d+)\"").matcher(pair);
    assertThat(ids.find()).isTrue();
    String one = ids.group(1);
    assertThat(ids.find()).isTrue();
    String other = ids.group(1);

    assertThat(review("--answer", field(pair, "id") + "=same")).isZero();

    assertThat(session.run(on("explain", one))).isZero();
    String explained = session.printed();
    assertThat(explained)
        .contains("also P")
        .contains("Joined to the person because somebody decided so");
    assertThat(session.run(on("explain", other))).isZero();
    assertThat(session.printed()).isEqualTo(explained);
    assertThat(session.run(on("people", "--limit", "100000"))).isZero();
    assertThat(session.printed()).containsOnlyOnce("also P");
    assertThat(session.run(on("people", "--id", one))).isZero();
    String told = session.printed();
    assertThat(told).hasLineCount(1).contains("also P");
    assertThat(session.run(on("people", "--id", other))).isZero();
    assertThat(session.printed()).isEqualTo(told);
  }

  @Test
  void saysWhichDecisionsAnAnswerContradicts() {
    Fault one = new Fault(ExitCode.FAILURE, "fault.review.contradiction", 1, "4");
    Fault several = new Fault(ExitCode.FAILURE, "fault.review.contradiction", 3, "1, 2, 4");
    assertThat(one.words(new Words(Locale.ENGLISH)))
        .startsWith("This answer contradicts decision 4:")
        .endsWith("Undo it first, with --undo.");
    assertThat(several.words(new Words(Locale.FRENCH)))
        .startsWith("Cette réponse contredit les décisions 1, 2, 4 :")
        .endsWith("Annulez-en une d’abord, avec --undo.");
  }

  @Test
  void saysWhatIsWrongWithAnAnswer() {
    assertThat(review("--answer", "q0000000000=same")).isEqualTo(1);
    assertThat(session.remarked()).contains("There is no pair q0000000000 to decide");
    assertThat(review("--pattern", "p000000=same")).isEqualTo(1);
    assertThat(session.remarked()).contains("There is no pattern p000000 to decide");
    String id = field(event("pair", ""), "id");
    assertThat(review("--answer", id + "=perhaps")).isEqualTo(2);
    assertThat(session.remarked()).contains(id + "=perhaps is not of the form");
    assertThat(session.run(Locale.FRENCH, on("review", "--answer", id))).isEqualTo(2);
    assertThat(session.remarked()).contains("n’est pas de la forme");
    assertThat(review("--decisions")).isZero();
    assertThat(session.printed()).contains("Nothing was decided yet.");
  }

  @Test
  void refusesAWrongKeyWithTwelve() throws IOException {
    Path other = temp.resolve("other.key");
    CaseKey.createFile(other);
    assertThat(session.run("review", "--case", file.toString(), "--key-file", other.toString()))
        .isEqualTo(12);
    assertThat(session.printed()).isEmpty();
  }

  @Test
  void refusesToWriteOverWhatAnotherCommandChanged() throws Exception {
    CaseKey opening = CaseKey.readFile(key);
    CaseArguments arguments =
        new CaseArguments(
            new Context(
                Screen.ofProcess(java.util.Map.of()),
                new Words(Locale.ENGLISH),
                new Folders(temp, temp)));
    arguments.named = file;
    arguments.keys.keyFile = key;
    OpenCase mine = arguments.open();
    assertThat(review("--answer", field(event("pair", ""), "id") + "=same")).isZero();

    assertThat(
            org.assertj.core.api.Assertions.catchThrowableOfType(
                Fault.class, () -> mine.keep(mine.content())))
        .hasMessage("fault.case_changed");
    assertThat(CaseFile.open(file, opening).content().decisions().decisions()).hasSize(1);
  }

  @Test
  void asksOnATerminalInTheLettersOfTheLanguage() throws IOException {
    long before = people();
    assertThat(session.typing(Locale.ENGLISH, "?\nn\nd\nq\n", on("review"))).isZero();
    assertThat(session.printed())
        .contains("[s] one person  [d] two people")
        .contains("Type one of the letters in brackets")
        .contains("Decision 1: two people");
    assertThat(session.typing(Locale.FRENCH, "a\nq\n", on("review"))).isZero();
    assertThat(session.printed())
        .contains("[m] une seule personne")
        .contains("La décision 1 est annulée.");
    assertThat(people()).isEqualTo(before);
    assertThat(session.typing(Locale.FRENCH, "t\n\nt\nd\np\n", on("review"))).isZero();
    assertThat(session.printed())
        .contains("Le motif reste indécis.")
        .contains("Décision 2 : deux personnes");
  }

  @Test
  void renewsTheReportBesideTheCase() throws IOException {
    Path report = file.resolveSibling("one.report.html");
    Files.writeString(report, "old");
    assertThat(review("--answer", field(event("pair", ""), "id") + "=same")).isZero();
    assertThat(Files.readString(report)).contains("<html");
  }
}
