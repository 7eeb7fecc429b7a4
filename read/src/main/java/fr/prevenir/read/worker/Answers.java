package fr.prevenir.read.worker;

import fr.prevenir.model.Passage;
import fr.prevenir.model.RowBatch;
import fr.prevenir.model.SourceAccount;
import fr.prevenir.model.SourcePath;
import fr.prevenir.model.TableHead;
import fr.prevenir.model.Unread;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.EvidenceSink;
import fr.prevenir.read.TableSink;
import fr.prevenir.read.format.UnreadableException;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;

/// The worker's end of a reading: what the reader yields goes over the pipe.
final class Answers implements EvidenceSink {
  private static final int CHUNK = 1 << 16;

  private final SourcePath source;
  private final DataInputStream in;
  private final DataOutputStream out;
  private int tables;

  Answers(SourcePath source, DataInputStream in, DataOutputStream out) {
    this.source = source;
    this.in = in;
    this.out = out;
  }

  /// Writing to the pipe.
  private interface Writing {
    void run() throws IOException;
  }

  private void send(Frame frame, Writing content) {
    try {
      out.writeByte(frame.ordinal());
      content.run();
      out.flush();
    } catch (IOException e) {
      throw new PipeException(e);
    }
  }

  @Override
  public TableSink table(TableHead head) {
    int number = tables++;
    send(
        Frame.TABLE,
        () -> {
          out.writeInt(number);
          Wire.head(out, head);
        });
    return new TableSink() {
      @Override
      public void rows(RowBatch batch) {
        send(
            Frame.ROWS,
            () -> {
              out.writeInt(number);
              Wire.rows(out, batch);
            });
      }

      @Override
      public void end() {
        send(Frame.TABLE_END, () -> out.writeInt(number));
      }
    };
  }

  @Override
  public void passage(Passage passage) {
    send(
        Frame.PASSAGE,
        () -> {
          Wire.path(out, passage.path());
          Wire.text(out, passage.format());
          out.writeLong(passage.start());
          Wire.text(out, passage.text().value());
        });
  }

  @Override
  public void unread(Unread unread) {
    send(
        Frame.UNREAD,
        () -> {
          boolean whole = unread.record() == 0 && unread.path().equals(source);
          out.writeBoolean(whole);
          Wire.path(out, unread.path());
          out.writeLong(unread.record());
          out.writeLong(unread.records());
          out.writeLong(unread.bytes());
          out.writeByte(unread.code().ordinal());
          Wire.text(out, unread.reason());
        });
  }

  @Override
  public void account(SourceAccount account) {
    throw new IllegalStateException("a worker keeps no accounts of members");
  }

  /// Sends a member over and waits for its reading.
  void member(SourcePath path, long size, InputStream content) throws IOException {
    send(
        Frame.MEMBER,
        () -> {
          Wire.path(out, path);
          out.writeLong(size);
        });
    UnreadableException broken = null;
    byte[] chunk = new byte[CHUNK];
    try {
      for (int n = content.read(chunk); n >= 0; n = content.read(chunk)) {
        int length = n;
        send(
            Frame.CHUNK,
            () -> {
              out.writeInt(length);
              out.write(chunk, 0, length);
            });
      }
    } catch (UnreadableException e) {
      broken = e;
    } catch (PipeException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      broken = new UnreadableException(UnreadCode.CORRUPT, "the content contradicts its format");
    }
    UnreadableException end = broken;
    send(Frame.MEMBER_END, () -> reason(end));
    UnreadableException stop = Worker.reason(in);
    if (stop != null) {
      throw stop;
    }
  }

  private void reason(@org.jspecify.annotations.Nullable UnreadableException reason)
      throws IOException {
    out.writeByte(reason == null ? -1 : reason.code().ordinal());
    Wire.text(out, reason == null ? "" : reason.reason());
  }

  void done(SourceAccount account) {
    send(Frame.DONE, () -> state(account));
  }

  void failed(SourceAccount account, UnreadCode code, String reason) {
    send(
        Frame.FAILED,
        () -> {
          state(account);
          out.writeByte(code.ordinal());
          Wire.text(out, reason);
        });
  }

  private void state(SourceAccount account) throws IOException {
    Wire.text(out, account.format());
    out.writeBoolean(account.state() == SourceAccount.State.CONTAINER);
  }
}
