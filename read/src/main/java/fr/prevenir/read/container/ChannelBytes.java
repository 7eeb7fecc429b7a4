package fr.prevenir.read.container;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/// A range of a channel as a stream. Sets the position before each read, so that several may be in
/// use, by one thread.
final class ChannelBytes extends InputStream {
  private final SeekableByteChannel channel;
  private final long end;
  private long position;
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 15).limit(0);

  ChannelBytes(SeekableByteChannel channel, long from, long length) {
    this.channel = channel;
    this.position = from;
    this.end = Math.addExact(from, length);
  }

  /// Exactly `length` bytes from `at`.
  ///
  /// @throws EOFException if the channel ends before
  static byte[] fully(SeekableByteChannel channel, long at, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    channel.position(at);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes) < 0) {
        throw new EOFException();
      }
    }
    return bytes.array();
  }

  /// Where the next byte lies in the channel.
  long position() {
    return position - buffer.remaining();
  }

  /// @throws EOFException if the channel ends before the range does
  private boolean fill() throws IOException {
    if (buffer.hasRemaining()) {
      return true;
    }
    if (position >= end) {
      return false;
    }
    buffer.clear().limit((int) Math.min(buffer.capacity(), end - position));
    channel.position(position);
    int n = channel.read(buffer);
    buffer.flip();
    if (n < 0) {
      throw new EOFException("the container ends inside a member");
    }
    position += n;
    return true;
  }

  @Override
  public int read() throws IOException {
    return fill() ? buffer.get() & 0xFF : -1;
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    if (len == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int n = Math.min(len, buffer.remaining());
    buffer.get(b, off, n);
    return n;
  }
}
