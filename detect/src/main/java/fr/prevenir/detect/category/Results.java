package fr.prevenir.detect.category;

import fr.prevenir.model.Category;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Reads short result cells (`POS`, `Non détecté`, `+`, `O`) and yes/no cells.
final class Results {
  enum Answer {
    POSITIVE,
    NEGATIVE,
    /// Done, without a clear outcome.
    UNCLEAR,
    /// Not done or not known yet.
    PENDING
  }

  static final int LONGEST = 40;

  private static final String[] POSITIVE = {
    "positif",
    "positive",
    "pos",
    "p",
    "+",
    "++",
    "+++",
    "++++",
    "detecte",
    "detectee",
    "detected",
    "positif faible",
    "faiblement positif",
    "positif (+)",
    "presence",
    "present",
    "presente",
    "reactif",
    "reactive",
    "oui",
    "o",
    "yes",
    "y",
    "vrai",
    "true",
    "1",
    "x",
    "v",
    "ok positif",
    "la6576-8",
    "10828004",
    "260373001",
    "pos.",
    "positif fort",
    "confirme",
    "infecte",
    "porteur",
    "detectable",
    "mute",
    "heterozygote",
    "homozygote",
    "positif +",
    "t",
    "coche",
    "on",
    "✓"
  };
  private static final String[] NEGATIVE = {
    "negatif",
    "negative",
    "neg",
    "n",
    "-",
    "--",
    "non detecte",
    "non detectee",
    "not detected",
    "notdetected",
    "indetectable",
    "absence",
    "absent",
    "absente",
    "abs",
    "non",
    "no",
    "faux",
    "false",
    "0",
    "non reactif",
    "la6577-6",
    "260415000",
    "260385009",
    "neg.",
    "nd",
    "non retrouve",
    "sterile",
    "aucun",
    "aucune",
    "normal",
    "normale",
    "f",
    "nul",
    "rien",
    "off",
    "non porteur",
    "non mute",
    "non positif",
    "absence de mutation"
  };
  private static final String[] UNCLEAR = {
    "indetermine",
    "ininterpretable",
    "douteux",
    "douteuse",
    "equivoque",
    "limite",
    "i",
    "a controler",
    "invalide",
    "invalid",
    "inconclusive",
    "indeterminate",
    "unklar",
    "n verw",
    "nicht verwertbar",
    "echec extraction",
    "echec",
    "faible",
    "non conclusif",
    "zone grise"
  };
  private static final String[] PENDING = {
    "en cours",
    "en attente",
    "a venir",
    "non fait",
    "non faite",
    "annule",
    "annulee",
    "nf",
    "nr",
    "non recu",
    "non preleve",
    "a refaire",
    "non realise",
    "non conforme",
    "prelevement non conforme",
    "na",
    "n/a",
    "null",
    "?",
    "prescrit",
    "demande",
    "nc"
  };

  private static final Map<String, Answer> ANSWERS = answers();

  private Results() {}

  private static Map<String, Answer> answers() {
    Map<String, Answer> answers = new HashMap<>();
    for (String word : POSITIVE) {
      answers.put(word, Answer.POSITIVE);
    }
    for (String word : NEGATIVE) {
      answers.put(word, Answer.NEGATIVE);
    }
    for (String word : UNCLEAR) {
      answers.put(word, Answer.UNCLEAR);
    }
    for (String word : PENDING) {
      answers.put(word, Answer.PENDING);
    }
    return Map.copyOf(answers);
  }

  /// The end of the words with which a result begins, where a quantity follows: `POSITIF` of
  /// `POSITIF 1250`; elsewhere that of the whole.
  static int words(byte[] bytes, int from, int to) {
    int i = from;
    while (i + 1 < to && !(bytes[i] == ' ' && bytes[i + 1] >= '0' && bytes[i + 1] <= '9')) {
      i++;
    }
    return i > from && i + 1 < to ? i : to;
  }

  /// The answer of a cell that holds nothing else, or null.
  static @org.jspecify.annotations.Nullable Answer answer(byte[] bytes, int from, int to) {
    if (to - from > LONGEST) {
      return null;
    }
    return ANSWERS.get(plain(new String(bytes, from, to - from, StandardCharsets.UTF_8)));
  }

  private static String plain(String cell) {
    String lower = cell.strip().toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      plain.append(
          switch (c) {
            case 'é', 'è', 'ê' -> 'e';
            case 'à', 'â' -> 'a';
            case '–', '−' -> '-';
            case '\u00A0', '_' -> ' ';
            default -> c;
          });
    }
    int end = plain.length();
    while (end > 1 && (plain.charAt(end - 1) == '.' || plain.charAt(end - 1) == '!')) {
      end--;
    }
    return plain.substring(0, end);
  }

  /// A number with an optional comparison sign, or NaN.
  static double number(byte[] bytes, int from, int to) {
    String text = plain(new String(bytes, from, to - from, StandardCharsets.UTF_8));
    int digits = 0;
    while (digits < text.length()
        && (text.charAt(digits) == '<'
            || text.charAt(digits) == '>'
            || text.charAt(digits) == '='
            || text.charAt(digits) == ' ')) {
      digits++;
    }
    int end = digits;
    while (end < text.length()
        && (Character.isDigit(text.charAt(end))
            || text.charAt(end) == '.'
            || text.charAt(end) == ',')) {
      end++;
    }
    if (end == digits) {
      return Double.NaN;
    }
    try {
      double value = Double.parseDouble(text.substring(digits, end).replace(',', '.'));
      return text.charAt(0) == '<' ? Math.min(value, 1) : value;
    } catch (NumberFormatException notPlain) {
      return Double.NaN;
    }
  }

  static long tested() {
    return Category.TEST.bit() | Category.TEST_RESULT.bit();
  }
}
