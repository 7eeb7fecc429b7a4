package fr.prevenir.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/// Identities as plain columns: of each its role, its mentions and where its values begin; of each
/// value its attribute and its id. Knows neither what the ids stand for nor which identities are
/// equal.
///
/// A new identity is made in two steps: its values are put behind those of the last one, from
/// [#end] on, and [#append] takes what lies there.
final class IdentityColumns {
  int size;
  byte[] roles = new byte[512];
  int[] mentions = new int[512];
  int[] firstValues = new int[513];
  byte[] attributes = new byte[4096];
  int[] valueIds = new int[4096];

  /// Where the values of the last identity end.
  int end() {
    return firstValues[size];
  }

  /// Makes room for so many values in all.
  void room(int values) {
    if (values > attributes.length) {
      int room = Math.max(values, attributes.length * 2);
      attributes = Arrays.copyOf(attributes, room);
      valueIds = Arrays.copyOf(valueIds, room);
    }
  }

  /// Keeps the values from `start` sorted by attribute, then id, each once; gives the new end.
  /// There must be room.
  int insert(int start, int end, byte attribute, int id) {
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

  /// Makes an identity without mentions of the values after those of the last one, up to `end`.
  int append(int role, int end) {
    int identity = size++;
    if (size == roles.length) {
      roles = Arrays.copyOf(roles, size * 2);
      mentions = Arrays.copyOf(mentions, size * 2);
      firstValues = Arrays.copyOf(firstValues, size * 2 + 1);
    }
    roles[identity] = (byte) role;
    firstValues[size] = end;
    return identity;
  }

  /// Makes an identity without mentions of the values `[from, to)` of two columns.
  int append(int role, byte[] of, int[] ids, int from, int to) {
    int start = end();
    int length = to - from;
    room(start + length);
    System.arraycopy(of, from, attributes, start, length);
    System.arraycopy(ids, from, valueIds, start, length);
    return append(role, start + length);
  }

  /// Whether an identity has a role and the values `[from, to)` of two columns.
  boolean equal(int identity, int role, byte[] of, int[] ids, int from, int to) {
    int start = firstValues[identity];
    int end = firstValues[identity + 1];
    return roles[identity] == role
        && Arrays.equals(attributes, start, end, of, from, to)
        && Arrays.equals(valueIds, start, end, ids, from, to);
  }

  /// Drops identities and closes the gaps.
  ///
  /// @return the new number of each identity, -1 where it was dropped
  int[] drop(boolean[] dropped) {
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

  /// Lets go of the memory that only adding needs.
  void settle() {
    roles = Arrays.copyOf(roles, size);
    mentions = Arrays.copyOf(mentions, size);
    firstValues = Arrays.copyOf(firstValues, size + 1);
    attributes = Arrays.copyOf(attributes, end());
    valueIds = Arrays.copyOf(valueIds, end());
  }

  void write(DataOutput out) throws IOException {
    Columns.write(roles, size, out);
    Columns.write(mentions, size, out);
    Columns.write(firstValues, size + 1, out);
    Columns.write(attributes, end(), out);
    Columns.write(valueIds, end(), out);
  }

  /// Reads what [#write] wrote.
  static IdentityColumns read(DataInput in) throws IOException {
    IdentityColumns columns = new IdentityColumns();
    columns.roles = Columns.readBytes(in);
    columns.mentions = Columns.readInts(in);
    columns.firstValues = Columns.readInts(in);
    columns.attributes = Columns.readBytes(in);
    columns.valueIds = Columns.readInts(in);
    columns.size = columns.roles.length;
    return columns;
  }
}
