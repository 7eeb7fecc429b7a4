package fr.prevenir.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// All mentions of a run in the order of the evidence: for each its source, record, identity,
/// categories and date of care. Mention `m` of the exports has the id `m + 1`. A mention takes 20
/// bytes of memory.
public final class MentionTable {
  private final IntColumn sources;
  private final IntColumn records;
  private final IntColumn identities;
  private final MaskColumn categories;
  private final IntColumn dates;

  public MentionTable() {
    this(new IntColumn(), new IntColumn(), new IntColumn(), new MaskColumn(), new IntColumn());
  }

  private MentionTable(
      IntColumn sources,
      IntColumn records,
      IntColumn identities,
      MaskColumn categories,
      IntColumn dates) {
    this.sources = sources;
    this.records = records;
    this.identities = identities;
    this.categories = categories;
    this.dates = dates;
  }

  public int size() {
    return sources.size();
  }

  /// @param source ordinal of the table in the run, from 0
  /// @param record 1-based ordinal of the record in its table
  /// @throws IllegalArgumentException if the ordinal of the record passes 2³¹ − 1
  public void add(int source, long record, int identity, long categoryMask, int date) {
    if (record < 1 || record > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("a table cannot hold more than 2^31 - 1 records");
    }
    sources.add(source);
    records.add((int) record);
    identities.add(identity);
    categories.add(categoryMask);
    dates.add(date);
  }

  public int source(int mention) {
    return sources.get(mention);
  }

  public int record(int mention) {
    return records.get(mention);
  }

  /// Row of the [IdentityTable].
  public int identity(int mention) {
    return identities.get(mention);
  }

  /// Mask of [Categories].
  public long categories(int mention) {
    return categories.get(mention);
  }

  /// Date of care as the number YYYYMMDD, or [MentionBatch#NO_DATE].
  public int date(int mention) {
    return dates.get(mention);
  }

  /// Drops the mentions whose identity was dropped, and gives the others its new number.
  ///
  /// @param numbers as [IdentityTable#drop] gives them
  public void renumber(int[] numbers) {
    int kept = 0;
    for (int m = 0; m < size(); m++) {
      int identity = numbers[identity(m)];
      if (identity >= 0) {
        sources.set(kept, source(m));
        records.set(kept, record(m));
        identities.set(kept, identity);
        categories.move(m, kept);
        dates.set(kept++, date(m));
      }
    }
    sources.cut(kept);
    records.cut(kept);
    identities.cut(kept);
    categories.cut(kept);
    dates.cut(kept);
  }

  /// A copy to which more can be added.
  public MentionTable copy() {
    return new MentionTable(
        sources.copy(), records.copy(), identities.copy(), categories.copy(), dates.copy());
  }

  /// Writes all mentions in order.
  public void write(DataOutput out) throws IOException {
    sources.write(out);
    records.write(out);
    identities.write(out);
    categories.write(out);
    dates.write(out);
  }

  /// Reads what [#write] wrote.
  public static MentionTable read(DataInput in) throws IOException {
    return new MentionTable(
        IntColumn.read(in),
        IntColumn.read(in),
        IntColumn.read(in),
        MaskColumn.read(in),
        IntColumn.read(in));
  }
}
