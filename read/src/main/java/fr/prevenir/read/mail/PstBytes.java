package fr.prevenir.read.mail;

import com.pff.PSTFileContent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/// A source as the library of mailboxes wants it.
final class PstBytes extends PSTFileContent {
  private final SeekableByteChannel channel;

  PstBytes(SeekableByteChannel channel) {
    this.channel = channel;
  }

  @Override
  public void seek(long index) throws IOException {
    if (index < 0) {
      throw new IOException("a position is never negative");
    }
    channel.position(index);
  }

  @Override
  public long getFilePointer() throws IOException {
    return channel.position();
  }

  @Override
  public int read() throws IOException {
    ByteBuffer one = ByteBuffer.allocate(1);
    return channel.read(one) < 1 ? -1 : one.get(0) & 0xFF;
  }

  @Override
  public int read(byte[] target) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(target);
    while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
      // reads on until the array is full
    }
    return buffer.position() == 0 && target.length > 0 ? -1 : buffer.position();
  }

  @Override
  public byte readByte() throws IOException {
    return (byte) read();
  }

  @Override
  public void close() {}
}
