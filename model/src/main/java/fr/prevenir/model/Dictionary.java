package fr.prevenir.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Numbers for byte strings: each distinct value gets an id from 0 upwards, in order of first
/// appearance. Not safe for several threads while values are added.
public final class Dictionary {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long FACTOR = 0xD6E8FEB86659FD93L;

  /// Evidence is hostile: nobody can prepare values that all fall on one slot.
  private static final long SEED = new SplittableRandom().nextLong();

  private byte[] bytes = new byte[1 << 10];
  private int used;
  private int[] ends = new int[64];
  private int size;

  /// Null where nothing was added since [#settle].
  private @Nullable HashSlots slots = new HashSlots();

  public int size() {
    return size;
  }

  /// The id of a value, new or known.
  ///
  /// @throws IllegalStateException if the values together pass 2 GB
  public int add(byte[] source, int from, int to) {
    return add(hash(source, from, to), source, from, to);
  }

  private int add(int hash, byte[] source, int from, int to) {
    HashSlots known = slots();
    for (int slot = known.first(hash); slot >= 0; slot = known.next(hash, slot)) {
      if (equal(known.number(slot), source, from, to)) {
        return known.number(slot);
      }
    }
    int id = append(source, from, to);
    known.put(hash, id);
    return id;
  }

  public int add(String value) {
    byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
    return add(encoded, 0, encoded.length);
  }

  /// The id of a value, -1 where it is not known.
  public int find(String value) {
    byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
    int hash = hash(encoded, 0, encoded.length);
    HashSlots known = slots();
    for (int slot = known.first(hash); slot >= 0; slot = known.next(hash, slot)) {
      if (equal(known.number(slot), encoded, 0, encoded.length)) {
        return known.number(slot);
      }
    }
    return -1;
  }

  /// Adds all values of another dictionary in the order of their ids, and gives their ids here.
  /// In rounds over all values, so that the memory of many values is waited for at once.
  public int[] addAll(Dictionary more) {
    int[] hashes = more.slots().hashes();
    int[] ids = slots().firsts(hashes);
    int[] starts = new int[ids.length];
    for (int v = 0; v < ids.length; v++) {
      starts[v] = ids[v] <= 0 ? 0 : ends[ids[v] - 1];
    }
    for (int v = 0; v < ids.length; v++) {
      int length = more.ends[v] - more.start(v);
      if (ids[v] >= 0
          && !Arrays.equals(
              bytes, starts[v], ends[ids[v]], more.bytes, more.ends[v] - length, more.ends[v])) {
        ids[v] = -1;
      }
    }
    for (int v = 0; v < ids.length; v++) {
      if (ids[v] < 0) {
        ids[v] = add(hashes[v], more.bytes, more.start(v), more.ends[v]);
      }
    }
    return ids;
  }

  private HashSlots slots() {
    HashSlots known = slots;
    if (known == null) {
      known = new HashSlots();
      for (int id = 0; id < size; id++) {
        known.put(hash(bytes, start(id), ends[id]), id);
      }
      slots = known;
    }
    return known;
  }

  /// Lets go of the memory that only adding needs.
  void settle() {
    slots = null;
    bytes = Arrays.copyOf(bytes, used);
    ends = Arrays.copyOf(ends, Math.max(16, size));
  }

  private boolean equal(int id, byte[] source, int from, int to) {
    return Arrays.equals(bytes, start(id), ends[id], source, from, to);
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

  private static int hash(byte[] source, int from, int to) {
    long h = SEED ^ (to - from);
    int i = from;
    for (; to - i > 8; i += 8) {
      h = mix(h ^ (long) LONGS.get(source, i));
    }
    return (int) mix(h ^ last(source, from, i, to));
  }

  /// The last eight bytes, or what there is.
  private static long last(byte[] source, int from, int at, int to) {
    if (to - from >= 8) {
      return (long) LONGS.get(source, to - 8);
    }
    if (to - at >= 4) {
      long first = (int) INTS.get(source, at);
      return first << 32 ^ (int) INTS.get(source, to - 4);
    }
    long last = 0;
    for (int i = at; i < to; i++) {
      last = last << 8 | (source[i] & 0xFF);
    }
    return last;
  }

  /// Both halves of a product, so that each bit of `h` reaches each bit.
  private static long mix(long h) {
    return h * FACTOR ^ Math.unsignedMultiplyHigh(h, FACTOR);
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
    dictionary.slots = null;
    return dictionary;
  }
}
