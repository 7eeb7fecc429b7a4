package fr.prevenir.engine;

import fr.prevenir.model.Dictionary;
import fr.prevenir.model.Role;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/// The keys of one scope: how many there are, and how many of them name people.
final class KeyScope {
  /// Share of keys that name people, above which a table is where they are at home, and below which
  /// it only refers to it.
  private static final double HOME = .5;

  private static final double STRAY = .1;

  private static final String IPP = "ipp:";
  private static final char UNTOLD = '?';
  private static final char ROWS = '#';

  final String text;
  final byte[] bytes;
  int keys;
  int naming;

  /// Where its keys begin among all.
  int first;

  KeyScope(String text) {
    this.text = text;
    this.bytes = text.getBytes(StandardCharsets.UTF_8);
  }

  /// Whether there are keys of which no word told whose they are: most evidence has none.
  static boolean anyUntold(Dictionary keys) {
    return IntStream.range(0, keys.size()).anyMatch(key -> !told(keys, key));
  }

  /// Whether a word told whose a key is.
  static boolean told(Dictionary keys, int key) {
    int start = keys.start(key);
    byte first = keys.end(key) > start ? keys.bytes()[start] : 0;
    return first != UNTOLD && first != ROWS;
  }

  /// Whether no word told whose the keys are.
  boolean untold() {
    return text.charAt(0) == UNTOLD;
  }

  /// Whether the keys number the rows of a table.
  boolean ofRows() {
    return text.charAt(0) == ROWS;
  }

  /// The scope of the rows that keys of no home may number.
  String rows() {
    return ROWS + text.substring(1);
  }

  /// What such keys are to begin with when they are found to be those of people of a role.
  String told(Role role) {
    String entity =
        switch (role) {
          case PATIENT -> "patient";
          case PROFESSIONAL -> "professional";
          case STAFF, ACCOUNT -> "user";
          case RELATIVE -> "contact";
        };
    return container() + "!" + entity + "~" + entity();
  }

  boolean home() {
    return naming > HOME * keys;
  }

  boolean stray() {
    return naming < STRAY * keys;
  }

  /// What the keys are of. Permanent numbers of patients may be the keys of their rows.
  String entity() {
    if (text.startsWith(IPP)) {
      return "patient";
    }
    int rest = text.lastIndexOf('~');
    return text.substring(text.lastIndexOf('!') + 1, rest < 0 ? text.length() : rest);
  }

  /// Whether the keys are called after those of another scope, with a word before or behind that
  /// says which: `referent_party` after `party`.
  boolean calledAfter(KeyScope other) {
    String words = "_" + entity() + "_";
    String there = "_" + other.entity() + "_";
    return words.length() > there.length() && (words.startsWith(there) || words.endsWith(there));
  }

  private String container() {
    return text.startsWith(IPP)
        ? text.substring(IPP.length())
        : text.substring(untold() || ofRows() ? 1 : 0, Math.max(0, text.lastIndexOf('!')));
  }

  /// Whether one lies where the other does, or within.
  boolean near(KeyScope other) {
    String here = container();
    String there = other.container();
    return within(here, there) || within(there, here);
  }

  boolean beside(KeyScope other) {
    return container().equals(other.container());
  }

  /// Whether a path is another one or lies in it: `lab10` does not lie in `lab1`.
  private static boolean within(String path, String outer) {
    return path.startsWith(outer)
        && (outer.isEmpty()
            || path.length() == outer.length()
            || "/!".indexOf(path.charAt(outer.length())) >= 0);
  }
}
