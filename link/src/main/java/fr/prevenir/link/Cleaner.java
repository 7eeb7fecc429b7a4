package fr.prevenir.link;

import fr.prevenir.model.Dictionary;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Makes written values comparable: capitals without accents, saints spelt out, particles glued.
/// Works once
/// on each distinct value, never once a record.
final class Cleaner {
  private static final Set<String> PARTICLES =
      Set.of(
          "DE", "DU", "DES", "LA", "LE", "LES", "D", "L", "VAN", "VON", "DER", "DEN", "EL", "AL",
          "BEN", "DA", "DOS");

  private static final Set<String> TITLES =
      Set.of("DR", "DOCTEUR", "PR", "PROFESSEUR", "M", "MR", "MME", "MLLE", "MONSIEUR", "MADAME");

  private Cleaner() {}

  /// The words of a name: `De La Tour-Saint Ange` gives `DE LA TOUR SAINT ANGE`.
  static List<String> words(String name) {
    String upper = Normalizer.normalize(name, Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= upper.length(); i++) {
      char c = i < upper.length() ? upper.charAt(i) : ' ';
      if (c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
        word.append(c);
      } else if (c == 'Œ') {
        word.append("OE");
      } else if (c == 'Æ') {
        word.append("AE");
      } else if (Character.getType(c) != Character.NON_SPACING_MARK && !word.isEmpty()) {
        words.add(saint(word.toString()));
        word.setLength(0);
      }
    }
    return words;
  }

  private static String saint(String word) {
    return switch (word) {
      case "ST" -> "SAINT";
      case "STE" -> "SAINTE";
      default -> word;
    };
  }

  /// Words that can stand for a compound name alone: particles are glued to what follows.
  static List<String> parts(List<String> words) {
    List<String> parts = new ArrayList<>();
    StringBuilder glued = new StringBuilder();
    for (String word : words) {
      glued.append(word);
      if (!PARTICLES.contains(word) && !word.equals("SAINT") && !word.equals("SAINTE")) {
        parts.add(glued.toString());
        glued.setLength(0);
      }
    }
    if (!glued.isEmpty()) {
      parts.add(glued.toString());
    }
    return parts;
  }

  /// A name of this form, number by number: its whole and its parts.
  ///
  /// @param whole all words glued
  /// @param parts ids of its parts in the dictionary of parts
  record Name(int whole, int[] parts) {}

  /// The name that a written value stands for.
  static Name name(String written, Dictionary wholes, Dictionary parts) {
    List<String> words = nameWords(written);
    int[] ids = parts(words).stream().mapToInt(parts::add).toArray();
    return new Name(words.isEmpty() ? -1 : wholes.add(String.join("", words)), ids);
  }

  /// The words of a name without a title before it, digits that a scanner read for letters put
  /// right.
  static List<String> nameWords(String written) {
    List<String> words = new ArrayList<>();
    for (String word : words(written)) {
      if (!words.isEmpty() || !TITLES.contains(word)) {
        words.add(lettered(word));
      }
    }
    return words;
  }

  private static String lettered(String word) {
    boolean digits = word.chars().anyMatch(Character::isDigit);
    boolean letters = word.chars().anyMatch(Character::isLetter);
    return digits && letters
        ? word.replace('0', 'O').replace('1', 'I').replace('5', 'S').replace('8', 'B')
        : word;
  }

  /// An address as a key: words and numbers without the kind of street.
  static String address(String written) {
    StringBuilder key = new StringBuilder();
    for (String word : words(written)) {
      String shortened =
          switch (word) {
            case "AVENUE", "AV", "AVE" -> "AV";
            case "BOULEVARD", "BD", "BLD", "BVD", "BOUL" -> "BD";
            case "RUE", "R" -> "R";
            case "CHEMIN", "CH", "CHE", "CHEM" -> "CH";
            case "PLACE", "PL" -> "PL";
            case "ALLEE", "ALL", "ALLEES" -> "ALL";
            case "IMPASSE", "IMP" -> "IMP";
            case "ROUTE", "RTE" -> "RTE";
            case "RESIDENCE", "RES" -> "RES";
            default -> word;
          };
      key.append(shortened);
    }
    return key.toString();
  }
}
