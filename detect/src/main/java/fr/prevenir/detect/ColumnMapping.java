package fr.prevenir.detect;

import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one column of a table holds, and for whom.
///
/// @param role whose it is, or null where it is nobody's
/// @param person which person of that role in the record, from 0: a prescriber and a family doctor
///     are professionals 0 and 1
/// @param confidence 0 to 1; 1 where a user said it
/// @param reasons short stable codes with their detail, such as `header:naissance`,
///     `values:birth_date 0.98`
/// @param form how its values are written where the meaning alone does not tell: `day_first`,
///     `month_first`, `serial`… for dates, `given_first`, `family_first` for whole names; else
/// empty
public record ColumnMapping(
    String column,
    Meaning meaning,
    @Nullable Role role,
    int person,
    double confidence,
    List<String> reasons,
    String form) {
  public ColumnMapping {
    reasons = List.copyOf(reasons);
  }

  public ColumnMapping(
      String column,
      Meaning meaning,
      @Nullable Role role,
      int person,
      double confidence,
      List<String> reasons) {
    this(column, meaning, role, person, confidence, reasons, "");
  }
}
