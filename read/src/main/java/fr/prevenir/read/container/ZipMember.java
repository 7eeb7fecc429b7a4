package fr.prevenir.read.container;

import fr.prevenir.read.format.PrintableName;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// What a ZIP says of one member, in its central directory or in a local header (PKWARE APPNOTE
/// 6.3.10, §4.3).
///
/// @param method compression method, that under the encryption where there is one
/// @param packed bytes as stored
/// @param size bytes after decompression, as announced
/// @param header absolute position of the local header
/// @param aes WinZip's AES record, or null
record ZipMember(
    String name,
    int flags,
    int method,
    int time,
    long crc,
    long packed,
    long size,
    long header,
    @Nullable Aes aes) {
  static final int ENCRYPTED = 1;
  static final int DESCRIPTOR = 1 << 3;
  static final int STRONG = 1 << 6;

  /// WinZip AES: version 1 keeps the CRC, version 2 does not.
  ///
  /// @param strength 1, 2 or 3 for 128, 192 or 256 bits
  record Aes(int version, int strength) {}

  boolean encrypted() {
    return (flags & ENCRYPTED) != 0;
  }

  boolean directory() {
    return name.endsWith("/") || (name.endsWith("\\") && size == 0);
  }

  /// Reads the part that both kinds of header share; the extra fields correct it.
  static ZipMember of(Fields fixed, byte[] name, byte[] extra) {
    int method = fixed.method;
    long size = fixed.size;
    long packed = fixed.packed;
    long header = fixed.header;
    Aes aes = null;
    byte[] shown = name;
    for (int at = 0; at + 4 <= extra.length; ) {
      int id = LittleEndian.u16(extra, at);
      int length = LittleEndian.u16(extra, at + 2);
      int data = at + 4;
      at = data + length;
      if (at > extra.length) {
        break;
      }
      if (id == 0x0001) {
        int next = data;
        if (size == 0xFFFF_FFFFL && next + 8 <= at) {
          size = LittleEndian.i64(extra, next);
          next += 8;
        }
        if (packed == 0xFFFF_FFFFL && next + 8 <= at) {
          packed = LittleEndian.i64(extra, next);
          next += 8;
        }
        if (header == 0xFFFF_FFFFL && next + 8 <= at) {
          header = LittleEndian.i64(extra, next);
        }
      } else if (id == 0x9901 && length >= 7) {
        aes = new Aes(LittleEndian.u16(extra, data), extra[data + 4]);
        method = LittleEndian.u16(extra, data + 5);
      } else if (id == 0x7075 && length > 5 && LittleEndian.u32(extra, data + 1) == crcOf(name)) {
        shown = java.util.Arrays.copyOfRange(extra, data + 5, at);
      }
    }
    return new ZipMember(
        PrintableName.of(shown),
        fixed.flags,
        method,
        fixed.time,
        fixed.crc,
        packed,
        size,
        header,
        aes);
  }

  private static long crcOf(byte[] name) {
    CRC32 crc = new CRC32();
    crc.update(name);
    return crc.getValue();
  }

  /// The fixed fields of a header, which lie in the same order in both kinds.
  record Fields(int flags, int method, int time, long crc, long packed, long size, long header) {
    /// @param at position of the flags
    static Fields of(byte[] b, int at, long header) {
      return new Fields(
          LittleEndian.u16(b, at),
          LittleEndian.u16(b, at + 2),
          LittleEndian.u16(b, at + 4),
          LittleEndian.u32(b, at + 8),
          LittleEndian.u32(b, at + 12),
          LittleEndian.u32(b, at + 16),
          header);
    }
  }
}
