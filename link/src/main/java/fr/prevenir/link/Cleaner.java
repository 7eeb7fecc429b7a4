package fr.prevenir.link;

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
      Set.of(
          "DR",
          "DOCTEUR",
          "PR",
          "PROFESSEUR",
          "M",
          "MR",
          "MONSIEUR",
          "MME",
          "MADAME",
          "MLLE",
          "MELLE",
          "MLE",
          "MADEMOISELLE",
          "MRS",
          "MISS",
          "ENFANT",
          "ENF",
          "BEBE",
          "BB");

  private static final char FIRST_ACCENTED = 0x80;

  private Cleaner() {}

  /// The words of a name: `De La Tour-Saint Ange` gives `DE LA TOUR SAINT ANGE`.
  static List<String> words(String name) {
    String upper = bare(name).toUpperCase(Locale.ROOT);
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

  /// Letters and their accents apart; what has none is not looked up.
  private static String bare(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= FIRST_ACCENTED) {
        return Normalizer.normalize(name, Normalizer.Form.NFD);
      }
    }
    return name;
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

  /// The words of an address, the kind of street shortened to one form.
  static List<String> address(String written) {
    return words(written).stream().map(Cleaner::street).toList();
  }

  private static String street(String word) {
    return switch (word) {
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
  }

  /// `1` for a man, `2` for a woman, in digits, letters or words; else 0 (ISO/IEC 5218).
  static byte sex(String written) {
    return switch (String.join("", words(written))) {
      case "1", "M", "H", "MALE", "MAN", "MASCULIN", "HOMME", "MONSIEUR", "MR" -> 1;
      case "2", "F", "W", "FEMALE", "WOMAN", "FEMININ", "FEMME", "MADAME", "MME" -> 2;
      default -> 0;
    };
  }
}
