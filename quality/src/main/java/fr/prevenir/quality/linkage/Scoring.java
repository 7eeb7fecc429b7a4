package fr.prevenir.quality.linkage;

import fr.prevenir.quality.linkage.RecordTruth.Place;
import fr.prevenir.rehearse.evaluate.Agreement;
import fr.prevenir.rehearse.evaluate.Ids;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/// Compares clusters with the truth.
final class Scoring {
  private final InputTables tables;
  private final Set<String> skip;
  private final Map<String, Long> merges = new HashMap<>();
  private final Map<String, Long> splits = new HashMap<>();

  private Scoring(InputTables tables, Set<String> skip) {
    this.tables = tables;
    this.skip = skip;
  }

  /// @param tables to see which columns agree in a wrong decision; may be empty
  /// @param skip columns that are left out of the patterns
  static Score score(
      Map<Place, String> truth, Map<Place, String> clusters, InputTables tables, Set<String> skip) {
    return new Scoring(tables, skip).score(truth, clusters);
  }

  private Score score(Map<Place, String> truth, Map<Place, String> clusters) {
    Ids people = new Ids();
    Ids found = new Ids();
    int[] trueSizes = new int[truth.size()];
    int[] foundSizes = new int[truth.size()];
    long[] both = new long[truth.size()];
    Map<Integer, Map<Integer, Place>> inPerson = new HashMap<>();
    Map<Integer, Map<Integer, Place>> inCluster = new HashMap<>();
    int n = 0;
    for (Map.Entry<Place, String> record : truth.entrySet()) {
      int person = people.number(record.getValue());
      trueSizes[person]++;
      String cluster = clusters.get(record.getKey());
      if (cluster == null) {
        continue;
      }
      int group = found.number(cluster);
      foundSizes[group]++;
      both[n++] = (long) person << 32 | group;
      note(inPerson, person, group, record.getKey(), splits);
      note(inCluster, group, person, record.getKey(), merges);
    }
    Agreement agreement = Agreement.of(Arrays.copyOf(both, n), trueSizes, foundSizes);
    return new Score(
        truth.size(),
        truth.size() - (long) n,
        agreement.precision(),
        agreement.recall(),
        agreement.bCubedPrecision(),
        agreement.bCubedRecall(),
        people.size(),
        found.size(),
        largestWrong(inCluster, foundSizes),
        merges,
        splits);
  }

  /// Notes the first record of each part of a whole, and how a new part differs from the first.
  private void note(
      Map<Integer, Map<Integer, Place>> wholes,
      int whole,
      int part,
      Place record,
      Map<String, Long> patterns) {
    Map<Integer, Place> parts =
        wholes.computeIfAbsent(whole, key -> new java.util.LinkedHashMap<>());
    if (!parts.containsKey(part) && !parts.isEmpty()) {
      patterns.merge(pattern(parts.values().iterator().next(), record), 1L, Long::sum);
    }
    parts.putIfAbsent(part, record);
  }

  private static long largestWrong(Map<Integer, Map<Integer, Place>> inCluster, int[] sizes) {
    return inCluster.entrySet().stream()
        .filter(cluster -> cluster.getValue().size() > 1)
        .mapToLong(cluster -> sizes[cluster.getKey()])
        .max()
        .orElse(0);
  }

  /// Which columns of two records agree, differ, or are missing in one of them; never a value.
  private String pattern(Place one, Place other) {
    InputTables.Table first = tables.table(one.file());
    InputTables.Table second = tables.table(other.file());
    if (first == null || second == null) {
      return one.file().equals(other.file()) ? "same table" : "other table";
    }
    StringJoiner same = new StringJoiner(" ");
    StringJoiner different = new StringJoiner(" ");
    StringJoiner missing = new StringJoiner(" ");
    List<String> columns = first.columns();
    for (int c = 0; c < columns.size(); c++) {
      int at = second.columns().indexOf(columns.get(c));
      if (at >= 0 && !skip.contains(columns.get(c))) {
        String a = first.value(one.number(), c).toLowerCase(Locale.ROOT);
        String b = second.value(other.number(), at).toLowerCase(Locale.ROOT);
        StringJoiner kind = a.isEmpty() || b.isEmpty() ? missing : a.equals(b) ? same : different;
        kind.add(columns.get(c));
      }
    }
    return "= " + same + " ≠ " + different + " ∅ " + missing;
  }
}
