package fr.prevenir.detect.column;

import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one column holds, and for whom.
///
/// @param person which person of that role in the record, from 0
/// @param form how its values are written where the meaning alone does not tell: the code of a
///     [fr.prevenir.detect.identifier.DateOrder], `given_first` or `family_first`; else empty
/// @param confidence 0 to 1
/// @param reasons short codes with their detail
public record ColumnSense(
    Meaning meaning,
    @Nullable Role role,
    int person,
    String form,
    double confidence,
    List<String> reasons) {
  /// Among the reasons of a column without header: taken for the name of the doctor who treats.
  public static final String FAMILY_DOCTOR = "first:professional";

  /// The form of results that are numbers.
  public static final String MEASURED = "measured";

  /// The form of numbers of professionals whose key fails in most of a column.
  public static final String KEYLESS = "keyless";

  /// Form of results that are signs: a lone minus is one.
  public static final String SIGNED = "signed";

  /// Form of what may be keys of something, and of those that differ in every row.
  public static final String KEY = "key";

  public static final String UNIQUE_KEY = "unique_key";

  /// Form of words that say of each row what sort of person it is about.
  public static final String ROLES = "roles";

  public ColumnSense {
    reasons = List.copyOf(reasons);
  }
}
