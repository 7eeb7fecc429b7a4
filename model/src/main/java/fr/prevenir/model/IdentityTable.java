package fr.prevenir.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Distinct identities: each the same role and the same attribute values, whatever the number of
/// mentions that show it. What linkage joins into people.
///
/// Identity `i` has the values `firstValue(i) … firstValue(i + 1)`, sorted by attribute; value `v`
/// is
/// id `valueId(v)` of the dictionary of `attribute(v)`. Grows while evidence is read; not safe for
/// several threads then.
public final class IdentityTable {
  private final List<Dictionary> dictionaries =
      new ArrayList<>(
          IntStream.range(0, Attribute.count()).mapToObj(i -> new Dictionary()).toList());
  private int size;
  private byte[] roles = new byte[1024];
  private int[] mentions = new int[1024];
  private int[] firstValues = new int[1025];
  private byte[] attributes = new byte[8192];
  private int[] valueIds = new int[8192];
  private int[] slots = new int[1 << 12];

  public int size() {
    return size;
  }

  public Role role(int identity) {
    return Role.of(roles[identity]);
  }

  /// Mentions that show the identity: 1 or more.
  public int mentions(int identity) {
    return mentions[identity];
  }

  /// First value of an identity; `size()` is allowed and gives the end.
  public int firstValue(int identity) {
    return firstValues[identity];
  }

  public Attribute attribute(int value) {
    return Attribute.of(attributes[value]);
  }

  public int valueId(int value) {
    return valueIds[value];
  }

  public Dictionary dictionary(Attribute attribute) {
    return dictionaries.get(attribute.ordinal());
  }

  /// The identity of a mention, new or known; counts the mention. The same attribute with the same
  /// value twice counts once.
  public int add(MentionBatch batch, int mention) {
    int from = batch.firstValue(mention);
    int to = batch.firstValue(mention + 1);
    int role = batch.role(mention).ordinal();
    int start = firstValues[size];
    int end = start;
    room(end + to - from);
    for (int v = from; v < to; v++) {
      int attribute = batch.attribute(v).ordinal();
      int id =
          dictionaries.get(attribute).add(batch.bytes(), batch.valueStart(v), batch.valueEnd(v));
      end = insert(start, end, (byte) attribute, id);
    }
    int slot = slot(role, start, end);
    if (slots[slot] != 0) {
      int known = slots[slot] - 1;
      mentions[known]++;
      return known;
    }
    int identity = size++;
    if (size == roles.length) {
      roles = Arrays.copyOf(roles, size * 2);
      mentions = Arrays.copyOf(mentions, size * 2);
      firstValues = Arrays.copyOf(firstValues, size * 2 + 1);
    }
    roles[identity] = (byte) role;
    mentions[identity] = 1;
    firstValues[size] = end;
    slots[slot] = identity + 1;
    if (size * 2 > slots.length) {
      rehash();
    }
    return identity;
  }

  private void room(int values) {
    if (values > attributes.length) {
      int room = Math.max(values, attributes.length * 2);
      attributes = Arrays.copyOf(attributes, room);
      valueIds = Arrays.copyOf(valueIds, room);
    }
  }

  /// Keeps the values from `start` sorted by attribute, then id; gives the new end.
  private int insert(int start, int end, byte attribute, int id) {
    int at = end;
    while (at > start
        && (attributes[at - 1] > attribute
            || (attributes[at - 1] == attribute && valueIds[at - 1] > id))) {
      at--;
    }
    if (at > start && attributes[at - 1] == attribute && valueIds[at - 1] == id) {
      return end;
    }
    System.arraycopy(attributes, at, attributes, at + 1, end - at);
    System.arraycopy(valueIds, at, valueIds, at + 1, end - at);
    attributes[at] = attribute;
    valueIds[at] = id;
    return end + 1;
  }

  /// The slot of an equal identity, or the empty one where it belongs.
  private int slot(int role, int start, int end) {
    int mask = slots.length - 1;
    int slot = hash(role, start, end) & mask;
    while (slots[slot] != 0) {
      int known = slots[slot] - 1;
      if (roles[known] == role
          && Arrays.equals(
              attributes, firstValues[known], firstValues[known + 1], attributes, start, end)
          && Arrays.equals(
              valueIds, firstValues[known], firstValues[known + 1], valueIds, start, end)) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private int hash(int role, int start, int end) {
    long h = role + 1L;
    for (int v = start; v < end; v++) {
      h = (h ^ (((long) attributes[v] << 32) | valueIds[v])) * 0x9E3779B97F4A7C15L;
      h ^= h >>> 29;
    }
    return (int) (h ^ (h >>> 32));
  }

  private void rehash() {
    slots = new int[slots.length * 2];
    int mask = slots.length - 1;
    for (int i = 0; i < size; i++) {
      int slot = hash(roles[i], firstValues[i], firstValues[i + 1]) & mask;
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = i + 1;
    }
  }

  /// Drops identities and numbers the others anew, in their order. Nothing can be added afterwards.
  ///
  /// @return the new number of each identity, -1 where it was dropped
  public int[] drop(boolean[] dropped) {
    int[] numbers = new int[size];
    int kept = 0;
    int values = 0;
    for (int i = 0; i < size; i++) {
      if (dropped[i]) {
        numbers[i] = -1;
        continue;
      }
      int from = firstValues[i];
      int length = firstValues[i + 1] - from;
      System.arraycopy(attributes, from, attributes, values, length);
      System.arraycopy(valueIds, from, valueIds, values, length);
      roles[kept] = roles[i];
      mentions[kept] = mentions[i];
      firstValues[kept] = values;
      values += length;
      numbers[i] = kept++;
    }
    firstValues[kept] = values;
    size = kept;
    return numbers;
  }

  /// Writes all identities and their dictionaries.
  public void write(DataOutput out) throws IOException {
    Columns.write(roles, size, out);
    Columns.write(mentions, size, out);
    Columns.write(firstValues, size + 1, out);
    Columns.write(attributes, firstValues[size], out);
    Columns.write(valueIds, firstValues[size], out);
    out.writeInt(dictionaries.size());
    for (Dictionary dictionary : dictionaries) {
      dictionary.write(out);
    }
  }

  /// Reads what [#write] wrote; nothing can be added to it.
  ///
  /// @throws IOException also if it was written with other attributes
  public static IdentityTable read(DataInput in) throws IOException {
    IdentityTable table = new IdentityTable();
    table.roles = Columns.readBytes(in);
    table.mentions = Columns.readInts(in);
    table.firstValues = Columns.readInts(in);
    table.attributes = Columns.readBytes(in);
    table.valueIds = Columns.readInts(in);
    table.size = table.roles.length;
    int dictionaries = in.readInt();
    if (dictionaries != Attribute.count()) {
      throw new IOException("the identities were written by another version");
    }
    for (int i = 0; i < dictionaries; i++) {
      table.dictionaries.set(i, Dictionary.read(in));
    }
    return table;
  }
}
