package fr.prevenir.engine;

import fr.prevenir.model.Attribute;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.MentionTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Brings keys home whose table's name did not tell of which table they are: `pat_id` of
/// `mb_consult` is a key of `mb_patient` though nothing declares it, where nobody is named under
/// the keys of the one and nearly all of them are among those by which the other names people.
///
/// A key is `container!entity~rest|id`, where `rest` is what else the table is called; keys of one
/// entity may belong together where one container is the other, or lies within it; elsewhere only
/// where keys are such that nobody else has them by chance.
final class StrayKeys {
  /// Share of a table's keys that another must have before they are taken for keys of it.
  private static final double AMONG = .9;

  /// Keys needed to believe that they are those of a table far away.
  private static final int ENOUGH = 20;

  /// Keys of two tables that are compared, and the share that must bear the same names.
  private static final int SAMPLE = 500;

  private static final double ALIKE = .8;

  /// Keys needed to judge by how far they reach, and the share of the highest that they must reach.
  private static final int MANY = 200;

  private static final double SAME_REACH = .97;

  /// People whose keys are those of one table, or of several that name the same.
  ///
  /// @param numbers for each number the key that stands for it
  private record Home(List<KeyScope> scopes, Map<String, Integer> numbers) {
    boolean any(Predicate<KeyScope> like) {
      return scopes.stream().anyMatch(like);
    }
  }

  private final KeyNames names;
  private final ScopedKeys keys;

  private StrayKeys(IdentityTable identities) {
    this.names = new KeyNames(identities);
    this.keys = new ScopedKeys(identities.dictionary(Attribute.LOCAL_ID), names::named);
    BridgedKeys.name(identities, names, keys);
  }

  /// Takes stray keys for those at home. The identities are numbered anew.
  static void bringHome(MentionTable mentions, IdentityTable identities) {
    int[] instead = new StrayKeys(identities).instead();
    if (instead.length > 0) {
      mentions.renumber(identities.renamed(Attribute.LOCAL_ID, instead));
    }
  }

  /// For each key the one that it is, empty where all are what they are.
  private int[] instead() {
    Map<String, List<KeyScope>> families = new LinkedHashMap<>();
    keys.scopes().forEach(s -> families.computeIfAbsent(s.entity(), f -> new ArrayList<>()).add(s));
    Map<Integer, Integer> found = new HashMap<>();
    for (List<KeyScope> family : families.values()) {
      List<KeyScope> named = family.stream().filter(KeyScope::home).toList();
      if (!named.isEmpty() && family.size() > 1) {
        List<Home> homes = homes(named, found);
        family.stream().filter(KeyScope::stray).forEach(stray -> bringHome(stray, homes, found));
      }
    }
    if (found.isEmpty()) {
      return new int[0];
    }
    int[] instead = new int[keys.size()];
    Arrays.setAll(instead, key -> found.getOrDefault(key, key));
    return instead;
  }

  /// Tables in which the same numbers bear the same names are one home, however far apart they lie.
  private List<Home> homes(List<KeyScope> named, Map<Integer, Integer> found) {
    List<Home> homes = new ArrayList<>();
    List<KeyScope> largest = new ArrayList<>(named);
    largest.sort(Comparator.comparingInt((KeyScope scope) -> scope.keys).reversed());
    for (KeyScope scope : largest) {
      Home same = homes.stream().filter(home -> names(home, scope)).findFirst().orElse(null);
      Home home = same == null ? new Home(new ArrayList<>(), new HashMap<>()) : same;
      if (same == null) {
        homes.add(home);
      }
      home.scopes.add(scope);
      keys.of(scope)
          .forEach(
              key -> {
                Integer known = home.numbers.putIfAbsent(keys.number(key), key);
                if (known != null) {
                  found.put(key, known);
                }
              });
    }
    return homes;
  }

  private boolean names(Home home, KeyScope scope) {
    int common = 0;
    int alike = 0;
    for (PrimitiveIterator.OfInt all = keys.of(scope).iterator();
        all.hasNext() && common < SAMPLE; ) {
      int key = all.nextInt();
      Integer there = home.numbers.get(keys.number(key));
      if (there != null && names.named(there) && names.named(key)) {
        common++;
        alike += names.alike(there, key) ? 1 : 0;
      }
    }
    return common >= ENOUGH && alike >= ALIKE * common;
  }

  private void bringHome(KeyScope stray, List<Home> homes, Map<Integer, Integer> found) {
    Home home = home(stray, homes.stream().filter(h -> among(stray, h.numbers)).toList());
    if (home != null) {
      keys.of(stray)
          .forEach(
              key -> {
                Integer there = home.numbers.get(keys.number(key));
                if (there != null) {
                  found.put(key, there);
                }
              });
    }
  }

  private boolean among(KeyScope stray, Map<String, Integer> home) {
    long among = keys.of(stray).filter(key -> home.containsKey(keys.number(key))).count();
    return among >= AMONG * stray.keys;
  }

  /// The one home of a stray: the one in its own container, else the one near it, else one anywhere
  /// whose keys nobody has by chance; null where there is none or several.
  private @Nullable Home home(KeyScope stray, List<Home> having) {
    List<Home> near = having.stream().filter(h -> h.any(stray::near)).toList();
    List<Home> beside = near.stream().filter(h -> h.any(stray::beside)).toList();
    List<Home> found = !beside.isEmpty() ? beside : near;
    if (found.isEmpty() && stray.keys >= ENOUGH) {
      found =
          having.stream()
              .filter(h -> h.any(scope -> !byChance(scope) || reachesAsFar(stray, scope)))
              .toList();
    }
    return found.size() == 1 ? found.getFirst() : null;
  }

  /// Whether others may number their people alike: most of the numbers up to the highest are taken.
  private boolean byChance(KeyScope home) {
    long highest = keys.highest(home);
    return highest >= 0 && home.keys > highest / 2;
  }

  /// Whether many keys go up to where those at home do: two houses seldom have people to the same
  /// number.
  private boolean reachesAsFar(KeyScope stray, KeyScope home) {
    return stray.keys >= MANY && keys.highest(stray) > keys.highest(home) * SAME_REACH;
  }
}
