package fr.prevenir.engine.facts;

import fr.prevenir.engine.TableFacts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Sources by files, or by folders where the files are many: few enough to show which of them speak
/// of
/// the same people.
final class SourceGroups {
  private static final int MOST = 40;

  private final List<String> names;
  private final int[] groupOfSource;

  private SourceGroups(List<String> names, int[] groupOfSource) {
    this.names = names;
    this.groupOfSource = groupOfSource;
  }

  static SourceGroups of(List<TableFacts> tables) {
    List<String> paths = tables.stream().map(t -> t.mapping().head().path().path()).toList();
    List<String> keys = keys(paths, path -> path);
    if (distinct(keys) > MOST) {
      keys =
          keys(paths, path -> path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : path);
    }
    if (distinct(keys) > MOST) {
      keys = keys(paths, path -> path.contains("/") ? path.substring(0, path.indexOf('/')) : path);
    }
    List<String> names = new ArrayList<>(new LinkedHashSet<>(keys));
    int[] groups = new int[tables.size()];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = Math.min(names.indexOf(keys.get(i)), MOST);
    }
    if (names.size() > MOST + 1) {
      names = new ArrayList<>(names.subList(0, MOST));
      names.add("…");
    }
    return new SourceGroups(names, groups);
  }

  private static List<String> keys(List<String> paths, Function<String, String> key) {
    return paths.stream().map(key).toList();
  }

  private static int distinct(List<String> keys) {
    Set<String> set = new LinkedHashSet<>(keys);
    return set.size();
  }

  /// The bit of a source's group.
  long bit(int source) {
    return 1L << groupOfSource[source];
  }

  List<String> names(long mask) {
    List<String> list = new ArrayList<>();
    for (long rest = mask; rest != 0; rest &= rest - 1) {
      list.add(names.get(Long.numberOfTrailingZeros(rest)));
    }
    return list;
  }
}
