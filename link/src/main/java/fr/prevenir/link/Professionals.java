package fr.prevenir.link;

import fr.prevenir.model.Attribute;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Joins professionals and staff: by RPPS and ADELI, else by name where only one holder of a number
/// has it. Two numbers of one kind are two people.
final class Professionals {
  private static final Attribute[] NUMBERS = {Attribute.RPPS, Attribute.ADELI};
  private static final Attribute[] ACCOUNTS = {Attribute.EMAIL, Attribute.LOGIN};

  private final IdentityTable identities;
  private final Groups groups;

  private Professionals(IdentityTable identities, Groups groups) {
    this.identities = identities;
    this.groups = groups;
  }

  /// The identities with those of one professional joined; all others alone.
  static Groups joined(IdentityTable identities) {
    Groups groups = new Groups(identities.size());
    new Professionals(identities, groups).join();
    return groups;
  }

  private void join() {
    for (Attribute attribute : NUMBERS) {
      joinEqual(attribute);
    }
    joinEqual(Attribute.LOCAL_ID);
    joinByName();
    joinBySurname();
  }

  private boolean works(int identity) {
    Role role = identities.role(identity);
    return role == Role.PROFESSIONAL || role == Role.STAFF;
  }

  private int value(int identity, Attribute attribute) {
    for (int v = identities.firstValue(identity); v < identities.firstValue(identity + 1); v++) {
      if (identities.attribute(v) == attribute) {
        return identities.valueId(v);
      }
    }
    return -1;
  }

  private void joinEqual(Attribute attribute) {
    Map<Integer, Integer> first = new HashMap<>();
    for (int i = 0; i < identities.size(); i++) {
      int id = works(i) ? value(i, attribute) : -1;
      if (id >= 0) {
        Integer known = first.putIfAbsent(id, i);
        if (known != null) {
          groups.join(known, i);
        }
      }
    }
  }

  /// Names that are equal in all words, in any order; a number decides among namesakes.
  private void joinByName() {
    Map<String, List<Integer>> byName = new HashMap<>();
    for (int i = 0; i < identities.size(); i++) {
      if (works(i)) {
        String name = name(i);
        if (!name.isEmpty()) {
          byName.computeIfAbsent(name, n -> new ArrayList<>()).add(i);
        }
      }
    }
    byName.values().forEach(this::joinNamesakes);
  }

  private void joinNamesakes(List<Integer> namesakes) {
    joinOnAccounts(namesakes);
    TreeSet<Integer> known = new TreeSet<>();
    for (int i : namesakes) {
      if (value(i, Attribute.RPPS) >= 0 || value(i, Attribute.ADELI) >= 0 || hasAccount(i)) {
        known.add(groups.of(i));
      }
    }
    int without = -1;
    for (int i : namesakes) {
      if (known.contains(groups.of(i))) {
        continue;
      }
      if (known.size() == 1) {
        groups.join(known.first(), i);
      } else if (without < 0) {
        without = i;
      } else {
        groups.join(without, i);
      }
    }
  }

  /// A number under a surname alone is that of the one who bears that surname with a first name,
  /// where there is only one of each, and theirs is not known yet.
  private void joinBySurname() {
    Map<String, TreeSet<Integer>> numbered = new HashMap<>();
    Map<String, TreeSet<Integer>> whole = new HashMap<>();
    for (int i = 0; i < identities.size(); i++) {
      if (!works(i)) {
        continue;
      }
      String name = name(i);
      boolean number = value(i, Attribute.RPPS) >= 0 || value(i, Attribute.ADELI) >= 0;
      boolean surname = value(i, Attribute.GIVEN) < 0 && value(i, Attribute.FULL_NAME) < 0;
      if (surname && number && !name.isEmpty()) {
        numbered.computeIfAbsent(name, n -> new TreeSet<>()).add(groups.of(i));
      } else if (value(i, Attribute.GIVEN) >= 0) {
        String family = words(i, Attribute.FAMILY);
        whole.computeIfAbsent(family, n -> new TreeSet<>()).add(groups.of(i));
      }
    }
    numbered.forEach(
        (name, holders) -> {
          TreeSet<Integer> named = whole.getOrDefault(name, new TreeSet<>());
          if (holders.size() == 1 && named.size() == 1) {
            List<Integer> both = List.of(named.first(), holders.first());
            if (mayBeOne(both)) {
              groups.join(named.first(), holders.first());
            }
          }
        });
  }

  /// The words of one name, sorted; empty where there is none.
  private String words(int identity, Attribute attribute) {
    int id = value(identity, attribute);
    return id < 0
        ? ""
        : String.join(
            " ", new TreeSet<>(Cleaner.nameWords(identities.dictionary(attribute).text(id))));
  }

  /// Namesakes with one mail or login are one person, unless two of them have numbers of their own:
  /// a login is short, and namesakes abound. A mail alone may be that of an office.
  private void joinOnAccounts(List<Integer> namesakes) {
    for (Attribute attribute : ACCOUNTS) {
      Map<Integer, List<Integer>> holders = new TreeMap<>();
      for (int i : namesakes) {
        int id = value(i, attribute);
        if (id >= 0) {
          holders.computeIfAbsent(id, account -> new ArrayList<>()).add(i);
        }
      }
      holders.values().stream()
          .filter(this::mayBeOne)
          .forEach(one -> one.forEach(i -> groups.join(one.getFirst(), i)));
    }
  }

  /// Whether no two of these have different numbers of one kind.
  private boolean mayBeOne(List<Integer> holders) {
    for (Attribute number : NUMBERS) {
      long numbers =
          holders.stream()
              .flatMapToInt(i -> Arrays.stream(groups.members(i)))
              .map(i -> value(i, number))
              .filter(id -> id >= 0)
              .distinct()
              .count();
      if (numbers > 1) {
        return false;
      }
    }
    return true;
  }

  private boolean hasAccount(int identity) {
    return value(identity, Attribute.EMAIL) >= 0 || value(identity, Attribute.LOGIN) >= 0;
  }

  /// The words of the names, sorted; a single word is too little to tell people by.
  private String name(int identity) {
    TreeSet<String> words = new TreeSet<>();
    for (int v = identities.firstValue(identity); v < identities.firstValue(identity + 1); v++) {
      switch (identities.attribute(v)) {
        case GIVEN, FAMILY, FULL_NAME ->
            words.addAll(
                Cleaner.nameWords(
                    identities.dictionary(identities.attribute(v)).text(identities.valueId(v))));
        case BIRTH_FAMILY,
            USUAL_FAMILY,
            SEX,
            BIRTH_DATE,
            BIRTH_YEAR,
            AGE,
            BIRTH_PLACE,
            BIRTH_PLACE_CODE,
            NIR,
            NIR_INSURED,
            NIR_DOUBTFUL,
            INS,
            LOCAL_ID,
            RPPS,
            ADELI,
            PHONE,
            EMAIL,
            LOGIN,
            ADDRESS,
            POSTCODE,
            CITY,
            SPECIALTY,
            EVENT_KEY,
            SITE -> {}
      }
    }
    return words.isEmpty() ? "" : String.join(" ", words);
  }
}
