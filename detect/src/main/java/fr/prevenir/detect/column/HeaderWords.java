package fr.prevenir.detect.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Cuts headers and table names into words: at punctuation, `camelCase`, digits, and inside glued
/// words (`datenaissance`, `numsecu`, `medtraitant`) as far as the vocabulary knows the parts.
final class HeaderWords {
  private static final Pattern CAMEL =
      Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu}\\p{Lu})(?=\\p{Lu}\\p{Ll}{2})");
  private static final Pattern DIGITS = Pattern.compile("(?<=[a-z])(?=[0-9])|(?<=[0-9])(?=[a-z])");

  /// Single letters in front of a word: NADH is the number of a member, DENTREE a date.
  private static final Map<Character, String> LEADS =
      Map.of('n', "num", 'd', "date", 'c', "code", 'l', "libelle");

  /// Names of fields on hosts have eight letters, filled up with X where they need fewer.
  private static final int HOST = 8;

  private static final Pattern FILLED = Pattern.compile("x+$");

  /// What words are at the end of such a name, where they are cut short.
  private static final Map<String, String> CUT =
      Map.of(
          "na",
          "naissance",
          "nai",
          "naissance",
          "us",
          "usage",
          "usa",
          "usage",
          "pa",
          "patient",
          "pat",
          "patient",
          "pati",
          "patient",
          "patie",
          "patient",
          "mes",
          "messagerie");

  private final Vocabulary vocabulary;

  HeaderWords(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// Lower-case words without accents; numbers and words that say nothing are left out.
  List<String> of(String header) {
    List<String> words = new ArrayList<>();
    String whole = Vocabulary.folded(header).replace(" ", "");
    if (whole.length() <= 24 && vocabulary.known(whole)) {
      return List.of(whole);
    }
    String cut = header.length() > 1 ? CAMEL.matcher(header).replaceAll(" ") : header;
    String[] tokens = Vocabulary.folded(cut).split(" ");
    if (tokens.length > 1 && shortOnly(tokens) && vocabulary.known(String.join("", tokens))) {
      return List.of(String.join("", tokens));
    }
    boolean sentence = tokens.length >= 3;
    for (int i = 0; i < tokens.length; i++) {
      String token = tokens[i];
      if (sentence && vocabulary.asking(token) && !ofPerson(tokens, i)) {
        continue;
      }
      // s/s, n/a: single letters that make a word together
      if (token.length() == 1 && i + 1 < tokens.length && tokens[i + 1].length() == 1) {
        String pair = token + tokens[i + 1];
        if (vocabulary.known(pair)) {
          words.add(pair);
          i++;
          continue;
        }
      }
      add(token, words);
    }
    return words;
  }

  /// `votre médecin` is the family doctor.
  private boolean ofPerson(String[] tokens, int i) {
    return i + 1 < tokens.length && vocabulary.person(tokens[i] + " " + tokens[i + 1]) != null;
  }

  private static boolean shortOnly(String[] tokens) {
    for (String token : tokens) {
      if (token.length() > 1) {
        return false;
      }
    }
    return true;
  }

  private void add(String token, List<String> words) {
    if (token.isEmpty() || vocabulary.silent(token)) {
      return;
    }
    if (vocabulary.known(token)) {
      words.add(token);
      return;
    }
    if (token.length() == HOST && ofHost(token, words)) {
      return;
    }
    String[] parts = DIGITS.split(token);
    if (parts.length > 1) {
      for (String part : parts) {
        add(part, words);
      }
      return;
    }
    if (Character.isDigit(token.charAt(0))) {
      return;
    }
    List<String> glued = unglue(token, 0);
    if (glued != null) {
      words.addAll(glued);
      return;
    }
    String lead = LEADS.get(token.charAt(0));
    String rest = token.substring(1);
    if (lead != null && rest.length() >= 3 && vocabulary.known(rest)) {
      words.add(lead);
      words.add(rest);
      return;
    }
    String credential = rest.length() >= 3 ? vocabulary.canonical(rest) : null;
    if ("password".equals(credential) || "login".equals(credential)) {
      // one letter in front tells of which part of a record: APWD
      words.add(rest);
      return;
    }
    words.add(token);
  }

  private boolean ofHost(String token, List<String> words) {
    String name = FILLED.matcher(token).replaceFirst("");
    if (name.length() < HOST) {
      add(name, words);
      return true;
    }
    for (int cut = HOST - 2; cut >= 3; cut--) {
      String word = CUT.get(token.substring(cut));
      String head = token.substring(0, cut);
      if (word != null && (vocabulary.known(head) || unglue(head, 0) != null)) {
        add(head, words);
        words.add(word);
        return true;
      }
    }
    return false;
  }

  /// The known words that a token is made of, the longest first, or null.
  private @Nullable List<String> unglue(String token, int depth) {
    int length = token.length();
    if (length < 5 || depth > 4 || length > 32) {
      return null;
    }
    for (int cut = length - 2; cut >= 2; cut--) {
      String head = token.substring(0, cut);
      String tail = token.substring(cut);
      boolean silentHead = cut >= 2 && vocabulary.silent(head) && depth > 0;
      if (!silentHead && !(piece(head) && vocabulary.known(head))) {
        continue;
      }
      List<String> rest = rest(tail, depth);
      if (rest == null) {
        continue;
      }
      List<String> all = new ArrayList<>();
      if (!silentHead) {
        all.add(head);
      }
      all.addAll(rest);
      return all;
    }
    return null;
  }

  private @Nullable List<String> rest(String tail, int depth) {
    if (vocabulary.known(tail) && piece(tail)) {
      return List.of(tail);
    }
    if (tail.length() >= 4 && vocabulary.beginning(tail)) {
      return List.of(tail);
    }
    return unglue(tail, depth + 1);
  }

  /// Two letters are a part only where they are common as one.
  private static boolean piece(String part) {
    return part.length() >= 3
        || switch (part) {
          case "dt", "no", "id", "cd", "cp", "jf", "nb", "nm", "mt", "dn" -> true;
          default -> false;
        };
  }
}
