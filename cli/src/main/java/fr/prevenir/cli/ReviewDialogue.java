package fr.prevenir.cli;

import fr.prevenir.engine.review.ContradictionException;
import fr.prevenir.engine.review.Decision;
import fr.prevenir.engine.review.Question;
import fr.prevenir.engine.review.QuestionGroup;
import fr.prevenir.engine.review.Review;
import fr.prevenir.engine.review.Verdict;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Asks about one pair after another on a terminal. Every answer is kept in the case at once.
final class ReviewDialogue {
  private final Screen screen;
  private final Words words;
  private final OpenCase open;
  private final Review review;
  private final ReviewText text;
  private final PrintStream out;
  private final Set<String> passed = new HashSet<>();
  private String shown = "";
  private boolean changed;

  ReviewDialogue(Screen screen, Words words, OpenCase open, Review review, boolean reveal) {
    this.screen = screen;
    this.words = words;
    this.open = open;
    this.review = review;
    text = new ReviewText(screen, words, review, reveal, Integer.MAX_VALUE);
    out = screen.out();
  }

  private record Asked(QuestionGroup group, Question question) {}

  /// Asks until nothing is left, or the person goes.
  void hold() throws IOException {
    text.summary();
    boolean more = true;
    while (more) {
      Optional<Asked> next = next();
      if (next.isEmpty()) {
        out.println(words.say("review.done"));
      }
      more = next.isPresent() && ask(next.get());
    }
    if (changed) {
      open.renewReport(words);
    }
    text.count(review);
  }

  /// The pair that matters most of those not yet passed by.
  private Optional<Asked> next() {
    for (QuestionGroup group : review.groups()) {
      if (!passed.contains(group.pattern().id())) {
        for (Question question : group.questions()) {
          if (!passed.contains(question.id())) {
            return Optional.of(new Asked(group, question));
          }
        }
      }
    }
    return Optional.empty();
  }

  /// @return whether to go on
  private boolean ask(Asked asked) throws IOException {
    String pattern = asked.group.pattern().id();
    if (!pattern.equals(shown)) {
      out.println();
      text.group(asked.group);
      shown = pattern;
    }
    out.println();
    text.question(asked.question);
    String typed = typed(words.say("review.ask"));
    if (typed == null || typed.equals(key("quit"))) {
      return false;
    }
    if (typed.equals(key("same"))) {
      answer(asked.question, Verdict.SAME);
    } else if (typed.equals(key("different"))) {
      answer(asked.question, Verdict.DIFFERENT);
    } else if (typed.equals(key("pattern"))) {
      answerAll(asked.group);
    } else if (typed.equals(key("next"))) {
      passed.add(asked.question.id());
    } else if (typed.equals(key("skip"))) {
      passed.add(pattern);
    } else if (typed.equals(key("undo"))) {
      undo();
    } else {
      out.println(words.say("review.keys"));
    }
    return true;
  }

  private String key(String name) {
    return words.say("review.key." + name);
  }

  private @Nullable String typed(String question) throws IOException {
    String line = screen.ask(question);
    return line == null ? null : line.strip().toLowerCase(Locale.ROOT);
  }

  private void answer(Question question, Verdict verdict) throws IOException {
    try {
      review.answer(question, verdict, Instant.now());
    } catch (ContradictionException e) {
      out.println(screen.red(ReviewCommand.contradiction(e).words(words)));
      return;
    }
    keep();
    text.decided(review, 0);
    text.count(review);
  }

  private void answerAll(QuestionGroup group) throws IOException {
    String typed = typed(words.say("review.ask.pattern", group.questions().size()));
    boolean same = key("same").equals(typed);
    if (!same && !key("different").equals(typed)) {
      out.println(words.say("review.kept_open"));
      return;
    }
    int left;
    try {
      left = review.answerAll(group, same ? Verdict.SAME : Verdict.DIFFERENT, Instant.now());
    } catch (ContradictionException e) {
      out.println(screen.red(ReviewCommand.contradiction(e).words(words)));
      return;
    }
    keep();
    text.decided(review, left);
    text.count(review);
  }

  private void undo() throws IOException {
    List<Decision> decisions = review.log().decisions();
    if (decisions.isEmpty()) {
      out.println(words.say("review.decisions.none"));
      return;
    }
    int number = decisions.getLast().number();
    review.undo(number);
    keep();
    text.undone(number);
    text.count(review);
  }

  private void keep() throws IOException {
    open.keep(open.content().with(review.result(), review.log()));
    changed = true;
    shown = "";
  }
}
