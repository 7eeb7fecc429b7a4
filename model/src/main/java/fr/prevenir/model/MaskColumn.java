package fr.prevenir.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/// A column of masks of which few are different: each different one has a number.
final class MaskColumn {
  private final IntColumn numbers;
  private final HashSlots slots = new HashSlots();
  private long[] masks = new long[64];
  private int known;

  MaskColumn() {
    this(new IntColumn());
  }

  private MaskColumn(IntColumn numbers) {
    this.numbers = numbers;
  }

  void add(long mask) {
    numbers.add(number(mask));
  }

  long get(int at) {
    return masks[numbers.get(at)];
  }

  /// Puts the mask of one place at another one.
  void move(int from, int to) {
    numbers.set(to, numbers.get(from));
  }

  void cut(int length) {
    numbers.cut(length);
  }

  private int number(long mask) {
    int hash = Long.hashCode(mask * 0x9E3779B97F4A7C15L);
    for (int slot = slots.first(hash); slot >= 0; slot = slots.next(hash, slot)) {
      if (masks[slots.number(slot)] == mask) {
        return slots.number(slot);
      }
    }
    if (known == masks.length) {
      masks = Arrays.copyOf(masks, known * 2);
    }
    masks[known] = mask;
    slots.put(hash, known);
    return known++;
  }

  MaskColumn copy() {
    MaskColumn copy = new MaskColumn(numbers.copy());
    copy.know(Arrays.copyOf(masks, known));
    return copy;
  }

  private void know(long[] all) {
    for (long mask : all) {
      number(mask);
    }
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(known);
    for (int number = 0; number < known; number++) {
      out.writeLong(masks[number]);
    }
    numbers.write(out);
  }

  static MaskColumn read(DataInput in) throws IOException {
    long[] masks = new long[in.readInt()];
    for (int number = 0; number < masks.length; number++) {
      masks[number] = in.readLong();
    }
    MaskColumn column = new MaskColumn(IntColumn.read(in));
    column.know(masks);
    return column;
  }
}
