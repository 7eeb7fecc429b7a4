package fr.prevenir.quality.linkage;

import fr.prevenir.model.Passage;
import fr.prevenir.model.RowBatch;
import fr.prevenir.model.SourceAccount;
import fr.prevenir.model.TableHead;
import fr.prevenir.model.Unread;
import fr.prevenir.read.EvidenceFile;
import fr.prevenir.read.EvidenceReader;
import fr.prevenir.read.EvidenceSink;
import fr.prevenir.read.ReadOptions;
import fr.prevenir.read.TableSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Tables in memory, read as the product reads them.
final class InputTables {
  private final Map<String, Table> tables = new LinkedHashMap<>();

  /// Reads files under their own names, as `prevenir link` writes them.
  static InputTables read(List<Path> files) throws IOException {
    InputTables read = new InputTables();
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      read.read(new EvidenceFile(file, name, Files.size(file)));
    }
    return read;
  }

  /// Adds one more file.
  void read(EvidenceFile file) {
    new EvidenceReader(ReadOptions.standard()).read(file, new Sink());
  }

  /// By what stands in the column `file` of clusters.
  Map<String, Table> byPath() {
    return tables;
  }

  @Nullable Table table(String path) {
    return tables.get(path);
  }

  /// The rows of one table.
  static final class Table implements TableSink {
    private final TableHead head;
    private final TreeMap<Long, RowBatch> batches = new TreeMap<>();

    Table(TableHead head) {
      this.head = head;
    }

    TableHead head() {
      return head;
    }

    /// Names of the columns without blanks around them.
    List<String> columns() {
      return head.columns().stream().map(String::strip).toList();
    }

    @Override
    public void rows(RowBatch batch) {
      batches.put(batch.firstRecord(), batch);
    }

    @Override
    public void end() {}

    List<Long> records() {
      List<Long> records = new ArrayList<>();
      batches.forEach(
          (first, batch) -> {
            for (int row = 0; row < batch.rows(); row++) {
              records.add(first + row);
            }
          });
      return records;
    }

    /// The value of a cell without blanks around it; empty where there is none.
    String value(long record, int column) {
      Map.Entry<Long, RowBatch> batch = batches.floorEntry(record);
      if (batch == null || record - batch.getKey() >= batch.getValue().rows()) {
        return "";
      }
      String text = batch.getValue().text((int) (record - batch.getKey()), column);
      return text == null ? "" : text.strip();
    }
  }

  private final class Sink implements EvidenceSink {
    @Override
    public TableSink table(TableHead head) {
      Table table = new Table(head);
      tables.put(head.path().toString(), table);
      return table;
    }

    @Override
    public void passage(Passage passage) {}

    @Override
    public void unread(Unread unread) {}

    @Override
    public void account(SourceAccount account) {}
  }
}
