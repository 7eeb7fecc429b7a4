package fr.prevenir.engine;

import fr.prevenir.model.Attribute;
import fr.prevenir.model.Dictionary;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.MentionTable;
import fr.prevenir.model.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Parts patients who bear one number though they are not one person: the files of several
/// laboratories lie in one folder, and each counts its patients from the same number.
///
/// A few such numbers are slips. Where they are many among those of one scope, each becomes as many
/// keys as there are people under it, and a row that holds nothing but such a number is nobody's.
final class SharedNumbers {
  /// Numbers borne by two that disagree, and the share of all that stand beside names, from which a
  /// scope is one of several houses.
  private static final int MANY = 10;

  private static final double SHARED = .2;

  /// Share of the words of the shorter name that the other must hold.
  private static final double ALIKE = .6;

  private static final int NOBODY = -1;

  private final IdentityTable identities;
  private final Dictionary keys;

  /// The patients with a name under each key are `under[from[key]] … under[from[key + 1]]`.
  private final int[] from;

  private final int[] under;

  private SharedNumbers(IdentityTable identities) {
    this.identities = identities;
    this.keys = identities.dictionary(Attribute.LOCAL_ID);
    this.from = new int[keys.size() + 2];
    boolean[] named = new boolean[identities.size()];
    for (int i = 0; i < named.length; i++) {
      named[i] = identities.role(i) == Role.PATIENT && identities.named(i);
      count(i, named[i]);
    }
    for (int key = 1; key < from.length; key++) {
      from[key] += from[key - 1];
    }
    this.under = new int[from[from.length - 1]];
    for (int i = 0; i < named.length; i++) {
      for (int v = identities.firstValue(i); named[i] && v < identities.firstValue(i + 1); v++) {
        if (identities.attribute(v) == Attribute.LOCAL_ID) {
          under[from[identities.valueId(v) + 1]++] = i;
        }
      }
    }
  }

  /// Parts them. The identities are numbered anew.
  static void part(MentionTable mentions, IdentityTable identities) {
    SharedNumbers numbers = new SharedNumbers(identities);
    Map<Integer, List<Integer>> shared = numbers.shared();
    if (!shared.isEmpty()) {
      mentions.renumber(numbers.parted(shared));
    }
  }

  private void count(int identity, boolean named) {
    for (int v = identities.firstValue(identity); v < identities.firstValue(identity + 1); v++) {
      if (named && identities.attribute(v) == Attribute.LOCAL_ID) {
        from[identities.valueId(v) + 2]++;
      }
    }
  }

  /// The keys of several people in scopes that have many, with one identity of each.
  private Map<Integer, List<Integer>> shared() {
    Map<Integer, List<Integer>> shared = new HashMap<>();
    for (int key = 0; key < keys.size(); key++) {
      if (from[key + 1] - from[key] > 1) {
        List<Integer> people = people(key);
        if (people.size() > 1) {
          shared.put(key, people);
        }
      }
    }
    if (!shared.isEmpty()) {
      Map<String, int[]> scopes = scopes(shared.keySet());
      shared.keySet().removeIf(key -> few(scopes.getOrDefault(scope(key), new int[2])));
    }
    return shared;
  }

  /// Of each scope its keys that stand beside names, and those that are shared.
  private Map<String, int[]> scopes(Set<Integer> shared) {
    Map<String, int[]> scopes = new HashMap<>();
    for (int key = 0; key < keys.size(); key++) {
      if (from[key + 1] > from[key]) {
        int[] counts = scopes.computeIfAbsent(scope(key), s -> new int[2]);
        counts[0]++;
        counts[1] += shared.contains(key) ? 1 : 0;
      }
    }
    return scopes;
  }

  private static boolean few(int[] counts) {
    return counts[1] < MANY || counts[1] < SHARED * counts[0];
  }

  private List<Integer> people(int key) {
    List<Integer> people = new ArrayList<>();
    for (int at = from[key]; at < from[key + 1]; at++) {
      if (person(people, under[at]) == NOBODY) {
        people.add(under[at]);
      }
    }
    return people;
  }

  /// Which of the people an identity is, -1 if none.
  private int person(List<Integer> people, int identity) {
    for (int person = 0; person < people.size(); person++) {
      if (alike(people.get(person), identity)) {
        return person;
      }
    }
    return NOBODY;
  }

  /// Whether two may be one person: born on one day, or nearly namesakes.
  private boolean alike(int one, int other) {
    if (one == other) {
      return true;
    }
    int born = identities.first(one, Attribute.BIRTH_DATE);
    if (born >= 0 && born == identities.first(other, Attribute.BIRTH_DATE)) {
      return true;
    }
    Set<String> words = KeyNames.words(identities, one);
    Set<String> others = KeyNames.words(identities, other);
    Set<String> common = new HashSet<>(words);
    common.retainAll(others);
    return common.size() >= ALIKE * Math.min(words.size(), others.size());
  }

  private String scope(int key) {
    String text = keys.text(key);
    return text.substring(0, Math.max(0, text.lastIndexOf('|')));
  }

  private int[] parted(Map<Integer, List<Integer>> shared) {
    Map<Long, Integer> parts = new HashMap<>();
    shared.forEach(
        (key, people) -> {
          String text = keys.text(key);
          for (int at = from[key]; at < from[key + 1]; at++) {
            int part = keys.add(text + "#" + person(people, under[at]));
            parts.put((long) under[at] << 32 | key, part);
          }
        });
    boolean[] nobody = new boolean[identities.size()];
    for (int i = 0; i < nobody.length; i++) {
      nobody[i] = onlyShared(i, shared);
    }
    return identities.renamed(
        Attribute.LOCAL_ID,
        (identity, key) ->
            shared.containsKey(key)
                ? parts.getOrDefault((long) identity << 32 | key, IdentityTable.LEFT_OUT)
                : key,
        nobody);
  }

  private boolean onlyShared(int identity, Map<Integer, List<Integer>> shared) {
    int end = identities.firstValue(identity + 1);
    for (int v = identities.firstValue(identity); v < end; v++) {
      boolean key = identities.attribute(v) == Attribute.LOCAL_ID;
      if (!key || !shared.containsKey(identities.valueId(v))) {
        return false;
      }
    }
    return end > identities.firstValue(identity);
  }
}
