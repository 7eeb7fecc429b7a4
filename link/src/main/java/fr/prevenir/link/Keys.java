package fr.prevenir.link;

import java.util.List;

/// What records may agree on to be compared: keys of names, dates, numbers and places, alone or
/// together. A record can have several keys of a kind.
final class Keys {
  /// Takes the keys of one record.
  interface Taker {
    void take(long key);
  }

  /// One kind of key.
  ///
  /// @param loose whether other kinds divide what this one brings together: its large blocks say
  /// nothing more
  record Way(boolean loose, Giver giver) {}

  /// Gives the keys of a record.
  interface Giver {
    void give(int record, Taker taker);
  }

  private final Features features;
  private final NameParts names;

  Keys(Features features) {
    this.features = features;
    names = new NameParts(features);
  }

  List<Way> ways() {
    return List.of(
        new Way(false, this::numbers),
        new Way(false, (i, taker) -> eachPart(i, taker, features.birth(i))),
        new Way(false, (i, taker) -> eachName(i, taker, features.year(i), true)),
        new Way(false, (i, taker) -> eachName(i, taker, monthAndDay(i), false)),
        new Way(false, (i, taker) -> eachName(i, taker, place(features.postcodes, i), false)),
        new Way(false, (i, taker) -> eachName(i, taker, place(features.cities, i), false)),
        new Way(false, (i, taker) -> eachName(i, taker, place(features.birthPlaces, i), false)),
        new Way(true, (i, taker) -> eachName(i, taker, 1, false)),
        new Way(true, (i, taker) -> eachPart(i, taker, 1)),
        new Way(true, (i, taker) -> eachPart(i, taker, place(features.postcodes, i))),
        new Way(true, (i, taker) -> eachPart(i, taker, place(features.birthPlaces, i))),
        new Way(true, (i, taker) -> eachPart(i, taker, place(features.cities, i))),
        new Way(true, (i, taker) -> eachPart(i, taker, place(features.texts, i))),
        new Way(true, (i, taker) -> eachPart(i, taker, features.year(i))),
        new Way(true, (i, taker) -> one(taker, features.birth(i), place(features.postcodes, i))),
        new Way(true, (i, taker) -> one(taker, features.birth(i), place(features.cities, i))),
        new Way(true, (i, taker) -> one(taker, features.birth(i), place(features.birthPlaces, i))),
        new Way(true, (i, taker) -> one(taker, features.birth(i), 1)),
        new Way(true, (i, taker) -> one(taker, place(features.postcodes, i), 1)),
        new Way(true, (i, taker) -> beginnings(i, taker, features.year(i))),
        new Way(true, (i, taker) -> beginnings(i, taker, monthAndDay(i))));
  }

  /// Kinds of key by which an oversized block is divided.
  List<Giver> dividers() {
    return List.of(
        (i, taker) -> one(taker, features.birth(i), 1),
        (i, taker) -> one(taker, features.given[i] + 1, 2),
        (i, taker) ->
            one(
                taker,
                features.hasSurname(i) ? features.surnames[features.firstSurname[i]] + 1 : 0,
                3),
        (i, taker) -> one(taker, place(features.postcodes, i), 4),
        (i, taker) -> one(taker, place(features.addresses, i), 5),
        (i, taker) -> one(taker, place(features.birthPlaces, i), 6),
        (i, taker) -> one(taker, place(features.texts, i), 7),
        (i, taker) -> one(taker, features.phones.first(i) + 1, 8),
        (i, taker) -> one(taker, features.emails.first(i) + 1, 9));
  }

  private int monthAndDay(int i) {
    return features.birth(i) % 10_000;
  }

  private static int place(List<Features.Texts> texts, int i) {
    return texts.isEmpty() ? 0 : texts.getFirst().of()[i] + 1;
  }

  /// @param first above 0, or nothing is given; likewise `second`
  private static void one(Taker taker, long first, long second) {
    if (first > 0 && second > 0) {
      taker.take(key(first, second));
    }
  }

  private void eachPart(int i, Taker taker, long with) {
    if (with > 0) {
      for (int x = names.from(i); x < names.to(i); x++) {
        taker.take(key(names.part(x) + 1, with));
      }
    }
  }

  /// Any two parts of a record's names, whatever they are.
  private void eachName(int i, Taker taker, int with, boolean nextToo) {
    if (with <= 0) {
      return;
    }
    int to = names.to(i);
    for (int x = names.from(i); x < to; x++) {
      for (int y = x + 1; y < to; y++) {
        int one = names.part(x);
        int other = names.part(y);
        long name = key(Math.min(one, other), Math.max(one, other));
        taker.take(key(name, with));
        if (nextToo) {
          taker.take(key(name, with + 1));
        }
      }
    }
  }

  /// Beginnings of surname and first name, for names spelt wrongly.
  private void beginnings(int i, Taker taker, int with) {
    if (features.given[i] < 0 || with <= 0) {
      return;
    }
    long given = features.names.start(features.given[i]);
    for (int s = features.firstSurname[i]; s < features.firstSurname[i + 1]; s++) {
      long surname = features.names.start(features.surnames[s]);
      taker.take(key(Math.min(given, surname) << 24 | Math.max(given, surname), with));
    }
  }

  private void numbers(int i, Taker taker) {
    long kind = 1;
    for (Numbers numbers : List.of(features.phones, features.emails)) {
      for (int[] column : numbers.columns) {
        one(taker, column[i] + 1, kind);
      }
      kind++;
    }
    for (Features.Texts addresses : features.addresses) {
      one(taker, addresses.of()[i] + 1, (long) place(features.postcodes, i) << 8 | kind++);
    }
    for (Features.Texts own : features.ownIds) {
      one(taker, own.of()[i] + 1, kind++);
    }
    if (features.nir.length > 0) {
      one(taker, features.nir[i] + 1, kind);
    }
  }

  static long key(long first, long second) {
    return mix(mix(first + 0x632BE59BD9B4E019L) + second);
  }

  private static long mix(long h) {
    long x = (h ^ (h >>> 32)) * 0xD6E8FEB86659FD93L;
    x = (x ^ (x >>> 32)) * 0xD6E8FEB86659FD93L;
    return x ^ (x >>> 32);
  }
}
