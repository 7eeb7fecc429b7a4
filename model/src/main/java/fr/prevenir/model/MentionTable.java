package fr.prevenir.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/// All mentions of a run in the order of the evidence: for each its source, record, identity,
/// categories and date of care. Mention `m` of the exports has the id `m + 1`.
public final class MentionTable {
  private int size;
  private int[] sources = new int[1024];
  private int[] records = new int[1024];
  private int[] identities = new int[1024];
  private long[] categories = new long[1024];
  private int[] dates = new int[1024];

  public int size() {
    return size;
  }

  /// @param source ordinal of the table in the run, from 0
  /// @param record 1-based ordinal of the record in its table
  /// @throws IllegalArgumentException if the ordinal of the record passes 2³¹ − 1
  public void add(int source, long record, int identity, long categoryMask, int date) {
    if (record < 1 || record > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("a table cannot hold more than 2^31 - 1 records");
    }
    if (size == sources.length) {
      int room = size * 2;
      sources = Arrays.copyOf(sources, room);
      records = Arrays.copyOf(records, room);
      identities = Arrays.copyOf(identities, room);
      categories = Arrays.copyOf(categories, room);
      dates = Arrays.copyOf(dates, room);
    }
    sources[size] = source;
    records[size] = (int) record;
    identities[size] = identity;
    categories[size] = categoryMask;
    dates[size++] = date;
  }

  public int source(int mention) {
    return sources[mention];
  }

  public int record(int mention) {
    return records[mention];
  }

  /// Row of the [IdentityTable].
  public int identity(int mention) {
    return identities[mention];
  }

  /// Mask of [Categories].
  public long categories(int mention) {
    return categories[mention];
  }

  /// Date of care as the number YYYYMMDD, or [MentionBatch#NO_DATE].
  public int date(int mention) {
    return dates[mention];
  }

  /// Lets go of the memory that only adding needs. Nothing can be added afterwards.
  public void settle() {
    sources = Arrays.copyOf(sources, size);
    records = Arrays.copyOf(records, size);
    identities = Arrays.copyOf(identities, size);
    categories = Arrays.copyOf(categories, size);
    dates = Arrays.copyOf(dates, size);
  }

  /// The mentions whose identity was kept, with its new number.
  ///
  /// @param numbers as [IdentityTable#drop] gives them
  public MentionTable renumbered(int[] numbers) {
    MentionTable kept = new MentionTable();
    for (int m = 0; m < size; m++) {
      int identity = numbers[identities[m]];
      if (identity >= 0) {
        kept.add(sources[m], records[m], identity, categories[m], dates[m]);
      }
    }
    return kept;
  }

  /// A copy to which more can be added.
  public MentionTable copy() {
    MentionTable copy = new MentionTable();
    int room = Math.max(copy.sources.length, size * 2);
    copy.size = size;
    copy.sources = Arrays.copyOf(sources, room);
    copy.records = Arrays.copyOf(records, room);
    copy.identities = Arrays.copyOf(identities, room);
    copy.categories = Arrays.copyOf(categories, room);
    copy.dates = Arrays.copyOf(dates, room);
    return copy;
  }

  /// Writes all mentions in order.
  public void write(DataOutput out) throws IOException {
    Columns.write(sources, size, out);
    Columns.write(records, size, out);
    Columns.write(identities, size, out);
    Columns.write(categories, size, out);
    Columns.write(dates, size, out);
  }

  /// Reads what [#write] wrote; nothing can be added to it, but to a [#copy].
  public static MentionTable read(DataInput in) throws IOException {
    MentionTable table = new MentionTable();
    table.sources = Columns.readInts(in);
    table.records = Columns.readInts(in);
    table.identities = Columns.readInts(in);
    table.categories = Columns.readLongs(in);
    table.dates = Columns.readInts(in);
    table.size = table.sources.length;
    return table;
  }
}
