package fr.prevenir.detect.prose;

/// A set of hashes other than 0.
final class HashSetOfLongs {
  private long[] slots;
  private int size;

  HashSetOfLongs(int room) {
    slots = new long[Integer.highestOneBit(room) * 2];
  }

  void add(long hash) {
    if (size * 2 >= slots.length) {
      long[] old = slots;
      slots = new long[old.length * 2];
      size = 0;
      for (long known : old) {
        if (known != 0) {
          add(known);
        }
      }
    }
    int slot = slot(hash);
    size += slots[slot] == 0 ? 1 : 0;
    slots[slot] = hash;
  }

  boolean has(long hash) {
    return slots[slot(hash)] != 0;
  }

  private int slot(long hash) {
    int slot = (int) hash & (slots.length - 1);
    while (slots[slot] != 0 && slots[slot] != hash) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }
}
