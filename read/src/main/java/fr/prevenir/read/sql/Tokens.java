package fr.prevenir.read.sql;

import java.util.ArrayList;
import java.util.List;

/// Walks over the tokens of a statement.
final class Tokens {
  private static final SqlToken END = new SqlToken("", true);

  private final List<SqlToken> tokens;
  private int position;

  Tokens(List<SqlToken> tokens) {
    this.tokens = tokens;
  }

  boolean ended() {
    return position >= tokens.size();
  }

  SqlToken peek() {
    return ended() ? END : tokens.get(position);
  }

  SqlToken next() {
    return ended() ? END : tokens.get(position++);
  }

  boolean at(String sign) {
    return !peek().quoted() && peek().text().equals(sign);
  }

  boolean atWord(String word) {
    return !peek().quoted() && peek().text().equalsIgnoreCase(word);
  }

  boolean take(String sign) {
    if (at(sign)) {
      position++;
      return true;
    }
    return false;
  }

  void skipWords(String... words) {
    boolean more = true;
    while (more) {
      more = false;
      for (String word : words) {
        if (atWord(word)) {
          position++;
          more = true;
        }
      }
    }
  }

  /// Passes a token, or a whole group in parentheses.
  void skipOne() {
    int depth = 0;
    do {
      depth += at("(") ? 1 : at(")") ? -1 : 0;
      position++;
    } while (depth > 0 && !ended());
  }

  /// A name of one or more parts: `public.patients`, `[dbo].[Patients]`.
  List<String> name() {
    List<String> parts = new ArrayList<>();
    if (ended() || at("(")) {
      return parts;
    }
    parts.add(next().text());
    while (at(".")) {
      position++;
      if (!at(".") && !ended()) {
        parts.add(next().text());
      }
    }
    return parts;
  }

  /// Names in parentheses; lengths and orders (`nom(10) ASC`) are passed over.
  List<String> list() {
    List<String> names = new ArrayList<>();
    if (take("(")) {
      while (!ended() && !at(")")) {
        names.add(next().text());
        while (!ended() && !at(",") && !at(")")) {
          skipOne();
        }
        take(",");
      }
      take(")");
    }
    return names;
  }
}
