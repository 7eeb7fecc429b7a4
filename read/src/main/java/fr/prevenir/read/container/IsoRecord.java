package fr.prevenir.read.container;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// An entry of a folder in a disk image (ECMA-119, 9.1).
///
/// @param name as the tree says it: of Rock Ridge where it is there, without the version number
/// @param extent the sector where it begins
/// @param more whether the next record goes on with the same file
/// @param interleaved whether its sectors lie apart, which nobody does any more
record IsoRecord(
    byte[] name, long extent, long bytes, boolean folder, boolean more, boolean interleaved) {
  private static final int SHORTEST = 34;

  /// The records of a folder, but those of itself and of its parent. What contradicts the format
  /// ends the sector in which it stands.
  ///
  /// @param joliet whether names are UCS-2
  static List<IsoRecord> of(byte[] folder, boolean joliet) {
    List<IsoRecord> records = new ArrayList<>();
    int at = 0;
    while (at < folder.length) {
      int length = folder[at] & 0xFF;
      int nameLength = at + 32 < folder.length ? folder[at + 32] & 0xFF : 0;
      boolean whole =
          length >= SHORTEST && at + length <= folder.length && 33 + nameLength <= length;
      if (!whole) {
        at = (at / IsoImage.SECTOR + 1) * IsoImage.SECTOR;
        continue;
      }
      boolean itself = nameLength == 1 && folder[at + 33] >= 0 && folder[at + 33] <= 1;
      if (!itself) {
        records.add(record(folder, at, length, nameLength, joliet));
      }
      at += length;
    }
    return records;
  }

  /// The record of the root in a descriptor.
  static IsoRecord root(byte[] descriptor) {
    return record(descriptor, IsoImage.ROOT, SHORTEST, 1, false);
  }

  private static IsoRecord record(byte[] b, int at, int length, int nameLength, boolean joliet) {
    int flags = b[at + 25];
    return new IsoRecord(
        name(b, at, length, nameLength, joliet),
        Integer.toUnsignedLong(LittleEndian.i32(b, at + 2)) + (b[at + 1] & 0xFF),
        Integer.toUnsignedLong(LittleEndian.i32(b, at + 10)),
        (flags & 2) != 0,
        (flags & 0x80) != 0,
        b[at + 26] != 0 || b[at + 27] != 0);
  }

  private static byte[] name(byte[] b, int at, int length, int nameLength, boolean joliet) {
    Charset charset = joliet ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1;
    String name = new String(b, at + 33, nameLength, charset).replaceFirst("\\.?;\\d+$", "");
    byte[] rockRidge = rockRidge(b, at + 33 + nameLength + (1 - nameLength % 2), at + length);
    return rockRidge.length > 0 ? rockRidge : name.getBytes(StandardCharsets.UTF_8);
  }

  /// The name in the fields `NM` (IEEE P1282, 4.1.4) of the record itself.
  private static byte[] rockRidge(byte[] b, int from, int to) {
    byte[] name = new byte[to - Math.min(from, to)];
    int size = 0;
    int at = from;
    while (at + 4 <= to && (b[at + 2] & 0xFF) >= 4 && at + (b[at + 2] & 0xFF) <= to) {
      int length = b[at + 2] & 0xFF;
      if (b[at] == 'N' && b[at + 1] == 'M' && length > 5) {
        System.arraycopy(b, at + 5, name, size, length - 5);
        size += length - 5;
      }
      at += length;
    }
    return java.util.Arrays.copyOf(name, size);
  }
}
