package fr.prevenir.engine.linking;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What the values of a column look like, from some hundred distinct ones.
final class ColumnFacts {
  private static final int EXAMINED = 1_000;

  /// Words that streets are called by in many languages, a number beside them or not.
  private static final Pattern STREET =
      Pattern.compile(
          "(?iu).*(\\b(street|st|road|rd|avenue|ave|lane|ln|drive|dr|court|ct|place|pl|close|crescent"
              + "|circuit|terrace|way|boulevard|blvd|grove|parade|square|highway|cove|rue|chemin|allée"
              + "|calle|avenida|plaza|via|viale|piazza|rua|po box)\\b|stra(ß|ss)e\\b|str\\.|weg\\b|platz\\b"
              + "|straat\\b|laan\\b|gatan\\b).*");

  private final RawColumn column;

  ColumnFacts(RawColumn column) {
    this.column = column;
  }

  /// The share of distinct values that are so.
  double share(Predicate<String> so) {
    int examined = Math.min(column.distinct(), EXAMINED);
    int count = 0;
    for (int id = 0; id < examined; id++) {
      count += so.test(column.values().text(id)) ? 1 : 0;
    }
    return count / (double) Math.max(1, examined);
  }

  boolean streets() {
    return share(value -> STREET.matcher(value).matches()) >= 0.5;
  }

  /// Whether the values are words, brief, and shared by several records.
  boolean steadyWords() {
    return share(value -> value.chars().anyMatch(Character::isLetter)) >= 0.8
        && share(value -> value.length() <= 60) >= 0.95
        && column.distinct() <= 0.8 * column.filled();
  }

  /// Whether the values are single letters, as of middle names.
  boolean initials() {
    return share(value -> value.replace(".", "").strip().length() <= 1) >= 0.9;
  }

  boolean smallNumbers() {
    return share(value -> value.matches("\\d{1,4}[A-Za-z]?")) >= 0.95;
  }

  /// Whether the values are postcodes of some country: digits of one length, each of several
  /// records.
  boolean postcodes() {
    int length = commonestLength();
    return (length == 4 || length == 5)
        && share(value -> value.matches("\\d+") && value.length() == length) >= 0.97
        && column.distinct() > 12
        && column.distinct() <= 0.95 * column.filled();
  }

  /// Whether the values are numbers of people: codes of one length with digits, nearly all
  /// different, and yet some in several records.
  boolean personNumbers() {
    int length = commonestLength();
    return length >= 6
        && share(
                value ->
                    value.length() == length && value.matches("[A-Za-z0-9-]*\\d{3}[A-Za-z0-9-]*"))
            >= 0.95
        && column.distinct() >= 0.3 * column.filled()
        && column.ownShare() < 0.999;
  }

  private int commonestLength() {
    Map<Integer, Integer> lengths = new HashMap<>();
    share(
        value -> {
          lengths.merge(value.length(), 1, Integer::sum);
          return true;
        });
    return lengths.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(0);
  }
}
