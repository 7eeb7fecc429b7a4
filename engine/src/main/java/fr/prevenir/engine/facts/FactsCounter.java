package fr.prevenir.engine.facts;

import fr.prevenir.engine.PeopleTable;
import fr.prevenir.engine.ScopeResult;
import fr.prevenir.engine.TableFacts;
import fr.prevenir.engine.facts.ScopeFacts.CategoryCount;
import fr.prevenir.engine.facts.ScopeFacts.ColumnFact;
import fr.prevenir.engine.facts.ScopeFacts.MonthCount;
import fr.prevenir.engine.facts.ScopeFacts.Overlap;
import fr.prevenir.engine.facts.ScopeFacts.Period;
import fr.prevenir.engine.facts.ScopeFacts.SourceCount;
import fr.prevenir.engine.severity.Circumstances;
import fr.prevenir.engine.severity.Severity;
import fr.prevenir.link.Count;
import fr.prevenir.model.Categories;
import fr.prevenir.model.Category;
import fr.prevenir.model.MentionBatch;
import fr.prevenir.model.Role;
import fr.prevenir.model.SourcePath;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The numbers of a result, from one pass over the people, each with its mentions.
public final class FactsCounter {
  /// People counted by one task.
  private static final int RANGE = 1 << 16;

  private final ScopeResult result;
  private final PeopleTable people;
  private final SourceGroups groups;
  private int from;
  private int to;
  private PeopleTally tally;

  private FactsCounter(ScopeResult result) {
    this.result = result;
    this.people = result.people();
    this.groups = SourceGroups.of(result.tables());
    this.tally = new PeopleTally(result, groups, 0);
  }

  /// The numbers of a result.
  public static ScopeFacts count(ScopeResult result) {
    FactsCounter counter = new FactsCounter(result);
    counter.findPeriod();
    counter.countPeople();
    return counter.facts();
  }

  private void findPeriod() {
    for (int p = 0; p < people.size(); p++) {
      if (people.from(p) != MentionBatch.NO_DATE) {
        from = from == 0 ? people.from(p) : Math.min(from, people.from(p));
        to = Math.max(to, people.to(p));
      }
    }
  }

  /// Ranges of people are counted side by side; sums do not depend on how they are cut.
  private void countPeople() {
    int size = people.size();
    int ranges = (size + RANGE - 1) / RANGE;
    IntStream.range(0, ranges)
        .parallel()
        .mapToObj(
            range -> {
              PeopleTally counted = new PeopleTally(result, groups, to);
              counted.count(range * RANGE, Math.min(size, (range + 1) * RANGE));
              return counted;
            })
        .reduce(PeopleTally::with)
        .ifPresent(counted -> tally = counted);
  }

  private ScopeFacts facts() {
    Map<Role, Bounds> byRole = new EnumMap<>(Role.class);
    Map<Role, List<CategoryCount>> others = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      byRole.put(role, bounds(result.linkage().count(role)));
      if (role != Role.PATIENT && byRole.get(role).likely() > 0) {
        others.put(role, categories(role));
      }
    }
    return new ScopeFacts(
        bounds(result.linkage().count()),
        byRole,
        result.linkage().spreads().stream()
            .map(s -> new ScopeFacts.Spread(s.code(), s.people()))
            .toList(),
        categories(Role.PATIENT),
        others,
        tally.demography.ages(),
        tally.demography.departments(),
        tally.demography.withoutDepartment(),
        tally.byMonth.entrySet().stream().map(FactsCounter::month).toList(),
        sources(),
        overlaps(),
        result.sites(),
        period(),
        AccountCounter.count(result),
        Severity.of(
            new Categories(tally.everyCategory & Categories.ALL),
            people.size(),
            Circumstances.STOLEN),
        result.ledger());
  }

  private static Bounds bounds(Count count) {
    return new Bounds(count.atLeast(), count.likely(), count.atMost());
  }

  private List<CategoryCount> categories(Role role) {
    List<CategoryCount> counts = new ArrayList<>();
    for (Category category : Category.values()) {
      long number = tally.byCategory[role.ordinal()][category.ordinal()];
      if (number > 0) {
        counts.add(new CategoryCount(category, number));
      }
    }
    counts.sort(
        Comparator.comparing((CategoryCount c) -> !c.category().sensitive())
            .thenComparing(Comparator.comparingLong(CategoryCount::people).reversed())
            .thenComparing(CategoryCount::category));
    return counts;
  }

  private static MonthCount month(Map.Entry<Integer, Long> entry) {
    int month = entry.getKey();
    return new MonthCount(YearMonth.of(month / 100, month % 100), entry.getValue());
  }

  private List<SourceCount> sources() {
    List<SourceCount> sources = new ArrayList<>();
    long[] shortened = ShortenedNirs.count(result);
    for (int i = 0; i < result.tables().size(); i++) {
      TableFacts table = result.tables().get(i);
      SourcePath path = table.mapping().head().path();
      sources.add(
          new SourceCount(
              path,
              table.mapping().head().format(),
              dialect(table, shortened[i]),
              table.records(),
              table.rejected(),
              tally.bySource[i],
              table.mapping().columns().stream().map(FactsCounter::column).toList()));
    }
    return sources;
  }

  /// How the source was read, and how many of its NIR are damaged.
  private static Map<String, String> dialect(TableFacts table, long shortenedNirs) {
    Map<String, String> read = table.mapping().head().dialect();
    if (shortenedNirs == 0) {
      return read;
    }
    Map<String, String> notes = new TreeMap<>(read);
    notes.put("nir_shortened", String.valueOf(shortenedNirs));
    return notes;
  }

  private static ColumnFact column(fr.prevenir.detect.ColumnMapping column) {
    Role role = column.role();
    return new ColumnFact(
        column.column(),
        column.meaning().code(),
        role == null ? "" : role.code(),
        column.confidence());
  }

  private List<Overlap> overlaps() {
    return tally.byGroups.entrySet().stream()
        .map(entry -> new Overlap(groups.names(entry.getKey()), entry.getValue()))
        .sorted(
            Comparator.comparingLong(Overlap::people)
                .reversed()
                .thenComparing(overlap -> String.join("\n", overlap.groups())))
        .toList();
  }

  private @Nullable Period period() {
    return from == 0 ? null : new Period(date(from), date(to));
  }

  private static LocalDate date(int yyyymmdd) {
    return LocalDate.of(yyyymmdd / 10_000, yyyymmdd / 100 % 100, yyyymmdd % 100);
  }
}
