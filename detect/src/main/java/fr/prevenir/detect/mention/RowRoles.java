package fr.prevenir.detect.mention;

import fr.prevenir.detect.column.RoleWords;
import fr.prevenir.detect.identifier.Fold;
import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import fr.prevenir.model.RowBatch;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Says of what role the main person of a row is, where a cell tells: in directories their
/// occupation, in tables of all parties the sort of each. One instance serves
/// one batch and one thread.
final class RowRoles extends CellWalk {
  private final TablePlan plan;
  private final Occupations occupations = new Occupations();
  private final Memo memo = new Memo();

  RowRoles(TablePlan plan, RowBatch batch) {
    super(batch);
    this.plan = plan;
  }

  Role of(PersonPlan person, int at) {
    row = at;
    if (person.refersWithLogin() && person.columns().stream().noneMatch(this::saysWho)) {
      return Role.ACCOUNT;
    }
    if (person.main() && plan.roles() >= 0 && cell(plan.roles())) {
      return bySort(person.role());
    }
    boolean user = person.main() && plan.kindOfUser() >= 0 && cell(plan.kindOfUser());
    Role byKind = user ? UserKinds.role(b, from, to, person.role()) : person.role();
    if (byKind != person.role()) {
      return byKind;
    }
    boolean directory = person.role() == Role.PROFESSIONAL || person.role() == Role.STAFF;
    if (person.main() && directory) {
      for (ColumnPlan column : person.columns()) {
        boolean job =
            column.meaning() == Meaning.OCCUPATION || column.meaning() == Meaning.SPECIALTY;
        if (job && cell(column.column())) {
          return occupations.role(b, from, to, person.role());
        }
      }
    }
    return person.role();
  }

  private boolean saysWho(ColumnPlan column) {
    return Meanings.saysWho(column.meaning()) && cell(column.column());
  }

  private Role bySort(Role otherwise) {
    long key = Fold.hash(b, from, to);
    long known = memo.get(key);
    if (known < 0) {
      @Nullable Role role = RoleWords.role(new String(b, from, to - from, StandardCharsets.UTF_8));
      known = role == null ? 0 : 1L + role.ordinal();
      memo.keep(key, known);
    }
    return known == 0 ? otherwise : Role.of((int) known - 1);
  }
}
