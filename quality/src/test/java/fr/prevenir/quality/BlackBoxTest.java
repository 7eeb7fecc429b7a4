package fr.prevenir.quality;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.cli.Prevenir;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the whole command in a process of its own, on a folder written by other hands, and looks at
/// nothing but what it leaves: its output, its exit code and its files.
class BlackBoxTest {
  private static final List<String> DETERMINISTIC =
      List.of("mentions.csv", "people.csv", "unread.csv", "scope.json", "mapping.toml");
  private static final int PARTLY_READ = 3;

  @TempDir Path temp;
  private Path evidence;
  private Path home;
  private Path scratch;

  private record Run(int exitCode, String out, String err) {}

  @BeforeEach
  void writeEvidence() throws IOException {
    evidence = StolenFolder.write(Files.createDirectories(temp.resolve("evidence")));
    home = Files.createDirectories(temp.resolve("home"));
    scratch = Files.createDirectories(temp.resolve("scratch"));
  }

  private Run prevenir(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dfile.encoding=UTF-8",
                "-Dsun.jnu.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.io.tmpdir=" + scratch,
                "-Duser.home=" + home,
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Prevenir.class.getName(),
                "--lang=en"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("XDG_CONFIG_HOME", home.resolve("config").toString());
    builder.environment().put("XDG_DATA_HOME", home.resolve("data").toString());
    builder.environment().put("XDG_CACHE_HOME", home.resolve("cache").toString());
    builder.environment().put("TMPDIR", scratch.toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    Path out = temp.resolve("out.txt");
    Path err = temp.resolve("err.txt");
    int code = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
    return new Run(code, Files.readString(out), Files.readString(err));
  }

  private Path scope(String name, int threads) throws IOException, InterruptedException {
    Path export = temp.resolve(name);
    Run run =
        prevenir(
            "scope",
            "--no-case",
            "--threads",
            String.valueOf(threads),
            "--export",
            export.toString(),
            evidence.toString());
    assertThat(run.exitCode()).as(run.err()).isEqualTo(PARTLY_READ);
    return export;
  }

  @Test
  void accountsForEachRecord() throws IOException, InterruptedException {
    Path export = scope("export", 2);
    long records = ledger(export, "records");
    long rejected = ledger(export, "rejected");

    assertThat(rejected).isPositive();
    assertThat(ledger(export, "kept") + rejected).isEqualTo(records);
    assertThat(recordsUnread(export)).isEqualTo(rejected);
    assertThat(recordsMentioned(export) + recordsUnread(export)).isEqualTo(records);
  }

  @Test
  void findsThePeopleOfEachFile() throws IOException, InterruptedException {
    Path export = scope("export", 2);
    String people = Files.readString(export.resolve("people.csv")).toLowerCase(Locale.ROOT);

    for (String name : StolenFolder.NAMES) {
      assertThat(people).contains(name.toLowerCase(Locale.ROOT));
    }
    assertThat(Files.readString(export.resolve("unread.csv"))).contains(StolenFolder.BROKEN);
  }

  @Test
  void writesTheSameBytesWhateverTheThreads() throws IOException, InterruptedException {
    Path one = scope("one", 1);
    Path two = scope("two", 2);

    for (String file : DETERMINISTIC) {
      assertThat(two.resolve(file)).hasSameBinaryContentAs(one.resolve(file));
    }
  }

  @Test
  void writesPeopleNowhereButWhereItWasAskedTo() throws IOException, InterruptedException {
    Path export = temp.resolve("export");
    Run run = prevenir("scope", "--export", export.toString(), evidence.toString());
    Run shown = prevenir("show");

    assertThat(run.exitCode()).as(run.err()).isEqualTo(PARTLY_READ);
    assertThat(shown.out()).contains("people are in this evidence");
    assertThat(personal(export.resolve("people.csv"))).isNotEmpty();
    Files.delete(export.resolve("people.csv"));
    List<Path> left = new ArrayList<>(filesUnder(home));
    assertThat(left).as("a key and a case").hasSizeGreaterThanOrEqualTo(2);
    left.addAll(filesUnder(scratch));
    left.addAll(filesUnder(export));
    for (Path file : left) {
      assertThat(personal(file)).as(file.toString()).isEmpty();
    }
    for (String output : List.of(run.out(), run.err(), shown.out(), shown.err())) {
      assertThat(personal(output)).isEmpty();
    }
  }

  @Test
  void letsNoFileNameDriveTheTerminal() throws IOException, InterruptedException {
    Run run = prevenir("scope", "--no-case", "--json", evidence.toString());

    assertThat(run.out() + run.err())
        .matches(text -> text.chars().noneMatch(c -> c == 0x1B || c == 7));
  }

  @Test
  void changesNothingInTheEvidence() throws IOException, InterruptedException {
    List<String> before = fingerprints(evidence);
    scope("export", 2);

    assertThat(fingerprints(evidence)).isEqualTo(before);
  }

  private static List<String> fingerprints(Path folder) throws IOException {
    List<String> prints = new ArrayList<>();
    for (Path file : filesUnder(folder)) {
      prints.add(
          file
              + " "
              + Files.getLastModifiedTime(file)
              + " "
              + new String(Files.readAllBytes(file), ISO_8859_1).hashCode());
    }
    return prints;
  }

  private static List<Path> filesUnder(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /// The first such number in the ledger of `scope.json`, which is that of all evidence.
  private static long ledger(Path export, String name) throws IOException {
    String json = Files.readString(export.resolve("scope.json"));
    Matcher number =
        Pattern.compile("\"" + name + "\" : (\\d+)")
            .matcher(json.substring(json.indexOf("\"ledger\"")));
    assertThat(number.find()).isTrue();
    return Long.parseLong(number.group(1));
  }

  private static long recordsMentioned(Path export) throws IOException {
    TreeSet<String> records = new TreeSet<>();
    for (String line : Files.readAllLines(export.resolve("mentions.csv"))) {
      String[] cells = line.split(",", 4);
      records.add(cells[3]);
    }
    return records.size() - 1L;
  }

  private static long recordsUnread(Path export) throws IOException {
    long records = 0;
    for (String line : Files.readAllLines(export.resolve("unread.csv"))) {
      Matcher cells = Pattern.compile(",(\\d+),[a-z_]+,[^,]*$").matcher(line);
      if (cells.find()) {
        records += Long.parseLong(cells.group(1));
      }
    }
    return records;
  }

  private static List<String> personal(Path file) throws IOException {
    return personal(new String(Files.readAllBytes(file), ISO_8859_1));
  }

  /// The personal values of the evidence that stand in a text, in either encoding.
  private static List<String> personal(String text) {
    String folded = text.toLowerCase(Locale.ROOT);
    return Stream.concat(StolenFolder.NAMES.stream(), StolenFolder.VALUES.stream())
        .filter(
            value ->
                folded.contains(value.toLowerCase(Locale.ROOT))
                    || folded.contains(as(UTF_8, value))
                    || folded.contains(as(Charset.forName("windows-1252"), value)))
        .toList();
  }

  private static String as(Charset charset, String value) {
    return new String(value.getBytes(charset), ISO_8859_1).toLowerCase(Locale.ROOT);
  }
}
