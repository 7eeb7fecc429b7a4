package fr.prevenir.read.sql;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads names of tables and columns, quoted in any way or not.
final class NameReader {
  private static final int LONGEST = 1024;

  private final SqlInput in;
  private final SqlText text;
  private final Tuple name = new Tuple(1 << 16);

  NameReader(SqlInput in, SqlText text) {
    this.in = in;
    this.text = text;
  }

  /// The parts of a name, such as a schema and a table; empty if there is none.
  List<String> parts() throws IOException {
    List<String> parts = new ArrayList<>();
    String part = identifier();
    while (part != null) {
      parts.add(part);
      in.skipSpace();
      if (in.peek() != '.') {
        break;
      }
      in.position++;
      in.skipSpace();
      part = in.peek() == '.' ? "" : identifier();
    }
    return parts;
  }

  private @Nullable String identifier() throws IOException {
    int c = in.peek();
    int close = "`\"['".indexOf(c);
    name.clear();
    if (close >= 0) {
      int end = "`\"]'".charAt(close);
      in.position++;
      c = in.next();
      while (c >= 0 && (c != end || in.peek() == end)) {
        if (c == end) {
          in.position++;
        }
        name.append(c);
        c = in.next();
      }
      return c < 0 || name.size > LONGEST ? null : text.name(name.bytes, name.size);
    }
    while (ValueReader.letter(c) || (c >= '0' && c <= '9') || c == '$' || c == '@' || c == '#') {
      name.append(c);
      in.position++;
      c = in.peek();
    }
    return name.size == 0 || name.size > LONGEST ? null : text.name(name.bytes, name.size);
  }
}
