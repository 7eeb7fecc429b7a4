package fr.prevenir.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// Distinct identities: each the same role and the same attribute values, whatever the number of
/// mentions that show it. What linkage joins into people.
///
/// Identity `i` has the values `firstValue(i) … firstValue(i + 1)`, sorted by attribute; value `v`
/// is id `valueId(v)` of the dictionary of `attribute(v)`. Grows while evidence is read; not safe
/// for several threads then.
public final class IdentityTable {
  /// What an id becomes that no identity keeps.
  public static final int LEFT_OUT = -1;

  private final List<Dictionary> dictionaries =
      new ArrayList<>(
          IntStream.range(0, Attribute.count()).mapToObj(i -> new Dictionary()).toList());
  private IdentityColumns columns = new IdentityColumns();
  private HashSlots slots = new HashSlots();

  public int size() {
    return columns.size;
  }

  public Role role(int identity) {
    return Role.of(columns.roles[identity]);
  }

  /// Mentions that show the identity: 1 or more.
  public int mentions(int identity) {
    return columns.mentions[identity];
  }

  /// First value of an identity; `size()` is allowed and gives the end.
  public int firstValue(int identity) {
    return columns.firstValues[identity];
  }

  public Attribute attribute(int value) {
    return Attribute.of(columns.attributes[value]);
  }

  public int valueId(int value) {
    return columns.valueIds[value];
  }

  /// Id of the first value that an identity has of an attribute, -1 if it has none.
  public int first(int identity, Attribute attribute) {
    for (int v = firstValue(identity); v < firstValue(identity + 1); v++) {
      if (attribute(v) == attribute) {
        return valueId(v);
      }
    }
    return -1;
  }

  /// Whether an identity has a name.
  public boolean named(int identity) {
    for (int v = firstValue(identity); v < firstValue(identity + 1); v++) {
      if (attribute(v).ofName()) {
        return true;
      }
    }
    return false;
  }

  public Dictionary dictionary(Attribute attribute) {
    return dictionaries.get(attribute.ordinal());
  }

  /// The identity of a mention, new or known; counts the mention. The same attribute with the same
  /// value twice counts once.
  public int add(MentionBatch batch, int mention) {
    IdentityColumns columns = this.columns;
    int from = batch.firstValue(mention);
    int to = batch.firstValue(mention + 1);
    int start = columns.end();
    int end = start;
    columns.room(end + to - from);
    for (int v = from; v < to; v++) {
      int attribute = batch.attribute(v).ordinal();
      int id =
          dictionaries.get(attribute).add(batch.bytes(), batch.valueStart(v), batch.valueEnd(v));
      end = columns.insert(start, end, (byte) attribute, id);
    }
    int identity = known(batch.role(mention).ordinal(), end);
    columns.mentions[identity]++;
    return identity;
  }

  /// Adds all identities of another table in their order with their mentions, and gives the number
  /// of each here: the same as if its mentions had been added one by one.
  public int[] addAll(IdentityTable more) {
    IdentityColumns there = more.columns;
    int[] ids = idsHere(more);
    int[] hashes = new int[there.size];
    for (int i = 0; i < there.size; i++) {
      hashes[i] =
          hash(
              there.roles[i],
              there.attributes,
              ids,
              there.firstValues[i],
              there.firstValues[i + 1]);
    }
    int[] numbers = slots.firsts(hashes);
    for (int i = 0; i < there.size; i++) {
      int role = there.roles[i];
      int from = there.firstValues[i];
      int to = there.firstValues[i + 1];
      int identity = numbers[i];
      if (identity < 0 || !columns.equal(identity, role, there.attributes, ids, from, to)) {
        identity = find(role, hashes[i], there.attributes, ids, from, to);
      }
      if (identity < 0) {
        identity = columns.append(role, there.attributes, ids, from, to);
        slots.put(hashes[i], identity);
      }
      columns.mentions[identity] += there.mentions[i];
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
    IdentityColumns there = more.columns;
    int[] ids = new int[there.end()];
    for (int i = 0; i < there.size; i++) {
      int first = there.firstValues[i];
      for (int v = first; v < there.firstValues[i + 1]; v++) {
        byte attribute = there.attributes[v];
        int id = here[attribute][there.valueIds[v]];
        int at = v;
        while (at > first && there.attributes[at - 1] == attribute && ids[at - 1] > id) {
          ids[at] = ids[at - 1];
          at--;
        }
        ids[at] = id;
      }
    }
    return ids;
  }

  /// The identity of a role with the values `[from, to)` of two columns, or -1.
  private int find(int role, int hash, byte[] of, int[] ids, int from, int to) {
    for (int slot = slots.first(hash); slot >= 0; slot = slots.next(hash, slot)) {
      if (columns.equal(slots.number(slot), role, of, ids, from, to)) {
        return slots.number(slot);
      }
    }
    return -1;
  }

  /// The identity, new or known, of the values after those of the last one, up to `end`.
  private int known(int role, int end) {
    int start = columns.end();
    int hash = hash(role, columns.attributes, columns.valueIds, start, end);
    int known = find(role, hash, columns.attributes, columns.valueIds, start, end);
    if (known >= 0) {
      return known;
    }
    int identity = columns.append(role, end);
    slots.put(hash, identity);
    return identity;
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
    return rebuild(attribute, (identity, id) -> LEFT_OUT, i -> columns.roles[i], instead, false);
  }

  /// Takes ids of an attribute for others; identities that become equal are one, numbered in the
  /// order of the first.
  ///
  /// @param ids for each id of the attribute the one that it is
  /// @return the new number of each identity
  public int[] renamed(Attribute attribute, int[] ids) {
    int[] themselves = new int[columns.size];
    Arrays.setAll(themselves, identity -> identity);
    return rebuild(attribute, (identity, id) -> ids[id], i -> columns.roles[i], themselves, false);
  }

  /// Takes ids of an attribute for others, or leaves them out, and drops identities; those that
  /// become equal are one, numbered in the order of the first.
  ///
  /// @param ids the id that an identity's id of the attribute is, [#LEFT_OUT] for none
  /// @param roles the role of each identity
  /// @return the new number of each identity, -1 where it was dropped
  public int[] renamed(
      Attribute attribute, IntBinaryOperator ids, Role[] roles, boolean[] dropped) {
    int[] instead = new int[columns.size];
    Arrays.setAll(instead, identity -> dropped[identity] ? -1 : identity);
    return rebuild(attribute, ids, i -> roles[i].ordinal(), instead, false);
  }

  /// As the other, each identity keeping its role.
  public int[] renamed(Attribute attribute, IntBinaryOperator ids, boolean[] dropped) {
    Role[] roles = new Role[columns.size];
    Arrays.setAll(roles, this::role);
    return renamed(attribute, ids, roles, dropped);
  }

  /// Takes identities for others, which have all values of both then; equal ones become one,
  /// numbered in the order of the first.
  ///
  /// @param into for each identity the one that it is; itself, or another that is itself
  /// @return the new number of each identity
  public int[] merged(int[] into) {
    return rebuild(Attribute.LOCAL_ID, (identity, id) -> id, i -> columns.roles[i], into, true);
  }

  /// Adds anew all identities that are themselves, and gives the others' mentions to those that
  /// they are, and their values as well where they are gathered.
  private int[] rebuild(
      Attribute attribute,
      IntBinaryOperator ids,
      IntUnaryOperator roles,
      int[] instead,
      boolean gather) {
    IdentityColumns before = columns;
    int[] role = IntStream.range(0, before.size).map(roles).toArray();
    int[] others = gather ? others(instead) : new int[] {};
    columns = new IdentityColumns();
    slots = new HashSlots();
    int[] numbers = new int[before.size];
    for (int i = 0; i < before.size; i++) {
      numbers[i] = -1;
      if (instead[i] == i) {
        int start = columns.end();
        int end = put(before, i, attribute, ids, start, start);
        for (int o = gather ? others[i] : -1; o >= 0; o = others[o]) {
          end = put(before, o, attribute, ids, start, end);
        }
        numbers[i] = known(role[i], end);
      }
    }
    for (int i = 0; i < before.size; i++) {
      numbers[i] = instead[i] < 0 ? -1 : numbers[instead[i]];
      if (numbers[i] >= 0) {
        columns.mentions[numbers[i]] += before.mentions[i];
      }
    }
    return numbers;
  }

  /// For each identity the next of those that are one, from the one that they are; -1 behind the
  /// last.
  private static int[] others(int[] instead) {
    int[] next = new int[instead.length];
    Arrays.fill(next, -1);
    for (int i = next.length - 1; i >= 0; i--) {
      if (instead[i] != i) {
        next[i] = next[instead[i]];
        next[instead[i]] = i;
      }
    }
    return next;
  }

  /// Puts the values of an identity of other columns at the end, with other ids for those of one
  /// attribute.
  private int put(
      IdentityColumns other,
      int identity,
      Attribute attribute,
      IntBinaryOperator ids,
      int start,
      int end) {
    int from = other.firstValues[identity];
    int to = other.firstValues[identity + 1];
    int next = end;
    columns.room(end + to - from);
    for (int v = from; v < to; v++) {
      byte of = other.attributes[v];
      boolean changed = of == attribute.ordinal();
      int id = changed ? ids.applyAsInt(identity, other.valueIds[v]) : other.valueIds[v];
      if (id != LEFT_OUT) {
        next = columns.insert(start, next, of, id);
      }
    }
    return next;
  }

  /// Drops identities and numbers the others anew, in their order. Nothing can be added
  /// afterwards, but to a [#copy].
  ///
  /// @return the new number of each identity, -1 where it was dropped
  public int[] drop(boolean[] dropped) {
    int[] numbers = columns.drop(dropped);
    slots = new HashSlots();
    columns.settle();
    dictionaries.forEach(Dictionary::settle);
    return numbers;
  }

  /// Writes all identities and their dictionaries.
  public void write(DataOutput out) throws IOException {
    columns.write(out);
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
    table.columns = IdentityColumns.read(in);
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
