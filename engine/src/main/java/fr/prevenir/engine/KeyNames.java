package fr.prevenir.engine;

import fr.prevenir.model.Attribute;
import fr.prevenir.model.Dictionary;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.Role;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// The names that stand beside local keys.
final class KeyNames {
  private static final int NOBODY = -1;

  /// Names of one person that several tables may hold under a key.
  private static final int MOST_NAMES = 8;

  private final IdentityTable identities;

  /// For each key the first identity that it names.
  private final int[] first;

  /// For each key how many identities with a name it stands beside.
  private final int[] counts;

  /// For each key whether it names people of several roles.
  private final boolean[] several;

  /// For each key whether it names people whose names share no word with those of the first.
  private final boolean[] apart;

  KeyNames(IdentityTable identities) {
    this.identities = identities;
    this.first = new int[identities.dictionary(Attribute.LOCAL_ID).size()];
    this.counts = new int[first.length];
    this.several = new boolean[first.length];
    this.apart = new boolean[first.length];
    Arrays.fill(first, NOBODY);
    for (int i = 0; i < identities.size(); i++) {
      int end = identities.firstValue(i + 1);
      boolean named = identities.named(i);
      for (int v = identities.firstValue(i); named && v < end; v++) {
        if (identities.attribute(v) == Attribute.LOCAL_ID) {
          int key = identities.valueId(v);
          if (first[key] >= 0 && counts[key] < MOST_NAMES && !apart[key]) {
            apart[key] = Collections.disjoint(words(key), words(identities, i));
          }
          first[key] = first[key] < 0 ? i : first[key];
          several[key] |= identities.role(first[key]) != identities.role(i);
          counts[key]++;
        }
      }
    }
  }

  /// Says whom a key names that stands beside no name.
  void name(int key, int identity) {
    first[key] = identity;
    counts[key] = 1;
  }

  /// Whether a key stands beside a name; keys that were made since do not.
  boolean named(int key) {
    return key < first.length && first[key] >= 0;
  }

  /// Beside how many identities with a name a key stands.
  int count(int key) {
    return counts[key];
  }

  /// Whether a key names one person, in one table or under like names in several.
  boolean one(int key) {
    return counts[key] == 1 || (counts[key] > 0 && counts[key] <= MOST_NAMES && !apart[key]);
  }

  /// Whether a key names people of several roles.
  boolean several(int key) {
    return several[key];
  }

  /// The first identity that a key names, -1 where there is none.
  int first(int key) {
    return first[key];
  }

  /// The role of whom a key names.
  Role role(int key) {
    return identities.role(first[key]);
  }

  /// Whether nearly all words of an identity's names are among those beside a key.
  boolean of(int identity, int key) {
    if (!named(key)) {
      return false;
    }
    Set<String> words = words(identities, identity);
    int all = words.size();
    words.retainAll(words(key));
    return words.size() > 1 && words.size() >= all - 1;
  }

  /// Whether the names beside two keys share a word.
  boolean alike(int one, int other) {
    Set<String> words = words(one);
    words.retainAll(words(other));
    return !words.isEmpty();
  }

  /// The words of the names beside a key.
  Set<String> words(int key) {
    return words(identities, first[key]);
  }

  /// The words of an identity's names in capitals.
  static Set<String> words(IdentityTable identities, int identity) {
    Set<String> words = new HashSet<>();
    for (int v = identities.firstValue(identity); v < identities.firstValue(identity + 1); v++) {
      Attribute attribute = identities.attribute(v);
      if (attribute.ofName()) {
        Dictionary values = identities.dictionary(attribute);
        String text = values.text(identities.valueId(v)).toUpperCase(Locale.ROOT);
        words.addAll(Arrays.asList(text.split("[^\\p{L}]+")));
      }
    }
    words.remove("");
    return words;
  }
}
