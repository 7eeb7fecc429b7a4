package fr.prevenir.read.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.util.LinkedHashMap;
import java.util.Map;

/// The bytes of a source that lies in the other process, fetched block by block as they are needed;
/// the blocks used last are kept.
final class RemoteBytes implements SeekableByteChannel {
  private static final int BLOCK = 1 << 17;
  private static final int KEPT = 64;

  private final DataInputStream in;
  private final DataOutputStream out;
  private final long size;
  private final Map<Long, byte[]> blocks = new LinkedHashMap<>(KEPT, 0.75f, true);
  private long position;
  private boolean open = true;

  RemoteBytes(DataInputStream in, DataOutputStream out, long size) {
    this.in = in;
    this.out = out;
    this.size = size;
  }

  @Override
  public int read(ByteBuffer into) {
    if (position >= size) {
      return -1;
    }
    byte[] block = block(position / BLOCK);
    int from = (int) (position % BLOCK);
    int n = Math.min(into.remaining(), block.length - from);
    if (n <= 0) {
      return into.hasRemaining() ? -1 : 0;
    }
    into.put(block, from, n);
    position += n;
    return n;
  }

  private byte[] block(long number) {
    byte[] known = blocks.get(number);
    if (known != null) {
      return known;
    }
    try {
      out.writeByte(Frame.BYTES.ordinal());
      out.writeLong(number * BLOCK);
      out.writeInt(BLOCK);
      out.flush();
      byte[] block = Wire.bytes(in);
      if (blocks.size() == KEPT) {
        blocks.remove(blocks.keySet().iterator().next());
      }
      blocks.put(number, block);
      return block;
    } catch (IOException e) {
      throw new PipeException(e);
    }
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public SeekableByteChannel position(long newPosition) {
    position = newPosition;
    return this;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() {
    open = false;
  }

  @Override
  public int write(ByteBuffer from) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long newSize) {
    throw new NonWritableChannelException();
  }
}
