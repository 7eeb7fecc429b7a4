package fr.prevenir.read.described;

import java.util.List;

/// Walks over the words of a script.
final class Words {
  private static final Word END = new Word("", ' ', false);

  private final List<Word> words;
  private int at;

  Words(List<Word> words) {
    this.words = words;
  }

  boolean ended() {
    return at >= words.size();
  }

  Word peek() {
    return peek(0);
  }

  private Word peek(int ahead) {
    return at + ahead < words.size() ? words.get(at + ahead) : END;
  }

  Word next() {
    return ended() ? END : words.get(at++);
  }

  boolean at(String word) {
    return is(peek(), word);
  }

  private static boolean is(Word word, String text) {
    return word.quote() == 0 && word.text().equalsIgnoreCase(text);
  }

  /// Passes the words, if they come next, in this order.
  boolean take(String... sequence) {
    for (int i = 0; i < sequence.length; i++) {
      if (!is(peek(i), sequence[i])) {
        return false;
      }
    }
    at += sequence.length;
    return true;
  }

  boolean takeAny(String... choices) {
    for (String choice : choices) {
      if (take(choice)) {
        return true;
      }
    }
    return false;
  }

  /// What stands in the parentheses that begin here, which are passed; empty where none do.
  List<Word> group() {
    if (!at("(")) {
      return List.of();
    }
    int from = at + 1;
    int depth = 0;
    do {
      depth += at("(") ? 1 : at(")") ? -1 : 0;
      at++;
    } while (depth > 0 && !ended());
    return words.subList(from, Math.max(from, depth > 0 ? at : at - 1));
  }

  /// The last part of a name of one or more parts: `T_PAT` of `SIHADM.T_PAT`.
  String name() {
    String name = bracketed();
    while (take(".")) {
      name = at(".") ? name : bracketed();
    }
    return name;
  }

  private String bracketed() {
    if (!take("[")) {
      return next().text();
    }
    StringBuilder name = new StringBuilder();
    while (!ended() && !at("]")) {
      name.append(name.isEmpty() || peek().glued() ? "" : " ").append(next().text());
    }
    take("]");
    return name.toString();
  }

  /// A name of a file, in quotes or without.
  String file() {
    if (peek().quote() != 0) {
      return next().text();
    }
    StringBuilder name = new StringBuilder(next().text());
    while (!ended() && peek().glued() && peek().quote() == 0 && !at("(") && !at(";")) {
      name.append(next().text());
    }
    return name.toString();
  }

  /// A string: `'|'`, or the bytes of `X'09'`.
  String string() {
    boolean bytes = at("x") && peek(1).glued() && peek(1).quote() != 0;
    if (bytes) {
      next();
    }
    String text = next().text();
    return bytes ? Strings.ofBytes(text) : text;
  }

  /// A number, or a number of -1 where none comes next.
  int number() {
    if (!peek().text().matches("\\d{1,6}")) {
      return -1;
    }
    return Integer.parseInt(next().text());
  }
}
