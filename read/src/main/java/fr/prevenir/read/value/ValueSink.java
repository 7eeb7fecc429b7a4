package fr.prevenir.read.value;

import fr.prevenir.model.Passage;
import fr.prevenir.model.RowBatch;
import fr.prevenir.model.SourceAccount;
import fr.prevenir.model.TableHead;
import fr.prevenir.model.Unread;
import fr.prevenir.read.EvidenceSink;
import fr.prevenir.read.TableSink;
import fr.prevenir.read.format.Reading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Passes everything on, and reads what stands in the values of tables as sources within theirs:
/// messages of a column as one, each document as its own.
public final class ValueSink implements EvidenceSink {
  private final EvidenceSink sink;
  private final Reading.Members members;
  private final List<TableValues> open = new ArrayList<>();
  private @Nullable IOException failure;

  /// @param members reads what was found
  public ValueSink(EvidenceSink sink, Reading.Members members) {
    this.sink = sink;
    this.members = members;
  }

  @Override
  public TableSink table(TableHead head) {
    TableSink table = sink.table(head);
    TableValues values = new TableValues(head, members);
    open.add(values);
    return new TableSink() {
      @Override
      public void rows(RowBatch batch) {
        table.rows(batch);
        attempt(() -> values.look(batch));
      }

      @Override
      public void end() {
        table.end();
        attempt(values::end);
        open.remove(values);
      }
    };
  }

  /// Reads what was gathered so far.
  ///
  /// @throws IOException if the source must not be read further: a limit is passed
  public void finish() throws IOException {
    for (TableValues values : open) {
      attempt(values::end);
    }
    if (failure != null) {
      throw failure;
    }
  }

  /// Something that only a passed limit can stop.
  private interface Step {
    void run() throws IOException;
  }

  /// Once a limit is passed nothing more is taken out of values; the tables themselves go on.
  private void attempt(Step step) {
    if (failure == null) {
      try {
        step.run();
      } catch (IOException e) {
        failure = e;
      }
    }
  }

  @Override
  public void passage(Passage passage) {
    sink.passage(passage);
  }

  @Override
  public void unread(Unread unread) {
    sink.unread(unread);
  }

  @Override
  public void account(SourceAccount account) {
    sink.account(account);
  }

  @Override
  public void progress(long bytes) {
    sink.progress(bytes);
  }
}
