package fr.prevenir.engine.facts;

import fr.prevenir.engine.Ledger;
import fr.prevenir.engine.severity.Severity;
import fr.prevenir.model.Category;
import fr.prevenir.model.Role;
import fr.prevenir.model.SourcePath;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The numbers of a run.
///
/// @param people everybody, whatever the role
/// @param byRole people by role; somebody mentioned in two roles counts in both; every role is
/// present
/// @param spreads why the bounds differ, the largest first
/// @param patients categories shown of patients, with the number of patients; sensitive ones first,
/// then
///     by number
/// @param others the same for each other role that has people
/// @param ages patients by age and sex, the youngest first; empty where no birth date is known
/// @param departments patients by code of the département of residence, by code
/// @param withoutDepartment patients whose département is not known, or who live abroad
/// @param months patients by month of care, in order
/// @param sources tables in the order of the evidence
/// @param overlaps how many people stand in exactly these groups of sources, the largest first
/// @param sites establishments that the evidence names
/// @param period first and last date of care, or null where there is none
/// @param accounts logins to be reset, by domain, the largest first
public record ScopeFacts(
    Bounds people,
    Map<Role, Bounds> byRole,
    List<Spread> spreads,
    List<CategoryCount> patients,
    Map<Role, List<CategoryCount>> others,
    List<AgeBand> ages,
    List<DepartmentCount> departments,
    long withoutDepartment,
    List<MonthCount> months,
    List<SourceCount> sources,
    List<Overlap> overlaps,
    List<String> sites,
    @Nullable Period period,
    List<AccountDomain> accounts,
    Severity severity,
    Ledger ledger) {

  /// People of one role.
  public Bounds role(Role role) {
    return Objects.requireNonNull(byRole.get(role), "every role is present");
  }

  /// @param code stable code of the reason
  /// @param people how many people more or fewer it may make
  public record Spread(String code, long people) {}

  public record CategoryCount(Category category, long people) {}

  /// Patients of `from` to `to` years of age, both inclusive, at the last date of care.
  public record AgeBand(int from, int to, long men, long women, long unknown) {}

  public record DepartmentCount(String code, long people) {}

  public record MonthCount(YearMonth month, long people) {}

  /// @param people distinct people of all roles in this table
  /// @param dialect how it was read: `encoding`, `separator`…
  public record SourceCount(
      SourcePath path,
      String format,
      Map<String, String> dialect,
      long records,
      long rejected,
      long people,
      List<ColumnFact> columns) {}

  /// @param role code of a role, or empty where the column is nobody's
  public record ColumnFact(String name, String meaning, String role, double confidence) {}

  /// @param groups names of files or folders of the evidence
  public record Overlap(List<String> groups, long people) {}

  public record Period(LocalDate from, LocalDate to) {}

  /// @param domain domain of the mail or site, or the source's name where an account has none
  public record AccountDomain(String domain, long accounts, long withPassword) {}
}
