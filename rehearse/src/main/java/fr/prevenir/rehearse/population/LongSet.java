package fr.prevenir.rehearse.population;

/// A growing set of positive longs in one array.
final class LongSet {
  private long[] slots = new long[1 << 12];
  private int size;

  /// Whether the value was new.
  boolean add(long value) {
    if (2 * (size + 1) > slots.length) {
      grow();
    }
    return put(value);
  }

  private boolean put(long value) {
    int mask = slots.length - 1;
    int at = (int) ((value * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (slots[at] != 0) {
      if (slots[at] == value) {
        return false;
      }
      at = (at + 1) & mask;
    }
    slots[at] = value;
    size++;
    return true;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[2 * old.length];
    size = 0;
    for (long value : old) {
      if (value != 0) {
        put(value);
      }
    }
  }
}
