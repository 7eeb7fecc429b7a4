package fr.prevenir.engine;

import fr.prevenir.model.Dictionary;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The keys of all scopes, those of one scope side by side: a key is `scope|number`.
final class ScopedKeys {
  private final Dictionary keys;
  private final Map<String, KeyScope> scopes = new LinkedHashMap<>();

  /// All keys that have a scope, those of one scope side by side.
  private int[] byScope = {};

  /// @param naming whether somebody is named under a key
  ScopedKeys(Dictionary keys, IntPredicate naming) {
    this.keys = keys;
    gather(naming);
  }

  int size() {
    return keys.size();
  }

  Collection<KeyScope> scopes() {
    return scopes.values();
  }

  /// The highest of a scope's keys, -1 if not all are numbers.
  long highest(KeyScope scope) {
    long highest = 0;
    for (int i = scope.first; i < scope.first + scope.keys; i++) {
      String number = number(byScope[i]);
      if (!number.matches("\\d{1,18}")) {
        return -1;
      }
      highest = Math.max(highest, Long.parseLong(number));
    }
    return highest;
  }

  IntStream of(KeyScope scope) {
    return Arrays.stream(byScope, scope.first, scope.first + scope.keys);
  }

  String number(int key) {
    int bar = bar(key);
    return new String(keys.bytes(), bar + 1, keys.end(key) - bar - 1, StandardCharsets.UTF_8);
  }

  /// The key of another scope that has the number of a key, -1 where there is none.
  int there(int key, KeyScope scope) {
    return find(scope.text + "|" + number(key));
  }

  /// The id of a key, -1 where there is none.
  int find(String key) {
    return keys.find(key);
  }

  /// The numbers of a scope in order, empty where one is none.
  NavigableSet<Long> numbers(KeyScope scope) {
    TreeSet<Long> numbers = new TreeSet<>();
    for (int i = scope.first; i < scope.first + scope.keys; i++) {
      String number = number(byScope[i]);
      if (!number.matches("\\d{1,18}")) {
        return new TreeSet<>();
      }
      numbers.add(Long.parseLong(number));
    }
    return numbers;
  }

  /// The last `|` of a key, or what stands before it.
  private int bar(int key) {
    int at = keys.end(key) - 1;
    while (at >= keys.start(key) && keys.bytes()[at] != '|') {
      at--;
    }
    return at;
  }

  private void gather(IntPredicate naming) {
    @Nullable KeyScope[] of = new KeyScope[keys.size()];
    KeyScope last = null;
    for (int key = 0; key < of.length; key++) {
      int start = keys.start(key);
      int length = bar(key) - start;
      if (length <= 0) {
        continue;
      }
      if (last == null
          || !Arrays.equals(
              last.bytes, 0, last.bytes.length, keys.bytes(), start, start + length)) {
        String text = new String(keys.bytes(), start, length, StandardCharsets.UTF_8);
        last = scopes.computeIfAbsent(text, KeyScope::new);
      }
      of[key] = last;
      last.keys++;
      last.naming += naming.test(key) ? 1 : 0;
    }
    byScope = new int[of.length];
    int next = 0;
    for (KeyScope scope : scopes.values()) {
      scope.first = next;
      next += scope.keys;
      scope.keys = 0;
    }
    for (int key = 0; key < of.length; key++) {
      KeyScope scope = of[key];
      if (scope != null) {
        byScope[scope.first + scope.keys++] = key;
      }
    }
  }
}
