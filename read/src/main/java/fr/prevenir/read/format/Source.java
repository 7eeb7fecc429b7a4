package fr.prevenir.read.format;

import fr.prevenir.model.SourcePath;
import fr.prevenir.read.described.Surroundings;
import fr.prevenir.read.spool.Spool;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Bytes to be read: a file on disk or a member of a container. Its first bytes can be looked at
/// before it is read, once, from the beginning or at random.
public final class Source implements Closeable {
  /// Bytes of [#head], where the source has as many.
  public static final int HEAD = 1 << 18;

  private final SourcePath path;
  private final long size;
  private final byte[] head;
  private final Rest rest;
  private final @Nullable Path file;
  private @Nullable SeekableByteChannel channel;
  private @Nullable IOException noChannel;
  private long[] parts = {0};
  private Surroundings surroundings = Surroundings.NONE;
  private final Map<Class<?>, Object> found = new HashMap<>();

  private Source(SourcePath path, long size, InputStream content, @Nullable Path file) {
    this.path = path;
    this.size = size;
    this.file = file;
    byte[] start = new byte[1 << 12];
    int length = 0;
    IOException failure = null;
    try {
      for (int n = content.read(start); n >= 0; ) {
        length += n;
        if (length == HEAD) {
          break;
        }
        if (length == start.length) {
          start = Arrays.copyOf(start, Math.min(HEAD, start.length * 8));
        }
        n = content.read(start, length, start.length - length);
      }
    } catch (IOException e) {
      failure = e;
    }
    head = Arrays.copyOf(start, length);
    rest = new Rest(content, failure);
  }

  /// @param size in bytes, or -1 where nobody knows yet
  public static Source of(SourcePath path, long size, InputStream content) {
    return new Source(path, size, content, null);
  }

  /// A plain file on disk, whose `content` is the bytes of `file`.
  public static Source of(SourcePath path, long size, InputStream content, Path file) {
    return new Source(path, size, content, file);
  }

  /// Bytes that can be read at random, such as a file on disk. The source closes the channel.
  ///
  /// @param file where the bytes lie, or null where they are spread over several files
  /// @param parts where each part of a split file begins; `{0}` for a whole one
  public static Source of(
      SourcePath path, SeekableByteChannel channel, @Nullable Path file, long[] parts)
      throws IOException {
    Source source = new Source(path, channel.size(), Channels.newInputStream(channel), file);
    source.channel = channel;
    source.parts = parts;
    return source;
  }

  public static Source of(SourcePath path, byte[] content) {
    return new Source(path, content.length, new ByteArrayInputStream(content), null);
  }

  /// The same source with what lies around its file.
  public Source in(Surroundings found) {
    surroundings = found;
    return this;
  }

  /// What is said of the file in the folders around it.
  public Surroundings surroundings() {
    return surroundings;
  }

  public SourcePath path() {
    return path;
  }

  /// Size in bytes as announced, or -1 where nobody knows yet. A container may lie about it.
  public long size() {
    return size;
  }

  /// The first bytes; not to be changed. Shorter than [#HEAD] only where the source is.
  public byte[] head() {
    return head;
  }

  /// What one reader finds out about the head, kept for those that ask after it.
  public <T> T once(Class<T> kind, Function<Source, T> find) {
    T known = kind.cast(found.get(kind));
    if (known == null) {
      known = find.apply(this);
      found.put(kind, known);
    }
    return known;
  }

  /// Where the bytes lie on disk, for formats that are read at random; empty for a member of a
  /// container. Only ever to be read.
  public Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  /// Where each part of a split file begins; `{0}` for a whole one.
  public long[] parts() {
    return parts.clone();
  }

  /// The whole content from the first byte. To be called once, and not after [#channel].
  public InputStream stream() {
    return new SequenceInputStream(new ByteArrayInputStream(head), rest);
  }

  /// The whole content at random: the file itself, or the member taken into a [Spool]. Every call
  /// gives the same channel, which closes with the source. Not to be mixed with [#stream].
  ///
  /// @throws IOException if the member cannot be read to its end, or the spool cannot be written;
  ///     every further call fails alike, as what was read is gone
  public SeekableByteChannel channel() throws IOException {
    if (noChannel != null) {
      throw noChannel;
    }
    if (channel == null) {
      try {
        channel = file == null ? Spool.of(stream(), Spool.inMemory()) : Files.newByteChannel(file);
      } catch (IOException e) {
        noChannel = e;
        throw e;
      }
    }
    return channel;
  }

  /// Lets go of what [#channel] opened.
  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }

  /// What follows the head: the failure that cut it short comes after the bytes before it. Closing
  /// it closes nothing, as the stream belongs to whoever gave it.
  private static final class Rest extends FilterInputStream {
    private final @Nullable IOException failure;

    Rest(InputStream in, @Nullable IOException failure) {
      super(in);
      this.failure = failure;
    }

    @Override
    public int read() throws IOException {
      check();
      return super.read();
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      check();
      return super.read(b, off, len);
    }

    @Override
    public long skip(long n) throws IOException {
      check();
      return super.skip(n);
    }

    private void check() throws IOException {
      if (failure != null) {
        throw failure;
      }
    }

    @Override
    public void close() {}
  }
}
