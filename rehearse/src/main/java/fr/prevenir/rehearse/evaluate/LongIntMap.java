package fr.prevenir.rehearse.evaluate;

/// Non-zero long → int in two arrays, open addressing.
public final class LongIntMap {
  private long[] keys = new long[1 << 12];
  private int[] values = new int[1 << 12];
  private int size;

  public int get(long key, int otherwise) {
    int at = slot(key);
    return keys[at] == 0 ? otherwise : values[at];
  }

  public void put(long key, int value) {
    if (2 * (size + 1) > keys.length) {
      grow();
    }
    int at = slot(key);
    if (keys[at] == 0) {
      keys[at] = key;
      size++;
    }
    values[at] = value;
  }

  public int size() {
    return size;
  }

  /// The key of a record: a 64-bit hash of where it stands, never 0.
  public static long key(String path, String inside, String record) {
    long hash = 0xCBF29CE484222325L;
    hash = add(hash, path) * 31 + 1;
    hash = add(hash, inside) * 31 + 2;
    hash = add(hash, record);
    hash = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
    return hash == 0 ? 1 : hash;
  }

  private static long add(long hash, String text) {
    long h = hash;
    for (int i = 0; i < text.length(); i++) {
      h = (h ^ text.charAt(i)) * 0x100000001B3L;
    }
    return h;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 33) & mask;
    while (keys[at] != 0 && keys[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[2 * oldKeys.length];
    values = new int[2 * oldKeys.length];
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        put(oldKeys[i], oldValues[i]);
      }
    }
  }
}
