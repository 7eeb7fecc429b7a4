package fr.prevenir.read.format;

import fr.prevenir.model.SourcePath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Bytes to be read: a file on disk or a member of a container. Its first bytes can be looked at
/// before
/// it is read, once, from the beginning.
public final class Source {
  /// Bytes of [#head], where the source has as many.
  public static final int HEAD = 1 << 18;

  private final SourcePath path;
  private final long size;
  private final byte[] head;
  private final InputStream rest;
  private final @Nullable Path file;

  private Source(SourcePath path, long size, byte[] head, InputStream rest, @Nullable Path file) {
    this.path = path;
    this.size = size;
    this.head = head;
    this.rest = rest;
    this.file = file;
  }

  /// @param size in bytes, or -1 where nobody knows yet
  public static Source of(SourcePath path, long size, InputStream content) throws IOException {
    return new Source(path, size, content.readNBytes(HEAD), content, null);
  }

  /// A plain file on disk, whose `content` is the bytes of `file`.
  public static Source of(SourcePath path, long size, InputStream content, Path file)
      throws IOException {
    return new Source(path, size, content.readNBytes(HEAD), content, file);
  }

  public static Source of(SourcePath path, byte[] content) {
    return new Source(
        path,
        content.length,
        Arrays.copyOf(content, Math.min(content.length, HEAD)),
        new ByteArrayInputStream(
            content, Math.min(content.length, HEAD), Math.max(0, content.length - HEAD)),
        null);
  }

  public SourcePath path() {
    return path;
  }

  /// Size in bytes, or -1 where nobody knows yet.
  public long size() {
    return size;
  }

  /// The first bytes; not to be changed. Shorter than [#HEAD] only where the source is.
  public byte[] head() {
    return head;
  }

  /// Where the bytes lie on disk, for formats that are read at random; empty for a member of a
  /// container. Only ever to be read.
  public Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  /// The whole content from the first byte. To be called once.
  public InputStream stream() {
    return new SequenceInputStream(new ByteArrayInputStream(head), rest);
  }
}
