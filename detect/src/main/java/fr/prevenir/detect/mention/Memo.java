package fr.prevenir.detect.mention;

/// Remembers the categories of cells that repeat within a batch, by a hash of their bytes.
final class Memo {
  private static final int ROOM = 1 << 11;
  private final long[] keys = new long[ROOM];
  private final long[] masks = new long[ROOM];

  /// The mask kept for a key, or -1.
  long get(long key) {
    int slot = (int) (key ^ (key >>> 33)) & (ROOM - 1);
    return keys[slot] == key && key != 0 ? masks[slot] : -1;
  }

  void keep(long key, long mask) {
    int slot = (int) (key ^ (key >>> 33)) & (ROOM - 1);
    keys[slot] = key;
    masks[slot] = mask;
  }
}
