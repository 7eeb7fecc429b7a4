package fr.prevenir.link;

import java.util.Arrays;

/// The parts of each record's names, whether of first names, surnames or others: what keys are made
/// of.
final class NameParts {
  /// Parts of a record that are taken.
  private static final int MOST = 8;

  /// Letters of a part, at least.
  private static final int SHORTEST = 2;

  /// Parts of record `i`: `parts[first[i] … first[i + 1])`.
  private final int[] first;

  private int[] parts;
  private int used;

  NameParts(Features features) {
    first = new int[features.size + 1];
    parts = new int[features.size * 3 + MOST];
    for (int i = 0; i < features.size; i++) {
      first[i] = used;
      take(features.names, features.given[i], first[i]);
      for (int s = features.firstSurname[i]; s < features.firstSurname[i + 1]; s++) {
        take(features.names, features.surnames[s], first[i]);
      }
      for (int e = features.firstExtra[i]; e < features.firstExtra[i + 1]; e++) {
        take(features.names, features.extras[e], first[i]);
      }
    }
    first[features.size] = used;
  }

  private void take(Lexicon names, int name, int from) {
    if (name < 0) {
      return;
    }
    for (int part : names.partsOf(name)) {
      boolean known = names.partLength(part) < SHORTEST;
      for (int p = from; p < used; p++) {
        known |= parts[p] == part;
      }
      if (!known && used - from < MOST) {
        if (used == parts.length) {
          parts = Arrays.copyOf(parts, used + used / 2);
        }
        parts[used++] = part;
      }
    }
  }

  int from(int record) {
    return first[record];
  }

  int to(int record) {
    return first[record + 1];
  }

  /// The part at a place between [#from] and [#to] of its record.
  int part(int place) {
    return parts[place];
  }
}
