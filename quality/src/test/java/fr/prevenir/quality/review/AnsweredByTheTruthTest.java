package fr.prevenir.quality.review;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.engine.ScopeResult;
import fr.prevenir.engine.review.CaseSecret;
import fr.prevenir.engine.review.Decision;
import fr.prevenir.engine.review.DecisionLog;
import fr.prevenir.engine.review.Question;
import fr.prevenir.engine.review.Review;
import fr.prevenir.engine.review.Verdict;
import fr.prevenir.link.Count;
import fr.prevenir.link.LinkOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnsweredByTheTruthTest {
  @TempDir Path temp;
  private RehearsedCase rehearsed;
  private ScopeResult result;
  private Review review;

  @BeforeEach
  void scope() throws IOException {
    rehearsed = new RehearsedCase(temp, 4000, 31);
    result = rehearsed.scope();
    review = new Review(result, DecisionLog.EMPTY, CaseSecret.random(), new LinkOptions(2));
  }

  /// What the truth says of a pair, by the first record of either.
  private Verdict truth(Question question) {
    ScopeResult now = review.result();
    int first = now.people().firstMention(question.pair().first());
    int second = now.people().firstMention(question.pair().second());
    return rehearsed.truth(now, first).equals(rehearsed.truth(now, second))
        ? Verdict.SAME
        : Verdict.DIFFERENT;
  }

  /// Answers all that is asked; what contradicts earlier answers is impossible by the truth.
  private int answerEverything() throws Exception {
    int answers = 0;
    while (!review.groups().isEmpty()) {
      Question question = review.groups().getFirst().questions().getFirst();
      review.answer(question, truth(question), Instant.EPOCH);
      answers++;
    }
    return answers;
  }

  /// People of whom
  /// several were made, and people who were made one with others.
  private int wrong(ScopeResult of) {
    Set<String> pairs = new HashSet<>();
    Set<String> found = new HashSet<>();
    Set<String> real = new HashSet<>();
    for (int m = 0; m < of.mentions().size(); m++) {
      pairs.add(of.people().person(m) + " " + rehearsed.truth(of, m));
      found.add(String.valueOf(of.people().person(m)));
      real.add(rehearsed.truth(of, m));
    }
    return 2 * pairs.size() - found.size() - real.size();
  }

  @Test
  void bringsTheCountToTheTruthAsFarAsTheErrorsWereInDoubt() throws Exception {
    int before = wrong(result);
    Count count = result.linkage().count();

    int answers = answerEverything();

    Count after = review.result().linkage().count();
    assertThat(answers).isPositive();
    assertThat(wrong(review.result())).isLessThan(before);
    assertThat(Math.abs(review.result().people().size() - rehearsed.people()))
        .isLessThan(Math.abs(result.people().size() - rehearsed.people()));
    assertThat(after.atMost() - after.atLeast())
        .isLessThanOrEqualTo(count.atMost() - count.atLeast());
    assertThat((long) rehearsed.people()).isBetween(after.atLeast(), after.atMost());
  }

  @Test
  void givesTheFormerPeopleBackWhenAllAnswersAreUndoneInAnyOrder() throws Exception {
    answerEverything();
    List<Integer> numbers =
        new ArrayList<>(review.log().decisions().stream().map(Decision::number).toList());
    java.util.Collections.shuffle(numbers, new java.util.Random(5));

    numbers.forEach(review::undo);

    assertThat(review.result().linkage().count()).isEqualTo(result.linkage().count());
    for (int m = 0; m < result.mentions().size(); m++) {
      assertThat(id(review.result(), m)).isEqualTo(id(result, m));
    }
  }

  private static String id(ScopeResult of, int mention) {
    return of.people().id(of.people().person(mention));
  }
}
