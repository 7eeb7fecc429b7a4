package fr.prevenir.read.database;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.UnreadableException;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// The values of MessagePack (https://github.com/msgpack/msgpack/blob/master/spec.md) one after the
/// other, as they are written.
final class PackedValues {
  private static final int NEVER_USED = 0xC1;

  private final DataInputStream in;
  private final int longest;

  /// @param longest text or binary value that is taken, in bytes
  PackedValues(InputStream in, int longest) {
    this.in = new DataInputStream(in);
    this.longest = longest;
  }

  /// The next value; null at the end.
  ///
  /// @throws UnreadableException if it is none of MessagePack, or too long
  @Nullable PackedValue next() throws IOException {
    int head = in.read();
    if (head < 0) {
      return null;
    }
    if (head < 0x80 || head >= 0xE0) {
      return new PackedValue.Numeral(Integer.toString((byte) head));
    }
    if (head < 0x90) {
      return new PackedValue.Start(true, head & 0x0F);
    }
    if (head < 0xA0) {
      return new PackedValue.Start(false, head & 0x0F);
    }
    return head < 0xC0 ? new PackedValue.Text(bytes(head & 0x1F)) : marked(head);
  }

  private PackedValue marked(int head) throws IOException {
    return switch (head) {
      case 0xC0 -> new PackedValue.Nil();
      case NEVER_USED ->
          throw new UnreadableException(UnreadCode.CORRUPT, "a value that MessagePack has not");
      case 0xC2, 0xC3 -> new PackedValue.Truth(head == 0xC3);
      case 0xC4, 0xC5, 0xC6 -> new PackedValue.Binary(bytes(size(head - 0xC4)));
      case 0xC7, 0xC8, 0xC9 -> extension(size(head - 0xC7));
      case 0xCA -> number(in.readFloat());
      case 0xCB -> number(in.readDouble());
      case 0xCC, 0xCD, 0xCE -> whole(size(head - 0xCC));
      case 0xCF -> new PackedValue.Numeral(Long.toUnsignedString(in.readLong()));
      case 0xD0 -> whole(in.readByte());
      case 0xD1 -> whole(in.readShort());
      case 0xD2 -> whole(in.readInt());
      case 0xD3 -> whole(in.readLong());
      case 0xD4, 0xD5, 0xD6, 0xD7, 0xD8 -> extension(1L << (head - 0xD4));
      case 0xD9, 0xDA, 0xDB -> new PackedValue.Text(bytes(size(head - 0xD9)));
      case 0xDC, 0xDD -> new PackedValue.Start(false, size(head - 0xDB));
      default -> new PackedValue.Start(true, size(head - 0xDD));
    };
  }

  /// A number of 1, 2 or 4 bytes without a sign.
  private long size(int power) throws IOException {
    return switch (power) {
      case 0 -> in.readUnsignedByte();
      case 1 -> in.readUnsignedShort();
      default -> Integer.toUnsignedLong(in.readInt());
    };
  }

  private static PackedValue whole(long value) {
    return new PackedValue.Numeral(Long.toString(value));
  }

  private static PackedValue number(float value) {
    return isWhole(value) ? whole((long) value) : fraction(value, Float.toString(value));
  }

  private static PackedValue number(double value) {
    return isWhole(value) ? whole((long) value) : fraction(value, Double.toString(value));
  }

  private static boolean isWhole(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15;
  }

  private static PackedValue fraction(double value, String json) {
    return new PackedValue.Numeral(Double.isFinite(value) ? json : "null");
  }

  private PackedValue extension(long length) throws IOException {
    int type = in.readByte();
    return new PackedValue.Extension(type, bytes(length));
  }

  private byte[] bytes(long length) throws IOException {
    if (length > longest) {
      throw new UnreadableException(UnreadCode.RECORD_TOO_LONG, "a value longer than allowed");
    }
    byte[] bytes = in.readNBytes((int) length);
    if (bytes.length < length) {
      throw new EOFException("the last value breaks off");
    }
    return bytes;
  }
}
