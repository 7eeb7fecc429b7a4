package fr.prevenir.link;

/// Names of two records that agree though they do not stand in the same place: first name and
/// surname swapped, or mixed up, or one of them alone in the place of the other.
final class MisplacedNames {
  private final Features features;
  private final Lexicon names;

  MisplacedNames(Features features) {
    this.features = features;
    names = features.names;
  }

  /// Whether first names that differ stand where the other record has its surname.
  boolean elsewhere(int a, int b) {
    return swapped(a, b) || alone(a, b) || alone(b, a);
  }

  /// Whether first name and surname stand in each other's place.
  boolean swapped(int a, int b) {
    boolean one = isSurname(features.given[a], b);
    boolean other = isSurname(features.given[b], a);
    return one && other
        || one && likeSurname(features.given[b], a)
        || other && likeSurname(features.given[a], b);
  }

  /// Whether the parts of compound names are the same, though not in the same places.
  boolean mixed(int a, int b) {
    int givenA = features.given[a];
    int givenB = features.given[b];
    return names.partsOf(givenA).length + names.partsOf(givenB).length > 2
        && allIn(a, b)
        && allIn(b, a);
  }

  /// Whether all parts of the names of a record are names of another one.
  private boolean allIn(int a, int b) {
    for (int part : names.partsOf(features.given[a])) {
      if (!isNamed(b, part)) {
        return false;
      }
    }
    for (int s = features.firstSurname[a]; s < features.firstSurname[a + 1]; s++) {
      for (int part : names.partsOf(features.surnames[s])) {
        if (!isNamed(b, part)) {
          return false;
        }
      }
    }
    return features.hasSurname(a);
  }

  private boolean isNamed(int record, int part) {
    if (names.hasPart(features.given[record], part)) {
      return true;
    }
    for (int s = features.firstSurname[record]; s < features.firstSurname[record + 1]; s++) {
      if (names.hasPart(features.surnames[s], part)) {
        return true;
      }
    }
    return false;
  }

  private boolean isSurname(int name, int record) {
    for (int s = features.firstSurname[record]; s < features.firstSurname[record + 1]; s++) {
      if (features.surnames[s] == name) {
        return true;
      }
    }
    return false;
  }

  /// Whether the only name of a record, written as a first name, is a surname of the other.
  private boolean alone(int a, int b) {
    if (features.hasSurname(a)) {
      return false;
    }
    for (int s = features.firstSurname[b]; s < features.firstSurname[b + 1]; s++) {
      int level = names.level(features.given[a], features.surnames[s]);
      if (level == Level.SAME || level == Level.NEAR) {
        return true;
      }
    }
    return false;
  }

  private boolean likeSurname(int name, int record) {
    for (int s = features.firstSurname[record]; s < features.firstSurname[record + 1]; s++) {
      int level = names.level(name, features.surnames[s]);
      if (level == Level.SAME
          || level == Level.PART
          || level == Level.NEAR
          || level == Level.ALIKE) {
        return true;
      }
    }
    return false;
  }

  /// Whether a surname of one record is among the other words of the other's full name.
  boolean amongExtras(int a, int b) {
    return isExtra(a, b) || isExtra(b, a);
  }

  private boolean isExtra(int a, int b) {
    for (int e = features.firstExtra[a]; e < features.firstExtra[a + 1]; e++) {
      for (int s = features.firstSurname[b]; s < features.firstSurname[b + 1]; s++) {
        int level = names.level(features.extras[e], features.surnames[s]);
        if (level == Level.SAME || level == Level.NEAR) {
          return true;
        }
      }
    }
    return false;
  }
}
