package fr.prevenir.read.sql;

import fr.prevenir.read.format.RecordWriter;
import fr.prevenir.read.format.Utf8;
import fr.prevenir.read.text.TextEncoding;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Decides the encoding of each value of a dump by itself: one file holds text of the connection,
/// text of another character set and raw bytes of binary columns, all without a mark.
///
/// Bytes that are UTF-8 are taken for UTF-8; others are text of the single-byte set, or, where they
/// hold control characters or their column is binary, written as `0x…`.
final class SqlText {
  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
  private static final int PLAIN = 0;
  private static final int HIGH = 1;
  private static final int CONTROL = 2;

  private final Charset fallback;
  private final boolean mangled;
  private byte[] scratch = new byte[1 << 10];

  /// @param fallback the single-byte character set of text that is not UTF-8
  /// @param mangled whether UTF-8 was taken for windows-1252 and written as UTF-8 again
  SqlText(Charset fallback, boolean mangled) {
    this.fallback = fallback;
    this.mangled = mangled;
  }

  /// Sets a cell to a value, as UTF-8.
  ///
  /// @param binary whether the column or the value is declared binary
  void write(RecordWriter writer, int column, byte[] bytes, int from, int to, boolean binary) {
    int kind = kind(bytes, from, to);
    if (kind == PLAIN
        && binary
        && to - from >= 2
        && bytes[from] == '\\'
        && bytes[from + 1] == 'x') {
      byte[] hex = Arrays.copyOfRange(bytes, from, to);
      hex[0] = '0';
      writer.set(column, hex, 0, hex.length);
    } else if (kind == PLAIN) {
      writer.set(column, bytes, from, to);
    } else if (binary && kind == CONTROL && to - from == 1 && bytes[from] <= 1) {
      scratch[0] = HEX[bytes[from]];
      writer.set(column, scratch, 0, 1);
    } else if ((kind & HIGH) == 0 || Utf8.valid(bytes, from, to)) {
      if (binary && (kind & CONTROL) != 0) {
        hex(writer, column, bytes, from, to);
      } else if (mangled && (kind & HIGH) != 0) {
        byte[] value = Arrays.copyOfRange(bytes, from, to);
        byte[] repaired = TextEncoding.MANGLED.toUtf8(value, value.length);
        writer.set(column, repaired, 0, repaired.length);
      } else {
        writer.set(column, bytes, from, to);
      }
    } else if (binary || (kind & CONTROL) != 0) {
      hex(writer, column, bytes, from, to);
    } else {
      byte[] utf8 = new String(bytes, from, to - from, fallback).getBytes(StandardCharsets.UTF_8);
      writer.set(column, utf8, 0, utf8.length);
    }
  }

  /// A name or a short statement, as text.
  String name(byte[] bytes, int length) {
    Charset charset = Utf8.valid(bytes, 0, length) ? StandardCharsets.UTF_8 : fallback;
    return new String(bytes, 0, length, charset);
  }

  /// The same, of bytes given one a character.
  String name(String bytes) {
    byte[] raw = bytes.getBytes(StandardCharsets.ISO_8859_1);
    return name(raw, raw.length);
  }

  private static int kind(byte[] bytes, int from, int to) {
    int kind = PLAIN;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (b < 0x20) {
        kind |= b < 0 ? HIGH : b == '\n' || b == '\r' || b == '\t' ? PLAIN : CONTROL;
      }
    }
    return kind;
  }

  private void hex(RecordWriter writer, int column, byte[] bytes, int from, int to) {
    int length = Math.addExact(2, Math.multiplyExact(2, to - from));
    if (scratch.length < length) {
      scratch = new byte[length];
    }
    scratch[0] = '0';
    scratch[1] = 'x';
    for (int i = from, o = 2; i < to; i++) {
      scratch[o++] = HEX[(bytes[i] >> 4) & 15];
      scratch[o++] = HEX[bytes[i] & 15];
    }
    writer.set(column, scratch, 0, length);
    if (scratch.length > 1 << 20) {
      scratch = new byte[1 << 10];
    }
  }
}
