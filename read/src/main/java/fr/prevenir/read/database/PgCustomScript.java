package fr.prevenir.read.database;

import com.github.luben.zstd.ZstdInputStream;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.OneByte;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.UnreadableException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorInputStream;
import org.jspecify.annotations.Nullable;

/// The script of an archive in the custom format: its blocks follow the table of contents, each
/// naming its entry. Large objects are members.
final class PgCustomScript extends PgScript {
  private static final int DATA = 1;
  private static final int LARGE_OBJECTS = 3;

  private final InputStream in;
  private final Reading reading;
  private final PgToc toc;
  private final Map<Integer, PgToc.Entry> entries = new HashMap<>();
  private final Deque<InputStream> queue = new ArrayDeque<>();
  private @Nullable Chunks open;

  PgCustomScript(InputStream in, Reading reading) throws IOException {
    this.in = in;
    this.reading = reading;
    toc = PgToc.read(in);
    toc.entries().forEach(entry -> entries.put(entry.id(), entry));
    queue.add(of(definitions(toc)));
  }

  @Override
  @Nullable InputStream next() throws IOException {
    while (queue.isEmpty()) {
      if (open != null) {
        open.drain();
        open = null;
      }
      int type = in.read();
      if (type < 0) {
        return null;
      }
      int id = toc.integer();
      switch (type) {
        case DATA -> data(id);
        case LARGE_OBJECTS -> largeObjects();
        default ->
            throw new UnreadableException(
                UnreadCode.CORRUPT, "a block of the archive is of no known sort");
      }
    }
    return queue.poll();
  }

  private void data(int id) throws IOException {
    Chunks chunks = new Chunks();
    open = chunks;
    PgToc.Entry entry = entries.get(id);
    if (entry != null && !entry.copy().isEmpty()) {
      queue.add(of("\n" + entry.copy()));
      queue.add(plain(chunks));
      queue.add(of("\n"));
    } else if (entry != null) {
      // data written as INSERT statements
      queue.add(plain(chunks));
    }
  }

  private void largeObjects() throws IOException {
    for (int oid = toc.integer(); oid != 0; oid = toc.integer()) {
      Chunks chunks = new Chunks();
      try (InputStream plain = plain(chunks)) {
        reading.member(reading.path().child("large object " + oid), -1, plain);
      }
      chunks.drain();
    }
  }

  private InputStream plain(Chunks chunks) throws IOException {
    return switch (toc.compression()) {
      case NONE -> chunks;
      case GZIP -> new InflaterInputStream(chunks);
      case LZ4 -> new FramedLZ4CompressorInputStream(chunks, true);
      case ZSTD -> new ZstdInputStream(chunks);
    };
  }

  /// One block: chunks with their lengths, up to one of length zero.
  private final class Chunks extends InputStream {
    private int left;
    private boolean ended;

    private boolean more() throws IOException {
      if (left == 0 && !ended) {
        left = toc.integer();
        ended = left <= 0;
      }
      return !ended;
    }

    @Override
    public int read() throws IOException {
      return OneByte.of(this);
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      if (!more()) {
        return -1;
      }
      int n = in.read(b, off, Math.min(len, left));
      if (n < 0) {
        throw new EOFException("the archive breaks off");
      }
      left -= n;
      return n;
    }

    @Override
    public void close() {}

    void drain() throws IOException {
      transferTo(OutputStream.nullOutputStream());
    }
  }
}
