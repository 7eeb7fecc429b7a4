package fr.prevenir.link;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/// The traits in which two records of a table can be compared, each with its place in the
/// comparison vector, and what a vector says as a whole.
final class TraitPlaces {
  /// Traits that fit into a vector.
  static final int MOST = 16;

  private final List<Trait> traits = new ArrayList<>();

  /// The traits in the order of their places.
  final Trait[] all;

  /// Places of traits, -1 where the table has nothing for them.
  final int given;
  final int surname;
  final int birth;
  final int age;
  final int sex;
  final int sexOfNamesakes;
  final int bornTogether;
  final int nir;
  final int phone;
  final int email;
  final int address;
  final int postcode;
  final int city;
  final int birthCode;
  final int birthPlace;
  final int register;

  /// The bits of a vector in which two records can say something of who they are.
  private final long telling;

  /// The bits in which they can say more than names, sex and what a register calls them.
  private final long beyondNames;

  TraitPlaces(Features features, NameTraits names) {
    DateTraits dates = new DateTraits(features);
    boolean full = features.has(Kind.FULL_NAME);
    given = add(features.has(Kind.GIVEN), names.given());
    surname = add(features.has(Kind.FAMILY), names.surname());
    WordTraits words = new WordTraits(features, names);
    add(full, words.extra());
    add(full, words.full());
    int ofNames = traits.size();
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
    beyondNames = beyondNames(ofNames);
  }

  /// All traits but those that many people share; of a table with no others, all but the register.
  private long telling() {
    long every = Level.without(from(0), register);
    long own = every;
    for (int shared : new int[] {age, sex, postcode, city, birthCode, birthPlace}) {
      own = Level.without(own, shared);
    }
    own = Level.without(Level.without(own, sexOfNamesakes), bornTogether);
    return own == 0 ? every : own;
  }

  /// The bits of all traits from a place on.
  private long from(int place) {
    long bits = 0;
    for (int t = place; t < all.length; t++) {
      bits |= Level.at(t, 15);
    }
    return bits;
  }

  private long beyondNames(int ofNames) {
    long beyond = from(ofNames);
    for (int other : new int[] {sex, sexOfNamesakes, bornTogether, register}) {
      beyond = Level.without(beyond, other);
    }
    return beyond;
  }

  private int add(boolean known, Trait trait) {
    if (!known || traits.size() == MOST) {
      return -1;
    }
    traits.add(trait);
    return traits.size() - 1;
  }

  private int addAll(
      List<Features.Texts> columns, BiFunction<Features.Texts, String, Trait> maker, String code) {
    int first = -1;
    for (Features.Texts column : columns) {
      int at = add(true, maker.apply(column, code));
      first = first < 0 ? at : first;
    }
    return first;
  }

  /// Whether nothing of two records could be compared that says who they are.
  boolean saysNothing(long vector) {
    return (vector & telling) == 0;
  }

  /// Whether nothing but names of two records could be compared.
  boolean namesAlone(long vector) {
    return !saysNothing(vector) && (vector & beyondNames) == 0;
  }

  /// Whether names could be compared, each with the one in its place.
  boolean namesInPlace(long vector) {
    int level = Level.in(vector, given);
    return !saysNothing(vector) && level != Level.SWAPPED;
  }

  /// A vector with what another one says of the register.
  long withRegisterOf(long other, long vector) {
    return register < 0 ? vector : Level.with(vector, register, Level.of(other, register));
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
    int level = Level.in(vector, trait);
    return level == Level.MISSING || level == Level.DIFFERENT ? 0 : 1;
  }
}
