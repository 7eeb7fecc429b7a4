package fr.prevenir.engine.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Writes CSV in UTF-8 (RFC 4180): commas, quotes only where needed.
public final class CsvWriter implements Closeable {
  private static final int ROOM = 1 << 16;

  private final OutputStream out;
  private final boolean neutralise;
  private final byte[] lineEnd;
  private final byte[] buffer = new byte[ROOM];
  private int used;
  private boolean lineBegun;

  /// @param neutralise whether cells that a spreadsheet would take for a formula get a leading `'`
  /// @param lineEnd `\n`, or `\r\n` where the letter of RFC 4180 matters
  public CsvWriter(OutputStream out, boolean neutralise, String lineEnd) {
    this.out = out;
    this.neutralise = neutralise;
    this.lineEnd = lineEnd.getBytes(StandardCharsets.US_ASCII);
  }

  public CsvWriter row(String... cells) throws IOException {
    for (String cell : cells) {
      cell(cell);
    }
    return endRow();
  }

  public CsvWriter cell(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return cell(bytes, 0, bytes.length);
  }

  public CsvWriter cell(long number) throws IOException {
    separate();
    byte[] digits = Long.toString(number).getBytes(StandardCharsets.US_ASCII);
    write(digits, 0, digits.length);
    return this;
  }

  public CsvWriter cell(byte[] utf8, int from, int to) throws IOException {
    separate();
    boolean formula = neutralise && to > from && startsFormula(utf8[from]);
    if (!needsQuotes(utf8, from, to)) {
      if (formula) {
        put('\'');
      }
      write(utf8, from, to);
      return this;
    }
    put('"');
    if (formula) {
      put('\'');
    }
    for (int i = from; i < to; i++) {
      if (utf8[i] == '"') {
        put('"');
      }
      put(utf8[i]);
    }
    put('"');
    return this;
  }

  public CsvWriter endRow() throws IOException {
    write(lineEnd, 0, lineEnd.length);
    lineBegun = false;
    return this;
  }

  private void separate() throws IOException {
    if (lineBegun) {
      put(',');
    }
    lineBegun = true;
  }

  private static boolean startsFormula(byte b) {
    return b == '=' || b == '+' || b == '-' || b == '@' || b == '\t' || b == '\r';
  }

  private static boolean needsQuotes(byte[] utf8, int from, int to) {
    for (int i = from; i < to; i++) {
      byte b = utf8[i];
      if (b == '"' || b == ',' || b == '\n' || b == '\r') {
        return true;
      }
    }
    return false;
  }

  private void put(int b) throws IOException {
    if (used == ROOM) {
      flush();
    }
    buffer[used++] = (byte) b;
  }

  private void write(byte[] bytes, int from, int to) throws IOException {
    int length = to - from;
    if (length > ROOM - used) {
      flush();
    }
    if (length > ROOM) {
      out.write(bytes, from, length);
    } else {
      System.arraycopy(bytes, from, buffer, used, length);
      used += length;
    }
  }

  private void flush() throws IOException {
    out.write(buffer, 0, used);
    used = 0;
  }

  @Override
  public void close() throws IOException {
    flush();
    out.close();
  }
}
