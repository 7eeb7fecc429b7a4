package fr.prevenir.link;

import fr.prevenir.model.IdentityTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /// @param words of the name
  /// @param first of those who bear it, all one already
  /// @param mentions how many times it is told
  private record Name(Set<String> words, int first, long mentions) {}

  SlippedNames(IdentityTable identities, Groups groups, WorkNames names) {
    this.identities = identities;
    this.groups = groups;
    this.names = names;
  }

  /// @param namesakes those who bear a name, by its words
  void join(Map<Set<String>, List<Integer>> namesakes) {
    Map<String, List<Name>> often = new HashMap<>();
    namesakes.forEach(
        (words, bearers) -> {
          Name name = name(words, bearers);
          if (name.mentions >= OFTENER && mayHaveSlips(words, bearers)) {
            forms(words).forEach(f -> often.computeIfAbsent(f, n -> new ArrayList<>(1)).add(name));
          }
        });
    if (!often.isEmpty()) {
      namesakes.forEach(
          (words, bearers) -> {
            if (mayHaveSlips(words, bearers) && names.alone(groups, bearers.getFirst())) {
              joinSlip(name(words, bearers), often);
            }
          });
    }
  }

  private Name name(Set<String> words, List<Integer> bearers) {
    long mentions = bearers.stream().mapToLong(identities::mentions).sum();
    return new Name(words, bearers.getFirst(), mentions);
  }

  private void joinSlip(Name slip, Map<String, List<Name>> often) {
    Set<Integer> meant = new HashSet<>();
    for (String form : forms(slip.words)) {
      for (Name name : often.getOrDefault(form, List.of())) {
        if (name.mentions >= slip.mentions * OFTENER) {
          meant.add(groups.of(name.first));
        }
      }
    }
    if (meant.size() == 1) {
      groups.join(meant.iterator().next(), slip.first);
    }
  }

  /// Whether a name is of several words, and all who bear it are one already.
  private boolean mayHaveSlips(Set<String> words, List<Integer> bearers) {
    return words.size() > 1 && bearers.stream().map(groups::of).distinct().count() == 1;
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
