package fr.prevenir.link;

import fr.prevenir.model.IdentityTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A name written down now and then beside one that is written down again and again, one letter
/// apart, is a slip in it: prescribers are typed anew with each request.
final class SlippedNames {
  /// How many times oftener a name must be told than a slip in it.
  private static final int OFTENER = 8;

  /// Letters of a word below which other names lie one letter apart.
  private static final int SHORTEST = 5;

  private final IdentityTable identities;
  private final Groups groups;
  private final WorkNames names;

  /// The names of professionals, each by its words, in the order of their first bearers.
  private final Map<Set<String>, Bearers> all = new LinkedHashMap<>();

  private static final class Bearers {
    final List<Integer> identities = new ArrayList<>();
    long mentions;
  }

  SlippedNames(IdentityTable identities, Groups groups, WorkNames names) {
    this.identities = identities;
    this.groups = groups;
    this.names = names;
  }

  void join() {
    gather();
    Map<String, List<Bearers>> often = new HashMap<>();
    all.forEach(
        (words, bearers) -> {
          if (bearers.mentions >= OFTENER && single(bearers)) {
            forms(words)
                .forEach(f -> often.computeIfAbsent(f, n -> new ArrayList<>(1)).add(bearers));
          }
        });
    if (!often.isEmpty()) {
      all.forEach((words, bearers) -> joinSlip(words, bearers, often));
    }
  }

  private void gather() {
    for (int i = 0; i < identities.size(); i++) {
      if (names.works(i)) {
        Set<String> words = names.words(i);
        if (words.size() > 1) {
          Bearers bearers = all.computeIfAbsent(words, n -> new Bearers());
          bearers.identities.add(i);
          bearers.mentions += identities.mentions(i);
        }
      }
    }
  }

  private void joinSlip(Set<String> words, Bearers slip, Map<String, List<Bearers>> often) {
    if (!single(slip) || !names.alone(groups, slip.identities.getFirst())) {
      return;
    }
    Map<Integer, Bearers> meant = new TreeMap<>();
    for (String form : forms(words)) {
      for (Bearers bearers : often.getOrDefault(form, List.of())) {
        if (bearers.mentions >= slip.mentions * OFTENER) {
          meant.put(groups.of(bearers.identities.getFirst()), bearers);
        }
      }
    }
    if (meant.size() == 1) {
      groups.join(meant.keySet().iterator().next(), slip.identities.getFirst());
    }
  }

  /// Whether all who bear a name are one already.
  private boolean single(Bearers bearers) {
    return bearers.identities.stream().map(groups::of).distinct().count() == 1;
  }

  /// A name with one letter of one word left out, in all ways, and whole: two names with a form in
  /// common are a letter apart, or two neighbours are swapped.
  private static Set<String> forms(Set<String> words) {
    Set<String> forms = new HashSet<>();
    for (String word : words) {
      if (word.length() >= SHORTEST) {
        String others =
            words.stream().filter(other -> !other.equals(word)).collect(Collectors.joining(" "));
        forms.add(others + "|" + word);
        for (int at = 0; at < word.length(); at++) {
          forms.add(others + "|" + word.substring(0, at) + word.substring(at + 1));
        }
      }
    }
    return forms;
  }
}
