package fr.prevenir.read.workbook;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.UnreadableException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// The records of one part of an XLSB (MS-XLSB §2.1.4): a type and a length of seven bits a byte,
/// then the content. What is asked for beyond the end of a record is 0 or empty.
final class Biff12 {
  /// No record of a cell or a text comes near it.
  private static final int LONGEST = 1 << 26;

  private final InputStream in;
  private int type;
  private ByteBuffer record = ByteBuffer.allocate(0);

  Biff12(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /// Goes on to the next record; false at the end.
  boolean advance() throws IOException {
    int first = in.read();
    if (first < 0) {
      return false;
    }
    type = first < 0x80 ? first : first & 0x7F | (next() & 0x7F) << 7;
    int length = 0;
    int shift = 0;
    int b = 0x80;
    while (b >= 0x80 && shift < 28) {
      b = next();
      length |= (b & 0x7F) << shift;
      shift += 7;
    }
    if (length > LONGEST) {
      throw new UnreadableException(UnreadCode.CORRUPT, "a record longer than any can be");
    }
    byte[] content = in.readNBytes(length);
    if (content.length < length) {
      throw new EOFException("a record breaks off");
    }
    record = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    return true;
  }

  private int next() throws IOException {
    int b = in.read();
    if (b < 0) {
      throw new EOFException("a record breaks off");
    }
    return b;
  }

  int type() {
    return type;
  }

  void skip(int bytes) {
    record.position(Math.min(record.limit(), record.position() + bytes));
  }

  int u8() {
    return record.remaining() < 1 ? 0 : record.get() & 0xFF;
  }

  int u16() {
    return record.remaining() < 2 ? 0 : Short.toUnsignedInt(record.getShort());
  }

  int u24() {
    return u16() | u8() << 16;
  }

  int i32() {
    return record.remaining() < 4 ? 0 : record.getInt();
  }

  double f64() {
    return record.remaining() < 8 ? 0 : record.getDouble();
  }

  /// A number in four bytes: its upper half, or a whole one, or a hundredth of it (§2.5.122).
  double rk() {
    int bits = i32();
    double value = (bits & 2) != 0 ? bits >> 2 : Double.longBitsToDouble((long) (bits & ~3) << 32);
    return (bits & 1) != 0 ? value / 100 : value;
  }

  /// A text behind the number of its characters; -1 stands for none.
  String text() {
    long length = Math.clamp(i32(), 0, record.remaining() / 2);
    byte[] characters = new byte[(int) length * 2];
    record.get(characters);
    return new String(characters, StandardCharsets.UTF_16LE);
  }
}
