package fr.prevenir.detect;

import fr.prevenir.model.Finding;
import fr.prevenir.model.MentionBatch;
import fr.prevenir.model.RowBatch;
import java.util.List;
import java.util.function.Consumer;

/// Takes the mentions out of the rows of one mapped table. Immutable; batches may be extracted by
/// several threads at once.
public final class Extraction {
  private final TableMapping mapping;

  Extraction(TableMapping mapping) {
    this.mapping = mapping;
  }

  public TableMapping mapping() {
    return mapping;
  }

  /// The mentions of a batch, ordered by row, then role.
  public MentionBatch extract(RowBatch batch) {
    return new MentionBatch.Builder().build();
  }

  /// Everything found in one row, for `prevenir findings`.
  public List<Finding> findings(RowBatch batch, int row) {
    return List.of();
  }

  /// The establishments that the rows name, by FINESS number or name; the same one may come often.
  public void sites(RowBatch batch, Consumer<String> sink) {}
}
