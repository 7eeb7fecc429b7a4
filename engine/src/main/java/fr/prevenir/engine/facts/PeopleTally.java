package fr.prevenir.engine.facts;

import fr.prevenir.engine.PeopleTable;
import fr.prevenir.engine.ScopeResult;
import fr.prevenir.model.Categories;
import fr.prevenir.model.Category;
import fr.prevenir.model.MentionBatch;
import fr.prevenir.model.MentionTable;
import fr.prevenir.model.Role;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/// What is counted of some of the people. Tallies of different people can be put together.
final class PeopleTally {
  final long[][] byCategory = new long[Role.values().length][Category.values().length];
  final long[] bySource;

  /// Patients by month of care, as YYYYMM.
  final TreeMap<Integer, Long> byMonth = new TreeMap<>();

  /// People by the mask of the groups of sources that show them.
  final Map<Long, Long> byGroups = new HashMap<>();

  final Demography demography;
  long everyCategory;

  private final PeopleTable people;
  private final MentionTable mentions;
  private final SourceGroups groups;
  private final int seenLast;

  /// @param seenLast the last day of care in the evidence, YYYYMMDD: when patients without a day of
  ///     their own are taken to be seen
  PeopleTally(ScopeResult result, SourceGroups groups, int seenLast) {
    this.people = result.people();
    this.mentions = result.mentions();
    this.groups = groups;
    this.seenLast = seenLast;
    this.bySource = new long[result.tables().size()];
    this.demography = new Demography(result.profile());
  }

  /// Counts the people from one number up to another.
  void count(int from, int end) {
    for (int person = from; person < end; person++) {
      count(person);
    }
  }

  /// Takes in what was counted of other people.
  PeopleTally with(PeopleTally other) {
    for (int role = 0; role < byCategory.length; role++) {
      add(byCategory[role], other.byCategory[role]);
    }
    add(bySource, other.bySource);
    other.byMonth.forEach((month, count) -> byMonth.merge(month, count, Long::sum));
    other.byGroups.forEach((mask, count) -> byGroups.merge(mask, count, Long::sum));
    demography.take(other.demography);
    everyCategory |= other.everyCategory;
    return this;
  }

  static void add(long[] counts, long[] more) {
    Arrays.setAll(counts, i -> counts[i] + more[i]);
  }

  private void count(int person) {
    countCategories(person);
    boolean patient = people.has(person, Role.PATIENT);
    if (patient) {
      int seen = people.to(person);
      demography.count(person, seen == MentionBatch.NO_DATE ? seenLast : seen);
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

  private static void forEachDistinct(int[] values, IntConsumer consumer) {
    Arrays.sort(values);
    for (int i = 0; i < values.length; i++) {
      if (i == 0 || values[i] != values[i - 1]) {
        consumer.accept(values[i]);
      }
    }
  }
}
