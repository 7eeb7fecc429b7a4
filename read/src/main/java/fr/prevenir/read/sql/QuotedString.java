package fr.prevenir.read.sql;

import fr.prevenir.read.sql.ValueReader.Outcome;
import java.io.IOException;

/// Reads quoted strings of a dump with what is escaped in them.
final class QuotedString {
  private final SqlInput in;
  private final SqlDialect dialect;

  QuotedString(SqlInput in, SqlDialect dialect) {
    this.in = in;
    this.dialect = dialect;
  }

  /// A quoted string; the position is at its opening quote. A doubled quote is one.
  Outcome read(Tuple tuple, boolean backslash) throws IOException {
    byte quote = (byte) in.next();
    while (true) {
      byte[] b = in.buffer;
      int start = in.position;
      int limit = in.limit;
      int p = start;
      if (backslash) {
        while (p < limit && b[p] != quote && b[p] != '\\') {
          p++;
        }
      } else {
        while (p < limit && b[p] != quote) {
          p++;
        }
      }
      tuple.append(b, start, p);
      in.position = p;
      if (p == limit) {
        if (!in.fill()) {
          return Outcome.BROKEN;
        }
      } else if (b[p] == quote) {
        in.position++;
        if (in.peek() != quote) {
          return Outcome.PRESENT;
        }
        tuple.append(quote);
        in.position++;
      } else {
        in.position++;
        int c = in.next();
        if (c < 0) {
          return Outcome.BROKEN;
        }
        escaped(tuple, c);
      }
    }
  }

  /// What a backslash and this byte stand for: MySQL reference manual, 11.1.1, and PostgreSQL
  /// 4.1.2.2.
  private void escaped(Tuple tuple, int c) throws IOException {
    switch (c) {
      case 'n' -> tuple.append('\n');
      case 't' -> tuple.append('\t');
      case 'r' -> tuple.append('\r');
      case 'b' -> tuple.append('\b');
      case '0' -> tuple.append(0);
      case 'Z' -> tuple.append(dialect == SqlDialect.POSTGRESQL ? 'Z' : 26);
      case 'f' -> tuple.append(dialect == SqlDialect.POSTGRESQL ? '\f' : 'f');
      case 'u' -> {
        if (dialect == SqlDialect.POSTGRESQL && in.has(4)) {
          int code = hex(4);
          if (code >= 0) {
            in.position += 4;
            EncodedValue.character(tuple, code);
            return;
          }
        }
        tuple.append('u');
      }
      default -> tuple.append(c);
    }
  }

  private int hex(int digits) throws IOException {
    int code = 0;
    for (int i = 0; i < digits; i++) {
      int digit = Character.digit(in.peek(i), 16);
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }
}
