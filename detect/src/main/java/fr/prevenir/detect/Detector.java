package fr.prevenir.detect;

import fr.prevenir.model.Finding;
import fr.prevenir.model.Meaning;
import fr.prevenir.model.Passage;
import fr.prevenir.model.RowBatch;
import fr.prevenir.model.TableHead;
import java.util.List;

/// Finds out what tables hold. Immutable; one instance serves all threads.
public final class Detector {
  private Detector() {}

  /// The detector with the vocabularies of this build.
  public static Detector standard() {
    return new Detector();
  }

  /// Decides what the columns of a table hold, from its head and its first rows.
  ///
  /// @param sample the first batches of the table, some thousand rows where it has as many
  public TableMapping map(TableHead head, List<RowBatch> sample) {
    return new TableMapping(
        head,
        head.columns().stream()
            .map(c -> new ColumnMapping(c, Meaning.UNKNOWN, null, 0, 0, List.of()))
            .toList());
  }

  /// Prepares the extraction of mentions from a table so mapped.
  public Extraction extraction(TableMapping mapping) {
    return new Extraction(mapping);
  }

  /// Everything found in text that is no table.
  public List<Finding> findings(Passage passage) {
    return List.of();
  }
}
