package fr.prevenir.engine;

import fr.prevenir.detect.Detector;
import fr.prevenir.detect.Extraction;
import fr.prevenir.detect.TableMapping;
import fr.prevenir.detect.mention.PassageMentions;
import fr.prevenir.model.Passage;
import fr.prevenir.model.RowBatch;
import fr.prevenir.model.Sensitive;
import fr.prevenir.model.SourceAccount;
import fr.prevenir.model.SourcePath;
import fr.prevenir.model.TableHead;
import fr.prevenir.model.Unread;
import fr.prevenir.read.EvidenceSink;
import fr.prevenir.read.TableSink;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// The reading of one file under way: what the reader yields becomes steps in a bounded queue,
/// which
/// [EvidencePipeline] takes in the order of the evidence. Batches are extracted by the pool
/// meanwhile.
final class FileReading implements EvidenceSink {
  private static final int STEPS_AHEAD = 16;

  /// Characters from which on a passage may have been cut off within a letter.
  private static final int LONG = 60_000;

  /// What one batch of rows shows.
  record Extracted(FoldedMentions mentions, Set<String> sites) {}

  /// What a passage shows, in how many letters.
  ///
  /// @param doubtful numbers that may be a NIR's among other digits
  record Told(FoldedMentions mentions, int letters, int doubtful) {}

  /// One thing that the reading of a file yields.
  sealed interface Step {
    record Began(int table, TableMapping mapping) implements Step {}

    record Rows(int table, long firstRecord, int rows, Future<Extracted> extracted)
        implements Step {}

    record NotRead(Unread unread) implements Step {}

    record Text(SourcePath path, String format, Future<Told> people) implements Step {}

    record Closed(SourceAccount account) implements Step {}

    record End() implements Step {}

    /// The reading broke by a fault of the program, or for want of memory.
    record Failed(Throwable fault) implements Step {}
  }

  private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(STEPS_AHEAD);
  private final Detector detector;
  private final Mappings corrections;
  private final ExecutorService pool;
  private final RunListener listener;
  private final Lookahead lookahead;
  private final int file;
  private int tables;

  /// The last letter of a long passage: its rest may stand in the next one.
  private @Nullable Passage held;

  /// @param file its place in the order of the evidence
  FileReading(
      Detector detector,
      Mappings corrections,
      ExecutorService pool,
      RunListener listener,
      Lookahead lookahead,
      int file) {
    this.lookahead = lookahead;
    this.file = file;
    this.detector = detector;
    this.corrections = corrections;
    this.pool = pool;
    this.listener = listener;
  }

  Step next() throws InterruptedException {
    return steps.take();
  }

  void put(Step step) {
    try {
      steps.put(step);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  /// Gives a batch to the pool, as soon as few enough are ahead.
  private <T> Future<T> submit(Callable<T> extraction) {
    try {
      lookahead.enter(file);
    } catch (InterruptedException e) {
      throw interrupted();
    }
    return pool.submit(extraction);
  }

  private static RunInterrupted interrupted() {
    Thread.currentThread().interrupt();
    return new RunInterrupted();
  }

  @Override
  public TableSink table(TableHead head) {
    return new Table(tables++, head);
  }

  @Override
  public void passage(Passage passage) {
    Passage whole = passage;
    Passage before = held;
    if (before != null) {
      held = null;
      if (continues(before, passage)) {
        String text = before.text().value() + passage.text().value();
        whole = new Passage(before.path(), before.format(), before.start(), new Sensitive(text));
      } else {
        people(before);
      }
    }
    String text = whole.text().value();
    int cut = passage.text().value().length() < LONG ? text.length() : detector.lastLetter(whole);
    if (cut < text.length() && text.length() - cut < LONG) {
      long start = whole.start() + cut;
      held = new Passage(whole.path(), whole.format(), start, new Sensitive(text.substring(cut)));
      whole =
          new Passage(
              whole.path(), whole.format(), whole.start(), new Sensitive(text.substring(0, cut)));
    }
    people(whole);
  }

  private static boolean continues(Passage before, Passage passage) {
    return before.path().equals(passage.path())
        && before.start() + before.text().value().length() == passage.start();
  }

  private void people(Passage passage) {
    Future<Told> told = submit(() -> told(passage));
    put(new Step.Text(passage.path(), passage.format(), told));
  }

  private Told told(Passage passage) {
    PassageMentions.Shown shown = detector.mentions(passage);
    return new Told(FoldedMentions.of(shown.mentions()), shown.letters(), shown.doubtful());
  }

  /// Gives on the letter that the end of a passage cut off, where no more of it comes.
  private void release() {
    Passage rest = held;
    if (rest != null) {
      held = null;
      people(rest);
    }
  }

  @Override
  public void unread(Unread unread) {
    put(new Step.NotRead(unread));
  }

  @Override
  public void account(SourceAccount account) {
    release();
    put(new Step.Closed(account));
  }

  @Override
  public void progress(long bytes) {
    listener.on(new RunEvent.Read(bytes));
  }

  private final class Table extends SampledTable {
    private final int number;

    Table(int number, TableHead head) {
      super(detector, corrections, head);
      this.number = number;
    }

    @Override
    void decided(TableMapping mapping) {
      listener.on(new RunEvent.Mapped(mapping));
      put(new Step.Began(number, mapping));
    }

    @Override
    void take(Extraction known, RowBatch batch) {
      Future<Extracted> extracted = submit(() -> extract(known, batch));
      put(new Step.Rows(number, batch.firstRecord(), batch.rows(), extracted));
    }

    private static Extracted extract(Extraction known, RowBatch batch) {
      return new Extracted(
          FoldedMentions.of(known.extract(batch)), sites(known.siteColumn(), batch));
    }

    /// The establishments that the rows name; neighbours mostly name the same.
    private static Set<String> sites(int column, RowBatch batch) {
      Set<String> sites = new HashSet<>();
      for (int row = 0; column >= 0 && row < batch.rows(); row++) {
        if (row == 0 || !sameCell(batch, column, row - 1, row)) {
          String site = batch.text(row, column);
          if (site != null && !site.isBlank()) {
            sites.add(site.strip());
          }
        }
      }
      return sites;
    }

    private static boolean sameCell(RowBatch batch, int column, int a, int b) {
      return Arrays.equals(
          batch.data(),
          Math.max(0, batch.start(a, column)),
          Math.max(0, batch.end(a, column)),
          batch.data(),
          Math.max(0, batch.start(b, column)),
          Math.max(0, batch.end(b, column)));
    }
  }
}
