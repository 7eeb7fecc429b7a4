package fr.prevenir.read.container;

import com.github.junrar.Archive;
import com.github.junrar.io.SeekableReadOnlyByteChannel;
import com.github.junrar.volume.Volume;
import com.github.junrar.volume.VolumeManager;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.jspecify.annotations.Nullable;

/// The parts of a RAR archive as its library wants them; they lie one after the other in a channel.
final class RarVolumes implements VolumeManager {
  private final SeekableByteChannel channel;
  private final long[] parts;

  RarVolumes(SeekableByteChannel channel, long[] parts) {
    this.channel = channel;
    this.parts = parts;
  }

  @Override
  public @Nullable Volume nextVolume(Archive archive, @Nullable Volume last) throws IOException {
    int number = last instanceof Part part ? part.number() + 1 : 0;
    if (number >= parts.length || parts[number] < 0) {
      return null;
    }
    long end =
        number + 1 < parts.length && parts[number + 1] >= 0 ? parts[number + 1] : channel.size();
    return new Part(archive, channel, number, parts[number], end);
  }

  private record Part(
      Archive archive, SeekableByteChannel channel, int number, long start, long end)
      implements Volume {
    @Override
    public SeekableReadOnlyByteChannel getChannel() {
      return new Bytes(channel, start, end);
    }

    @Override
    public long getLength() {
      return end - start;
    }

    @Override
    public Archive getArchive() {
      return archive;
    }
  }

  private static final class Bytes implements SeekableReadOnlyByteChannel {
    private final SeekableByteChannel channel;
    private final long start;
    private final long end;
    private long position;

    Bytes(SeekableByteChannel channel, long start, long end) {
      this.channel = channel;
      this.start = start;
      this.end = end;
      this.position = start;
    }

    @Override
    public long getPosition() {
      return position - start;
    }

    @Override
    public void setPosition(long pos) {
      position = start + pos;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int off, int count) throws IOException {
      if (position >= end) {
        return -1;
      }
      channel.position(position);
      int n = channel.read(ByteBuffer.wrap(buffer, off, (int) Math.min(count, end - position)));
      position += Math.max(0, n);
      return n;
    }

    @Override
    public int readFully(byte[] buffer, int count) throws IOException {
      for (int at = 0; at < count; ) {
        int n = read(buffer, at, count - at);
        if (n < 0) {
          throw new EOFException();
        }
        at += n;
      }
      return count;
    }

    @Override
    public void close() {}
  }
}
