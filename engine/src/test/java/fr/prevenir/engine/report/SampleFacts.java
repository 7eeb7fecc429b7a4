package fr.prevenir.engine.report;

import fr.prevenir.engine.Ledger;
import fr.prevenir.engine.facts.Bounds;
import fr.prevenir.engine.facts.ScopeFacts;
import fr.prevenir.engine.facts.ScopeFacts.AgeBand;
import fr.prevenir.engine.facts.ScopeFacts.CategoryCount;
import fr.prevenir.engine.facts.ScopeFacts.ColumnFact;
import fr.prevenir.engine.facts.ScopeFacts.DepartmentCount;
import fr.prevenir.engine.facts.ScopeFacts.MonthCount;
import fr.prevenir.engine.facts.ScopeFacts.Period;
import fr.prevenir.engine.facts.ScopeFacts.SourceCount;
import fr.prevenir.engine.facts.ScopeFacts.Spread;
import fr.prevenir.engine.severity.Circumstances;
import fr.prevenir.engine.severity.Severity;
import fr.prevenir.model.Categories;
import fr.prevenir.model.Category;
import fr.prevenir.model.Role;
import fr.prevenir.model.SourceAccount;
import fr.prevenir.model.SourceAccount.State;
import fr.prevenir.model.SourcePath;
import fr.prevenir.model.Unread;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.reference.Communes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Facts of breaches that never happened, from nobody at all to everything at once.
final class SampleFacts {
  static final String HOSTILE = "<script>alert(1)</script>&\u202Etxt.\"'exe/export.csv";

  private SampleFacts() {}

  static ReportHead head(String title, Locale locale) {
    return new ReportHead(
        title, Instant.parse("2026-11-25T20:06:00Z"), "0.1.0", "2026-11-25-7f3a", locale);
  }

  static ScopeFacts nobody(boolean unread) {
    return new ScopeFacts(
        new Bounds(0, 0, 0),
        roles(0, 0),
        List.of(),
        List.of(),
        Map.of(),
        List.of(),
        List.of(),
        0,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        Severity.of(Categories.NONE, 0, Circumstances.STOLEN),
        new Ledger(
            List.of(
                new SourceAccount(
                    SourcePath.of("dump.7z"),
                    "7z",
                    unread ? State.ENCRYPTED : State.READ,
                    12_345_678,
                    unread ? 12_345_678 : 0,
                    0,
                    0)),
            unread
                ? List.of(
                    new Unread(
                        SourcePath.of("dump.7z"),
                        0,
                        0,
                        12_345_678,
                        UnreadCode.ENCRYPTED,
                        "No password given opens it."))
                : List.of()));
  }

  static ScopeFacts onePerson() {
    return new ScopeFacts(
        new Bounds(1, 1, 1),
        roles(1, 0),
        List.of(),
        List.of(new CategoryCount(Category.PREGNANCY, 1), new CategoryCount(Category.IDENTITY, 1)),
        Map.of(),
        List.of(new AgeBand(30, 34, 0, 1, 0)),
        List.of(new DepartmentCount("75", 1)),
        0,
        List.of(new MonthCount(YearMonth.of(2024, 3), 1)),
        List.of(
            new SourceCount(
                SourcePath.of(HOSTILE),
                "csv",
                Map.of("separator", "\t", "encoding", "windows-1252"),
                1,
                0,
                1,
                List.of(new ColumnFact("<b>nom</b>", "family", "patient", 0.98)))),
        List.of(),
        List.of("Clinique <i>des Lilas</i>"),
        new Period(LocalDate.of(2024, 3, 2), LocalDate.of(2024, 3, 2)),
        List.of(),
        Severity.of(Categories.of(Category.PREGNANCY, Category.IDENTITY), 1, Circumstances.STOLEN),
        new Ledger(
            List.of(new SourceAccount(SourcePath.of(HOSTILE), "csv", State.READ, 120, 0, 1, 0)),
            List.of()));
  }

  /// 1.4 million people, every category, role, reason and state.
  static ScopeFacts everything(int sources) {
    long people = 1_421_345;
    return new ScopeFacts(
        new Bounds(1_402_118, people, 1_436_902),
        roles(people - 8_211, 8_211),
        List.of(
            new Spread("maybe_same", 19_227),
            new Spread("maybe_different", 15_557),
            new Spread("never-heard-of", 3)),
        categories(people - 8_211, Category.values()),
        others(),
        ages(),
        departments(),
        38_111,
        months(YearMonth.of(2020, 8), 31),
        SampleSources.sources(sources),
        SampleSources.overlaps(sources),
        SampleSources.sites(sources),
        new Period(LocalDate.of(2020, 8, 3), LocalDate.of(2023, 2, 27)),
        SampleSources.accounts(sources),
        Severity.of(Categories.of(Category.values()), people, Circumstances.STOLEN),
        SampleSources.ledger(sources));
  }

  private static Map<Role, Bounds> roles(long patients, long professionals) {
    Map<Role, Bounds> roles = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      long people =
          switch (role) {
            case PATIENT -> patients;
            case PROFESSIONAL -> professionals;
            case RELATIVE, STAFF, ACCOUNT -> professionals / (role.ordinal() * 7L);
          };
      roles.put(role, new Bounds(people - people / 90, people, people + people / 130));
    }
    return roles;
  }

  private static List<CategoryCount> categories(long people, Category... categories) {
    List<CategoryCount> counts = new ArrayList<>();
    for (Category category : categories) {
      long of = category.ordinal() < 4 ? people : people / (1L + 3L * category.ordinal());
      counts.add(new CategoryCount(category, of));
    }
    counts.sort(
        Comparator.comparing((CategoryCount count) -> !count.category().sensitive())
            .thenComparing(Comparator.comparingLong(CategoryCount::people).reversed()));
    return counts;
  }

  private static Map<Role, List<CategoryCount>> others() {
    return Map.of(
        Role.PROFESSIONAL,
        categories(8_211, Category.IDENTITY, Category.CONTACT, Category.PROFESSIONAL),
        Role.ACCOUNT,
        categories(290, Category.CONTACT, Category.CREDENTIALS));
  }

  private static List<AgeBand> ages() {
    List<AgeBand> bands = new ArrayList<>();
    for (int from = 0; from <= 95; from += 5) {
      long size = Math.round(62_000 * Math.exp(-Math.pow((from - 42) / 31.0, 2)));
      bands.add(
          new AgeBand(
              from, from == 95 ? 120 : from + 4, size * 47 / 100, size * 53 / 100, size / 300));
    }
    return bands;
  }

  private static List<DepartmentCount> departments() {
    List<DepartmentCount> counts = new ArrayList<>();
    Communes.departments().stream()
        .filter(department -> department.code().compareTo("975") < 0)
        .forEach(
            department -> {
              int near = Math.abs(department.code().hashCode() * 31 % 97);
              long people =
                  department.region().equals("11")
                      ? 90_000 + near * 1400L
                      : (long) near * near * near / 140;
              if (people > 0) {
                counts.add(new DepartmentCount(department.code(), people));
              }
            });
    return counts;
  }

  static List<MonthCount> months(YearMonth first, int count) {
    List<MonthCount> months = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (i % 11 != 5) {
        months.add(
            new MonthCount(
                first.plusMonths(i), 40_000 + Math.round(38_000 * Math.sin(i * 0.6)) + i * 300L));
      }
    }
    return months;
  }
}
