package fr.prevenir.detect.column;

import fr.prevenir.detect.identifier.Cells;
import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import fr.prevenir.model.RowBatch;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Columns that say of each row what sort of person it is about, where one table names all:
/// `patient`, `contact`, `practitioner` under `kind`.
public final class RoleWords {
  private static final int MOST = 12;

  /// Share of cells that must say of whom the row is.
  private static final double NEARLY_ALL = .9;

  private RoleWords() {}

  /// The role of somebody of a sort; null where the word says nothing of a person's part in care.
  public static @Nullable Role role(String sort) {
    PersonWord word = Vocabulary.standard().person(Vocabulary.folded(sort));
    if (word == null || word.role() == Role.RELATIVE && !word.kind().equals("contact")) {
      return null;
    }
    return word.role();
  }

  /// Marks the column that says so, if there is one and the rows bear names that are nobody's by
  /// their headers, or none at all in a table of a database.
  static void mark(List<ColumnDraft> columns, List<RowBatch> sample, boolean flat) {
    boolean named = columns.stream().anyMatch(c -> c.meaning.ofName());
    if ((flat || named) && columns.stream().noneMatch(TableRole::bareName)) {
      return;
    }
    for (int i = 0; i < columns.size(); i++) {
      ColumnDraft c = columns.get(i);
      if (c.meaning == Meaning.TECHNICAL
          && c.profile.distinct > 1
          && c.profile.distinct <= MOST
          && sorts(sample, i)) {
        c.form = ColumnSense.ROLES;
        return;
      }
    }
  }

  private static boolean sorts(List<RowBatch> sample, int column) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    int cells = 0;
    int known = 0;
    for (RowBatch batch : sample) {
      for (int row = 0; row < batch.rows(); row++) {
        int start = batch.start(row, column);
        if (start >= 0) {
          int end = batch.end(row, column);
          int from = Cells.start(batch.data(), start, end);
          int to = Cells.end(batch.data(), from, end);
          Role role = role(new String(batch.data(), from, to - from, StandardCharsets.UTF_8));
          cells++;
          known += role == null ? 0 : 1;
          if (role != null) {
            roles.add(role);
          }
        }
      }
    }
    return known >= NEARLY_ALL * cells && roles.size() > 1 && roles.contains(Role.PATIENT);
  }
}
