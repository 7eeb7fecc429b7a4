package fr.prevenir.model;

/// An open table from hashes to numbers: each slot holds a hash in its upper half and a number plus
/// one in the lower, so that a look that does not match touches nothing else. 0 where free.
final class HashSlots {
  private static final int NONE = -1;

  private long[] slots = new long[1 << 8];
  private int used;

  /// Where the first number with a hash stands, or -1 where there is none.
  int first(int hash) {
    return seek(hash, hash);
  }

  /// Where the next number with a hash stands after `slot`, or -1 where there is none.
  int next(int hash, int slot) {
    return seek(hash, slot + 1);
  }

  private int seek(int hash, int from) {
    int mask = slots.length - 1;
    int slot = from & mask;
    while (slots[slot] != 0) {
      if ((int) (slots[slot] >>> 32) == hash) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
    return NONE;
  }

  int number(int slot) {
    return (int) slots[slot] - 1;
  }

  /// Adds a number under a hash.
  void put(int hash, int number) {
    if (++used * 2 > slots.length) {
      grow();
    }
    place((long) hash << 32 | (number + 1), slots);
  }

  private void grow() {
    long[] wider = new long[slots.length * 2];
    for (long entry : slots) {
      if (entry != 0) {
        place(entry, wider);
      }
    }
    slots = wider;
  }

  private static void place(long entry, long[] slots) {
    int mask = slots.length - 1;
    int slot = (int) (entry >>> 32) & mask;
    while (slots[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    slots[slot] = entry;
  }

  /// The hashes of all numbers, from 0.
  int[] hashes() {
    int[] hashes = new int[used];
    for (long entry : slots) {
      if (entry != 0) {
        hashes[(int) entry - 1] = (int) (entry >>> 32);
      }
    }
    return hashes;
  }

  /// For each hash the first number that has it, or -1.
  ///
  /// A table of millions lies in no cache: the first round asks for the memory of all hashes before
  /// the second one waits for any.
  int[] firsts(int[] hashes) {
    int mask = slots.length - 1;
    long[] entries = new long[hashes.length];
    for (int i = 0; i < hashes.length; i++) {
      entries[i] = slots[hashes[i] & mask];
    }
    int[] numbers = new int[hashes.length];
    for (int i = 0; i < hashes.length; i++) {
      long entry = entries[i];
      for (int slot = hashes[i]; entry != 0 && (int) (entry >>> 32) != hashes[i]; ) {
        entry = slots[++slot & mask];
      }
      numbers[i] = (int) entry - 1;
    }
    return numbers;
  }
}
