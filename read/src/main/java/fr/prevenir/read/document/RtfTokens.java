package fr.prevenir.read.document;

import java.io.IOException;
import java.io.InputStream;

/// Cuts RTF into groups, control words and characters.
final class RtfTokens {
  private static final int LONGEST_WORD = 64;

  private final InputStream in;
  private final RtfText text;
  private int next;

  RtfTokens(InputStream in, RtfText text) {
    this.in = in;
    this.text = text;
  }

  void read() throws IOException {
    next = in.read();
    while (next >= 0) {
      int b = next;
      next = in.read();
      switch (b) {
        case '{' -> text.open();
        case '}' -> text.close();
        case '\\' -> control();
        case '\r', '\n', 0 -> {}
        default -> text.character(b);
      }
    }
  }

  private void control() throws IOException {
    if (isLetter(next)) {
      word();
      return;
    }
    int symbol = next;
    next = in.read();
    switch (symbol) {
      case '\'' -> {
        int high = Character.digit(next, 16);
        next = in.read();
        int low = Character.digit(next, 16);
        next = in.read();
        if (high >= 0 && low >= 0) {
          text.character(high << 4 | low);
        }
      }
      case '*' -> text.ignorable();
      case '~' -> text.symbol(' ');
      case '_' -> text.symbol('-');
      case '\r', '\n' -> text.word("par", 1, false);
      case '\t' -> text.word("tab", 1, false);
      case '\\', '{', '}' -> text.character(symbol);
      default -> {}
    }
  }

  private void word() throws IOException {
    StringBuilder name = new StringBuilder();
    while (isLetter(next) && name.length() < LONGEST_WORD) {
      name.append((char) next);
      next = in.read();
    }
    boolean negative = next == '-';
    if (negative) {
      next = in.read();
    }
    boolean numbered = false;
    int number = 0;
    while (next >= '0' && next <= '9') {
      number = number > 100_000_000 ? number : number * 10 + next - '0';
      numbered = true;
      next = in.read();
    }
    if (next == ' ') {
      next = in.read();
    }
    if (name.compareTo(new StringBuilder("bin")) == 0) {
      binary(number);
    } else {
      text.word(name.toString(), negative ? -number : number, numbered);
    }
  }

  /// Raw bytes, of a picture or an object.
  private void binary(int length) throws IOException {
    for (int left = length; left > 0 && next >= 0; left--) {
      text.raw(next);
      next = in.read();
    }
  }

  private static boolean isLetter(int b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
  }
}
