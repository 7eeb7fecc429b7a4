package fr.prevenir.detect.column;

import fr.prevenir.detect.identifier.Fold;
import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words of headers and table names, as the resource files give them.
final class Vocabulary {
  /// A phrase of canonical words and what it means.
  record Phrase(Meaning meaning, Set<String> words, double weight) {}

  private static final Map<String, Double> GENERIC =
      Map.ofEntries(
          Map.entry("num", 1.0),
          Map.entry("id", 1.0),
          Map.entry("code", 1.0),
          Map.entry("date", 1.0),
          Map.entry("nom", 1.5),
          Map.entry("type", 0.5),
          Map.entry("libelle", 0.5),
          Map.entry("heure", 0.5),
          Map.entry("titre", 1.5));
  private static final double SPECIFIC = 3;

  private final Map<String, String> words = new HashMap<>();
  private final Set<String> silent = new HashSet<>();
  private final Set<String> asking = new HashSet<>();
  private final Map<String, PersonWord> people = new HashMap<>();
  private final List<Phrase> phrases = new ArrayList<>();
  private final Map<String, Role> tables = new HashMap<>();
  private final Set<String> events = new HashSet<>();
  private final Set<String> holders = new HashSet<>();
  private final Set<String> ofParts = new HashSet<>();
  private final Set<String> qualifiers = new HashSet<>();
  private final Set<String> anybody = new HashSet<>();
  private final Set<String> ties = new HashSet<>();
  private final Set<String> places = new HashSet<>();
  private final Set<String> wards = new HashSet<>();
  private final Set<String> machinery = new HashSet<>();

  private Vocabulary() {
    readWords();
    readPeople();
    readMeanings();
    readTables();
  }

  private static final class Holder {
    static final Vocabulary STANDARD = new Vocabulary();
  }

  static Vocabulary standard() {
    return Holder.STANDARD;
  }

  private void readWords() {
    for (String line : Resources.lines("words.txt")) {
      if (line.startsWith("!")) {
        silent.addAll(Arrays.asList(line.substring(1).trim().split(" +")));
        continue;
      }
      if (line.startsWith("?")) {
        asking.addAll(Arrays.asList(line.substring(1).trim().split(" +")));
        continue;
      }
      String[] parts = line.split(":", 2);
      for (String word : parts[1].trim().split(" +")) {
        words.putIfAbsent(word, parts[0]);
      }
    }
  }

  private void readPeople() {
    for (String line : Resources.lines("people.txt")) {
      String[] parts = line.split(":", 2);
      String[] who = parts[0].split(" ");
      PersonWord person = new PersonWord(Role.valueOf(who[0].toUpperCase(Locale.ROOT)), who[1]);
      for (String phrase : parts[1].split(",")) {
        people.putIfAbsent(said(phrase), person);
      }
    }
  }

  private void readMeanings() {
    for (String line : Resources.lines("meanings.txt")) {
      String[] parts = line.split(":", 2);
      for (String phrase : parts[1].split(",")) {
        Set<String> set = Set.copyOf(Arrays.asList(phrase.trim().split(" +")));
        double weight = set.stream().mapToDouble(Vocabulary::weight).sum();
        phrases.add(new Phrase(Meaning.ofCode(parts[0]), set, weight));
      }
    }
  }

  private void readTables() {
    for (String line : Resources.lines("tables.txt")) {
      String[] parts = line.split(":", 2);
      List<String> names = Arrays.asList(parts[1].trim().split(" +"));
      switch (parts[0]) {
        case "event" -> events.addAll(names);
        case "holder" -> holders.addAll(names);
        case "part" -> ofParts.addAll(names);
        case "qualifier" -> qualifiers.addAll(names);
        case "anybody" -> anybody.addAll(names);
        case "tie" -> ties.addAll(names);
        case "place" -> places.addAll(names);
        case "ward" -> wards.addAll(names);
        case "machinery" -> machinery.addAll(names);
        default ->
            names.forEach(n -> tables.put(n, Role.valueOf(parts[0].toUpperCase(Locale.ROOT))));
      }
    }
  }

  /// A phrase without the words that say nothing.
  private String said(String phrase) {
    List<String> kept = new ArrayList<>();
    for (String word : phrase.trim().split(" +")) {
      if (!silent.contains(word)) {
        kept.add(word);
      }
    }
    return String.join(" ", kept);
  }

  static double weight(String word) {
    return GENERIC.getOrDefault(word, SPECIFIC);
  }

  static boolean generic(String word) {
    return GENERIC.containsKey(word);
  }

  boolean silent(String word) {
    return silent.contains(word);
  }

  /// Whether a word only asks for what the others name: `quel est votre nom`.
  boolean asking(String word) {
    return asking.contains(word);
  }

  /// The canonical form of a header's word, or null where it is not known.
  @Nullable String canonical(String word) {
    return words.get(word);
  }

  @Nullable PersonWord person(String phrase) {
    return people.get(phrase);
  }

  List<Phrase> phrases() {
    return phrases;
  }

  /// Whom a word of a table's name says its rows are about, or null.
  @Nullable Role table(String word) {
    return tables.get(word);
  }

  /// Whether a word names something that happens to people: consultations, stays, results.
  boolean event(String word) {
    return events.contains(word);
  }

  /// Whether a singular word names something of which further tables tell.
  boolean holder(String word) {
    return holders.contains(word);
  }

  /// Whether a word says that rows are parts of something.
  boolean part(String word) {
    return ofParts.contains(word);
  }

  /// Whether a word says what the rows of a table hold.
  boolean qualifier(String word) {
    return qualifiers.contains(word);
  }

  /// Whether a word of a table's name says that it ties people to one another.
  boolean tie(String word) {
    return ties.contains(word);
  }

  /// Whether a table of this name lists people of all sorts.
  boolean anybody(String word) {
    return anybody.contains(word);
  }

  /// Whether a table of this name lists establishments.
  boolean place(String word) {
    return places.contains(word);
  }

  /// Whether a table of this name lists wards, rooms or beds.
  boolean ward(String word) {
    return wards.contains(word);
  }

  /// Whether a table of this name serves the program.
  boolean machinery(String word) {
    return machinery.contains(word);
  }

  boolean known(String word) {
    return words.containsKey(word) || people.containsKey(word);
  }

  /// Whether a word of 5 letters or more is the beginning of a longer known one.
  boolean beginning(String word) {
    return completed(word) != null;
  }

  /// The canonical word that a cut word begins, or null.
  @Nullable String completed(String word) {
    if (word.length() < 5) {
      return null;
    }
    String best = null;
    for (Map.Entry<String, String> entry : words.entrySet()) {
      String key = entry.getKey();
      if (key.startsWith(word)
          && key.length() <= word.length() * 2
          && (best == null || key.compareTo(best) < 0)) {
        best = key;
      }
    }
    return best == null ? null : words.get(best);
  }

  static String lower(String folded) {
    return folded.toLowerCase(Locale.ROOT);
  }

  static String folded(String text) {
    return lower(Fold.of(text));
  }
}
