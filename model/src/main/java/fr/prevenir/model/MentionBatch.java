package fr.prevenir.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The mentions that one [RowBatch] shows, column by column: for each its row, role, categories,
/// date of
/// care and site, and a run of attribute values.
///
/// Mention `m` has the values `firstValue(m) … firstValue(m + 1)`; value `v` is attribute
/// `attribute(v)`
/// with the bytes `bytes()[valueStart(v) … valueEnd(v))`. An attribute may occur more than once.
/// Immutable once built.
public final class MentionBatch {
  /// The date of a mention whose record has none.
  public static final int NO_DATE = 0;

  private final int size;
  private final int[] rows;
  private final byte[] roles;
  private final long[] categories;
  private final int[] dates;
  private final int[] firstValues;
  private final byte[] attributes;
  private final int[] valueEnds;
  private final byte[] bytes;

  private MentionBatch(Builder from) {
    size = from.size;
    rows = Arrays.copyOf(from.rows, size);
    roles = Arrays.copyOf(from.roles, size);
    categories = Arrays.copyOf(from.categories, size);
    dates = Arrays.copyOf(from.dates, size);
    firstValues = Arrays.copyOf(from.firstValues, size + 1);
    firstValues[size] = from.values;
    attributes = Arrays.copyOf(from.attributes, from.values);
    valueEnds = Arrays.copyOf(from.valueEnds, from.values);
    bytes = Arrays.copyOf(from.bytes, from.used);
  }

  public int size() {
    return size;
  }

  /// Row of the batch that shows the mention, from 0.
  public int row(int mention) {
    return rows[mention];
  }

  public Role role(int mention) {
    return Role.of(roles[mention]);
  }

  /// Mask of [Categories].
  public long categories(int mention) {
    return categories[mention];
  }

  /// Date of care as the number YYYYMMDD, or [#NO_DATE].
  public int date(int mention) {
    return dates[mention];
  }

  /// First value of a mention; `size()` is allowed and gives the end.
  public int firstValue(int mention) {
    return firstValues[mention];
  }

  public Attribute attribute(int value) {
    return Attribute.of(attributes[value]);
  }

  public byte[] bytes() {
    return bytes;
  }

  public int valueStart(int value) {
    return value == 0 ? 0 : valueEnds[value - 1];
  }

  public int valueEnd(int value) {
    return valueEnds[value];
  }

  /// The text of a value. Not for the hot path.
  public String text(int value) {
    int start = valueStart(value);
    return new String(bytes, start, valueEnds[value] - start, StandardCharsets.UTF_8);
  }

  /// Gathers mentions: [#begin], any number of [#put], [#category] and [#date], then [#end] or
  /// [#drop].
  public static final class Builder {
    private int size;
    private int[] rows = new int[256];
    private byte[] roles = new byte[256];
    private long[] categories = new long[256];
    private int[] dates = new int[256];
    private int[] firstValues = new int[257];
    private int values;
    private byte[] attributes = new byte[2048];
    private int[] valueEnds = new int[2048];
    private byte[] bytes = new byte[1 << 15];
    private int used;

    public Builder begin(int row, Role role) {
      if (size + 1 >= rows.length) {
        int room = rows.length * 2;
        rows = Arrays.copyOf(rows, room);
        roles = Arrays.copyOf(roles, room);
        categories = Arrays.copyOf(categories, room);
        dates = Arrays.copyOf(dates, room);
        firstValues = Arrays.copyOf(firstValues, room + 1);
      }
      rows[size] = row;
      roles[size] = (byte) role.ordinal();
      categories[size] = 0;
      dates[size] = NO_DATE;
      firstValues[size] = values;
      return this;
    }

    public Builder put(Attribute attribute, byte[] source, int from, int to) {
      if (values == attributes.length) {
        attributes = Arrays.copyOf(attributes, values * 2);
        valueEnds = Arrays.copyOf(valueEnds, values * 2);
      }
      int length = to - from;
      if (bytes.length - used < length) {
        bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, used + length));
      }
      System.arraycopy(source, from, bytes, used, length);
      used += length;
      attributes[values] = (byte) attribute.ordinal();
      valueEnds[values++] = used;
      return this;
    }

    public Builder put(Attribute attribute, String value) {
      byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
      return put(attribute, encoded, 0, encoded.length);
    }

    /// Adds categories, as a mask of [Categories].
    public Builder category(long mask) {
      categories[size] |= mask;
      return this;
    }

    /// Sets the date of care as the number YYYYMMDD.
    public Builder date(int yyyymmdd) {
      dates[size] = yyyymmdd;
      return this;
    }

    /// Whether the mention begun has any value.
    public boolean hasValues() {
      return values > firstValues[size];
    }

    /// Hands on the values of the mention begun, in the order in which they were put.
    public void forEachValue(ValueVisitor visitor) {
      for (int v = firstValues[size]; v < values; v++) {
        int from = v == 0 ? 0 : valueEnds[v - 1];
        visitor.value(Attribute.of(attributes[v]), bytes, from, valueEnds[v]);
      }
    }

    public void end() {
      size++;
    }

    /// Forgets the mention begun.
    public void drop() {
      values = firstValues[size];
      used = values == 0 ? 0 : valueEnds[values - 1];
    }

    public MentionBatch build() {
      return new MentionBatch(this);
    }
  }

  /// Looks at one value of a mention.
  @FunctionalInterface
  public interface ValueVisitor {
    /// The value lies in `bytes[from, to)`, which may change after the call.
    void value(Attribute attribute, byte[] bytes, int from, int to);
  }
}
