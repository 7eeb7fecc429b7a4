package fr.prevenir.read.text;

import fr.prevenir.read.format.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Turns text of any encoding into UTF-8, block by block.
final class Utf8Stream extends InputStream {
  /// Bytes read at a time.
  static final int BLOCK = 1 << 18;

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
      int run = Utf8.asciiEnd(block, i, length);
      System.arraycopy(block, i, out, to, run - i);
      to += run - i;
      i = run;
      if (i == length) {
        break;
      }
      int sequence = Utf8.sequenceLength(block, i, length);
      if (!decided && sequence != Utf8.CUT_OFF) {
        decide(sequence, i, length);
      }
      if (sequence > 0) {
        System.arraycopy(block, i, out, to, sequence);
        to += sequence;
        i += sequence;
      } else if (sequence == Utf8.CUT_OFF && !ended) {
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

  private int single(int start, int length) {
    int i = start;
    while (i < length) {
      int run = Utf8.asciiEnd(block, i, length);
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
      int sequence = out[i] >= 0 ? 1 : Math.max(1, Utf8.sequenceLength(out, i, to));
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
      int sequence = once[i] >= 0 ? 1 : Utf8.sequenceLength(once, i, size);
      if (sequence > 0) {
        System.arraycopy(once, i, out, to, sequence);
        to += sequence;
        i += sequence;
      } else if (sequence == Utf8.CUT_OFF && !ended) {
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
}
