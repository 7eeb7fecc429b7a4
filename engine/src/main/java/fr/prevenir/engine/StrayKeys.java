package fr.prevenir.engine;

import fr.prevenir.model.Attribute;
import fr.prevenir.model.Dictionary;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.MentionTable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Brings keys home whose table's name did not tell of which table they are: `pat_id` of
/// `mb_consult` is a key of `mb_patient` though nothing declares it, where nobody is named under
/// the keys of the one and nearly all of them are among those by which the other names people.
///
/// A key is `container!entity~rest|id`, where `rest` is what else the table is called; keys of one
/// entity may belong together where one container is the other, or lies within it.
final class StrayKeys {
  /// Share of a table's keys that another must have before they are taken for keys of it.
  private static final double AMONG = .9;

  /// Share of keys that name people, above which a table is where they are at home, and below which
  /// it only refers to it.
  private static final double HOME = .5;

  private static final double STRAY = .1;

  /// The keys of one scope: how many there are, and how many of them name people.
  private static final class Scope {
    final String text;
    final byte[] bytes;
    int keys;
    int naming;

    /// Where its keys begin among all.
    int first;

    Scope(String text) {
      this.text = text;
      this.bytes = text.getBytes(StandardCharsets.UTF_8);
    }

    boolean home() {
      return naming > HOME * keys;
    }

    boolean stray() {
      return naming < STRAY * keys;
    }

    String entity() {
      int rest = text.lastIndexOf('~');
      return text.substring(text.lastIndexOf('!') + 1, rest < 0 ? text.length() : rest);
    }

    private String container() {
      return text.substring(0, Math.max(0, text.lastIndexOf('!')));
    }

    /// Whether one lies where the other does, or within.
    boolean near(Scope other) {
      String here = container();
      String there = other.container();
      return within(here, there) || within(there, here);
    }

    /// Whether a path is another one or lies in it: `lab10` does not lie in `lab1`.
    private static boolean within(String path, String outer) {
      return path.startsWith(outer)
          && (outer.isEmpty()
              || path.length() == outer.length()
              || "/!".indexOf(path.charAt(outer.length())) >= 0);
    }
  }

  private final IdentityTable identities;
  private final Dictionary keys;
  private final Map<String, Scope> scopes = new LinkedHashMap<>();

  /// All keys that have a scope, those of one scope side by side.
  private int[] byScope = {};

  private StrayKeys(IdentityTable identities) {
    this.identities = identities;
    this.keys = identities.dictionary(Attribute.LOCAL_ID);
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
    gather();
    Map<String, List<Scope>> families = new LinkedHashMap<>();
    scopes
        .values()
        .forEach(s -> families.computeIfAbsent(s.entity(), f -> new ArrayList<>()).add(s));
    Map<Integer, Integer> found = new HashMap<>();
    for (List<Scope> family : families.values()) {
      List<Scope> homes = family.stream().filter(Scope::home).toList();
      List<Scope> strays = family.stream().filter(Scope::stray).toList();
      if (!homes.isEmpty() && !strays.isEmpty()) {
        bringHome(strays, homes, found);
      }
    }
    if (found.isEmpty()) {
      return new int[0];
    }
    int[] instead = new int[keys.size()];
    Arrays.setAll(instead, key -> found.getOrDefault(key, key));
    return instead;
  }

  private void bringHome(List<Scope> strays, List<Scope> homes, Map<Integer, Integer> found) {
    Map<Scope, Map<String, Integer>> known = new LinkedHashMap<>();
    homes.forEach(scope -> known.put(scope, numbers(scope)));
    for (Scope stray : strays) {
      Map<String, Integer> home = null;
      boolean several = false;
      for (Scope other : homes) {
        Map<String, Integer> candidate = known.getOrDefault(other, Map.of());
        if (!stray.near(other)) {
          continue;
        }
        long among = keys(stray).filter(key -> candidate.containsKey(number(key))).count();
        if (among >= AMONG * stray.keys) {
          several = home != null;
          home = candidate;
        }
      }
      if (home != null && !several) {
        Map<String, Integer> there = home;
        keys(stray)
            .filter(key -> there.containsKey(number(key)))
            .forEach(key -> found.put(key, there.get(number(key))));
      }
    }
  }

  private Map<String, Integer> numbers(Scope scope) {
    Map<String, Integer> numbers = new HashMap<>();
    keys(scope).forEach(key -> numbers.put(number(key), key));
    return numbers;
  }

  private IntStream keys(Scope scope) {
    return Arrays.stream(byScope, scope.first, scope.first + scope.keys);
  }

  private String number(int key) {
    int bar = bar(key);
    return new String(keys.bytes(), bar + 1, keys.end(key) - bar - 1, StandardCharsets.UTF_8);
  }

  /// The last `|` of a key, or what stands before it.
  private int bar(int key) {
    int at = keys.end(key) - 1;
    while (at >= keys.start(key) && keys.bytes()[at] != '|') {
      at--;
    }
    return at;
  }

  private void gather() {
    boolean[] naming = naming();
    @Nullable Scope[] of = new Scope[naming.length];
    Scope last = null;
    for (int key = 0; key < naming.length; key++) {
      int start = keys.start(key);
      int length = bar(key) - start;
      if (length <= 0) {
        continue;
      }
      if (last == null
          || !Arrays.equals(
              last.bytes, 0, last.bytes.length, keys.bytes(), start, start + length)) {
        String text = new String(keys.bytes(), start, length, StandardCharsets.UTF_8);
        last = scopes.computeIfAbsent(text, Scope::new);
      }
      of[key] = last;
      last.keys++;
      last.naming += naming[key] ? 1 : 0;
    }
    byScope = new int[of.length];
    int next = 0;
    for (Scope scope : scopes.values()) {
      scope.first = next;
      next += scope.keys;
      scope.keys = 0;
    }
    for (int key = 0; key < of.length; key++) {
      Scope scope = of[key];
      if (scope != null) {
        byScope[scope.first + scope.keys++] = key;
      }
    }
  }

  /// Which keys stand beside a name.
  private boolean[] naming() {
    boolean[] naming = new boolean[keys.size()];
    for (int i = 0; i < identities.size(); i++) {
      int end = identities.firstValue(i + 1);
      boolean named = false;
      for (int v = identities.firstValue(i); v < end; v++) {
        named |= identities.attribute(v).ofName();
      }
      for (int v = identities.firstValue(i); named && v < end; v++) {
        if (identities.attribute(v) == Attribute.LOCAL_ID) {
          naming[identities.valueId(v)] = true;
        }
      }
    }
    return naming;
  }
}
