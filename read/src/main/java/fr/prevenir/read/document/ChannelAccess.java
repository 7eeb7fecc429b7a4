package fr.prevenir.read.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/// A source as the PDF library wants it: read block by block, never whole.
final class ChannelAccess implements RandomAccessRead {
  private final SeekableByteChannel channel;
  private final byte[] block = new byte[1 << 14];
  private long blockAt;
  private int blockLength;
  private long position;
  private boolean closed;

  ChannelAccess(SeekableByteChannel channel) {
    this.channel = channel;
  }

  private boolean fill() throws IOException {
    if (position >= blockAt && position < blockAt + blockLength) {
      return true;
    }
    blockAt = position;
    blockLength = 0;
    channel.position(position);
    ByteBuffer buffer = ByteBuffer.wrap(block);
    while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
      // reads on until the block is full
    }
    blockLength = buffer.position();
    return blockLength > 0;
  }

  @Override
  public int read() throws IOException {
    return fill() ? block[(int) (position++ - blockAt)] & 0xFF : -1;
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    int total = 0;
    while (total < len && fill()) {
      int from = (int) (position - blockAt);
      int n = Math.min(len - total, blockLength - from);
      System.arraycopy(block, from, b, off + total, n);
      position += n;
      total += n;
    }
    return total == 0 && len > 0 ? -1 : total;
  }

  @Override
  public long getPosition() {
    return position;
  }

  @Override
  public void seek(long to) throws IOException {
    if (to < 0) {
      throw new IOException("a position is never negative");
    }
    position = Math.min(to, length());
  }

  @Override
  public long length() throws IOException {
    return channel.size();
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public boolean isEOF() throws IOException {
    return position >= length();
  }

  @Override
  public RandomAccessReadView createView(long start, long length) throws IOException {
    return new RandomAccessReadView(this, start, length);
  }

  @Override
  public void close() {
    closed = true;
  }
}
