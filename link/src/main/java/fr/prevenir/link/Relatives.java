package fr.prevenir.link;

import fr.prevenir.model.Attribute;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.Role;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Joins the relatives of one patient who bear the same names: the insured parent of one table and
/// the contact person of another have nothing else in common, and yet a patient seldom has two
/// relatives of one name. Before them those of whom several tables tell under one key.
final class Relatives {
  private static final Attribute[] NAMES = {Attribute.GIVEN, Attribute.FAMILY, Attribute.FULL_NAME};

  /// What tells a father from the son who bears his name.
  private static final Attribute[] OWN = {Attribute.BIRTH_DATE, Attribute.NIR, Attribute.INS};

  /// A relative's patient, and how the relative is called.
  private record Named(int patient, Set<String> words) {}

  private final IdentityTable identities;
  private final Groups groups;

  /// @param groups in which the patients are joined
  Relatives(IdentityTable identities, Groups groups) {
    this.identities = identities;
    this.groups = groups;
  }

  /// @param verdicts about people whom a patient could bring together
  void join(Kin kin, Verdicts verdicts) {
    joinKeyed(verdicts);
    Map<Named, Integer> known = new HashMap<>();
    for (int pair = 0; pair < kin.size(); pair++) {
      int relative = kin.relative(pair);
      Set<String> words = words(relative);
      if (words.size() > 1) {
        Named named = new Named(groups.of(kin.patient(pair)), words);
        Integer first = known.putIfAbsent(named, relative);
        if (first != null) {
          join(first, relative, verdicts);
        }
      }
    }
  }

  private void joinKeyed(Verdicts verdicts) {
    int[] first = new int[identities.dictionary(Attribute.LOCAL_ID).size()];
    Arrays.fill(first, -1);
    for (int i = 0; i < identities.size(); i++) {
      int end = identities.role(i) == Role.RELATIVE ? identities.firstValue(i + 1) : 0;
      for (int v = identities.firstValue(i); v < end; v++) {
        int key = identities.valueId(v);
        if (identities.attribute(v) == Attribute.LOCAL_ID && first[key] < 0) {
          first[key] = i;
        } else if (identities.attribute(v) == Attribute.LOCAL_ID && alike(first[key], i)) {
          join(first[key], i, verdicts);
        }
      }
    }
  }

  private void join(int one, int other, Verdicts verdicts) {
    if (!contradict(one, other) && verdicts.allow(groups, one, other)) {
      groups.join(one, other);
    }
  }

  /// Whether the names of two share a word, or one has none.
  private boolean alike(int one, int other) {
    Set<String> words = words(one);
    Set<String> others = words(other);
    return words.isEmpty() || others.isEmpty() || !Collections.disjoint(words, others);
  }

  /// Whether two have different birth dates or numbers.
  private boolean contradict(int one, int other) {
    for (Attribute attribute : OWN) {
      int a = identities.first(one, attribute);
      int b = identities.first(other, attribute);
      if (a >= 0 && b >= 0 && a != b) {
        return true;
      }
    }
    return false;
  }

  /// The words of the names, in any order.
  private Set<String> words(int relative) {
    Set<String> words = new TreeSet<>();
    for (Attribute attribute : NAMES) {
      int id = identities.first(relative, attribute);
      if (id >= 0) {
        words.addAll(Cleaner.nameWords(identities.dictionary(attribute).text(id)));
      }
    }
    return words;
  }
}
