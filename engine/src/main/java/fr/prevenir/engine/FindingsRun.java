package fr.prevenir.engine;

import fr.prevenir.detect.Detector;
import fr.prevenir.detect.Extraction;
import fr.prevenir.detect.TableMapping;
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
import java.util.List;
import java.util.function.Consumer;

/// Every single finding in the evidence, in its order: what stands behind the numbers.
public final class FindingsRun {
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
    try (EvidenceReader reader = new EvidenceReader(request.reading())) {
      files.forEach(file -> reader.read(file, run.new Sink()));
    }
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

  private final class Table extends SampledTable {
    Table(TableHead head) {
      super(detector, mappings, head);
    }

    @Override
    void decided(TableMapping mapping) {}

    @Override
    void take(Extraction known, RowBatch batch) {
      for (int row = 0; row < batch.rows(); row++) {
        known.findings(batch, row).forEach(findings);
      }
    }
  }
}
