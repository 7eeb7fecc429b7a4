package fr.prevenir.link;

import fr.prevenir.model.Attribute;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Joins the accounts that were taken from one machine, as their common [Attribute#LOCAL_ID] says,
/// to whom they are named after: `pmartin58@exemple.fr` is Paul Martin's on whose machine it was,
/// while it may be anybody's elsewhere. Others who use the machine keep their own.
final class StolenLogs {
  /// People of one machine; where more are met, a log tells of several machines.
  private static final int MOST_PEOPLE = 3;

  private static final int SHORTEST_PART = 2;
  private static final int SHORTEST_SURNAME = 4;

  private final IdentityTable identities;
  private final Groups groups;

  /// @param groups in which people and accounts of one mail are joined
  StolenLogs(IdentityTable identities, Groups groups) {
    this.identities = identities;
    this.groups = groups;
  }

  /// @param verdicts about people whom an account could bring together
  void join(Verdicts verdicts) {
    Map<Integer, List<Integer>> logs = new TreeMap<>();
    for (int i = 0; i < identities.size(); i++) {
      int log = identities.role(i) == Role.ACCOUNT ? value(i, Attribute.LOCAL_ID) : -1;
      if (log >= 0) {
        logs.computeIfAbsent(log, n -> new ArrayList<>()).add(i);
      }
    }
    logs.values().stream().filter(log -> log.size() > 1).forEach(log -> join(log, verdicts));
  }

  private void join(List<Integer> log, Verdicts verdicts) {
    Map<Integer, Set<String>> people = new TreeMap<>();
    for (int i : log) {
      int group = groups.of(i);
      if (!people.containsKey(group)) {
        Set<String> writings = writings(group);
        if (!writings.isEmpty()) {
          people.put(group, writings);
        }
      }
    }
    if (people.size() > MOST_PEOPLE) {
      return;
    }
    for (int i : log) {
      String account = letters(account(i));
      List<Integer> holders =
          people.entrySet().stream()
              .filter(e -> e.getValue().contains(account))
              .map(Map.Entry::getKey)
              .toList();
      boolean open = !people.containsKey(groups.of(i));
      if (open && holders.size() == 1 && verdicts.allow(groups, holders.getFirst(), i)) {
        groups.join(holders.getFirst(), i);
      }
    }
  }

  /// How the accounts of a known person may be written; empty where nobody is known.
  private Set<String> writings(int group) {
    Set<String> writings = new HashSet<>();
    for (int i : groups.members(group)) {
      int given = value(i, Attribute.GIVEN);
      int family = value(i, Attribute.FAMILY);
      if (identities.role(i) != Role.ACCOUNT && given >= 0 && family >= 0) {
        write(
            letters(identities.dictionary(Attribute.GIVEN).text(given)),
            letters(identities.dictionary(Attribute.FAMILY).text(family)),
            writings);
      }
    }
    return writings;
  }

  private static void write(String given, String family, Set<String> writings) {
    if (given.length() >= SHORTEST_PART && family.length() >= SHORTEST_PART) {
      writings.add(given + family);
      writings.add(family + given);
      if (family.length() >= SHORTEST_SURNAME) {
        writings.add(given.charAt(0) + family);
        writings.add(family + given.charAt(0));
      }
    }
  }

  /// What stands before the `@` of an account, or its login.
  private String account(int identity) {
    int mail = value(identity, Attribute.EMAIL);
    Attribute written = mail >= 0 ? Attribute.EMAIL : Attribute.LOGIN;
    int id = value(identity, written);
    String account = id < 0 ? "" : identities.dictionary(written).text(id);
    int at = account.indexOf('@');
    return at < 0 ? account : account.substring(0, at);
  }

  private static String letters(String name) {
    return String.join("", Cleaner.words(name)).replaceAll("[^A-Z]", "").toLowerCase(Locale.ROOT);
  }

  private int value(int identity, Attribute attribute) {
    return identities.first(identity, attribute);
  }
}
