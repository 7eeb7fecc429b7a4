package fr.prevenir.read.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/// The part that all channels over spooled bytes share: a position, and no way to write.
abstract class ReadOnlyChannel implements SeekableByteChannel {
  private long position;
  private boolean open = true;

  /// Reads at least one byte at `from`, which lies before the end.
  abstract int read(long from, ByteBuffer into) throws IOException;

  @Override
  public int read(ByteBuffer into) throws IOException {
    if (position >= size()) {
      return -1;
    }
    if (!into.hasRemaining()) {
      return 0;
    }
    int n = read(position, into);
    position += n;
    return n;
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public SeekableByteChannel position(long newPosition) {
    if (newPosition < 0) {
      throw new IllegalArgumentException("a position is never negative");
    }
    position = newPosition;
    return this;
  }

  @Override
  public int write(ByteBuffer from) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new NonWritableChannelException();
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() throws IOException {
    open = false;
  }
}
