package fr.prevenir.detect.mention;

import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import java.util.List;

/// The columns that speak of one person of each record.
///
/// @param main whether it is whom the rows of the table are about
/// @param familyDoctor whether it is the doctor whom the patient declared
/// @param onlyInsures whether it is named as who insures the record's own, and in no other way
/// @param refersWithLogin whether its rows are logins that a key says to be patients': those
/// without a key are of nobody known
/// @param columns in the order of the table
record PersonPlan(
    Role role,
    int person,
    boolean main,
    boolean familyDoctor,
    boolean onlyInsures,
    boolean refersWithLogin,
    List<ColumnPlan> columns) {
  PersonPlan(Role role, int person, boolean main, boolean familyDoctor, List<ColumnPlan> columns) {
    this(
        role,
        person,
        main,
        familyDoctor,
        onlyInsures(columns),
        main && role == Role.PATIENT && refersWithLogin(columns),
        List.copyOf(columns));
  }

  private static boolean onlyInsures(List<ColumnPlan> columns) {
    return columns.stream().anyMatch(ColumnPlan::insured)
        && columns.stream().allMatch(c -> c.meaning().ofName());
  }

  private static boolean refersWithLogin(List<ColumnPlan> columns) {
    return columns.stream().anyMatch(c -> Meanings.opens(c.meaning()))
        && columns.stream().anyMatch(c -> c.meaning() == Meaning.PERSON_REF);
  }
}
