package fr.prevenir.detect.prose;

import fr.prevenir.reference.Commune;
import fr.prevenir.reference.Communes;
import fr.prevenir.reference.FrenchWords;
import fr.prevenir.reference.Names;
import java.util.List;

/// What is known of a word: how frequent it is as a first name and as a surname, whether it is a
/// word of French, what it announces. Lists are evidence only: a name may be in none, a word in all
/// of them. Immutable; loaded when first asked for.
final class Lexicon {
  /// Bits of the two ranks in a word's facts.
  static final int RANK_BITS = 14;

  private static final int MASK = 0x7F;
  private static final int ROOM = 1 << 20;
  private static final int BIG_TOWN = 3_000;

  private final long[] keys = new long[ROOM];
  private final long[] facts = new long[ROOM];
  private final HashSetOfLongs communes = new HashSetOfLongs(1 << 17);
  private final HashSetOfLongs towns = new HashSetOfLongs(1 << 13);

  /// Communes with the first two digits of each of their postcodes.
  private final HashSetOfLongs located = new HashSetOfLongs(1 << 18);

  private final HashSetOfLongs hospitals = new HashSetOfLongs(1 << 8);

  private static final class Holder {
    static final Lexicon STANDARD = new Lexicon();
  }

  static Lexicon standard() {
    return Holder.STANDARD;
  }

  private Lexicon() {
    ranks(Names.firstNames(), 0);
    ranks(Names.surnames(), 7);
    FrenchWords.forEach(word -> put(Letters.hash(word, 0, word.length()), Trait.COMMON.bit));
    Communes.all().forEach(this::commune);
    Resource.lines("cities.txt")
        .forEach(
            city -> {
              communes.add(Phrase.hash(city));
              towns.add(Phrase.hash(city));
            });
    for (String city : List.of("Paris", "Lyon", "Marseille")) {
      communes.add(Phrase.hash(city));
      towns.add(Phrase.hash(city));
    }
    located.add(located(Phrase.hash("Paris"), 75));
    located.add(located(Phrase.hash("Lyon"), 69));
    located.add(located(Phrase.hash("Marseille"), 13));
    Resource.lines("hospitals.txt").forEach(name -> hospitals.add(Phrase.hash(name)));
    Resource.classes("words.txt")
        .forEach(
            (name, words) -> {
              for (String word : words) {
                put(Letters.hash(word, 0, word.length()), name.bit);
              }
            });
  }

  /// The frequencies of names on a logarithmic scale of 7 bits; the first one is 1, absent is 0.
  private void ranks(List<String> names, int shift) {
    int rank = 0;
    for (String name : names) {
      long level = Math.min(MASK - 1, 1 + Math.round(8 * Math.log(++rank)));
      if (name.chars().allMatch(Character::isLetter)) {
        rank(name, level, shift);
      }
    }
    for (String name : names) {
      for (String part : name.split("[ '’-]")) {
        rank(part, MASK, shift);
      }
    }
  }

  private void rank(String name, long level, int shift) {
    long key = Letters.hash(name, 0, name.length());
    if (name.length() > 1 && (get(key) >> shift & MASK) == 0) {
      put(key, level << shift);
    }
  }

  private void commune(Commune commune) {
    commune(commune, Phrase.hash(commune.name()));
    String brief = commune.name().replace("Saint-", "St-").replace("Sainte-", "Ste-");
    if (!brief.equals(commune.name())) {
      commune(commune, Phrase.hash(brief));
    }
    if (commune.name().chars().allMatch(Character::isLetter)) {
      put(Letters.hash(commune.name(), 0, commune.name().length()), Trait.COMMUNE.bit);
    }
  }

  private void commune(Commune commune, long hash) {
    communes.add(hash);
    if (commune.population() >= BIG_TOWN) {
      towns.add(hash);
    }
    for (String postcode : commune.postcodes()) {
      located.add(located(hash, Integer.parseInt(postcode.substring(0, 2))));
    }
  }

  private static long located(long phrase, int department) {
    return phrase * 31 + department;
  }

  private void put(long key, long bits) {
    int slot = (int) key & (ROOM - 1);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (ROOM - 1);
    }
    keys[slot] = key;
    facts[slot] |= bits;
  }

  /// The facts of a word by its [Letters#hash], 0 where nothing is known.
  long get(long key) {
    int slot = (int) key & (ROOM - 1);
    while (keys[slot] != 0) {
      if (keys[slot] == key) {
        return facts[slot];
      }
      slot = (slot + 1) & (ROOM - 1);
    }
    return 0;
  }

  /// 0 where the word is no first name, else 1 for the most frequent, growing with the logarithm of
  /// its rank: 19 is the tenth, 56 the thousandth, 127 a part of a compound.
  static int given(long facts) {
    return (int) facts & MASK;
  }

  /// The same for surnames.
  static int family(long facts) {
    return (int) (facts >> 7) & MASK;
  }

  /// Whether words, by their [Phrase] hash, name a commune.
  boolean commune(long phrase) {
    return communes.has(phrase);
  }

  /// Whether they name a commune with a postcode that begins with these two digits.
  boolean commune(long phrase, int department) {
    return located.has(located(phrase, department));
  }

  /// Whether they name a commune of 3,000 people or more.
  boolean town(long phrase) {
    return towns.has(phrase);
  }

  boolean hospital(long phrase) {
    return hospitals.has(phrase);
  }
}
