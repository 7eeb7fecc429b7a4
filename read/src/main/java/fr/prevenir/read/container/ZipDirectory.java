package fr.prevenir.read.container;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The members of a ZIP, one after the other: from its central directory, or from the local headers
/// where the directory is missing or broken (PKWARE APPNOTE 6.3.10). Where a local header is not
/// where it should be, the next one that makes sense is taken. Memory does not grow with the number
/// of members.
final class ZipDirectory {
  private static final int CENTRAL = 0x02014b50;
  private static final int LOCAL = 0x04034b50;
  private static final int END = 0x06054b50;
  private static final int END64 = 0x06064b50;
  private static final int LOCATOR64 = 0x07064b50;
  private static final int END_LENGTH = 22;

  private final SeekableByteChannel channel;
  private final long[] parts;
  private @Nullable ChannelBytes central;
  private long left;
  private long shift;
  private long next;
  private boolean complete;
  private int lastDisk;

  /// @param parts where each part of a split archive begins in the channel
  ZipDirectory(SeekableByteChannel channel, long[] parts) throws IOException {
    this.channel = channel;
    this.parts = parts;
    locate();
  }

  /// Whether the archive has its central directory; without it members may be missing.
  boolean complete() {
    return complete;
  }

  /// The next member, or null after the last one.
  @Nullable ZipMember next() throws IOException {
    if (central == null) {
      return local();
    }
    if (left == 0) {
      return null;
    }
    left--;
    try {
      byte[] fixed = central.readNBytes(46);
      if (fixed.length < 46 || LittleEndian.i32(fixed, 0) != CENTRAL) {
        return broken();
      }
      byte[] name = central.readNBytes(LittleEndian.u16(fixed, 28));
      byte[] extra = central.readNBytes(LittleEndian.u16(fixed, 30));
      central.skipNBytes(LittleEndian.u16(fixed, 32));
      int disk = LittleEndian.u16(fixed, 34);
      ZipMember.Fields fields = ZipMember.Fields.of(fixed, 8, LittleEndian.u32(fixed, 42));
      ZipMember member = at(ZipMember.of(fields, name, extra), disk);
      next = Math.max(next, member.header() + 30 + name.length + member.packed());
      return member;
    } catch (EOFException e) {
      return broken();
    }
  }

  /// The directory breaks off: the local headers behind the members it named go on.
  private @Nullable ZipMember broken() throws IOException {
    complete = false;
    left = 0;
    if (split()) {
      return null;
    }
    central = null;
    return local();
  }

  private ZipMember at(ZipMember m, int disk) {
    long start = start(disk);
    return new ZipMember(
        m.name(),
        m.flags(),
        m.method(),
        m.time(),
        m.crc(),
        m.packed(),
        m.size(),
        start < 0 ? -1 : m.header() + start + shift,
        m.aes());
  }

  /// Whether the archive is split in parts; some may be missing.
  boolean split() {
    return lastDisk > 0 || parts.length > 1;
  }

  /// Where a part begins in the channel, or -1 where it is missing.
  private long start(int disk) {
    if (lastDisk == 0) {
      return 0;
    }
    if (disk == lastDisk) {
      return parts[parts.length - 1];
    }
    return 0 <= disk && disk < parts.length - 1 ? parts[disk] : -1;
  }

  /// Where the bytes of a member begin, or -1 where its local header is not what the directory
  /// says.
  long data(ZipMember member) throws IOException {
    if (member.header() < 0 || member.header() + 30 > channel.size()) {
      return -1;
    }
    byte[] fixed = ChannelBytes.fully(channel, member.header(), 30);
    if (LittleEndian.i32(fixed, 0) != LOCAL) {
      return -1;
    }
    return member.header() + 30 + LittleEndian.u16(fixed, 26) + LittleEndian.u16(fixed, 28);
  }

  private void locate() throws IOException {
    long size = channel.size();
    int length = (int) Math.min(size, END_LENGTH + 0xFFFF);
    byte[] tail = ChannelBytes.fully(channel, size - length, length);
    for (int at = length - END_LENGTH; at >= 0; at--) {
      if (LittleEndian.i32(tail, at) == END && central(tail, at, size - length + at)) {
        complete = true;
        return;
      }
    }
    next = 0;
  }

  private boolean central(byte[] tail, int at, long end) throws IOException {
    long count = LittleEndian.u16(tail, at + 10);
    long bytes = LittleEndian.u32(tail, at + 12);
    long offset = LittleEndian.u32(tail, at + 16);
    int disk = LittleEndian.u16(tail, at + 6);
    lastDisk = LittleEndian.u16(tail, at + 4);
    long stop = end;
    if (at >= 20 && LittleEndian.i32(tail, at - 20) == LOCATOR64) {
      long end64 = find64(tail, at, end);
      if (end64 >= 0) {
        byte[] record = ChannelBytes.fully(channel, end64, 56);
        lastDisk = LittleEndian.i32(record, 16);
        disk = LittleEndian.i32(record, 20);
        count = LittleEndian.i64(record, 32);
        bytes = LittleEndian.i64(record, 40);
        offset = LittleEndian.i64(record, 48);
        stop = end64;
      }
    }
    if (lastDisk > 0 && parts.length > 1 && start(disk) >= 0) {
      offset += start(disk);
    } else {
      shift = stop - bytes - offset;
    }
    long start = offset + shift;
    if (start < 0 || start > stop) {
      shift = 0;
      return false;
    }
    if (count > 0
        && (start + 4 > stop
            || LittleEndian.i32(ChannelBytes.fully(channel, start, 4), 0) != CENTRAL)) {
      shift = 0;
      return false;
    }
    left = count;
    central = new ChannelBytes(channel, start, stop - start);
    return true;
  }

  private long find64(byte[] tail, int at, long end) throws IOException {
    long said = LittleEndian.i64(tail, at - 20 + 8);
    int disk = LittleEndian.i32(tail, at - 20 + 4);
    if (parts.length > 1) {
      said += Math.max(0, start(disk));
    }
    for (long place : new long[] {said, end - 20 - 56}) {
      if (place >= 0
          && place + 56 <= end
          && LittleEndian.i32(ChannelBytes.fully(channel, place, 4), 0) == END64) {
        return place;
      }
    }
    return -1;
  }

  /// Where the next local header stands, or -1 where the directory comes first or nothing more.
  private long nextLocal(long from) throws IOException {
    long size = channel.size();
    if (from < 0 || from >= size) {
      return -1;
    }
    try (ChannelBytes bytes = new ChannelBytes(channel, from, size - from)) {
      int last = 0;
      long at = from - 3;
      for (int b = bytes.read(); b >= 0; b = bytes.read(), at++) {
        last = last >>> 8 | b << 24;
        if (last == LOCAL && plausible(at)) {
          return at;
        }
        if (last == CENTRAL) {
          return -1;
        }
      }
    }
    return -1;
  }

  private boolean plausible(long at) throws IOException {
    if (at + 30 > channel.size()) {
      return false;
    }
    byte[] fixed = ChannelBytes.fully(channel, at, 30);
    int version = LittleEndian.u16(fixed, 4) & 0xFF;
    int method = LittleEndian.u16(fixed, 8);
    return version <= 63 && method <= 99 && LittleEndian.u16(fixed, 26) > 0;
  }

  /// The member whose local header lies at `next`. Where the header does not know the size, the
  /// compressed data itself or the descriptor after it tells.
  private @Nullable ZipMember local() throws IOException {
    next = nextLocal(next);
    if (next < 0 || next + 30 > channel.size()) {
      next = channel.size();
      return null;
    }
    byte[] fixed = ChannelBytes.fully(channel, next, 30);
    int names = LittleEndian.u16(fixed, 26);
    long data = next + 30 + names + LittleEndian.u16(fixed, 28);
    if (data > channel.size()) {
      return null;
    }
    byte[] both = ChannelBytes.fully(channel, next + 30, (int) (data - next - 30));
    ZipMember member =
        ZipMember.of(
            ZipMember.Fields.of(fixed, 6, next),
            Arrays.copyOf(both, names),
            Arrays.copyOfRange(both, names, both.length));
    if ((member.flags() & ZipMember.DESCRIPTOR) != 0 && member.packed() == 0) {
      ZipExtent extent = ZipExtent.find(channel, data, member.method());
      next = extent.next();
      return new ZipMember(
          member.name(),
          member.flags(),
          member.method(),
          member.time(),
          extent.crc(),
          extent.packed(),
          extent.size(),
          member.header(),
          member.aes());
    }
    next = data + member.packed();
    return member;
  }
}
