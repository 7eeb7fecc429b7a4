package fr.prevenir.read.container;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// How far a member reaches whose size stands only behind it, in its data descriptor.
///
/// @param crc as the descriptor says, or -1 where there is none any more
/// @param next where the next header should be
record ZipExtent(long packed, long size, long crc, long next) {
  private static final byte[] DESCRIPTOR = {'P', 'K', 7, 8};

  static ZipExtent find(SeekableByteChannel channel, long data, int method) throws IOException {
    if (method == 8) {
      return deflated(channel, data);
    }
    return marked(channel, data);
  }

  private static ZipExtent deflated(SeekableByteChannel channel, long data) throws IOException {
    Inflater inflater = new Inflater(true);
    byte[] in = new byte[1 << 15];
    byte[] out = new byte[1 << 15];
    try (ChannelBytes bytes = new ChannelBytes(channel, data, channel.size() - data)) {
      while (!inflater.finished()) {
        if (inflater.needsInput()) {
          int n = bytes.read(in);
          if (n < 0) {
            break;
          }
          inflater.setInput(in, 0, n);
        }
        if (inflater.inflate(out) == 0 && inflater.needsDictionary()) {
          break;
        }
      }
      if (!inflater.finished()) {
        return cut(channel, data);
      }
      return described(channel, data, inflater.getBytesRead(), inflater.getBytesWritten());
    } catch (DataFormatException e) {
      return marked(channel, data);
    } finally {
      inflater.end();
    }
  }

  /// Everything to the end of the archive.
  private static ZipExtent cut(SeekableByteChannel channel, long data) throws IOException {
    long packed = channel.size() - data;
    return new ZipExtent(packed, -1, -1, channel.size());
  }

  private static ZipExtent described(SeekableByteChannel channel, long data, long packed, long size)
      throws IOException {
    long at = data + packed;
    if (at + 16 > channel.size()) {
      return new ZipExtent(packed, size, -1, channel.size());
    }
    byte[] descriptor = ChannelBytes.fully(channel, at, 16);
    boolean marked = LittleEndian.i32(descriptor, 0) == 0x08074b50;
    long crc = LittleEndian.u32(descriptor, marked ? 4 : 0);
    long after = at + (marked ? 16 : 12);
    boolean wide =
        LittleEndian.u32(descriptor, marked ? 12 : 8) != size && after + 8 <= channel.size();
    return new ZipExtent(packed, size, crc, wide ? after + 8 : after);
  }

  /// Looks for a descriptor that agrees with its own distance.
  private static ZipExtent marked(SeekableByteChannel channel, long data) throws IOException {
    try (ChannelBytes bytes = new ChannelBytes(channel, data, channel.size() - data)) {
      int matched = 0;
      long at = 0;
      for (int b = bytes.read(); b >= 0; b = bytes.read()) {
        at++;
        matched = b == DESCRIPTOR[matched] ? matched + 1 : b == 'P' ? 1 : 0;
        if (matched == DESCRIPTOR.length) {
          matched = 0;
          long packed = at - 4;
          if (data + packed + 16 <= channel.size()) {
            byte[] found = ChannelBytes.fully(channel, data + packed, 16);
            if (LittleEndian.u32(found, 8) == packed) {
              return new ZipExtent(
                  packed,
                  LittleEndian.u32(found, 12),
                  LittleEndian.u32(found, 4),
                  data + packed + 16);
            }
          }
        }
      }
    }
    return cut(channel, data);
  }
}
