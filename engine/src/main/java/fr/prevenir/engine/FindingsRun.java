package fr.prevenir.engine;

import fr.prevenir.detect.Detector;
import fr.prevenir.detect.Extraction;
import fr.prevenir.model.Finding;
import fr.prevenir.model.Passage;
import fr.prevenir.model.RowBatch;
import fr.prevenir.model.SourceAccount;
import fr.prevenir.model.TableHead;
import fr.prevenir.model.Unread;
import fr.prevenir.read.EvidenceFile;
import fr.prevenir.read.EvidenceReader;
import fr.prevenir.read.EvidenceSink;
import fr.prevenir.read.EvidenceWalk;
import fr.prevenir.read.TableSink;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Every single finding in the evidence, in its order: what stands behind the numbers.
public final class FindingsRun {
  private static final int SAMPLE_ROWS = 5_000;

  private final Detector detector = Detector.standard();
  private final Mappings mappings;
  private final Consumer<Finding> findings;
  private final Consumer<Unread> unread;

  private FindingsRun(Mappings mappings, Consumer<Finding> findings, Consumer<Unread> unread) {
    this.mappings = mappings;
    this.findings = findings;
    this.unread = unread;
  }

  /// Reads the evidence on the calling thread.
  public static void run(
      ScopeRequest request, Consumer<Finding> findings, Consumer<Unread> unread) {
    FindingsRun run = new FindingsRun(request.mappings(), findings, unread);
    ListingLedger listing = new ListingLedger();
    List<EvidenceFile> files = EvidenceWalk.list(request.roots(), listing);
    listing.unread().forEach(unread);
    EvidenceReader reader = new EvidenceReader(request.reading());
    files.forEach(file -> reader.read(file, run.new Sink()));
  }

  private final class Sink implements EvidenceSink {
    @Override
    public TableSink table(TableHead head) {
      return new Table(head);
    }

    @Override
    public void passage(Passage passage) {
      detector.findings(passage).forEach(findings);
    }

    @Override
    public void unread(Unread entry) {
      unread.accept(entry);
    }

    @Override
    public void account(SourceAccount account) {}
  }

  private final class Table implements TableSink {
    private final TableHead head;
    private final List<RowBatch> sample = new ArrayList<>();
    private int sampled;
    private @Nullable Extraction extraction;

    Table(TableHead head) {
      this.head = head;
    }

    @Override
    public void rows(RowBatch batch) {
      if (extraction == null) {
        sample.add(batch);
        sampled += batch.rows();
        if (sampled >= SAMPLE_ROWS) {
          decide();
        }
      } else {
        emit(extraction, batch);
      }
    }

    @Override
    public void end() {
      if (extraction == null) {
        decide();
      }
    }

    private void decide() {
      Extraction decided = detector.extraction(mappings.correct(detector.map(head, sample)));
      extraction = decided;
      sample.forEach(batch -> emit(decided, batch));
      sample.clear();
    }

    private void emit(Extraction known, RowBatch batch) {
      for (int row = 0; row < batch.rows(); row++) {
        known.findings(batch, row).forEach(findings);
      }
    }
  }
}
