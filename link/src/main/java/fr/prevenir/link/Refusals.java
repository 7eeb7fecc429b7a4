package fr.prevenir.link;

/// The rules by which two records are not one person whatever the weights say, by their vector or
/// before they are compared at all.
final class Refusals {
  private final Features features;
  private final NameTraits names;
  private final TraitPlaces places;
  private final int[][] ownIds;

  Refusals(Features features, NameTraits names, TraitPlaces places) {
    this.features = features;
    this.names = names;
    this.places = places;
    ownIds = features.ownIds.stream().map(Features.Texts::of).toArray(int[][]::new);
  }

  /// Whether two records have numbers of their own that no typing error makes one: the first rule
  /// of [#impossible], seen before anything else is compared.
  boolean ownNumbers(int a, int b) {
    if (places.nir < 0) {
      return false;
    }
    Trait nir = places.all[places.nir];
    return nir.level(a, b) == Level.DIFFERENT && nir.closer(a, b) == Level.DIFFERENT;
  }

  /// Whether first names and dates of birth both differ, and no number is the same.
  boolean farApart(int a, int b) {
    return places.given >= 0
        && places.birth >= 0
        && places.all[places.birth].level(a, b) == Level.DIFFERENT
        && names.givenApart(a, b)
        && (places.nir < 0 || features.nir[a] != features.nir[b])
        && !sameOwnId(a, b);
  }

  private boolean sameOwnId(int a, int b) {
    for (int[] own : ownIds) {
      if (own[a] >= 0 && own[a] == own[b]) {
        return true;
      }
    }
    return false;
  }

  /// Bits of first names and dates of birth that both differ.
  double farApart(Weights weights) {
    return places.given < 0 || places.birth < 0
        ? 0
        : weights.bits(places.given, Level.DIFFERENT) + weights.bits(places.birth, Level.DIFFERENT);
  }

  /// Stable code of the rule by which two records cannot be one person, or nothing.
  String impossible(long vector) {
    if (Level.in(vector, places.nir) == Level.DIFFERENT) {
      return "own_numbers";
    }
    boolean bornElsewhere = Level.in(vector, places.birthCode) == Level.DIFFERENT;
    return bornElsewhere && nothingShared(vector) ? "homonyms" : "";
  }

  /// Stable code of the rule by which two records are not joined, or nothing.
  String refusal(int a, int b, long vector) {
    String impossible = impossible(vector);
    return impossible.isEmpty() && ofRelative(a, b, vector) ? "relative" : impossible;
  }

  /// Whether one record is of a patient and the other only names somebody as a relative: without a
  /// number or a date of birth in common neither joins them, nor tells them apart.
  boolean ofRelative(int a, int b, long vector) {
    return features.relative(a) != features.relative(b)
        && Level.in(vector, places.birth) != Level.SAME
        && Level.in(vector, places.nir) != Level.SAME;
  }

  /// Whether no number, contact or place agrees beside the names.
  private boolean nothingShared(long vector) {
    return Level.in(vector, places.nir) != Level.SAME
        && Level.in(vector, places.phone) != Level.SAME
        && Level.in(vector, places.email) != Level.SAME
        && Level.in(vector, places.address) == Level.DIFFERENT;
  }
}
