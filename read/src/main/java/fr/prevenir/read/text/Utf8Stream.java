package fr.prevenir.read.text;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Turns text of any encoding into UTF-8, block by block.
final class Utf8Stream extends InputStream {
  /// A sequence that the end of the block cuts off.
  static final int CUT_OFF = -1;

  /// Bytes read at a time.
  static final int BLOCK = 1 << 18;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;

  private final InputStream in;
  private final TextEncoding encoding;
  private char[] table;
  private final byte[] block;
  private byte[] out;
  private int left;
  private int from;
  private int to;
  private boolean begun;
  private boolean ended;
  private boolean decided;
  private byte[] cutOff = new byte[0];

  /// @param size bytes read at a time, 16 or more
  Utf8Stream(InputStream in, TextEncoding encoding, int size) {
    this.in = in;
    this.block = new byte[size];
    this.out = new byte[size * 3 + 16];
    this.encoding = encoding;
    this.table =
        switch (encoding) {
          case CP850, MAC_ROMAN, ISO_8859_15 -> encoding.table();
          case UTF_8, UTF_16LE, UTF_16BE, CP1252, MANGLED, MANGLED_TWICE ->
              TextEncoding.CP1252.table();
        };
  }

  @Override
  public int read() throws IOException {
    return fill() ? out[from++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, to - from);
    System.arraycopy(out, from, target, offset, count);
    from += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean fill() throws IOException {
    while (from == to) {
      if (ended) {
        return false;
      }
      int count = in.readNBytes(block, left, block.length - left);
      ended = left + count < block.length;
      int length = left + count;
      int start = begun ? 0 : skipMark(length);
      begun = true;
      from = 0;
      to = 0;
      int used =
          switch (encoding) {
            case UTF_8 -> utf8(start, length);
            case MANGLED, MANGLED_TWICE -> mangled(start, length);
            case UTF_16LE -> wide(start, length, 0);
            case UTF_16BE -> wide(start, length, 1);
            case CP1252, ISO_8859_15, CP850, MAC_ROMAN -> single(start, length);
          };
      left = length - used;
      System.arraycopy(block, used, block, 0, left);
    }
    return true;
  }

  private int skipMark(int length) {
    if (length >= 3
        && block[0] == (byte) 0xEF
        && block[1] == (byte) 0xBB
        && block[2] == (byte) 0xBF) {
      return 3;
    }
    boolean wide = encoding == TextEncoding.UTF_16LE || encoding == TextEncoding.UTF_16BE;
    boolean marked =
        length >= 2 && ((block[0] & 0xFF) + (block[1] & 0xFF) == 0xFF + 0xFE) && block[0] < 0;
    return wide && marked ? 2 : 0;
  }

  private int utf8(int start, int length) {
    int i = start;
    while (i < length) {
      int run = asciiEnd(block, i, length);
      System.arraycopy(block, i, out, to, run - i);
      to += run - i;
      i = run;
      if (i == length) {
        break;
      }
      int sequence = sequenceLength(block, i, length);
      if (!decided && sequence != CUT_OFF) {
        decide(sequence, i, length);
      }
      if (sequence > 0) {
        System.arraycopy(block, i, out, to, sequence);
        to += sequence;
        i += sequence;
      } else if (sequence == CUT_OFF && !ended) {
        return i;
      } else {
        put(table[block[i++] & 0xFF]);
      }
    }
    return i;
  }

  /// Bytes that are no UTF-8 are of the single-byte encoding that explains the first of them best,
  /// however late they come.
  private void decide(int sequence, int at, int length) {
    decided = true;
    if (sequence == 0 && encoding == TextEncoding.UTF_8) {
      byte[] ahead = Arrays.copyOfRange(block, Math.max(0, at - 1), length);
      table = ByteCounts.of(ahead, ahead.length).singleByte().table();
    }
  }

  /// The first byte beyond ASCII in `[from, length)`, or `length`.
  static int asciiEnd(byte[] bytes, int from, int length) {
    int i = from;
    while (i + 8 <= length && ((long) LONGS.get(bytes, i) & HIGH_BITS) == 0) {
      i += 8;
    }
    while (i < length && bytes[i] >= 0) {
      i++;
    }
    return i;
  }

  private int single(int start, int length) {
    int i = start;
    while (i < length) {
      int run = asciiEnd(block, i, length);
      System.arraycopy(block, i, out, to, run - i);
      to += run - i;
      i = run;
      if (i < length) {
        put(table[block[i++] & 0xFF]);
      }
    }
    return length;
  }

  private int wide(int start, int length, int high) {
    int i = start;
    for (; i + 1 < length; i += 2) {
      char c = unit(i, high);
      if (Character.isHighSurrogate(c)) {
        if (i + 3 >= length && !ended) {
          return i;
        }
        if (i + 3 < length && Character.isLowSurrogate(unit(i + 2, high))) {
          putCodePoint(Character.toCodePoint(c, unit(i + 2, high)));
          i += 2;
          continue;
        }
        c = '\uFFFD';
      }
      put(Character.isSurrogate(c) ? '\uFFFD' : c);
    }
    return ended ? length : i;
  }

  private char unit(int at, int high) {
    return (char) ((block[at + 1 - high] & 0xFF) << 8 | block[at + high] & 0xFF);
  }

  /// Decodes twice: each character that stands for one byte of windows-1252 gives that byte back,
  /// and the bytes are UTF-8 again.
  private int mangled(int start, int length) {
    int used = utf8(start, length);
    byte[] once = Arrays.copyOf(cutOff, cutOff.length + to);
    int size = cutOff.length;
    cutOff = new byte[0];
    int i = 0;
    while (i < to) {
      int sequence = out[i] >= 0 ? 1 : Math.max(1, sequenceLength(out, i, to));
      int b = sequence == 1 ? out[i] : byteOf(codePoint(i, sequence));
      if (b == -1) {
        size = copy(i, sequence, once, size);
      } else {
        once[size++] = (byte) b;
      }
      i += sequence;
    }
    to = 0;
    for (i = 0; i < size; ) {
      int sequence = once[i] >= 0 ? 1 : sequenceLength(once, i, size);
      if (sequence > 0) {
        System.arraycopy(once, i, out, to, sequence);
        to += sequence;
        i += sequence;
      } else if (sequence == CUT_OFF && !ended) {
        cutOff = Arrays.copyOfRange(once, i, size);
        break;
      } else {
        put(table[once[i++] & 0xFF]);
      }
    }
    return used;
  }

  private int copy(int at, int length, byte[] target, int size) {
    System.arraycopy(out, at, target, size, length);
    return size + length;
  }

  private int codePoint(int at, int length) {
    int c = out[at] & (0x7F >> length);
    for (int k = 1; k < length; k++) {
      c = c << 6 | out[at + k] & 0x3F;
    }
    return c;
  }

  /// The byte that windows-1252 writes for a character, as a value from -128 and not -1, or -1.
  private int byteOf(int codePoint) {
    for (int b = 0x80; b < 0xFF; b++) {
      if (table[b] == codePoint) {
        return (byte) b;
      }
    }
    return -1;
  }

  private void put(char c) {
    putCodePoint(c);
  }

  private void putCodePoint(int c) {
    if (out.length - to < 4) {
      out = Arrays.copyOf(out, out.length * 2);
    }
    if (c < 0x80) {
      out[to++] = (byte) c;
    } else if (c < 0x800) {
      out[to++] = (byte) (0xC0 | c >> 6);
      out[to++] = (byte) (0x80 | c & 0x3F);
    } else if (c < 0x10000) {
      out[to++] = (byte) (0xE0 | c >> 12);
      out[to++] = (byte) (0x80 | c >> 6 & 0x3F);
      out[to++] = (byte) (0x80 | c & 0x3F);
    } else {
      out[to++] = (byte) (0xF0 | c >> 18);
      out[to++] = (byte) (0x80 | c >> 12 & 0x3F);
      out[to++] = (byte) (0x80 | c >> 6 & 0x3F);
      out[to++] = (byte) (0x80 | c & 0x3F);
    }
  }

  /// Length of the well-formed UTF-8 sequence of two to four bytes that begins here (RFC 3629), 0
  /// where there is none, [#CUT_OFF] where the end cuts a beginning off.
  static int sequenceLength(byte[] bytes, int at, int length) {
    int lead = bytes[at] & 0xFF;
    int size =
        lead >= 0xC2 && lead < 0xE0
            ? 2
            : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
    if (size == 0) {
      return 0;
    }
    for (int k = 1; k < size; k++) {
      if (at + k >= length) {
        return CUT_OFF;
      }
      int b = bytes[at + k] & 0xFF;
      boolean tooShort = k == 1 && (lead == 0xE0 && b < 0xA0 || lead == 0xF0 && b < 0x90);
      boolean tooLarge = k == 1 && (lead == 0xED && b > 0x9F || lead == 0xF4 && b > 0x8F);
      if (b < 0x80 || b > 0xBF || tooShort || tooLarge) {
        return 0;
      }
    }
    return size;
  }
}
