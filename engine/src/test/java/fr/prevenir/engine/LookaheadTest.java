package fr.prevenir.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LookaheadTest {
  @Test
  void letsTheFileThatIsGatheredGoOnWhateverWaits() throws InterruptedException {
    Lookahead lookahead = new Lookahead(1);
    lookahead.enter(1);

    lookahead.enter(0);
    lookahead.enter(0);
  }

  @Test
  void holdsAFileAheadBackUntilItIsItsTurn() throws InterruptedException {
    Lookahead lookahead = new Lookahead(1);
    lookahead.enter(1);
    Thread ahead = entering(lookahead);

    lookahead.next();
    ahead.join();

    assertThat(ahead.isAlive()).isFalse();
  }

  @Test
  void holdsAFileAheadBackUntilABatchIsGathered() throws InterruptedException {
    Lookahead lookahead = new Lookahead(1);
    lookahead.enter(0);
    Thread ahead = entering(lookahead);

    lookahead.leave();
    ahead.join();

    assertThat(ahead.isAlive()).isFalse();
  }

  /// A thread that waits for the batch of another file.
  private static Thread entering(Lookahead lookahead) throws InterruptedException {
    Thread ahead =
        new Thread(
            () -> {
              try {
                lookahead.enter(1);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    ahead.start();
    while (ahead.getState() != Thread.State.WAITING) {
      Thread.sleep(1);
    }
    return ahead;
  }
}
