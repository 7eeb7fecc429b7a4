package fr.prevenir.link;

import java.util.ArrayList;
import java.util.List;

/// Compares two records trait by trait: the comparison vector, packed into one number of four bits
/// a trait.
final class Comparator {
  /// Traits that fit into a vector.
  static final int MOST_TRAITS = 16;

  /// Years between a parent and a child, at least.
  private static final int GENERATION = 14;

  private final Features features;
  private final NameTraits names;
  private final List<Trait> traits = new ArrayList<>();
  private final Trait[] all;
  private final int[][] ownIds;
  private final int given;
  private final int surname;
  private final int birth;
  private final int age;
  private final int sex;
  private final int sexOfNamesakes;
  private final int bornTogether;
  private final int nir;
  private final int phone;
  private final int email;
  private final int address;
  private final int postcode;
  private final int city;
  private final int birthCode;
  private final int birthPlace;
  private final int register;

  /// The bits of a vector in which two records can say something of who they are.
  private final long telling;

  Comparator(Features features, Variants variants) {
    this.features = features;
    names = new NameTraits(features, variants);
    DateTraits dates = new DateTraits(features);
    boolean full = features.has(Kind.FULL_NAME);
    given = add(features.has(Kind.GIVEN), names.given());
    surname = add(features.has(Kind.FAMILY), names.surname());
    WordTraits words = new WordTraits(features, names);
    add(full, words.extra());
    add(full, words.full());
    birth = add(features.birth.length > 0, dates.birth());
    age = add(features.knowsYears(), dates.age());
    sex = add(features.sex.length > 0, dates.sex());
    sexOfNamesakes = add(sex >= 0 && given >= 0, dates.sexOfNamesakes());
    bornTogether = add(birth >= 0 && given >= 0, dates.bornTogether());
    nir = features.nir.length > 0 ? add(true, NumberTraits.nir(features)) : -1;
    phone =
        features.phones.columns.isEmpty()
            ? -1
            : add(true, NumberTraits.phone(features.phones, features.size));
    email =
        features.emails.columns.isEmpty()
            ? -1
            : add(true, NumberTraits.email(features.emails, features.size));
    address =
        addAll(
            features.addresses,
            (texts, code) -> PlaceTraits.address(texts, features.addresses, code),
            "address");
    postcode = addAll(features.postcodes, PlaceTraits::postcode, "postcode");
    city = addAll(features.cities, PlaceTraits::city, "city");
    birthCode =
        features.birthCodes.columns.isEmpty()
            ? -1
            : add(true, NumberTraits.birthCode(features.birthCodes));
    birthPlace =
        features.birthPlaces.isEmpty()
            ? -1
            : add(true, PlaceTraits.birthPlace(features.birthPlaces.getFirst()));
    register =
        features.keys.columns.isEmpty() ? -1 : add(true, NumberTraits.register(features.keys));
    features.ownIds.forEach(texts -> add(true, NumberTraits.own(texts)));
    features.ids.forEach(texts -> add(true, NumberTraits.shared(texts)));
    features.texts.forEach(texts -> add(true, PlaceTraits.text(texts)));
    all = traits.toArray(Trait[]::new);
    telling = telling();
    ownIds = features.ownIds.stream().map(Features.Texts::of).toArray(int[][]::new);
  }

  /// All traits but those that many people share; of a table with no others, all but the register.
  private long telling() {
    long every = 0;
    for (int t = 0; t < all.length; t++) {
      every |= 15L << (4 * t);
    }
    every = without(every, register);
    long own = every;
    for (int shared : new int[] {age, sex, postcode, city, birthCode, birthPlace}) {
      own = without(own, shared);
    }
    own = without(without(own, sexOfNamesakes), bornTogether);
    return own == 0 ? every : own;
  }

  private int add(boolean known, Trait trait) {
    if (!known || traits.size() == MOST_TRAITS) {
      return -1;
    }
    traits.add(trait);
    return traits.size() - 1;
  }

  private int addAll(
      List<Features.Texts> columns,
      java.util.function.BiFunction<Features.Texts, String, Trait> maker,
      String code) {
    int first = -1;
    for (Features.Texts column : columns) {
      int at = add(true, maker.apply(column, code));
      first = first < 0 ? at : first;
    }
    return first;
  }

  Trait[] traits() {
    return all;
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
    int different = level(vector, given) == Level.DIFFERENT ? 1 : 0;
    different += level(vector, surname) == Level.DIFFERENT ? 1 : 0;
    different += level(vector, birth) == Level.DIFFERENT ? 1 : 0;
    return different <= 1;
  }

  private long closer(int a, int b, long vector) {
    long rest = vector;
    for (int t = 0; t < all.length; t++) {
      if (Level.of(rest, t) == Level.DIFFERENT) {
        rest = with(rest, t, all[t].closer(a, b));
      }
    }
    return rest;
  }

  /// Takes out what follows from something else: the sex from a first name, the town from an
  /// address. Only other traits decide it, so that what remains keeps its own chances.
  private long implied(int a, int b, long vector) {
    long rest = vector;
    int givenLevel = level(rest, given);
    if (level(rest, sex) == Level.DIFFERENT
        && (givenLevel == Level.ALIKE || givenLevel == Level.NEAR && !names.slipInside(a, b))) {
      givenLevel = Level.DIFFERENT;
      rest = with(rest, given, givenLevel);
    }
    boolean namesakes = givenLevel == Level.SAME || givenLevel == Level.PART;
    rest = without(rest, namesakes ? sex : sexOfNamesakes);
    rest =
        givenLevel == Level.DIFFERENT ? twins(a, rest) : without(ofOne(a, b, rest), bornTogether);
    boolean there = level(rest, address) == Level.SAME;
    if (there && level(rest, postcode) == Level.DIFFERENT) {
      rest = with(rest, address, Level.PART);
      there = false;
    }
    rest = there ? without(rest, postcode) : rest;
    if (there || level(rest, postcode) == Level.SAME) {
      rest = without(rest, city);
    }
    return level(rest, birthCode) == Level.MISSING ? rest : without(rest, birthPlace);
  }

  /// Of two first names, a number that fits both may be of either twin, unless they are too old to
  /// live together, or share a phone or an e-mail too and are no children; two numbers that are
  /// nearly the same are of both twins.
  private long twins(int a, long vector) {
    return switch (level(vector, nir)) {
      case Level.SAME -> {
        boolean contact = level(vector, phone) == Level.SAME || level(vector, email) == Level.SAME;
        yield features.grownUp(a) || contact && !features.young(a)
            ? vector
            : without(with(vector, nir, Level.COARSE), bornTogether);
      }
      case Level.NEAR -> with(vector, nir, Level.DIFFERENT);
      default -> vector;
    };
  }

  /// A number that fits one of two records of one name is that of both, where the other's date of
  /// birth has an error that does not make a parent of a child.
  private long ofOne(int a, int b, long vector) {
    int birthLevel = level(vector, birth);
    int years = Math.abs(features.year(a) - features.year(b));
    return level(vector, nir) == Level.COARSE
            && (features.ownNir[a] != 0 || features.ownNir[b] != 0)
            && birthLevel != Level.MISSING
            && (birthLevel == Level.DIFFERENT ? years == 0 : years < GENERATION)
        ? with(vector, nir, Level.SAME)
        : vector;
  }

  private static long with(long vector, int trait, int level) {
    return without(vector, trait) | Level.at(trait, level);
  }

  private static int level(long vector, int trait) {
    return trait < 0 ? Level.MISSING : Level.of(vector, trait);
  }

  private static long without(long vector, int trait) {
    return trait < 0 ? vector : vector & ~(15L << (4 * trait));
  }

  /// Whether two records have numbers of their own that no typing error makes one: whatever else
  /// agrees, they are refused.
  boolean ownNumbers(int a, int b) {
    if (nir < 0) {
      return false;
    }
    long x = features.ownNir[a];
    long y = features.ownNir[b];
    return x != y && x != 0 && y != 0 && !Digits.oneSlip(x, y);
  }

  /// Whether first names and dates of birth both differ, and no number is the same.
  boolean farApart(int a, int b) {
    return given >= 0
        && birth >= 0
        && all[birth].level(a, b) == Level.DIFFERENT
        && names.givenApart(a, b)
        && (nir < 0 || features.nir[a] != features.nir[b])
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
    return given < 0 || birth < 0
        ? 0
        : weights.bits(given, Level.DIFFERENT) + weights.bits(birth, Level.DIFFERENT);
  }

  /// Whether nothing of two records could be compared that says who they are.
  boolean saysNothing(long vector) {
    return (vector & telling) == 0;
  }

  /// Whether names could be compared, each with the one in its place.
  boolean namesInPlace(long vector) {
    int level = level(vector, given);
    return !saysNothing(vector) && level != Level.SWAPPED;
  }

  /// A vector with what another one says of the register.
  long withRegisterOf(long other, long vector) {
    return register < 0 ? vector : with(vector, register, Level.of(other, register));
  }

  /// Stable code of the rule by which two records cannot be one person, or nothing.
  String refusal(int a, int b, long vector) {
    int nirLevel = level(vector, nir);
    if (nirLevel == Level.DIFFERENT) {
      return "own_numbers";
    }
    if (level(vector, birthCode) == Level.DIFFERENT && nothingShared(vector)) {
      return "homonyms";
    }
    return ofRelative(a, b, vector) ? "relative" : "";
  }

  /// Whether one record is of a patient and the other only names somebody as a relative: without a
  /// number or a date of birth in common neither joins them, nor tells them apart.
  boolean ofRelative(int a, int b, long vector) {
    return features.relative(a) != features.relative(b)
        && level(vector, birth) != Level.SAME
        && level(vector, nir) != Level.SAME;
  }

  /// Whether two records agree in nothing but names, sex and age.
  boolean namesOnly(long vector) {
    return agrees(vector, birth)
            + agrees(vector, nir)
            + agrees(vector, phone)
            + agrees(vector, email)
            + agrees(vector, address)
            + agrees(vector, postcode)
            + agrees(vector, city)
            + agrees(vector, birthCode)
            + agrees(vector, birthPlace)
            + agrees(vector, register)
        == 0;
  }

  private static int agrees(long vector, int trait) {
    int level = level(vector, trait);
    return level == Level.MISSING || level == Level.DIFFERENT ? 0 : 1;
  }

  /// Whether no number, contact or place agrees beside the names.
  private boolean nothingShared(long vector) {
    return level(vector, nir) != Level.SAME
        && level(vector, phone) != Level.SAME
        && level(vector, email) != Level.SAME
        && level(vector, address) == Level.DIFFERENT;
  }
}
