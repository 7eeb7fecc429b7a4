package fr.prevenir.read.sql;

import java.io.IOException;

/// Reads the rows after `COPY … FROM stdin;` up to `\.`: PostgreSQL's text format (manual of
/// `COPY`).
final class CopyReader {
  private final SqlInput in;
  private final SqlText text;
  private final Tuple tuple;
  private boolean cut;

  CopyReader(SqlInput in, SqlText text, Tuple tuple) {
    this.in = in;
    this.text = text;
    this.tuple = tuple;
  }

  /// Whether the dump ended before `\.`.
  boolean cut() {
    return cut;
  }

  /// Reads rows; the position is at the first one.
  void rows(DumpTable into) throws IOException {
    while (!ended()) {
      long start = in.offset();
      tuple.clear();
      while (value()) {}
      into.add(tuple, text, in.offset() - start);
    }
  }

  /// Reads rows of the CSV format; the position is at the first line.
  void rows(DumpTable into, CopyCsv csv) throws IOException {
    boolean header = csv.header();
    while (!ended()) {
      long start = in.offset();
      tuple.clear();
      while (value(csv)) {}
      if (!header) {
        into.add(tuple, text, in.offset() - start);
      }
      header = false;
    }
  }

  /// Reads a value of the CSV format and what ends it; false if that ends the row. An unquoted
  /// empty value is absent.
  private boolean value(CopyCsv csv) throws IOException {
    tuple.open();
    int from = tuple.size;
    boolean quoted = false;
    boolean inside = false;
    while (true) {
      int c = in.next();
      if (c == csv.quote() && inside && in.peek() == c) {
        in.position++;
        tuple.append(c);
      } else if (c == csv.quote()) {
        inside = !inside;
        quoted = true;
      } else if (c < 0 || !inside && (c == csv.delimiter() || c == '\n')) {
        if (c == '\n') {
          tuple.dropCarriageReturn();
        }
        close(!quoted && tuple.size == from);
        return c == csv.delimiter();
      } else {
        tuple.append(c);
      }
    }
  }

  private boolean ended() throws IOException {
    int c = in.peek();
    if (c < 0) {
      cut = true;
      return true;
    }
    if (c == '\\' && in.peek(1) == '.') {
      int after = in.peek(2);
      if (after == '\n' || after == '\r' || after < 0) {
        in.skipLine();
        return true;
      }
    }
    return false;
  }

  /// Reads a value and what ends it; false if that ends the row.
  private boolean value() throws IOException {
    tuple.open();
    boolean absent = false;
    while (true) {
      byte[] b = in.buffer;
      int start = in.position;
      int limit = in.limit;
      int p = start;
      while (p < limit && b[p] != '\t' && b[p] != '\n' && b[p] != '\\') {
        p++;
      }
      tuple.append(b, start, p);
      in.position = p;
      if (p == limit) {
        if (in.fill()) {
          continue;
        }
        close(absent);
        return false;
      }
      in.position++;
      if (b[p] == '\\') {
        int c = in.next();
        absent |= c == 'N';
        escaped(c);
      } else {
        if (b[p] == '\n') {
          tuple.dropCarriageReturn();
        }
        boolean more = b[p] == '\t';
        close(absent);
        return more;
      }
    }
  }

  private void close(boolean absent) {
    if (absent) {
      tuple.closeAbsent();
    } else {
      tuple.close(false);
    }
  }

  private void escaped(int c) throws IOException {
    switch (c) {
      case 'n' -> tuple.append('\n');
      case 't' -> tuple.append('\t');
      case 'r' -> tuple.append('\r');
      case 'b' -> tuple.append('\b');
      case 'f' -> tuple.append('\f');
      case 'v' -> tuple.append(11);
      case 'x' -> number('x', 16, 2);
      case -1, 'N' -> {}
      default -> {
        if (c >= '0' && c <= '7') {
          in.position--;
          number(c, 8, 3);
        } else {
          tuple.append(c);
        }
      }
    }
  }

  private void number(int otherwise, int radix, int digits) throws IOException {
    int code = 0;
    int n = 0;
    while (n < digits && Character.digit(in.peek(), radix) >= 0) {
      code = code * radix + Character.digit(in.next(), radix);
      n++;
    }
    tuple.append(n == 0 ? otherwise : code);
  }
}
