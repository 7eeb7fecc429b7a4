package fr.prevenir.detect.column;

import fr.prevenir.detect.column.Profile.Trait;
import fr.prevenir.detect.identifier.Cells;
import fr.prevenir.detect.identifier.Fold;
import fr.prevenir.detect.identifier.Postcodes;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Traits of a cell that its words show: results, yes and no, titles, streets, sentences.
final class WordTraits {
  private static final Map<String, Set<String>> LISTS = lists();
  private static final Set<String> YES_NO = list("yes_no");
  private static final Set<String> RESULT = list("result");
  private static final Set<String> TITLE = list("title");
  private static final Set<String> DOCTOR_TITLE = list("doctor_title");
  private static final Set<String> TEST = list("test");
  private static final Set<String> INSURER = list("insurer");
  private static final Set<String> FUND = list("fund");
  private static final Set<String> STREET = list("street");
  private static final Set<String> HOSPITAL = list("hospital");
  private static final Set<String> HOSPITAL_WITHIN = list("hospital_within");
  private static final Set<String> PRACTICE = list("practice");
  private static final Set<String> PRACTITIONER = list("practitioner");
  private static final Set<String> JOB = list("job");
  private static final Set<String> KIN = list("kin");

  /// How specialties and those who practise them are called.
  private static final Pattern PRACTISED =
      Pattern.compile("\\w{3,}(?:OLOGI[EQ]U?E?|OLOGUE|IATRE|IATRIE|THERAPEUTE|THERAPIE|CHIRURGIE)");

  /// How those who practise are called, and no ward is.
  private static final Pattern PRACTISING = Pattern.compile("\\w{3,}(?:OLOGUE|IATRE|THERAPEUTE)");

  private static Map<String, Set<String>> lists() {
    Map<String, Set<String>> lists = new HashMap<>();
    for (String line : Resources.lines("values.txt")) {
      String[] parts = line.split(":", 2);
      lists.put(parts[0], Set.of(parts[1].trim().toUpperCase(Locale.ROOT).split(" *, *")));
    }
    return lists;
  }

  private static Set<String> list(String name) {
    return LISTS.getOrDefault(name, Set.of());
  }

  /// Whether the words of a header name an examination: `Glycémie`, `HbA1c`.
  static boolean examination(String header, List<String> words) {
    String whole = Fold.of(header);
    return TEST.contains(whole)
        || TEST.contains(whole.replace(" ", ""))
        || (!words.isEmpty() && TEST.contains(words.getFirst().toUpperCase(Locale.ROOT)));
  }

  void look(Profile p, byte[] b, int from, int to) {
    int length = Math.min(to - from, 400);
    byte[] folded = new byte[length];
    int n = Fold.fold(b, from, from + length, folded);
    String text = new String(folded, 0, n, StandardCharsets.UTF_8);
    String[] words = text.split(" ");
    letters(p, b, from, to);
    if (b[from] == '+' && to - from <= 3 && b[to - 1] == '+') {
      p.count(Trait.SIGN);
    }
    if (YES_NO.contains(text)) {
      p.count(Trait.YES_NO);
    }
    if (RESULT.contains(text) || RESULT.contains(words[0])) {
      p.count(Trait.RESULT_WORD);
    }
    if (TITLE.contains(words[0]) || words.length > 1 && TITLE.contains(words[words.length - 1])) {
      p.count(Trait.TITLE);
    }
    if (words.length > 1 && DOCTOR_TITLE.contains(words[0])) {
      p.count(Trait.DOCTOR_TITLE);
    }
    if (TEST.contains(words[0]) || words.length > 1 && TEST.contains(words[1])) {
      p.count(Trait.TEST_WORD);
    }
    if (insurer(words)) {
      p.count(Trait.INSURER_WORD);
    }
    boolean pair = words.length > 1 && FUND.contains(words[0] + " " + words[1]);
    if (pair || FUND.contains(words[0])) {
      p.count(Trait.FUND_WORD);
    }
    if (street(words)) {
      p.count(Trait.STREET);
    }
    if (hospital(words)) {
      p.count(Trait.HOSPITAL_WORD);
    }
    if (PRACTICE.contains(words[0]) || PRACTISED.matcher(words[0]).matches()) {
      p.count(Trait.PRACTICE);
    } else if (JOB.contains(words[0])) {
      p.count(Trait.JOB);
    }
    if (PRACTITIONER.contains(words[0]) || PRACTISING.matcher(words[0]).matches()) {
      p.count(Trait.PRACTITIONER);
    }
    if (KIN.contains(words[0]) || KIN.contains(text)) {
      p.count(Trait.KIN);
    }
    if (words.length >= 2) {
      p.count(Trait.TWO_WORDS);
    }
    if (words.length >= 5 || n > 40) {
      p.count(Trait.LONG_TEXT);
    }
    if (words.length >= 2 && words[0].length() == 5 && postcodeCity(words[0])) {
      p.count(Trait.POSTCODE_CITY);
    }
    if (time(b, from, to)) {
      p.count(Trait.TIME);
    } else if (measure(b, from, to)) {
      p.count(Trait.MEASURE);
    }
  }

  private static boolean postcodeCity(String head) {
    byte[] b = head.getBytes(StandardCharsets.UTF_8);
    return Postcodes.read(b, 0, b.length) >= 0;
  }

  private static boolean insurer(String[] words) {
    for (int i = 0; i < Math.min(words.length, 4); i++) {
      boolean pair = i + 1 < words.length && INSURER.contains(words[i] + " " + words[i + 1]);
      if (pair || INSURER.contains(words[i])) {
        return true;
      }
    }
    return false;
  }

  /// Whether words name an establishment: by how they begin, or by a word that no street has.
  private static boolean hospital(String[] words) {
    boolean pair = words.length > 1 && HOSPITAL.contains(words[0] + " " + words[1]);
    boolean found = pair || HOSPITAL.contains(words[0]);
    for (int i = 0; i < Math.min(words.length, 4) && !found; i++) {
      found = HOSPITAL_WITHIN.contains(words[i]);
    }
    return found;
  }

  private static boolean street(String[] words) {
    for (int i = 0; i < Math.min(words.length, 4); i++) {
      if (STREET.contains(words[i]) && words.length > i + 1) {
        return true;
      }
    }
    return false;
  }

  private static void letters(Profile p, byte[] b, int from, int to) {
    boolean letters = true;
    boolean anyLetter = false;
    boolean anyDigit = false;
    boolean lower = false;
    int parts = 0;
    int run = 0;
    int longest = 0;
    for (int i = from; i < to; i++) {
      byte c = b[i];
      run = c >= 'A' && c <= 'Z' ? run + 1 : 0;
      longest = Math.max(longest, run);
      if (c >= '0' && c <= '9') {
        anyDigit = true;
        letters = false;
      } else if (c < 0 || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z')) {
        anyLetter = true;
        lower |= c >= 'a';
      } else if (c == '/' || c == '^') {
        parts++;
      } else if (c != ' ' && c != '-' && c != '\'' && c != '.') {
        letters = false;
      }
    }
    if (letters && anyLetter && parts <= 1) {
      p.count(Trait.LETTERS);
      if (lower && longest >= 3) {
        p.count(Trait.MIXED_CAPITALS);
      }
    }
    if (anyLetter && anyDigit && to - from <= 20) {
      p.count(Trait.CODE_LIKE);
    }
  }

  /// `08:15`, `8h15`, `00:45:00`: a time or a duration without a day.
  private static boolean time(byte[] b, int from, int to) {
    int digits = 0;
    int marks = 0;
    for (int i = from; i < to; i++) {
      if (b[i] >= '0' && b[i] <= '9') {
        digits++;
      } else if (b[i] == ':' || (b[i] | 0x20) == 'h') {
        marks++;
      } else {
        return false;
      }
    }
    return marks > 0 && marks <= 2 && digits >= 3 && digits <= 6 && b[from] <= '9';
  }

  /// A number with sign, decimals, comparison or unit: `< 0,5 UI/L`.
  private static boolean measure(byte[] b, int from, int to) {
    int i = from;
    while (i < to && (b[i] == '<' || b[i] == '>' || b[i] == '=' || b[i] == ' ' || b[i] == '-')) {
      i++;
    }
    int digits = 0;
    boolean point = false;
    while (i < to && ((b[i] >= '0' && b[i] <= '9') || b[i] == '.' || b[i] == ',')) {
      point |= b[i] == '.' || b[i] == ',';
      digits++;
      i++;
    }
    if (digits == 0 || digits > 9 || to - i > 16) {
      return false;
    }
    return i > from
        && (point || i < to || b[from] == '<' || b[from] == '>')
        && !Cells.digits(b, from, to);
  }
}
