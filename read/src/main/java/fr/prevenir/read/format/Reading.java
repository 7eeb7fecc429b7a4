package fr.prevenir.read.format;

import fr.prevenir.model.Passage;
import fr.prevenir.model.RowBatch;
import fr.prevenir.model.SourceAccount;
import fr.prevenir.model.SourcePath;
import fr.prevenir.model.TableHead;
import fr.prevenir.model.Unread;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.EvidenceSink;
import fr.prevenir.read.ReadOptions;
import fr.prevenir.read.TableSink;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The reading of one source under way: passes items on to the sink and keeps the source's account,
/// so that records in = kept + rejected whatever happens.
public final class Reading {
  /// Reads a member of the source now being read.
  public interface Members {
    /// @param size in bytes after decompression, or -1 where nobody knows
    void read(SourcePath path, long size, InputStream content) throws IOException;
  }

  private final SourcePath path;
  private final ReadOptions options;
  private final EvidenceSink sink;
  private final Members members;
  private final Set<OpenTable> open = new LinkedHashSet<>();
  private long kept;
  private long rejected;
  private long bytesUnread;
  private boolean container;
  private boolean text;
  private @Nullable String format;
  private SourceAccount.State state = SourceAccount.State.READ;

  public Reading(SourcePath path, ReadOptions options, EvidenceSink sink, Members members) {
    this.path = path;
    this.options = options;
    this.sink = sink;
    this.members = members;
  }

  public SourcePath path() {
    return path;
  }

  public ReadOptions options() {
    return options;
  }

  /// Begins a table of this source; its rows are counted as kept records. A table left open when
  /// the reader gives up is ended with the account.
  public TableSink table(TableHead head) {
    List<TableSink> begun = new ArrayList<>(1);
    guard(() -> begun.add(sink.table(head)));
    OpenTable table = new OpenTable(begun.getFirst());
    open.add(table);
    return table;
  }

  public void passage(Passage passage) {
    text = true;
    guard(() -> sink.passage(passage));
  }

  /// Passes on text seen within bytes that no reader understands: it does not count as read.
  public void glimpse(Passage passage) {
    guard(() -> sink.passage(passage));
  }

  /// Reads a member of this source, which thereby is a container. What goes wrong inside the member
  /// stands in the member's account.
  ///
  /// @throws IOException if this source must not be read further: a limit is passed
  public void member(SourcePath member, long size, InputStream content) throws IOException {
    try {
      members.read(member, size, content);
      container = true;
    } catch (UnreadableException e) {
      container |= e.code() != UnreadCode.BOMB_DEPTH;
      throw e;
    }
  }

  /// Accounts for a member that cannot be opened.
  ///
  /// @param bytes its size after decompression as announced, or its size as stored
  public void memberUnread(SourcePath member, long bytes, UnreadCode code, String reason)
      throws IOException {
    member(
        member,
        bytes,
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new UnreadableException(code, reason);
          }

          @Override
          public int read(byte[] b, int off, int len) throws IOException {
            return read();
          }
        });
  }

  /// Says what the source turned out to be, where one reader knows several formats.
  public void format(String name) {
    format = name;
  }

  /// Says that this source is a container, even if it turns out to be empty.
  public void container() {
    container = true;
  }

  /// Rejects records of this source.
  ///
  /// @param at the source, or one of its tables
  /// @param record 1-based ordinal of the first one among all records met, rejected ones included
  public void reject(
      SourcePath at, long record, long records, long bytes, UnreadCode code, String reason) {
    rejected += records;
    bytesUnread += bytes;
    guard(() -> sink.unread(new Unread(at, record, records, bytes, code, reason)));
  }

  /// Says that this source could not be read at all, or from some point on.
  ///
  /// @param bytes how many bytes of it; they are counted once, at most to the size of the source
  public void unread(UnreadCode code, long bytes, String reason) {
    unread(path, code, bytes, reason);
  }

  /// Says that a part of this source, such as a sheet, could not be read at all, or from some point
  /// on.
  ///
  /// @param at the source, or one of its tables
  /// @param bytes how many bytes of the source; they are counted once
  public void unread(SourcePath at, UnreadCode code, long bytes, String reason) {
    bytesUnread += bytes;
    state =
        switch (code) {
          case ENCRYPTED -> SourceAccount.State.ENCRYPTED;
          case UNKNOWN_FORMAT, IMAGE -> SourceAccount.State.UNKNOWN;
          default -> SourceAccount.State.UNREAD;
        };
    guard(() -> sink.unread(new Unread(at, 0, 0, bytes, code, reason)));
  }

  /// Whether anything of the source was read or opened so far.
  public boolean yielded() {
    return kept > 0 || container || text;
  }

  /// The closed account.
  ///
  /// @param bytes the size of the source, known at the end
  public SourceAccount account(String readerFormat, long bytes) {
    String name = format == null ? readerFormat : format;
    List.copyOf(open).forEach(OpenTable::end);
    long unread = Math.min(bytes, bytesUnread);
    SourceAccount.State end = state;
    if (end == SourceAccount.State.READ) {
      if (container) {
        end = SourceAccount.State.CONTAINER;
      } else if (rejected > 0 || unread > 0) {
        end = SourceAccount.State.PARTLY_READ;
      }
    } else if (yielded()) {
      end = SourceAccount.State.PARTLY_READ;
    }
    return new SourceAccount(path, name, end, bytes, unread, kept + rejected, rejected);
  }

  /// Readers and their libraries may throw whatever they like at hostile bytes; what the sink
  /// throws must not be taken for that.
  private static void guard(Runnable call) {
    try {
      call.run();
    } catch (SinkFailure e) {
      throw e;
    } catch (RuntimeException e) {
      throw new SinkFailure(e);
    }
  }

  private final class OpenTable implements TableSink {
    private final TableSink table;

    OpenTable(TableSink table) {
      this.table = table;
    }

    @Override
    public void rows(RowBatch batch) {
      kept += batch.rows();
      guard(() -> table.rows(batch));
    }

    @Override
    public void end() {
      if (open.remove(this)) {
        guard(table::end);
      }
    }
  }
}
