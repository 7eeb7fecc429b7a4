package fr.prevenir.detect.mention;

import fr.prevenir.detect.identifier.Fold;
import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import fr.prevenir.model.RowBatch;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts the keys of a row within their scopes. One instance serves one batch and one thread.
final class LocalKeys extends CellWalk {
  private static final byte[] IPP = {'i', 'p', 'p', ':'};
  private static final int LONGEST_SITE = 64;

  private final TablePlan plan;
  private final ValueWriter values;
  private final byte[] folded = new byte[LONGEST_SITE];
  private final Map<String, byte[]> kinds = new HashMap<>();

  LocalKeys(TablePlan plan, RowBatch batch, ValueWriter values) {
    super(batch);
    this.plan = plan;
    this.values = values;
  }

  /// Puts the key in a cell that is not empty.
  void put(PersonPlan person, ColumnPlan column, int at) {
    row = at;
    boolean lone = person.role() != Role.PATIENT && !person.main() && !plan.manyTables();
    byte[] scope = lone ? null : scope(column);
    if (scope != null && cell(column.column())) {
      values.local(scope, b, from, to);
    }
  }

  private byte @Nullable [] scope(ColumnPlan column) {
    if (column.kind() >= 0) {
      return ofKind(column.kind());
    }
    if (column.meaning() == Meaning.IPP && plan.site() >= 0) {
      if (cell(plan.site()) && to - from < LONGEST_SITE) {
        int n = Fold.fold(b, from, to, folded);
        byte[] scope = new byte[n + IPP.length + 1];
        System.arraycopy(IPP, 0, scope, 0, IPP.length);
        System.arraycopy(folded, 0, scope, IPP.length, n);
        scope[n + IPP.length] = '|';
        return scope;
      }
    }
    return column.scope();
  }

  /// The scope of keys of the sort that another cell of the row names, or null.
  private byte @Nullable [] ofKind(int kind) {
    if (!cell(kind)) {
      return null;
    }
    String name = new String(b, from, to - from, StandardCharsets.UTF_8);
    byte[] scope =
        kinds.computeIfAbsent(
            name,
            k -> {
              String known = plan.kinds().apply(k);
              return (known == null ? "" : known + "|").getBytes(StandardCharsets.UTF_8);
            });
    return scope.length == 0 ? null : scope;
  }
}
