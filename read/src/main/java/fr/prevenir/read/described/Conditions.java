package fr.prevenir.read.described;

import java.util.ArrayList;
import java.util.List;

/// Reads the conditions of `WHEN`: `(1:1) = 'P'`, `(sorte != 'F') AND (3) = BLANKS`.
final class Conditions {
  private final Words words;

  Conditions(Words words) {
    this.words = words;
  }

  List<Condition> read() {
    List<Condition> conditions = new ArrayList<>();
    do {
      conditions.add(one());
    } while (words.take("and"));
    return conditions;
  }

  private Condition one() {
    boolean around = words.take("(");
    if (around && words.at("(")) {
      Condition inner = one();
      words.take(")");
      return inner;
    }
    String column = "";
    int from = 0;
    int to = 0;
    if (around && words.peek().text().matches("\\d+")) {
      from = words.number() - 1;
      to = words.takeAny(":", "-") ? words.number() : from + 1;
      words.take(")");
      around = false;
    } else {
      column = words.next().text();
    }
    boolean equal = !words.takeAny("!", "<", "^", "\u00ac");
    words.takeAny("=", ">");
    return value(column, from, to, equal, around);
  }

  private Condition value(String column, int from, int to, boolean equal, boolean around) {
    String value = words.take("blanks") ? "" : words.string();
    if (around) {
      words.take(")");
    }
    return new Condition(column, Math.max(0, from), Math.max(0, to), value.stripTrailing(), equal);
  }
}
