package fr.prevenir.link;

/// Compares two records trait by trait: the comparison vector, packed into one number of four bits
/// a trait.
final class Comparator {
  /// Years between a parent and a child, at least.
  private static final int GENERATION = 14;

  private final Features features;
  private final NameTraits names;
  private final TraitPlaces places;
  private final Trait[] all;
  private final Refusals refusals;

  Comparator(Features features, Variants variants) {
    this.features = features;
    names = new NameTraits(features, variants);
    places = new TraitPlaces(features, names);
    all = places.all;
    refusals = new Refusals(features, names, places);
  }

  TraitPlaces places() {
    return places;
  }

  /// What makes two of the records impossible as one person.
  Refusals refusals() {
    return refusals;
  }

  long compare(int a, int b) {
    long vector = 0;
    for (int t = 0; t < all.length; t++) {
      vector |= (long) all[t].level(a, b) << (4 * t);
    }
    return implied(a, b, plausible(vector) ? closer(a, b, vector) : vector);
  }

  /// Whether at most one of first name, surname and date of birth differs.
  private boolean plausible(long vector) {
    int different = Level.in(vector, places.given) == Level.DIFFERENT ? 1 : 0;
    different += Level.in(vector, places.surname) == Level.DIFFERENT ? 1 : 0;
    different += Level.in(vector, places.birth) == Level.DIFFERENT ? 1 : 0;
    return different <= 1;
  }

  private long closer(int a, int b, long vector) {
    long rest = vector;
    for (int t = 0; t < all.length; t++) {
      if (Level.of(rest, t) == Level.DIFFERENT) {
        rest = Level.with(rest, t, all[t].closer(a, b));
      }
    }
    return rest;
  }

  /// Takes out what follows from something else: the sex from a first name, the town from an
  /// address. Only other traits decide it, so that what remains keeps its own chances.
  private long implied(int a, int b, long vector) {
    long rest = vector;
    int givenLevel = Level.in(rest, places.given);
    if (Level.in(rest, places.sex) == Level.DIFFERENT
        && (givenLevel == Level.ALIKE || givenLevel == Level.NEAR && !names.slipInside(a, b))) {
      givenLevel = Level.DIFFERENT;
      rest = Level.with(rest, places.given, givenLevel);
    }
    boolean namesakes = givenLevel == Level.SAME || givenLevel == Level.PART;
    rest = Level.without(rest, namesakes ? places.sex : places.sexOfNamesakes);
    rest =
        givenLevel == Level.DIFFERENT
            ? twins(a, rest)
            : Level.without(ofOne(a, b, rest), places.bornTogether);
    boolean there = Level.in(rest, places.address) == Level.SAME;
    if (there && Level.in(rest, places.postcode) == Level.DIFFERENT) {
      rest = Level.with(rest, places.address, Level.PART);
      there = false;
    }
    rest = there ? Level.without(rest, places.postcode) : rest;
    if (there || Level.in(rest, places.postcode) == Level.SAME) {
      rest = Level.without(rest, places.city);
    }
    return Level.in(rest, places.birthCode) == Level.MISSING
        ? rest
        : Level.without(rest, places.birthPlace);
  }

  /// Of two first names, a number that fits both may be of either twin, unless they are too old to
  /// live together, or share a phone or an e-mail too and are no children; two numbers that are
  /// nearly the same are of both twins.
  private long twins(int a, long vector) {
    return switch (Level.in(vector, places.nir)) {
      case Level.SAME -> {
        boolean contact =
            Level.in(vector, places.phone) == Level.SAME
                || Level.in(vector, places.email) == Level.SAME;
        yield features.grownUp(a) || contact && !features.young(a)
            ? vector
            : Level.without(Level.with(vector, places.nir, Level.COARSE), places.bornTogether);
      }
      case Level.NEAR -> Level.with(vector, places.nir, Level.DIFFERENT);
      default -> vector;
    };
  }

  /// A number that fits one of two records of one name is that of both, where the other's date of
  /// birth has an error that does not make a parent of a child.
  private long ofOne(int a, int b, long vector) {
    int birthLevel = Level.in(vector, places.birth);
    int years = Math.abs(features.year(a) - features.year(b));
    return Level.in(vector, places.nir) == Level.COARSE
            && (features.ownNir[a] != 0 || features.ownNir[b] != 0)
            && birthLevel != Level.MISSING
            && (birthLevel == Level.DIFFERENT ? years == 0 : years < GENERATION)
        ? Level.with(vector, places.nir, Level.SAME)
        : vector;
  }
}
