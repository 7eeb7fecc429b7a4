package fr.prevenir.read.database;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/// What the head of a dBase table says of it.
///
/// @param version its first byte: the program that wrote it, and whether it has memos
/// @param length bytes before the first record
/// @param recordLength bytes of a record, the mark of its deletion included
/// @param language what the table says of its encoding
record DbaseHeader(int version, int length, int recordLength, int language, List<Field> fields) {
  private static final int HEADER = 32;

  /// Versions of dBase II to 7, FoxPro and Visual FoxPro, without and with memos.
  private static final List<Integer> VERSIONS =
      List.of(
          0x02, 0x03, 0x04, 0x05, 0x30, 0x31, 0x32, 0x43, 0x7B, 0x83, 0x8B, 0x8E, 0xCB, 0xF5, 0xFB);

  /// @param type the letter of its kind, such as `C` for text and `M` for a memo
  record Field(String name, char type, int length) {
    /// Whether a record holds only the number of the block in which the value lies: ten digits, or
    /// four bytes in Visual FoxPro. A B of eight bytes is a number of Visual FoxPro.
    boolean isMemo() {
      return "MGPWB".indexOf(type) >= 0 && (length == 10 || length == 4);
    }
  }

  static boolean begins(byte[] head) {
    return head.length > 2 * HEADER
        && VERSIONS.contains(head[0] & 0xFF)
        && head[2] >= 0
        && head[2] <= 12
        && head[3] >= 0
        && head[3] <= 31
        && u16(head, 8) > HEADER
        && of(head).fits();
  }

  private boolean fits() {
    return !fields.isEmpty() && fields.stream().mapToInt(Field::length).sum() + 1 == recordLength;
  }

  static DbaseHeader of(byte[] head) {
    return new DbaseHeader(
        head[0] & 0xFF, u16(head, 8), u16(head, 10), head[29] & 0xFF, fields(head));
  }

  static int u16(byte[] b, int at) {
    return (b[at] & 0xFF) | (b[at + 1] & 0xFF) << 8;
  }

  /// The fields, or none where the header is not that of a table.
  private static List<Field> fields(byte[] head) {
    List<Field> fields = new ArrayList<>();
    int end = Math.min(head.length, u16(head, 8));
    for (int at = HEADER; at + HEADER <= end && head[at] != 0x0D; at += HEADER) {
      int length = 0;
      while (length < 11 && head[at + length] != 0) {
        length++;
      }
      char type = (char) (head[at + 11] & 0xFF);
      int size = head[at + 16] & 0xFF;
      // a character field may be longer than 255: the decimals are its high byte
      size += type == 'C' ? (head[at + 17] & 0xFF) << 8 : 0;
      if (length == 0 || size == 0 || !Character.isLetterOrDigit(type) && type != '@') {
        return List.of();
      }
      fields.add(
          new Field(
              new String(head, at, length, Charset.forName("windows-1252")).strip(), type, size));
    }
    return fields;
  }

  boolean hasMemos() {
    return fields.stream().anyMatch(Field::isMemo);
  }
}
