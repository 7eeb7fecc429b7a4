package fr.prevenir.detect;

import fr.prevenir.detect.mention.RowExtractor;
import fr.prevenir.model.Finding;
import fr.prevenir.model.MentionBatch;
import fr.prevenir.model.RowBatch;
import java.util.List;

/// Takes the mentions out of the rows of one mapped table. Immutable; batches may be extracted by
/// several threads at once.
public final class Extraction {
  private final TableMapping mapping;
  private final RowExtractor rows;

  Extraction(TableMapping mapping, RowExtractor rows) {
    this.mapping = mapping;
    this.rows = rows;
  }

  public TableMapping mapping() {
    return mapping;
  }

  /// The mentions of a batch, ordered by row, then role.
  public MentionBatch extract(RowBatch batch) {
    return rows.extract(batch);
  }

  /// Everything found in one row, for `prevenir findings`.
  public List<Finding> findings(RowBatch batch, int row) {
    return rows.findings(batch, row);
  }

  /// The column that names the establishment of each row by FINESS or name, or -1 where none does.
  public int siteColumn() {
    return rows.siteColumn();
  }
}
