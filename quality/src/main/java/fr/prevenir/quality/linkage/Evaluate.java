package fr.prevenir.quality.linkage;

import fr.prevenir.quality.linkage.RecordTruth.Place;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Compares clusters with the truth and prints how far they are from it, and in which patterns of
/// columns they err.
public final class Evaluate {
  private static final int PATTERNS = 15;

  private Evaluate() {}

  /// `--clusters FILE (--truth FILE | --truth-column COLUMN [--truth-pattern REGEX]) [--skip
  /// COLUMN]… [TABLE]…`
  public static void main(String[] arguments) throws IOException {
    @Nullable Path clusters = null;
    @Nullable Path truth = null;
    @Nullable String column = null;
    Pattern pattern = Pattern.compile("(.*)");
    Set<String> skip = new LinkedHashSet<>();
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--clusters" -> clusters = Path.of(arguments[++i]);
        case "--truth" -> truth = Path.of(arguments[++i]);
        case "--truth-column" -> column = arguments[++i];
        case "--truth-pattern" -> pattern = Pattern.compile(arguments[++i]);
        case "--skip" -> skip.add(arguments[++i]);
        default -> files.add(Path.of(arguments[i]));
      }
    }
    if (clusters == null || (truth == null) == (column == null)) {
      throw new IllegalArgumentException(
          "needs --clusters FILE and one of --truth FILE, --truth-column COLUMN");
    }
    InputTables tables = InputTables.read(files);
    if (column != null) {
      skip.add(column);
    }
    Map<Place, String> known =
        truth != null
            ? RecordTruth.of(truth)
            : RecordTruth.of(tables, java.util.Objects.requireNonNull(column), pattern);
    Score score = Scoring.score(known, RecordTruth.places(clusters, "cluster"), tables, skip);
    print(score, new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  static void print(Score score, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "records %d (lost %d), people %d, found %d (%+.3f %%)%n"
            + "pairs: precision %.5f, recall %.5f, F1 %.5f%n"
            + "B³: precision %.5f, recall %.5f, F1 %.5f%n"
            + "largest wrong cluster: %d records%n",
        score.records(),
        score.lost(),
        score.people(),
        score.found(),
        100 * score.countError(),
        score.precision(),
        score.recall(),
        score.f1(),
        score.bCubedPrecision(),
        score.bCubedRecall(),
        score.bCubed(),
        score.largestWrong());
    patterns("false merges", score.merges(), out);
    patterns("false splits", score.splits(), out);
  }

  private static void patterns(String title, Map<String, Long> patterns, PrintStream out) {
    out.printf("%s: %d%n", title, Score.total(patterns));
    patterns.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(PATTERNS)
        .forEach(entry -> out.printf("  %6d  %s%n", entry.getValue(), entry.getKey()));
  }
}
