package fr.prevenir.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Numbers for byte strings: each distinct value gets an id from 0 upwards, in order of first
/// appearance. Not safe for several threads while values are added.
public final class Dictionary {
  private byte[] bytes = new byte[1 << 12];
  private int used;
  private int[] ends = new int[256];
  private int size;
  /// Each the hash of a value in its upper half and its id plus one in the lower: a probe that does
  /// not
  /// match touches nothing else. 0 where free.
  private long[] slots = new long[1 << 10];

  public int size() {
    return size;
  }

  /// The id of a value, new or known.
  ///
  /// @throws IllegalStateException if the values together pass 2 GB
  public int add(byte[] source, int from, int to) {
    int hash = hash(source, from, to);
    int mask = slots.length - 1;
    int slot = hash & mask;
    while (slots[slot] != 0) {
      if ((int) (slots[slot] >>> 32) == hash) {
        int known = (int) slots[slot] - 1;
        if (Arrays.equals(bytes, start(known), ends[known], source, from, to)) {
          return known;
        }
      }
      slot = (slot + 1) & mask;
    }
    int id = append(source, from, to);
    slots[slot] = entry(hash, id);
    if (size * 2 > slots.length) {
      grow();
    }
    return id;
  }

  public int add(String value) {
    byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
    return add(encoded, 0, encoded.length);
  }

  private int append(byte[] source, int from, int to) {
    int length = to - from;
    if (bytes.length - used < length) {
      long room = Math.max((long) bytes.length * 2, (long) used + length);
      if ((long) used + length > Integer.MAX_VALUE - 16) {
        throw new IllegalStateException("a dictionary cannot pass 2 GB");
      }
      bytes = Arrays.copyOf(bytes, (int) Math.min(room, Integer.MAX_VALUE - 16));
    }
    System.arraycopy(source, from, bytes, used, length);
    used += length;
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
    }
    ends[size] = used;
    return size++;
  }

  private static long entry(int hash, int id) {
    return (long) hash << 32 | (id + 1);
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

  private static int hash(byte[] source, int from, int to) {
    long h = 0x9E3779B97F4A7C15L ^ (to - from);
    for (int i = from; i < to; i++) {
      h = (h ^ (source[i] & 0xFF)) * 0x100000001B3L;
    }
    h ^= h >>> 32;
    h *= 0xD6E8FEB86659FD93L;
    return (int) (h ^ (h >>> 32));
  }

  /// All values, one after another; value `id` is `bytes()[start(id) … end(id))`.
  public byte[] bytes() {
    return bytes;
  }

  public int start(int id) {
    return id == 0 ? 0 : ends[id - 1];
  }

  public int end(int id) {
    return ends[id];
  }

  /// The text of a value. Not for the hot path.
  public String text(int id) {
    return new String(bytes, start(id), ends[id] - start(id), StandardCharsets.UTF_8);
  }

  /// Writes all values in the order of their ids.
  public void write(DataOutput out) throws IOException {
    Columns.write(bytes, used, out);
    Columns.write(ends, size, out);
  }

  /// Reads what [#write] wrote.
  public static Dictionary read(DataInput in) throws IOException {
    Dictionary dictionary = new Dictionary();
    dictionary.bytes = Columns.readBytes(in);
    dictionary.used = dictionary.bytes.length;
    dictionary.ends = Columns.readInts(in);
    dictionary.size = dictionary.ends.length;
    dictionary.ends = Arrays.copyOf(dictionary.ends, Math.max(16, dictionary.size));
    while (dictionary.slots.length < dictionary.size * 2L) {
      dictionary.slots = new long[dictionary.slots.length * 2];
    }
    for (int id = 0; id < dictionary.size; id++) {
      int hash = hash(dictionary.bytes, dictionary.start(id), dictionary.ends[id]);
      place(entry(hash, id), dictionary.slots);
    }
    return dictionary;
  }
}
