package fr.prevenir.cli;

import fr.prevenir.engine.review.ContradictionException;
import fr.prevenir.engine.review.Question;
import fr.prevenir.engine.review.QuestionGroup;
import fr.prevenir.engine.review.Review;
import fr.prevenir.engine.review.Verdict;
import fr.prevenir.link.LinkOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `prevenir review [CASE]`: the pairs in doubt, those that matter most for the count first, and
/// answers to them.
@Command(name = "review")
final class ReviewCommand implements Callable<Integer> {
  private final Screen screen;
  private final Words words;

  @Parameters(paramLabel = "CASE", arity = "0..1", descriptionKey = "case")
  @Nullable Path named;

  @Mixin CaseArguments arguments;

  @Option(names = "--list")
  boolean list;

  @Option(names = "--decisions")
  boolean decisions;

  @Option(names = "--answer", paramLabel = "PAIR=same|different")
  List<String> answers = List.of();

  @Option(names = "--pattern", paramLabel = "PATTERN=same|different")
  List<String> patterns = List.of();

  @Option(names = "--undo", paramLabel = "N")
  List<Integer> undone = List.of();

  @Option(names = "--limit", paramLabel = "N", descriptionKey = "review.limit")
  int limit = 20;

  @Option(names = "--reveal")
  boolean reveal;

  @Option(names = "--json", descriptionKey = "review.json")
  boolean json;

  @Option(names = "--threads", paramLabel = "N")
  int threads = Runtime.getRuntime().availableProcessors();

  ReviewCommand(Context context) {
    screen = context.screen();
    words = context.words();
    arguments = new CaseArguments(context);
  }

  @Override
  public Integer call() throws IOException {
    if (named != null) {
      arguments.named = named;
    }
    OpenCase open = arguments.open();
    screen.err().println(words.say("review.preparing"));
    Review review =
        new Review(
            open.content().result(),
            open.content().decisions(),
            open.content().secret(),
            new LinkOptions(Math.max(1, threads)));
    ReviewOutput output = json ? new ReviewJson(screen, reveal) : text(review);
    boolean changes = !answers.isEmpty() || !patterns.isEmpty() || !undone.isEmpty();
    if (changes) {
      change(review, output);
      open.keep(open.content().with(review.result(), review.log()));
      open.renewReport(words);
      output.count(review);
    }
    if (decisions) {
      output.decisions(review);
    }
    boolean asked = changes || list || decisions || json;
    if (!asked && screen.terminal()) {
      new ReviewDialogue(screen, words, open, review, reveal).hold();
    } else if (list || !(changes || decisions)) {
      output.list(review);
    }
    return ExitCode.OK;
  }

  private ReviewText text(Review review) {
    return new ReviewText(screen, words, review, reveal, limit);
  }

  private void change(Review review, ReviewOutput output) {
    for (int number : undone) {
      undo(review, number);
      output.undone(number);
    }
    for (String one : answers) {
      answer(review, one);
      output.decided(review, 0);
    }
    for (String one : patterns) {
      output.decided(review, answerAll(review, one));
    }
  }

  private static void undo(Review review, int number) {
    try {
      review.undo(number);
    } catch (IllegalArgumentException e) {
      throw new Fault(ExitCode.FAILURE, "fault.review.no_decision", number);
    }
  }

  private static void answer(Review review, String one) {
    Verdict verdict = verdict(one);
    String id = id(one);
    Question question =
        review.groups().stream()
            .flatMap(group -> group.questions().stream())
            .filter(candidate -> candidate.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new Fault(ExitCode.FAILURE, "fault.review.no_pair", id));
    try {
      review.answer(question, verdict, Instant.now());
    } catch (ContradictionException e) {
      throw contradiction(e);
    }
  }

  /// @return how many pairs were left out
  private static int answerAll(Review review, String one) {
    Verdict verdict = verdict(one);
    String id = id(one);
    QuestionGroup group =
        review.groups().stream()
            .filter(candidate -> candidate.pattern().id().equals(id))
            .findFirst()
            .orElseThrow(() -> new Fault(ExitCode.FAILURE, "fault.review.no_pattern", id));
    try {
      return review.answerAll(group, verdict, Instant.now());
    } catch (ContradictionException e) {
      throw contradiction(e);
    }
  }

  static Fault contradiction(ContradictionException e) {
    String numbers = e.decisions().stream().map(String::valueOf).collect(Collectors.joining(", "));
    return new Fault(ExitCode.FAILURE, "fault.review.contradiction", e.decisions().size(), numbers);
  }

  private static String id(String answer) {
    return answer.substring(0, Math.max(0, answer.lastIndexOf('=')));
  }

  private static Verdict verdict(String answer) {
    return Arrays.stream(Verdict.values())
        .filter(v -> v.code().equals(answer.substring(answer.lastIndexOf('=') + 1)))
        .findFirst()
        .orElseThrow(() -> new Fault(ExitCode.USAGE, "fault.review.answer", answer));
  }
}
