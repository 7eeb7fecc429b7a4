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
  private byte[] roles = new byte[512];
  private int[] mentions = new int[512];
  private int[] firstValues = new int[513];
  private byte[] attributes = new byte[4096];
  private int[] valueIds = new int[4096];
  private HashSlots slots = new HashSlots();

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
    int identity = known(role, end);
    mentions[identity]++;
    return identity;
  }

  /// Adds all identities of another table in their order with their mentions, and gives the number
  /// of each here: the same as if its mentions had been added one by one.
  public int[] addAll(IdentityTable more) {
    int[] ids = idsHere(more);
    int[] hashes = new int[more.size];
    for (int i = 0; i < more.size; i++) {
      hashes[i] = more.hash(i, ids);
    }
    int[] numbers = slots.firsts(hashes);
    for (int i = 0; i < more.size; i++) {
      int from = more.firstValues[i];
      int to = more.firstValues[i + 1];
      int identity = numbers[i];
      if (identity < 0 || !equal(identity, more.roles[i], more.attributes, ids, from, to)) {
        identity = find(more.roles[i], hashes[i], more.attributes, ids, from, to);
      }
      if (identity < 0) {
        int start = firstValues[size];
        room(start + to - from);
        System.arraycopy(more.attributes, from, attributes, start, to - from);
        System.arraycopy(ids, from, valueIds, start, to - from);
        identity = append(more.roles[i], hashes[i], start + to - from);
      }
      mentions[identity] += more.mentions[i];
      numbers[i] = identity;
    }
    return numbers;
  }

  /// The ids that all values of another table have in the dictionaries here, sorted within each
  /// identity as its values are.
  private int[] idsHere(IdentityTable more) {
    int[][] here = new int[dictionaries.size()][];
    for (int a = 0; a < here.length; a++) {
      here[a] = dictionaries.get(a).addAll(more.dictionaries.get(a));
    }
    int[] ids = new int[more.firstValues[more.size]];
    for (int i = 0; i < more.size; i++) {
      int first = more.firstValues[i];
      for (int v = first; v < more.firstValues[i + 1]; v++) {
        byte attribute = more.attributes[v];
        int id = here[attribute][more.valueIds[v]];
        int at = v;
        while (at > first && more.attributes[at - 1] == attribute && ids[at - 1] > id) {
          ids[at] = ids[at - 1];
          at--;
        }
        ids[at] = id;
      }
    }
    return ids;
  }

  private int hash(int identity, int[] ids) {
    return hash(roles[identity], attributes, ids, firstValues[identity], firstValues[identity + 1]);
  }

  /// The identity of a role with the values `[from, to)` of two columns, or -1.
  private int find(int role, int hash, byte[] of, int[] ids, int from, int to) {
    for (int slot = slots.first(hash); slot >= 0; slot = slots.next(hash, slot)) {
      if (equal(slots.number(slot), role, of, ids, from, to)) {
        return slots.number(slot);
      }
    }
    return -1;
  }

  private boolean equal(int known, int role, byte[] of, int[] ids, int from, int to) {
    int start = firstValues[known];
    int end = firstValues[known + 1];
    return roles[known] == role
        && Arrays.equals(attributes, start, end, of, from, to)
        && Arrays.equals(valueIds, start, end, ids, from, to);
  }

  /// The identity, new or known, of the values after those of the last one, up to `end`.
  private int known(int role, int end) {
    int start = firstValues[size];
    int hash = hash(role, attributes, valueIds, start, end);
    int known = find(role, hash, attributes, valueIds, start, end);
    return known < 0 ? append(role, hash, end) : known;
  }

  /// Makes an identity of the values after those of the last one, up to `end`.
  private int append(int role, int hash, int end) {
    int identity = size++;
    if (size == roles.length) {
      roles = Arrays.copyOf(roles, size * 2);
      mentions = Arrays.copyOf(mentions, size * 2);
      firstValues = Arrays.copyOf(firstValues, size * 2 + 1);
    }
    roles[identity] = (byte) role;
    firstValues[size] = end;
    slots.put(hash, identity);
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

  private static int hash(int role, byte[] attributes, int[] ids, int from, int to) {
    long h = role + 1L;
    for (int v = from; v < to; v++) {
      h = (h ^ (((long) attributes[v] << 32) | ids[v])) * 0x9E3779B97F4A7C15L;
      h ^= h >>> 29;
    }
    return (int) (h ^ (h >>> 32));
  }

  /// Leaves out all values of an attribute, and takes identities for others; equal ones become one,
  /// numbered in the order of the first.
  ///
  /// @param instead for each identity the one that it is; itself, or -1 to drop it
  /// @return the new number of each identity, -1 where it was dropped
  public int[] without(Attribute attribute, int[] instead) {
    IdentityTable kept = new IdentityTable();
    int[] numbers = new int[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = instead[i] == i ? kept.add(this, i, attribute) : -1;
    }
    for (int i = 0; i < size; i++) {
      numbers[i] = instead[i] < 0 ? -1 : numbers[instead[i]];
      if (numbers[i] >= 0) {
        kept.mentions[numbers[i]] += mentions[i];
      }
    }
    take(kept);
    return numbers;
  }

  /// Takes ids of an attribute for others; identities that become equal are one, numbered in the
  /// order of the first.
  ///
  /// @param instead for each id of the attribute the one that it is
  /// @return the new number of each identity
  public int[] renamed(Attribute attribute, int[] instead) {
    IdentityTable kept = new IdentityTable();
    int[] numbers = new int[size];
    for (int i = 0; i < size; i++) {
      int end = kept.firstValues[kept.size];
      kept.room(end + firstValues[i + 1] - firstValues[i]);
      int start = end;
      for (int v = firstValues[i]; v < firstValues[i + 1]; v++) {
        boolean renamed = attributes[v] == attribute.ordinal();
        int id = renamed ? instead[valueIds[v]] : valueIds[v];
        end = kept.insert(start, end, attributes[v], id);
      }
      numbers[i] = kept.known(roles[i], end);
      kept.mentions[numbers[i]] += mentions[i];
    }
    take(kept);
    return numbers;
  }

  private void take(IdentityTable other) {
    size = other.size;
    roles = other.roles;
    mentions = other.mentions;
    firstValues = other.firstValues;
    attributes = other.attributes;
    valueIds = other.valueIds;
    slots = other.slots;
  }

  /// Adds an identity of a table with the same dictionaries without the values of an attribute.
  private int add(IdentityTable other, int identity, Attribute without) {
    int start = firstValues[size];
    int end = start;
    room(end + other.firstValues[identity + 1] - other.firstValues[identity]);
    for (int v = other.firstValues[identity]; v < other.firstValues[identity + 1]; v++) {
      if (other.attributes[v] != without.ordinal()) {
        attributes[end] = other.attributes[v];
        valueIds[end++] = other.valueIds[v];
      }
    }
    return known(other.roles[identity], end);
  }

  /// Drops identities and numbers the others anew, in their order. Nothing can be added
  /// afterwards, but to a [#copy].
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
    settle();
    return numbers;
  }

  /// Lets go of the memory that only adding needs.
  private void settle() {
    slots = new HashSlots();
    roles = Arrays.copyOf(roles, size);
    mentions = Arrays.copyOf(mentions, size);
    firstValues = Arrays.copyOf(firstValues, size + 1);
    attributes = Arrays.copyOf(attributes, firstValues[size]);
    valueIds = Arrays.copyOf(valueIds, firstValues[size]);
    dictionaries.forEach(Dictionary::settle);
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

  /// A copy to which more can be added; the identities keep their numbers.
  public IdentityTable copy() {
    IdentityTable copy = new IdentityTable();
    copy.addAll(this);
    return copy;
  }

  /// Reads what [#write] wrote; nothing can be added to it, but to a [#copy].
  ///
  /// @throws IOException also if it was written with attributes that came later
  public static IdentityTable read(DataInput in) throws IOException {
    IdentityTable table = new IdentityTable();
    table.roles = Columns.readBytes(in);
    table.mentions = Columns.readInts(in);
    table.firstValues = Columns.readInts(in);
    table.attributes = Columns.readBytes(in);
    table.valueIds = Columns.readInts(in);
    table.size = table.roles.length;
    int dictionaries = in.readInt();
    if (dictionaries > Attribute.count()) {
      throw new IOException("the identities were written by another version");
    }
    for (int i = 0; i < dictionaries; i++) {
      table.dictionaries.set(i, Dictionary.read(in));
    }
    return table;
  }
}
