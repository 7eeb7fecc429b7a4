package fr.prevenir.detect.column;

import fr.prevenir.detect.identifier.Fold;
import java.nio.charset.StandardCharsets;

/// A compact set of folded texts, kept as 64-bit hashes: 8 to 16 bytes a text. A text outside the
/// set
/// passes for one inside about once in 10¹³.
final class HashedSet {
  private final long[] slots;
  private final int mask;

  HashedSet(int expected) {
    int room = Integer.highestOneBit(Math.max(16, expected * 2)) * 2;
    slots = new long[room];
    mask = room - 1;
  }

  void add(long hash) {
    long key = hash == 0 ? 1 : hash;
    int slot = (int) key & mask;
    while (slots[slot] != 0 && slots[slot] != key) {
      slot = (slot + 1) & mask;
    }
    slots[slot] = key;
  }

  /// Adds a text as it is folded.
  void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] folded = new byte[bytes.length];
    add(Fold.hash(folded, 0, Fold.fold(bytes, 0, bytes.length, folded)));
  }

  boolean has(long hash) {
    long key = hash == 0 ? 1 : hash;
    int slot = (int) key & mask;
    while (slots[slot] != 0) {
      if (slots[slot] == key) {
        return true;
      }
      slot = (slot + 1) & mask;
    }
    return false;
  }
}
