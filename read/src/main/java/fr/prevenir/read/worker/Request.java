package fr.prevenir.read.worker;

import fr.prevenir.model.Passage;
import fr.prevenir.model.Sensitive;
import fr.prevenir.model.SourcePath;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.ReadLimits;
import fr.prevenir.read.TableSink;
import fr.prevenir.read.format.OneByte;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.format.UnreadableException;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One source being read by a worker: asks, serves the bytes that the worker wants, and passes on
/// what it answers.
final class Request {
  private static final int LARGEST_BLOCK = 1 << 20;

  private final Worker worker;
  private final Source source;
  private final Reading reading;
  private final Map<Integer, TableSink> tables = new HashMap<>();

  Request(Worker worker, Source source, Reading reading) {
    this.worker = worker;
    this.source = source;
    this.reading = reading;
  }

  /// Reads the source.
  ///
  /// @return why it could not be read further, or null
  /// @throws IOException if the worker died
  @Nullable UnreadableException read(String reader) throws IOException {
    try {
      ask(reader);
      Frame frame = next();
      while (frame != Frame.DONE && frame != Frame.FAILED) {
        answer(frame);
        frame = next();
      }
      String format = Wire.text(worker.in());
      boolean container = worker.in().readBoolean();
      if (!format.isEmpty()) {
        reading.format(format);
      }
      if (container) {
        reading.container();
      }
      return frame == Frame.FAILED ? Worker.reason(worker.in()) : null;
    } catch (SourceException e) {
      throw e.failure;
    } catch (IOException e) {
      throw worker.death();
    }
  }

  private void ask(String reader) throws IOException {
    DataOutputStream out = worker.request();
    Wire.text(out, reader);
    Wire.path(out, source.path());
    out.writeLong(size());
    Wire.texts(out, reading.options().passwords());
    ReadLimits limits = reading.options().limits();
    out.writeInt(limits.depth());
    out.writeLong(limits.members());
    out.writeLong(limits.ratio());
    out.writeLong(limits.expandedBytes());
    out.writeInt(limits.recordBytes());
    out.flush();
  }

  private long size() throws SourceException {
    try {
      return source.channel().size();
    } catch (IOException e) {
      throw new SourceException(e);
    }
  }

  /// The next frame that is no request for bytes: those are served at once.
  private Frame next() throws IOException {
    Frame frame = worker.next();
    while (frame == Frame.BYTES) {
      long at = worker.in().readLong();
      int length = Math.min(LARGEST_BLOCK, worker.in().readInt());
      Wire.bytes(worker.out(), bytes(at, length));
      worker.out().flush();
      frame = worker.next();
    }
    return frame;
  }

  private byte[] bytes(long at, int length) throws SourceException {
    try {
      SeekableByteChannel channel = source.channel();
      channel.position(at);
      ByteBuffer buffer = ByteBuffer.allocate(Math.clamp(channel.size() - at, 0, length));
      while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
        // reads on until the block is whole
      }
      return java.util.Arrays.copyOf(buffer.array(), buffer.position());
    } catch (IOException e) {
      throw new SourceException(e);
    }
  }

  private void answer(Frame frame) throws IOException {
    DataInputStream in = worker.in();
    switch (frame) {
      case TABLE -> tables.put(in.readInt(), reading.table(Wire.head(in)));
      case ROWS -> table(in.readInt()).rows(Wire.rows(in));
      case TABLE_END -> table(in.readInt()).end();
      case PASSAGE ->
          reading.passage(
              new Passage(
                  Wire.path(in), Wire.text(in), in.readLong(), new Sensitive(Wire.text(in))));
      case UNREAD -> unread(in);
      case MEMBER -> member(in);
      case BYTES, CHUNK, MEMBER_END, DONE, FAILED ->
          throw new IOException("a worker answers out of turn");
    }
  }

  private TableSink table(int number) throws IOException {
    TableSink table = tables.get(number);
    if (table == null) {
      throw new IOException("a worker gives rows of no table");
    }
    return table;
  }

  private void unread(DataInputStream in) throws IOException {
    boolean whole = in.readBoolean();
    SourcePath path = Wire.path(in);
    long record = in.readLong();
    long records = in.readLong();
    long bytes = in.readLong();
    UnreadCode code = UnreadCode.values()[in.readByte()];
    String reason = Wire.text(in);
    if (whole) {
      reading.unread(code, bytes, reason);
    } else {
      reading.reject(path, record, records, bytes, code, reason);
    }
  }

  private void member(DataInputStream in) throws IOException {
    SourcePath path = Wire.path(in);
    long size = in.readLong();
    MemberStream content = new MemberStream();
    UnreadableException stop = null;
    try {
      reading.member(path, size, content);
    } catch (UnreadableException e) {
      stop = e;
    } catch (IOException e) {
      throw new SourceException(e);
    }
    content.drain();
    if (content.dead != null) {
      throw content.dead;
    }
    worker.out().writeByte(stop == null ? -1 : stop.code().ordinal());
    Wire.text(worker.out(), stop == null ? "" : stop.reason());
    worker.out().flush();
  }

  /// The source failed, not the worker.
  private static final class SourceException extends IOException {
    final IOException failure;

    SourceException(IOException failure) {
      super(failure);
      this.failure = failure;
    }
  }

  /// The content of a member as the worker sends it.
  private final class MemberStream extends InputStream {
    private byte[] chunk = new byte[0];
    private int at;
    private boolean ended;
    private @Nullable UnreadableException broken;

    /// Why the worker cannot go on, if it died.
    private @Nullable IOException dead;

    @Override
    public int read() throws IOException {
      return OneByte.of(this);
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      if (len == 0) {
        return 0;
      }
      if (!more()) {
        if (broken != null) {
          throw broken;
        }
        return -1;
      }
      int n = Math.min(len, chunk.length - at);
      System.arraycopy(chunk, at, b, off, n);
      at += n;
      return n;
    }

    private boolean more() throws IOException {
      while (at == chunk.length && !ended) {
        try {
          frame();
        } catch (IOException e) {
          ended = true;
          dead = e;
          broken = worker.death();
        }
      }
      return at < chunk.length;
    }

    private void frame() throws IOException {
      Frame frame = next();
      switch (frame) {
        case CHUNK -> {
          chunk = Wire.bytes(worker.in());
          at = 0;
        }
        case MEMBER_END -> {
          ended = true;
          broken = Worker.reason(worker.in());
        }
        case BYTES, TABLE, ROWS, TABLE_END, PASSAGE, UNREAD, MEMBER, DONE, FAILED ->
            throw new IOException("a worker answers within a member");
      }
    }

    void drain() {
      try {
        while (more()) {
          at = chunk.length;
        }
      } catch (IOException e) {
        dead = e;
      }
    }
  }
}
