package fr.prevenir.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;

/// Reads a committed case.
///
/// Every byte given was authenticated first. Sections may be read at the same time, each stream by
/// one thread.
public final class CaseReader implements AutoCloseable {
  static final int TRAILER_BYTES = 2 * Long.BYTES;

  private final FileChannel channel;
  private final SectionCipher cipher;
  private final SectionIndex index;
  private final CaseStamp stamp;

  private CaseReader(
      FileChannel channel, SectionCipher cipher, SectionIndex index, CaseStamp stamp) {
    this.channel = channel;
    this.cipher = cipher;
    this.index = index;
    this.stamp = stamp;
  }

  /// Opens a case and reads the list of its sections.
  ///
  /// @throws WrongKeyException if the key is not the case's
  /// @throws DamagedCaseException if the file is no case, or is cut short or changed
  public static CaseReader open(Path file, CaseKey key) throws IOException, WrongKeyException {
    FileChannel channel = FileChannel.open(file);
    try {
      long size = channel.size();
      if (size < Envelope.BYTES + TRAILER_BYTES) {
        throw new DamagedCaseException("the file is not a Prévenir case, or is cut short");
      }
      Envelope envelope = Envelope.open(read(channel, 0, Envelope.BYTES).array(), key);
      SectionCipher cipher = new SectionCipher(envelope.dataKey());
      ByteBuffer trailer = read(channel, size - TRAILER_BYTES, TRAILER_BYTES);
      long offset = trailer.getLong();
      long length = trailer.getLong();
      if (offset < Envelope.BYTES || length != size - TRAILER_BYTES - offset) {
        throw new DamagedCaseException("the end of the case is missing or damaged");
      }
      try (InputStream in = cipher.decrypt(new Span(channel, offset, length), SectionIndex.NAME)) {
        return new CaseReader(
            channel, cipher, SectionIndex.decode(in), Envelope.stamp(envelope.header()));
      }
    } catch (IOException | WrongKeyException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /// The names of the sections, in the order they were written.
  public List<String> sections() {
    return index.entries().stream().map(SectionIndex.Entry::name).toList();
  }

  /// The state of the case that was opened.
  public CaseStamp stamp() {
    return stamp;
  }

  /// The bytes of a section. A section that ends early for whatever reason is an error, never a
  /// shorter stream.
  ///
  /// @throws IllegalArgumentException if there is no such section
  public InputStream section(String name) throws IOException {
    SectionIndex.Entry entry =
        index.entries().stream()
            .filter(candidate -> candidate.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("the case has no section " + name));
    return cipher.decrypt(new Span(channel, entry.offset(), entry.length()), name);
  }

  /// The state of the case that a file holds now.
  static CaseStamp stamp(FileChannel channel) throws IOException {
    if (channel.size() < Envelope.BYTES) {
      throw new DamagedCaseException("the file is not a Prévenir case, or is cut short");
    }
    return Envelope.stamp(read(channel, 0, Envelope.BYTES).array());
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private static ByteBuffer read(FileChannel channel, long position, int length)
      throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, position + bytes.position()) < 0) {
        throw new EOFException("the case ends while it is read");
      }
    }
    return bytes.flip();
  }
}
