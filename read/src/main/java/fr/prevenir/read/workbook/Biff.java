package fr.prevenir.read.workbook;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The records of an XLS stream, one after the other (MS-XLS §2.1.4; OpenOffice's *Excel File
/// Format* for BIFF 5): type, length, data. Reads past the end of a record go on in its CONTINUE
/// records where the record allows it.
final class Biff {
  static final int CONTINUE = 0x3C;

  private final byte[] bytes;
  private int next;
  private int type;
  private int at;
  private int end;

  Biff(byte[] bytes) {
    this.bytes = bytes;
  }

  void seek(int position) {
    next = Math.clamp(position, 0, bytes.length);
  }

  /// Goes to the next record.
  ///
  /// @return whether there is a whole one
  boolean advance() {
    if (next + 4 > bytes.length) {
      return false;
    }
    type = u16At(next);
    at = next + 4;
    end = at + u16At(next + 2);
    next = end;
    return end <= bytes.length;
  }

  /// Whether nothing follows but a piece of a record.
  boolean cut() {
    return next > bytes.length;
  }

  int type() {
    return type;
  }

  /// Where the record after this one begins.
  int next() {
    return next;
  }

  /// What is left of the record.
  byte[] rest() {
    return Arrays.copyOfRange(bytes, at, end);
  }

  int left() {
    return end - at;
  }

  /// The type of the record after this one, or -1.
  int following() {
    return next + 4 > bytes.length ? -1 : u16At(next);
  }

  private int u16At(int position) {
    return (bytes[position] & 0xFF) | (bytes[position + 1] & 0xFF) << 8;
  }

  /// @throws IndexOutOfBoundsException if the record is shorter than its type says
  private void need(int count) {
    if (at + count > end) {
      throw new IndexOutOfBoundsException("a record is too short");
    }
  }

  int u8() {
    need(1);
    return bytes[at++] & 0xFF;
  }

  int u16() {
    need(2);
    at += 2;
    return u16At(at - 2);
  }

  int i32() {
    return u16() | u16() << 16;
  }

  double f64() {
    long low = i32() & 0xFFFF_FFFFL;
    return Double.longBitsToDouble(low | (long) i32() << 32);
  }

  void skip(int count) {
    at = Math.min(end, at + count);
  }

  /// A number packed in four bytes (MS-XLS §2.5.217).
  double rk() {
    int packed = i32();
    double value =
        (packed & 2) != 0 ? packed >> 2 : Double.longBitsToDouble((long) (packed & ~3) << 32);
    return (packed & 1) != 0 ? value / 100 : value;
  }

  /// A text of bytes in the workbook's code page (BIFF 5).
  String bytes(int length, Charset charset) {
    int count = Math.min(length, left());
    String text = new String(bytes, at, count, charset);
    at += count;
    return text;
  }

  /// A text of Unicode with its flags, over CONTINUE records where it is long (MS-XLS §2.5.293).
  String unicode(int length) {
    if (left() == 0) {
      follow();
    }
    int flags = u8();
    int runs = (flags & 8) != 0 ? u16() : 0;
    int extension = (flags & 4) != 0 ? i32() : 0;
    StringBuilder text = new StringBuilder(Math.min(length, 1 << 12));
    int missing = length;
    boolean wide = (flags & 1) != 0;
    while (missing > 0) {
      if (left() < (wide ? 2 : 1)) {
        follow();
        wide = (u8() & 1) != 0;
        continue;
      }
      int count = Math.min(missing, wide ? left() / 2 : left());
      Charset charset = wide ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1;
      text.append(new String(bytes, at, wide ? 2 * count : count, charset));
      at += wide ? 2 * count : count;
      missing -= count;
    }
    skipOver(4L * runs + Math.max(0, extension));
    return text.toString();
  }

  private void skipOver(long count) {
    long missing = count;
    while (missing > left()) {
      missing -= left();
      follow();
    }
    at += (int) missing;
  }

  private void follow() {
    if (following() != CONTINUE || !advance()) {
      throw new IndexOutOfBoundsException("a text ends before its length");
    }
  }
}
