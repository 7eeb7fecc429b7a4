package fr.prevenir.detect.prose;

import fr.prevenir.detect.identifier.Nir;
import fr.prevenir.detect.identifier.Professionals;
import fr.prevenir.model.Meaning;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds telephones, NIRs, and the numbers of patients, stays and professionals, by their own form
/// and by the label in front of them.
final class NumberScan {
  private static final Pattern NIR =
      Pattern.compile(
          "[1-478](?:[ .-]?\\d){4}(?:[ .-]?\\d[ .-]?[\\dAB])(?:[ .-]?\\d){6}"
              + "(?: ?/ ?\\d\\d(?!\\d)|(?:[ .-]?\\d){0,2}(?!\\d|[/-]\\d))");
  private static final Pattern NIR_LIKE =
      Pattern.compile("\\d(?:[ .-]?[\\dAB](?![\\p{L}])){8,15}(?!\\d)");
  private static final Pattern FRENCH =
      Pattern.compile("[0O][\\dO](?:[ .\\-/]?[\\dO]{2}){4}(?![\\dO])");
  private static final Pattern APART = Pattern.compile("0 \\d(?: ?[.\\-/] ?\\d \\d){4}(?! ?\\d)");
  private static final Pattern ABROAD =
      Pattern.compile(
          "(?:\\+ ?|00 ?(?=[1-9]{2}))[1-9](?:[ .\\-/]{0,2}(?:\\( ?0 ?\\) ?)?\\d){8,13}(?!\\d)");
  private static final Pattern BRACKETED =
      Pattern.compile("\\( ?\\+? ?\\d ?\\d ?(?:\\d ?)?\\)[ .-]{0,2}\\d(?:[ .-]?\\d){6,11}(?!\\d)");
  private static final Pattern LABELLED =
      Pattern.compile("[+(]? ?[\\dO](?:[ .\\-/()]{0,2}[\\dO]){3,15}(?!\\d)");
  private static final Pattern ID =
      Pattern.compile(
          "[A-Za-z]{0,4}-?\\d(?:[\\dA-Za-z]{3,19}|[\\dA-Za-z]{1,19}(?=-\\d{2}))"
              + "(?:-\\d[\\dA-Za-z]{1,9}){0,3}(?![\\d/])");

  /// `23/0201/006`: groups that make no date.
  private static final Pattern SLASHED =
      Pattern.compile(
          "(?:[A-Z]{1,5}/\\d{2,6}/\\d{3,8}|\\d{2,6}/\\d{3,8}/\\d{2,6}|\\d{2,6}/\\d{5,8})(?![\\d/])");

  /// Digits of the shortest numbers that are listed behind one label.
  private static final int SHORTEST_LISTED = 6;

  private final Text text;
  private final Spans into;
  private final String chars;
  private final byte[] out = new byte[Nir.ROOM];

  private NumberScan(Text text, Spans into) {
    this.text = text;
    this.into = into;
    chars = text.chars();
  }

  /// Numbers that prove what they are, and those in a written form of their own.
  static void find(Text text, Spans into) {
    NumberScan scan = new NumberScan(text, into);
    for (int i = 0; i < text.size(); i++) {
      if (scan.starts(i)) {
        scan.read(i);
      }
    }
  }

  private boolean starts(int i) {
    char c = chars.charAt(text.start(i));
    boolean opens = text.number(i) || c == '+' || c == '(' || c == 'O';
    return opens && into.free(text.start(i), text.start(i) + 1);
  }

  private void read(int token) {
    boolean number = text.number(token);
    boolean inWord = text.glued(token) && number && text.word(token - 1);
    Trait label = Labels.before(text, token);
    if (number && !inWord && (nir(token, label) || within(token))) {
      return;
    }
    if (number && labelled(token, label)) {
      return;
    }
    if (inWord && text.length(token) < 10 && text.length(token - 1) < 2) {
      return;
    }
    phone(token, label);
  }

  private boolean nir(int token, @Nullable Trait label) {
    if (afterNumber(token)) {
      return false;
    }
    Matcher m = at(NIR, token);
    if (m.lookingAt() && !moreDigits(m.end())) {
      int digits = digits(m.group());
      boolean plausible = plausible(m.group(), label == Trait.LABEL_NIR);
      if ((digits == 13 || digits == 15) && plausible) {
        return into.add(Meaning.NIR, m.start(), m.end(), 0.95);
      }
    }
    m = at(NIR_LIKE, token);
    return label == Trait.LABEL_NIR
        && m.lookingAt()
        && into.add(Meaning.NIR, m.start(), m.end(), 0.8);
  }

  /// A NIR among other digits, as files of fixed width write it: it may be chance.
  private boolean within(int token) {
    if (text.length(token) <= Nir.LENGTH || text.mark(token - 1, '.') && text.glued(token)) {
      return false;
    }
    byte[] b = text.string(token).getBytes(StandardCharsets.US_ASCII);
    int at = Nir.within(b, 0, b.length, out);
    int start = text.start(token) + at;
    return at >= 0 && into.add(Meaning.NIR, start, start + Nir.LENGTH, 0.4);
  }

  private boolean plausible(String number, boolean labelled) {
    byte[] b = number.replaceAll("[ ./-]", "").getBytes(StandardCharsets.US_ASCII);
    Nir.Grade grade = Nir.grade(b, 0, b.length, out);
    if (grade == Nir.Grade.VALID) {
      return true;
    }
    boolean form = grade == Nir.Grade.NO_KEY || grade == Nir.Grade.WRONG_KEY;
    boolean born = b[0] <= '2' && (b[3] == '0' || (b[3] == '1' && b[4] <= '2'));
    return form && (labelled || born);
  }

  private boolean labelled(int token, @Nullable Trait near) {
    Trait label = near;
    int from = token;
    while (from > 0 && text.glued(from) && text.word(from - 1) && text.length(from - 1) <= 3) {
      from--;
    }
    if (from == token && text.mark(token - 1, '-') && text.glued(token) && text.glued(token - 1)) {
      boolean prefix = text.word(token - 2) && text.length(token - 2) <= 4;
      from = prefix && text.shape(token - 2) != Text.Shape.LOWER ? token - 2 : from;
    }
    if (from < token && label == null && text.shape(from) == Text.Shape.UPPER) {
      label = Labels.before(text, from);
    }
    if (from < token && Labels.before(text, token) == label && text.is(from, Trait.LABEL_IPP)) {
      from = token;
    }
    boolean prefixed =
        text.mark(token - 1, '/')
            && text.glued(token)
            && text.glued(token - 1)
            && text.word(token - 2)
            && text.shape(token - 2) == Text.Shape.UPPER;
    Meaning kind = kind(prefixed ? Labels.before(text, token - 2) : label);
    Matcher slashed = at(SLASHED, prefixed ? token - 2 : token);
    if ((kind == Meaning.STAY || kind == Meaning.IPP) && slashed.lookingAt()) {
      return into.add(kind, slashed.start(), slashed.end(), 0.85);
    }
    Matcher m = ID.matcher(chars).region(text.start(from), chars.length());
    if (!m.lookingAt()
        || text.glued(from) && text.word(from - 1) && !text.is(from - 1, Trait.LABEL_IPP)) {
      return false;
    }
    if (kind == null && label == Trait.LABEL_FILE && file(from, m.group())) {
      kind = Meaning.STAY;
    }
    if (kind != null && fits(kind, m.group())) {
      boolean added = into.add(kind, m.start(), m.end(), 0.9);
      if (added && m.end() == text.end(token)) {
        others(kind, token);
      }
      return added;
    }
    byte[] b = m.group().getBytes(StandardCharsets.UTF_8);
    if (b.length == 11 && Professionals.rpps(b, 0, 11) && label != Trait.LABEL_PHONE) {
      return into.add(Meaning.RPPS, m.start(), m.end(), 0.9);
    }
    boolean named = text.is(token - 1, Trait.PATIENT) || label == Trait.ID_WORD;
    return named
        && label != Trait.LABEL_PHONE
        && digits(m.group()) >= 6
        && into.add(Meaning.IPP, m.start(), m.end(), 0.7);
  }

  /// Whether a number is called one or is written as a code: `fiche n° 4471`, `fiche RCP-2022-31`.
  private boolean file(int from, String number) {
    return Character.isUpperCase(number.charAt(0)) || Labels.counted(text, from);
  }

  /// `séjours 24000981 et 24001177`: further numbers of as many digits.
  private void others(Meaning kind, int token) {
    int last = token;
    while (text.length(token) >= SHORTEST_LISTED) {
      int next = last + 2;
      boolean and =
          text.mark(last + 1, ',')
              || text.mark(last + 1, '/')
              || text.mark(last + 1, ';')
              || text.word(last + 1) && text.string(last + 1).equals("et");
      boolean named = text.word(last + 1) && replaces(text.string(last + 1));
      boolean listed =
          (and && text.length(next) == text.length(token)
                  || named && text.length(next) >= SHORTEST_LISTED)
              && text.number(next)
              && text.sameLine(token, next)
              && !text.glued(next + 1);
      if (!listed || !into.add(kind, text.start(next), text.end(next), 0.8)) {
        return;
      }
      last = next;
    }
  }

  /// `IPP provisoire 99000417 définitif 2204983`.
  private static boolean replaces(String word) {
    return switch (word) {
      case "définitif", "definitif", "provisoire", "ancien", "nouveau", "actuel" -> true;
      default -> false;
    };
  }

  private static boolean fits(Meaning kind, String number) {
    return switch (kind) {
      case RPPS -> digits(number) == 11;
      case ADELI, FINESS -> digits(number) == 9;
      case STAY -> digits(number) > 3 && !number.matches("\\d{1,3}-\\d{1,3}");
      default -> true;
    };
  }

  private static @Nullable Meaning kind(@Nullable Trait label) {
    if (label == null) {
      return null;
    }
    return switch (label) {
      case LABEL_IPP -> Meaning.IPP;
      case LABEL_STAY -> Meaning.STAY;
      case LABEL_RPPS -> Meaning.RPPS;
      case LABEL_ADELI -> Meaning.ADELI;
      case LABEL_FINESS -> Meaning.FINESS;
      default -> null;
    };
  }

  private void phone(int token, @Nullable Trait label) {
    boolean called = label == Trait.LABEL_PHONE;
    for (Pattern form : new Pattern[] {APART, FRENCH, ABROAD, BRACKETED}) {
      Matcher m = at(form, token);
      if (m.lookingAt() && (called || alone(token, m))) {
        into.add(Meaning.PHONE, m.start(), m.end(), called ? 0.98 : 0.9);
        return;
      }
    }
    Matcher m = at(LABELLED, token);
    if (called && m.lookingAt() && digits(m.group()) >= 4) {
      into.add(Meaning.PHONE, m.start(), m.end(), 0.75);
    }
  }

  /// Whether a number stands by itself and not in a table of numbers.
  private boolean alone(int token, Matcher m) {
    boolean pairs = m.group().indexOf(' ') == 2 && single(m.end());
    return (!text.number(token) || !afterNumber(token)) && (pairs || !moreDigits(m.end()));
  }

  /// Whether one digit alone follows after a blank, which belongs to no number written in pairs.
  private boolean single(int end) {
    int digit = text.tokenAt(end);
    return text.number(digit) && text.length(digit) == 1 && text.word(digit + 1);
  }

  private boolean afterNumber(int token) {
    boolean near =
        token > 0
            && text.start(token) - text.end(token - 1) <= 1
            && text.sameLine(token - 1, token);
    if (!near) {
      return false;
    }
    boolean number = text.number(token - 1) || (text.glued(token) && inNumber(token - 1));
    return number && into.free(text.start(token - 1), text.end(token - 1));
  }

  private boolean inNumber(int mark) {
    boolean joins = text.mark(mark, '.') || text.mark(mark, ',') || text.mark(mark, '/');
    return joins && text.glued(mark) && text.number(mark - 1);
  }

  /// Whether a group of one to four digits follows after one blank.
  private boolean moreDigits(int end) {
    boolean apart = end + 1 < chars.length() && chars.charAt(end) == ' ';
    if (!apart || !into.free(end + 1, end + 2)) {
      return false;
    }
    int i = end + 1;
    while (i < chars.length() && chars.charAt(i) >= '0' && chars.charAt(i) <= '9') {
      i++;
    }
    boolean bare = i == chars.length() || Character.isWhitespace(chars.charAt(i));
    return i > end + 1 && i <= end + 4 && bare;
  }

  private Matcher at(Pattern pattern, int token) {
    int start = text.start(token);
    return pattern
        .matcher(chars)
        .region(start, into.nextTaken(start, chars.length()))
        .useTransparentBounds(true);
  }

  private static int digits(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digits += c >= '0' && c <= '9' || c == 'A' || c == 'B' || c == 'O' ? 1 : 0;
    }
    return digits;
  }
}
