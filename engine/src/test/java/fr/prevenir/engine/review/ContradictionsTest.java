package fr.prevenir.engine.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContradictionsTest {
  private static final Instant NOW = Instant.EPOCH;

  private static Decision.Pair pair(int first, int second) {
    return new Decision.Pair(new Fingerprint(0, first), new Fingerprint(0, second));
  }

  private static DecisionLog log() {
    return DecisionLog.EMPTY
        .with(NOW, Verdict.SAME, "", List.of(pair(1, 2)))
        .with(NOW, Verdict.SAME, "", List.of(pair(3, 2)))
        .with(NOW, Verdict.SAME, "", List.of(pair(7, 8)))
        .with(NOW, Verdict.DIFFERENT, "", List.of(pair(3, 4)));
  }

  @Test
  void namesTheDecisionsByWhichTwoAreOneAlready() {
    assertThat(new Contradictions(log()).of(Verdict.DIFFERENT, pair(1, 3))).containsExactly(1, 2);
    assertThat(new Contradictions(log()).of(Verdict.DIFFERENT, pair(7, 8))).containsExactly(3);
  }

  @Test
  void namesTheDecisionsByWhichTwoAreTwoAlready() {
    assertThat(new Contradictions(log()).of(Verdict.SAME, pair(1, 4))).containsExactly(1, 2, 4);
    assertThat(new Contradictions(log()).of(Verdict.SAME, pair(4, 3))).containsExactly(4);
  }

  @Test
  void acceptsWhatNothingSpeaksAgainst() {
    assertThat(new Contradictions(log()).of(Verdict.SAME, pair(1, 3))).isEmpty();
    assertThat(new Contradictions(log()).of(Verdict.DIFFERENT, pair(1, 4))).isEmpty();
    assertThat(new Contradictions(log()).of(Verdict.SAME, pair(5, 4))).isEmpty();
    assertThat(new Contradictions(log().without(2)).of(Verdict.SAME, pair(1, 4))).isEmpty();
  }

  @Test
  void givesTheNumberOfADecisionThatWasUndoneToNoOther() {
    DecisionLog log = log().without(4).with(NOW, Verdict.SAME, "", List.of(pair(5, 6)));
    assertThat(log.decisions()).extracting(Decision::number).containsExactly(1, 2, 3, 5);
  }
}
