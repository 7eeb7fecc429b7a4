package fr.prevenir.engine;

import fr.prevenir.link.Linkage;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The numbers by which people are told from then on. Each identity remembers the number it was
/// first told under, its home: a number stays with the person who holds most of its identities. Who
/// holds several bears the smallest, the others go on naming the same person. A number once given
/// names nobody else. Immutable.
public final class PersonIds {
  /// Nobody has a number.
  static final PersonIds NONE = new PersonIds(new int[0], new int[0], new TreeMap<>());

  /// For each identity its home, from 1.
  private final int[] homes;

  /// For each person of the linkage its number.
  private final int[] numbers;

  /// From each number that a person bears beside its own to its own.
  private final Map<Integer, Integer> aliases;

  private final Map<Integer, List<Integer>> aliasesOf = new HashMap<>();

  private PersonIds(int[] homes, int[] numbers, Map<Integer, Integer> aliases) {
    this.homes = homes;
    this.numbers = numbers;
    this.aliases = aliases;
    aliases.forEach(
        (other, own) -> aliasesOf.computeIfAbsent(own, n -> new ArrayList<>()).add(other));
  }

  /// Numbers for people of whom nobody was told anything yet: in the order of their first
  /// identities.
  static PersonIds first(Linkage linkage, int identities) {
    return NONE.next(linkage, identities);
  }

  /// The numbers after identities were added or linked otherwise. Where two people hold as many
  /// identities of a number, it stays with the one who was seen first; people without any get the
  /// numbers after the last.
  ///
  /// @param identities how many there are now; the earlier ones come first
  PersonIds next(Linkage linkage, int identities) {
    int[] persons = new int[identities];
    Arrays.setAll(persons, linkage::person);
    return next(persons, linkage.people());
  }

  /// @param persons of each identity, numbered from 0 by the first identity
  PersonIds next(int[] persons, int people) {
    int[] next = Arrays.copyOf(homes, persons.length);
    int[] given = new int[people];
    Map<Integer, Integer> others = new TreeMap<>();
    for (Map.Entry<Integer, Integer> holder : holders(persons).entrySet()) {
      int person = holder.getValue();
      if (given[person] == 0) {
        given[person] = holder.getKey();
      } else {
        others.put(holder.getKey(), given[person]);
      }
    }
    int last = Arrays.stream(homes).max().orElse(0);
    int known = last;
    for (int person = 0; person < given.length; person++) {
      if (given[person] == 0) {
        given[person] = ++last;
      }
    }
    for (int i = 0; i < persons.length; i++) {
      int number = given[persons[i]];
      if (next[i] == 0 || number > known) {
        next[i] = number;
      }
    }
    return new PersonIds(next, given, others);
  }

  /// For each number given so far, in order, the person who holds most of its identities.
  private Map<Integer, Integer> holders(int[] persons) {
    long[] shares = new long[homes.length];
    Arrays.setAll(shares, i -> (long) homes[i] << 32 | persons[i]);
    Arrays.parallelSort(shares);
    Map<Integer, Integer> holders = new TreeMap<>();
    int home = 0;
    int most = 0;
    int from = 0;
    for (int to = 1; to <= shares.length; to++) {
      if (to < shares.length && shares[to] == shares[from]) {
        continue;
      }
      int number = (int) (shares[from] >>> 32);
      if (number != home || to - from > most) {
        home = number;
        most = to - from;
        holders.put(number, (int) shares[from]);
      }
      from = to;
    }
    return holders;
  }

  /// The number of a person of the linkage.
  int number(int person) {
    return numbers[person];
  }

  /// The person's own number that another number stands for, or the number itself.
  int resolved(int number) {
    return aliases.getOrDefault(number, number);
  }

  /// The other numbers of the person with this one, in order.
  List<Integer> aliases(int number) {
    return aliasesOf.getOrDefault(number, List.of());
  }

  /// Writes what the next numbers follow from.
  public void write(DataOutput out) throws IOException {
    out.writeInt(homes.length);
    for (int home : homes) {
      out.writeInt(home);
    }
  }

  /// The numbers that [#write] kept, for the linkage they were given to.
  public static PersonIds read(DataInput in, Linkage linkage) throws IOException {
    int[] homes = new int[in.readInt()];
    for (int i = 0; i < homes.length; i++) {
      homes[i] = in.readInt();
    }
    return new PersonIds(homes, new int[0], new TreeMap<>()).next(linkage, homes.length);
  }
}
