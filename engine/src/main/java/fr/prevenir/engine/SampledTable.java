package fr.prevenir.engine;

import fr.prevenir.detect.Detector;
import fr.prevenir.detect.Extraction;
import fr.prevenir.detect.TableMapping;
import fr.prevenir.model.RowBatch;
import fr.prevenir.model.TableHead;
import fr.prevenir.read.TableSink;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Holds the first rows of a table back until they decide what its columns hold; then all rows go
/// the
/// same way.
abstract class SampledTable implements TableSink {
  /// Rows that decide what the columns of a table hold.
  private static final int SAMPLE_ROWS = 5_000;

  private final Detector detector;
  private final Mappings corrections;
  private final TableHead head;
  private final List<RowBatch> sample = new ArrayList<>();
  private int sampled;
  private @Nullable Extraction extraction;

  SampledTable(Detector detector, Mappings corrections, TableHead head) {
    this.detector = detector;
    this.corrections = corrections;
    this.head = head;
  }

  /// The columns were understood; the rows follow.
  abstract void decided(TableMapping mapping);

  /// Takes the rows of a batch, in the order of the table.
  abstract void take(Extraction known, RowBatch batch);

  @Override
  public final void rows(RowBatch batch) {
    Extraction known = extraction;
    if (known != null) {
      take(known, batch);
      return;
    }
    sample.add(batch);
    sampled += batch.rows();
    if (sampled >= SAMPLE_ROWS) {
      decide();
    }
  }

  @Override
  public final void end() {
    if (extraction == null) {
      decide();
    }
  }

  private void decide() {
    TableMapping mapping = corrections.correct(detector.map(head, sample));
    Extraction known = detector.extraction(mapping);
    extraction = known;
    decided(mapping);
    sample.forEach(batch -> take(known, batch));
    sample.clear();
  }
}
