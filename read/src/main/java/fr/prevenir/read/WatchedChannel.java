package fr.prevenir.read;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.UnreadableException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/// A file on disk, read-only, that reports to the sink how far it is read: every byte once at most,
/// and all of them when it closes.
final class WatchedChannel implements SeekableByteChannel {
  private final SeekableByteChannel channel;
  private final EvidenceSink sink;
  private final long size;
  private long reported;

  WatchedChannel(SeekableByteChannel channel, long size, EvidenceSink sink) {
    this.channel = channel;
    this.size = size;
    this.sink = sink;
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    int n;
    try {
      n = channel.read(into);
    } catch (IOException e) {
      throw new UnreadableException(UnreadCode.UNREADABLE, "the system could not read the file");
    }
    report(Math.min(Math.max(0, n), size - reported));
    return n;
  }

  private void report(long bytes) {
    if (bytes > 0) {
      reported += bytes;
      sink.progress(bytes);
    }
  }

  @Override
  public long position() throws IOException {
    return channel.position();
  }

  @Override
  public SeekableByteChannel position(long newPosition) throws IOException {
    channel.position(newPosition);
    return this;
  }

  @Override
  public long size() throws IOException {
    return channel.size();
  }

  @Override
  public int write(ByteBuffer from) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long newSize) {
    throw new NonWritableChannelException();
  }

  @Override
  public boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  public void close() throws IOException {
    report(size - reported);
    channel.close();
  }
}
