package fr.prevenir.detect.prose;

import java.util.Arrays;

/// A text cut in tokens: words (runs of letters), numbers (runs of digits) and single marks. Token
/// `i` is the characters `start(i) … end(i)`; blanks are between tokens.
final class Text {
  /// What a token is made of.
  enum Sort {
    WORD,
    NUMBER,
    MARK
  }

  /// How a word is written.
  enum Shape {
    /// No word.
    NONE,
    LOWER,
    /// One capital letter.
    INITIAL,
    /// `Dupont`, `McDonald`.
    CAPITALISED,
    /// `DUPONT`
    UPPER
  }

  private static final HashSetOfLongs TRADE_LETTERS = Beside.words("trade_letters");
  private static final Sort[] SORTS = Sort.values();
  private static final Shape[] SHAPES = Shape.values();

  private final String chars;
  private final Lexicon lexicon;
  private int size;
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int[] lines = new int[256];
  private byte[] sorts = new byte[256];
  private byte[] shapes = new byte[256];
  private long[] facts = new long[256];
  private long[] hashes = new long[256];

  Text(String chars, Lexicon lexicon) {
    this.chars = chars;
    this.lexicon = lexicon;
    cut();
  }

  private void cut() {
    int i = 0;
    int line = 0;
    int length = chars.length();
    while (i < length) {
      char c = chars.charAt(i);
      int from = i;
      if (c == '\n' || c == '\f' || c == '\u2028' || c == '\u2029') {
        line++;
        i++;
      } else if (c <= ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2009' || c == '\uFEFF') {
        i++;
      } else if (c >= '0' && c <= '9') {
        while (i < length && chars.charAt(i) >= '0' && chars.charAt(i) <= '9') {
          i++;
        }
        add(from, i, line, Sort.NUMBER);
      } else if (Character.isLetter(c)) {
        while (i < length && letter(chars.charAt(i))) {
          i++;
        }
        add(from, i, line, Sort.WORD);
      } else {
        i += Character.isHighSurrogate(c) && i + 1 < length ? 2 : 1;
        add(from, i, line, Sort.MARK);
      }
    }
  }

  /// A letter, or an accent written after it.
  private static boolean letter(char c) {
    return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : letterBeyond(c);
  }

  private static boolean letterBeyond(char c) {
    return Character.isLetter(c) || (c >= 0x300 && c < 0x370);
  }

  private void add(int from, int to, int line, Sort sort) {
    if (size == starts.length) {
      int room = size * 2;
      starts = Arrays.copyOf(starts, room);
      ends = Arrays.copyOf(ends, room);
      lines = Arrays.copyOf(lines, room);
      sorts = Arrays.copyOf(sorts, room);
      shapes = Arrays.copyOf(shapes, room);
      facts = Arrays.copyOf(facts, room);
      hashes = Arrays.copyOf(hashes, room);
    }
    starts[size] = from;
    ends[size] = to;
    lines[size] = line;
    sorts[size] = (byte) sort.ordinal();
    if (sort == Sort.WORD) {
      hashes[size] = Letters.hash(chars, from, to);
      facts[size] = lexicon.get(hashes[size]);
      shapes[size] = (byte) shape(from, to).ordinal();
    } else {
      hashes[size] = 0;
      facts[size] = 0;
      shapes[size] = 0;
    }
    size++;
  }

  private Shape shape(int from, int to) {
    if (!Character.isUpperCase(chars.charAt(from))) {
      return Shape.LOWER;
    }
    if (to - from == 1) {
      return Shape.INITIAL;
    }
    for (int i = from + 1; i < to; i++) {
      if (Character.isLowerCase(chars.charAt(i))) {
        return Shape.CAPITALISED;
      }
    }
    return Shape.UPPER;
  }

  String chars() {
    return chars;
  }

  Lexicon lexicon() {
    return lexicon;
  }

  int size() {
    return size;
  }

  int start(int token) {
    return starts[token];
  }

  int end(int token) {
    return ends[token];
  }

  int length(int token) {
    return ends[token] - starts[token];
  }

  int line(int token) {
    return lines[token];
  }

  Sort sort(int token) {
    return SORTS[sorts[token]];
  }

  boolean word(int token) {
    return token >= 0 && token < size && sorts[token] == 0;
  }

  boolean number(int token) {
    return token >= 0 && token < size && sorts[token] == 1;
  }

  boolean mark(int token, char c) {
    return token >= 0 && token < size && sorts[token] == 2 && chars.charAt(starts[token]) == c;
  }

  Shape shape(int token) {
    return SHAPES[shapes[token]];
  }

  long facts(int token) {
    return facts[token];
  }

  long hash(int token) {
    return hashes[token];
  }

  boolean is(int token, Trait trait) {
    return token >= 0 && token < size && trait.in(facts[token]);
  }

  /// Whether a token is the kinship word that it looks like: not in `sage-femme`.
  boolean kin(int token) {
    return is(token, Trait.KIN) && !midwife(token) && !warns(token);
  }

  /// `en cas d'erreur, prévenir`: no person to be told of the patient.
  private boolean warns(int token) {
    return length(token) == 8
        && word(token - 1)
        && string(token - 1).equals("erreur")
        && string(token).startsWith("pr");
  }

  /// Whether a token is the title of somebody who need not treat.
  boolean titled(int token) {
    return is(token, Trait.TITLE_M) || is(token, Trait.TITLE_F);
  }

  /// Whether a token announces somebody by a trade.
  boolean staff(int token) {
    return is(token, Trait.STAFF) || midwife(token) || letters(token);
  }

  /// `AS`, `ASH`, but not `tu as` nor `AP-HP`.
  private boolean letters(int token) {
    return word(token)
        && length(token) <= 4
        && shape(token) == Shape.UPPER
        && !(mark(token + 1, '-') && glued(token + 1))
        && !(mark(token - 1, '-') && glued(token))
        && TRADE_LETTERS.has(hashes[token]);
  }

  private boolean midwife(int token) {
    return is(token, Trait.KIN)
        && mark(token - 1, '-')
        && string(token - 2).equalsIgnoreCase("sage");
  }

  /// Whether no blank stands before a token.
  boolean glued(int token) {
    return token > 0 && token < size && ends[token - 1] == starts[token];
  }

  /// Whether two tokens stand in one line.
  boolean sameLine(int a, int b) {
    return a >= 0 && b < size && lines[a] == lines[b];
  }

  boolean firstOfLine(int token) {
    return token == 0 || lines[token - 1] != lines[token];
  }

  boolean lastOfLine(int token) {
    return token == size - 1 || lines[token + 1] != lines[token];
  }

  /// The first token that starts at a character or after it.
  int tokenAt(int position) {
    int at = Arrays.binarySearch(starts, 0, size, position);
    return at >= 0 ? at : -at - 1;
  }

  /// A token as written.
  String string(int token) {
    return chars.substring(starts[token], ends[token]);
  }
}
