package fr.prevenir.read.format;

import fr.prevenir.model.Passage;
import fr.prevenir.model.RowBatch;
import fr.prevenir.model.SourceAccount;
import fr.prevenir.model.SourcePath;
import fr.prevenir.model.TableHead;
import fr.prevenir.model.Unread;
import fr.prevenir.read.EvidenceSink;
import fr.prevenir.read.ReadLimits;
import fr.prevenir.read.ReadOptions;
import fr.prevenir.read.TableSink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a reader made of a source, kept whole for tests: tables as lines of text.
public final class ReadTables implements EvidenceSink {
  /// A table and its rows; an absent cell is null.
  public record Table(TableHead head, List<Long> records, List<List<@Nullable String>> rows) {
    /// Rows with cells joined by `|`, an absent one as `∅`.
    public List<String> lines() {
      return rows.stream()
          .map(row -> row.stream().map(c -> c == null ? "∅" : c).collect(Collectors.joining("|")))
          .toList();
    }

    public String name() {
      return head.path().inside();
    }
  }

  private final List<Table> tables = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();
  private final List<Passage> passages = new ArrayList<>();
  private final List<Table> ended = new ArrayList<>();
  private @Nullable SourceAccount account;

  public static ReadTables of(FormatReader reader, String content) {
    return of(reader, content.getBytes(StandardCharsets.UTF_8));
  }

  public static ReadTables of(FormatReader reader, byte[] content) {
    return of(reader, Source.of(SourcePath.of("evidence"), content), ReadLimits.standard());
  }

  public static ReadTables of(FormatReader reader, Source source, ReadLimits limits) {
    ReadTables read = new ReadTables();
    Reading reading =
        new Reading(
            source.path(), new ReadOptions(List.of(), limits), read, (path, size, content) -> {});
    try {
      reader.read(source, reading);
    } catch (UnreadableException e) {
      reading.unread(e.code(), 0, e.reason());
    } catch (IOException e) {
      reading.unread(fr.prevenir.model.UnreadCode.TRUNCATED, 0, "the content breaks off");
    }
    read.account = reading.account(reader.format(), Math.max(0, source.size()));
    return read;
  }

  public List<Table> tables() {
    return tables;
  }

  /// The table, where there is one and nothing else.
  public Table only() {
    if (tables.size() != 1 || !unread.isEmpty()) {
      throw new AssertionError(names() + " read, " + unread + " not");
    }
    return tables.getFirst();
  }

  public List<String> names() {
    return tables.stream().map(Table::name).toList();
  }

  public Table table(String name) {
    return tables.stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no table " + name + " among " + names()));
  }

  public List<Unread> unread() {
    return unread;
  }

  public List<Passage> passages() {
    return passages;
  }

  public SourceAccount account() {
    if (account == null) {
      throw new IllegalStateException("not read yet");
    }
    return account;
  }

  @Override
  public TableSink table(TableHead head) {
    Table table = new Table(head, new ArrayList<>(), new ArrayList<>());
    tables.add(table);
    return new TableSink() {
      @Override
      public void rows(RowBatch batch) {
        if (batch.columns() != head.columns().size() || ended.contains(table)) {
          throw new IllegalStateException("a batch does not fit its table");
        }
        for (int row = 0; row < batch.rows(); row++) {
          List<@Nullable String> cells = new ArrayList<>();
          for (int column = 0; column < batch.columns(); column++) {
            cells.add(batch.text(row, column));
          }
          table.records().add(batch.firstRecord() + row);
          table.rows().add(cells);
        }
      }

      @Override
      public void end() {
        ended.add(table);
      }
    };
  }

  @Override
  public void passage(Passage passage) {
    passages.add(passage);
  }

  @Override
  public void unread(Unread entry) {
    unread.add(entry);
  }

  @Override
  public void account(SourceAccount closed) {
    account = closed;
  }
}
