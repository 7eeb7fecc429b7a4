package fr.prevenir.engine;

import fr.prevenir.model.Attribute;
import fr.prevenir.model.Dictionary;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.Role;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// The names that stand beside local keys.
final class KeyNames {
  private static final int NOBODY = -1;

  private final IdentityTable identities;

  /// For each key the first identity that it names.
  private final int[] first;

  /// For each key how many identities with a name it stands beside.
  private final int[] counts;

  /// For each key whether it names people of several roles.
  private final boolean[] several;

  KeyNames(IdentityTable identities) {
    this.identities = identities;
    this.first = new int[identities.dictionary(Attribute.LOCAL_ID).size()];
    this.counts = new int[first.length];
    this.several = new boolean[first.length];
    Arrays.fill(first, NOBODY);
    for (int i = 0; i < identities.size(); i++) {
      int end = identities.firstValue(i + 1);
      boolean named = identities.named(i);
      for (int v = identities.firstValue(i); named && v < end; v++) {
        if (identities.attribute(v) == Attribute.LOCAL_ID) {
          int key = identities.valueId(v);
          first[key] = first[key] < 0 ? i : first[key];
          several[key] |= identities.role(first[key]) != identities.role(i);
          counts[key]++;
        }
      }
    }
  }

  /// Whether a key stands beside a name.
  boolean named(int key) {
    return first[key] >= 0;
  }

  /// Beside how many identities with a name a key stands.
  int count(int key) {
    return counts[key];
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
