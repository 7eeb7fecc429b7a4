package fr.prevenir.rehearse.write;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// A buffered file in one encoding.
public final class Bytes implements Closeable {
  private final OutputStream out;
  private final Encoding encoding;
  private final byte[] @Nullable [] table;
  private final boolean ascii;
  private final byte[] buffer = new byte[1 << 15];
  private int used;
  private long written;

  public Bytes(OutputStream out, Encoding encoding) {
    this.out = out;
    this.encoding = encoding;
    this.table = encoding.newTable();
    this.ascii = encoding != Encoding.UTF_16_LE;
    put(encoding.start());
  }

  public Bytes text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (ascii && c < 128) {
        if (used == buffer.length) {
          flush();
        }
        buffer[used++] = (byte) c;
      } else {
        put(bytes(c));
      }
    }
    return this;
  }

  public Bytes number(long value) {
    return text(Long.toString(value));
  }

  /// Bytes handed on so far, before any compression.
  public long written() {
    return written + used;
  }

  @Override
  public void close() {
    flush();
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] bytes(char c) {
    if (c >= table.length) {
      return encoding.bytes(c);
    }
    byte[] known = table[c];
    if (known == null) {
      known = encoding.bytes(c);
      table[c] = known;
    }
    return known;
  }

  private void put(byte[] bytes) {
    if (used + bytes.length > buffer.length) {
      flush();
    }
    System.arraycopy(bytes, 0, buffer, used, bytes.length);
    used += bytes.length;
  }

  private void flush() {
    try {
      out.write(buffer, 0, used);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the rehearsal; is the disk full?", e);
    }
    written += used;
    used = 0;
  }
}
