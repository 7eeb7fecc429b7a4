package fr.prevenir.detect.french;

import java.util.Arrays;

/// The words, numbers and marks of a text, with where they stand in its bytes.
///
/// Letters and digits are told apart (`CD4` is a word and a number); a number keeps its inner
/// separators (`12/03/2020`, `3,5`); a dotted abbreviation is one word (`I.V.G.`); apostrophes are
/// no tokens but are remembered on the word before.
final class Tokens {
  static final byte WORD = 0;
  static final byte NUMBER = 1;
  static final byte MARK = 2;

  /// Tokens for which there is room in a longer text, until there are more.
  private static final int MOST_AT_FIRST = 48;

  private static final int MAX_LETTERS = 40;
  private static final int LEADER = 4;
  private static final String NONE = "sans";

  int count;
  int[] starts;
  int[] ends;
  byte[] kinds;

  /// Hash of a word or of a number's digits; the character of a mark.
  long[] hashes;

  /// Whether something blank stands before the token.
  boolean[] spaced;

  boolean[] elided;

  /// 0 lower case, 1 first letter a capital, 2 all capitals (two letters or more).
  byte[] cases;

  /// Folded letters of a word, or the plain text of a number.
  String[] texts;

  private final byte[] bytes;
  private final int to;
  private final StringBuilder folded = new StringBuilder();

  private Tokens(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.to = to;
    int room = Math.min(MOST_AT_FIRST, Math.max(1, to - from));
    starts = new int[room];
    ends = new int[room];
    kinds = new byte[room];
    hashes = new long[room];
    spaced = new boolean[room];
    elided = new boolean[room];
    cases = new byte[room];
    texts = new String[room];
  }

  static Tokens of(byte[] bytes, int from, int to) {
    Tokens tokens = new Tokens(bytes, from, to);
    tokens.read(from);
    return tokens;
  }

  boolean is(int token, char mark) {
    return token >= 0 && token < count && kinds[token] == MARK && hashes[token] == mark;
  }

  boolean word(int token) {
    return token >= 0 && token < count && kinds[token] == WORD;
  }

  boolean number(int token) {
    return token >= 0 && token < count && kinds[token] == NUMBER;
  }

  /// The value of a number up to a second separator, or NaN for a date, a range or a time.
  double value(int token) {
    String text = texts[token].replace(',', '.');
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException notPlain) {
      return Double.NaN;
    }
  }

  private void read(int from) {
    int i = from;
    boolean blank = true;
    while (i < to) {
      int step = Folding.at(bytes, i, to);
      int letter = Folding.first(step);
      if (letter >= 'a' && letter <= 'z') {
        i = word(i, blank);
        blank = false;
      } else if (letter >= '0' && letter <= '9') {
        i = number(i, blank);
        blank = false;
      } else if (letter == ' ' || letter == '_' || letter == 0 || letter == '"') {
        blank = blank || letter != 0;
        i += Folding.taken(step);
      } else if (letter == '\'' || letter == '`') {
        if (count > 0 && kinds[count - 1] == WORD && ends[count - 1] == i) {
          elided[count - 1] = true;
        }
        i += Folding.taken(step);
      } else if (letter == '.' && leader(i) > i) {
        int end = leader(i);
        add(MARK, i, end, ':', "", blank);
        blank = false;
        i = end;
      } else {
        int end = i + Folding.taken(step);
        add(MARK, i, end, letter < ' ' ? (letter == '\t' ? '\t' : '\n') : letter, "", blank);
        blank = letter < ' ';
        i = end;
      }
    }
  }

  /// The end of a row of dots that leads to a result (`VIH ....... négatif`), or `from`.
  private int leader(int from) {
    int i = from;
    while (i < to && bytes[i] == '.') {
      i++;
    }
    return i - from >= LEADER ? i : from;
  }

  private int word(int start, boolean blank) {
    folded.setLength(0);
    int i = start;
    boolean first = Folding.capital(bytes, start, to);
    boolean all = true;
    while (i < to) {
      int step = Folding.at(bytes, i, to);
      int letter = Folding.first(step);
      if (letter >= 'a' && letter <= 'z') {
        all &= Folding.capital(bytes, i, to);
        folded.append((char) letter);
        if (Folding.second(step) != 0) {
          folded.append((char) Folding.second(step));
        }
      } else if (letter != 0 && !(letter == '.' && dotted(i))) {
        break;
      }
      i += Folding.taken(step);
    }
    if (folded.length() > MAX_LETTERS) {
      folded.setLength(MAX_LETTERS);
    }
    String text = i - start == 2 && slashed(start) ? NONE : folded.toString();
    add(WORD, start, i, Words.of(text), text, blank);
    cases[count - 1] = (byte) (all && first && text.length() > 1 ? 2 : first ? 1 : 0);
    return i;
  }

  /// Whether an `Ø` stands at `i`: alone it is written for none.
  private boolean slashed(int i) {
    int b = bytes[i + 1] & 0xFF;
    return (bytes[i] & 0xFF) == 0xC3 && (b == 0x98 || b == 0xB8);
  }

  /// Whether the dot at `i` is inside an abbreviation such as `I.V.G`: single letters around it.
  private boolean dotted(int i) {
    return i + 1 < to
        && asciiLetter(i + 1)
        && (i + 2 >= to || !asciiLetter(i + 2))
        && asciiLetter(i - 1)
        && (folded.length() == 1 || bytes[i - 2] == '.');
  }

  private boolean asciiLetter(int i) {
    int b = bytes[i] | 0x20;
    return b >= 'a' && b <= 'z';
  }

  private int number(int start, boolean blank) {
    int i = start;
    while (i < to && (digit(i) || inner(i))) {
      i++;
    }
    String text = new String(bytes, start, i - start, java.nio.charset.StandardCharsets.US_ASCII);
    add(NUMBER, start, i, Words.of(text), text, blank);
    return i;
  }

  private boolean digit(int i) {
    return bytes[i] >= '0' && bytes[i] <= '9';
  }

  private boolean inner(int i) {
    int b = bytes[i];
    return (b == '.' || b == ',' || b == '/' || b == '-' || b == ':') && i + 1 < to && digit(i + 1);
  }

  private void add(byte kind, int start, int end, long hash, String text, boolean blank) {
    if (count == starts.length) {
      int room = count * 2;
      starts = Arrays.copyOf(starts, room);
      ends = Arrays.copyOf(ends, room);
      kinds = Arrays.copyOf(kinds, room);
      hashes = Arrays.copyOf(hashes, room);
      spaced = Arrays.copyOf(spaced, room);
      elided = Arrays.copyOf(elided, room);
      cases = Arrays.copyOf(cases, room);
      texts = Arrays.copyOf(texts, room);
    }
    starts[count] = start;
    ends[count] = end;
    kinds[count] = kind;
    hashes[count] = hash;
    spaced[count] = blank;
    texts[count++] = text;
  }
}
