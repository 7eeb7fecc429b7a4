package fr.prevenir.engine;

/// Keeps the reading from running away from the gathering: the files ahead of the one being
/// gathered may have so many batches waiting between them; that one always goes on.
///
/// Files are begun and gathered in the same order, so whoever waits here waits for one that is
/// being read.
final class Lookahead {
  private final int most;
  private int waiting;
  private int gathered;

  Lookahead(int most) {
    this.most = most;
  }

  /// A batch of a file comes; waits where too many do already.
  ///
  /// @param file its place in the order of the evidence
  synchronized void enter(int file) throws InterruptedException {
    while (file != gathered && waiting >= most) {
      wait();
    }
    waiting++;
  }

  /// A batch was gathered.
  synchronized void leave() {
    waiting--;
    notifyAll();
  }

  /// A file was gathered to its end.
  synchronized void next() {
    gathered++;
    notifyAll();
  }
}
