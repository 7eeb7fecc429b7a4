package fr.prevenir.detect.mention;

import fr.prevenir.detect.category.CategoryReader;
import fr.prevenir.detect.column.ColumnSense;
import fr.prevenir.detect.column.HeaderReader;
import fr.prevenir.model.Finding;
import fr.prevenir.model.MentionBatch;
import fr.prevenir.model.RowBatch;
import fr.prevenir.model.TableHead;
import java.util.List;
import java.util.function.Supplier;

/// Extracts from the rows of one table. Immutable; serves several threads.
public final class RowExtractor {
  private final TableHead head;
  private final List<ColumnSense> senses;
  private final Supplier<CategoryReader> categories;
  private final TablePlan plan;

  public RowExtractor(
      TableHead head,
      List<ColumnSense> senses,
      HeaderReader headers,
      Supplier<CategoryReader> categories) {
    this.head = head;
    this.senses = List.copyOf(senses);
    this.categories = categories;
    this.plan = new Planner(head, senses, headers, categories).plan();
  }

  /// The mentions of a batch, ordered by row, then role.
  public MentionBatch extract(RowBatch batch) {
    return new RowReader(plan, categories, batch).read();
  }

  /// Everything found in one row.
  public List<Finding> findings(RowBatch batch, int row) {
    return new RowFindings(head, senses, plan, categories).of(batch, row);
  }

  /// The column that names the establishment of a row, or -1.
  public int siteColumn() {
    return plan.siteName();
  }
}
