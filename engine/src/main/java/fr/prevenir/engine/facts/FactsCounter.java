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
import fr.prevenir.model.MentionTable;
import fr.prevenir.model.Role;
import fr.prevenir.model.SourcePath;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Counts a result: one pass over the people, each with its mentions.
public final class FactsCounter {
  private final ScopeResult result;
  private final PeopleTable people;
  private final MentionTable mentions;
  private final SourceGroups groups;

  private final long[][] byCategory = new long[Role.values().length][Category.values().length];
  private final long[] bySource;
  private final TreeMap<Integer, Long> byMonth = new TreeMap<>();
  private final Map<Long, Long> byGroups = new HashMap<>();
  private final Demography demography;
  private int from;
  private int to;
  private long everyCategory;

  private FactsCounter(ScopeResult result) {
    this.result = result;
    this.people = result.people();
    this.mentions = result.mentions();
    this.groups = SourceGroups.of(result.tables());
    this.bySource = new long[result.tables().size()];
    this.demography = new Demography(result.profile());
  }

  /// The numbers of a result.
  public static ScopeFacts count(ScopeResult result) {
    FactsCounter counter = new FactsCounter(result);
    counter.findPeriod();
    for (int person = 0; person < counter.people.size(); person++) {
      counter.count(person);
    }
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

  private void count(int person) {
    countCategories(person);
    boolean patient = people.has(person, Role.PATIENT);
    if (patient) {
      int seen = people.to(person);
      demography.count(person, seen == MentionBatch.NO_DATE ? to : seen);
    }
    int first = people.first(person);
    int end = people.first(person + 1);
    long mask = 0;
    int[] sources = new int[end - first];
    int[] months = new int[end - first];
    for (int place = first; place < end; place++) {
      int mention = people.mention(place);
      sources[place - first] = mentions.source(mention);
      months[place - first] = patient ? mentions.date(mention) / 100 : 0;
      mask |= groups.bit(mentions.source(mention));
    }
    forEachDistinct(sources, source -> bySource[source]++);
    forEachDistinct(
        months,
        month -> {
          if (month != 0) {
            byMonth.merge(month, 1L, Long::sum);
          }
        });
    byGroups.merge(mask, 1L, Long::sum);
  }

  private void countCategories(int person) {
    for (Role role : people.roles(person)) {
      long mask =
          role == Role.PATIENT ? people.patientCategories(person) : people.categories(person);
      everyCategory |= mask;
      long[] counts = byCategory[role.ordinal()];
      for (long rest = mask & Categories.ALL; rest != 0; rest &= rest - 1) {
        counts[Long.numberOfTrailingZeros(rest)]++;
      }
    }
  }

  private static void forEachDistinct(int[] values, java.util.function.IntConsumer consumer) {
    Arrays.sort(values);
    for (int i = 0; i < values.length; i++) {
      if (i == 0 || values[i] != values[i - 1]) {
        consumer.accept(values[i]);
      }
    }
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
        demography.ages(),
        demography.departments(),
        demography.withoutDepartment(),
        byMonth.entrySet().stream().map(FactsCounter::month).toList(),
        sources(),
        overlaps(),
        result.sites(),
        period(),
        AccountCounter.count(result),
        Severity.of(
            new Categories(everyCategory & Categories.ALL), people.size(), Circumstances.STOLEN),
        result.ledger());
  }

  private static Bounds bounds(Count count) {
    return new Bounds(count.atLeast(), count.likely(), count.atMost());
  }

  private List<CategoryCount> categories(Role role) {
    List<CategoryCount> counts = new ArrayList<>();
    for (Category category : Category.values()) {
      long number = byCategory[role.ordinal()][category.ordinal()];
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
              bySource[i],
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
    return byGroups.entrySet().stream()
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
