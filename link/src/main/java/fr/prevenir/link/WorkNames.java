package fr.prevenir.link;

import fr.prevenir.model.Attribute;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The names of professionals and staff as they are written down: whole, with initials, or a
/// surname alone.
final class WorkNames {
  /// What tells who somebody is, whatever the name.
  private static final List<Attribute> KNOWN =
      List.of(
          Attribute.RPPS, Attribute.ADELI, Attribute.EMAIL, Attribute.LOGIN, Attribute.LOCAL_ID);

  /// No first name is written without a vowel.
  private static final Pattern INITIALS = Pattern.compile("[B-DF-HJ-NP-TV-XZ]{2,3}");

  /// Words of a name told in one cell beyond which it is no name alone.
  private static final int MOST_WORDS = 5;

  private final IdentityTable identities;

  WorkNames(IdentityTable identities) {
    this.identities = identities;
  }

  /// One way to read a name.
  ///
  /// @param family the words of the surname, sorted
  /// @param letters the first letters of the first names; empty where there are none
  /// @param whole whether the first names are written out
  record Reading(String family, String letters, boolean whole) {}

  boolean works(int identity) {
    Role role = identities.role(identity);
    return role == Role.PROFESSIONAL || role == Role.STAFF;
  }

  /// Whether there is a surname, and a first name of more than initials.
  boolean complete(int identity) {
    return identities.first(identity, Attribute.FAMILY) >= 0 && !initials(given(identity));
  }

  /// Whether nothing but names is told of anybody in the group of an identity.
  boolean alone(Groups groups, int identity) {
    return Arrays.stream(groups.members(identity))
        .allMatch(i -> KNOWN.stream().allMatch(what -> identities.first(i, what) < 0));
  }

  /// All words of the names, sorted; a single word is too little to tell people by.
  Set<String> words(int identity) {
    TreeSet<String> words = new TreeSet<>(given(identity));
    words.addAll(nameWords(identity, Attribute.FAMILY));
    words.addAll(nameWords(identity, Attribute.FULL_NAME));
    return words;
  }

  /// The ways in which the names of an identity can be read; none where it has none.
  List<Reading> readings(int identity) {
    return identities.first(identity, Attribute.FULL_NAME) >= 0
        ? ofWholeName(Cleaner.parts(nameWords(identity, Attribute.FULL_NAME)))
        : ofColumns(given(identity), Cleaner.parts(nameWords(identity, Attribute.FAMILY)));
  }

  private static List<Reading> ofColumns(List<String> given, List<String> family) {
    return family.isEmpty()
        ? List.of()
        : List.of(
            new Reading(sorted(family), letters(given), !given.isEmpty() && !initials(given)));
  }

  /// In one cell surname and first name stand in any order; initials are of first names.
  private static List<Reading> ofWholeName(List<String> words) {
    List<String> initials = words.stream().filter(word -> initials(List.of(word))).toList();
    List<String> names = words.stream().filter(word -> !initials.contains(word)).toList();
    if (names.isEmpty() || words.size() > MOST_WORDS) {
      return List.of();
    }
    if (!initials.isEmpty() || names.size() == 1) {
      return List.of(new Reading(sorted(names), String.join("", initials), false));
    }
    List<Reading> readings = new ArrayList<>();
    for (int cut = 1; cut < names.size(); cut++) {
      List<String> before = names.subList(0, cut);
      List<String> after = names.subList(cut, names.size());
      readings.add(new Reading(sorted(before), letters(after), true));
      readings.add(new Reading(sorted(after), letters(before), true));
    }
    return readings;
  }

  private static String sorted(List<String> words) {
    return String.join(" ", new TreeSet<>(words));
  }

  private static String letters(List<String> given) {
    return initials(given)
        ? String.join("", given)
        : given.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
  }

  /// Whether first names are initials alone, `JM` for `J.-M.`; none at all are too.
  private static boolean initials(List<String> given) {
    return given.stream().allMatch(word -> word.length() == 1 || INITIALS.matcher(word).matches());
  }

  /// The words of a first name: a lone M is an initial there, no title.
  private List<String> given(int identity) {
    int id = identities.first(identity, Attribute.GIVEN);
    return id < 0 ? List.of() : Cleaner.words(identities.dictionary(Attribute.GIVEN).text(id));
  }

  private List<String> nameWords(int identity, Attribute attribute) {
    int id = identities.first(identity, attribute);
    return id < 0 ? List.of() : Cleaner.nameWords(identities.dictionary(attribute).text(id));
  }
}
