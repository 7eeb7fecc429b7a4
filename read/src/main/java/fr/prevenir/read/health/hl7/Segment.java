package fr.prevenir.read.health.hl7;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// One segment: UTF-8 bytes, and where its fields lie. A stretch is a [Part]; the first of each is
/// number 1, as the standard counts.
final class Segment {
  private final byte[] bytes;
  private final Separators separators;
  private final int from;
  private int[] fields = new int[32];
  private int count;

  /// A stretch of the segment; empty where `from == to`.
  record Part(int from, int to) {
    static final Part NONE = new Part(0, 0);

    boolean isEmpty() {
      return from >= to;
    }
  }

  Segment(byte[] bytes, int from, int to, Separators separators) {
    this.bytes = bytes;
    this.from = from;
    this.separators = separators;
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i == to || (bytes[i] & 0xFF) == separators.field()) {
        if (2 * count + 2 > fields.length) {
          fields = Arrays.copyOf(fields, fields.length * 2);
        }
        fields[2 * count] = start;
        fields[2 * count + 1] = i;
        count++;
        start = i + 1;
      }
    }
  }

  byte[] bytes() {
    return bytes;
  }

  Separators separators() {
    return separators;
  }

  String name() {
    return new String(bytes, from, fields[1] - from, StandardCharsets.ISO_8859_1).strip();
  }

  private boolean header() {
    return fields[1] - from == 3
        && (bytes[from + 1] == 'S' && bytes[from] == 'M'
            || bytes[from + 1] == 'H' && bytes[from + 2] == 'S');
  }

  /// The number of the last field.
  int last() {
    return header() ? count : count - 1;
  }

  /// A field; in a header segment the first one is the separator itself. `""`, which deletes a
  /// value, is none.
  Part field(int number) {
    int at = header() ? number - 1 : number;
    return at < 1 || at >= count ? Part.NONE : part(fields[2 * at], fields[2 * at + 1]);
  }

  /// A repetition of a stretch.
  Part repetition(Part field, int number) {
    return nth(field, number, separators.repetition());
  }

  int repetitions(Part field) {
    int n = 1;
    for (int i = field.from(); i < field.to(); i++) {
      n += (bytes[i] & 0xFF) == separators.repetition() ? 1 : 0;
    }
    return n;
  }

  Part component(Part field, int number) {
    return nth(field, number, separators.component());
  }

  Part subcomponent(Part component, int number) {
    return nth(component, number, separators.subcomponent());
  }

  /// The first subcomponent of a component.
  Part simple(Part field, int number) {
    return subcomponent(component(field, number), 1);
  }

  boolean divided(Part part, int separator) {
    for (int i = part.from(); i < part.to(); i++) {
      if ((bytes[i] & 0xFF) == separator) {
        return true;
      }
    }
    return false;
  }

  private Part nth(Part part, int number, int separator) {
    int start = part.from();
    int n = 1;
    for (int i = part.from(); i <= part.to(); i++) {
      if (i == part.to() || (bytes[i] & 0xFF) == separator) {
        if (n == number) {
          return part(start, i);
        }
        n++;
        start = i + 1;
      }
    }
    return Part.NONE;
  }

  private Part part(int start, int end) {
    int s = start;
    int e = end;
    while (s < e && bytes[s] <= ' ' && bytes[s] >= 0) {
      s++;
    }
    while (s < e && bytes[e - 1] <= ' ' && bytes[e - 1] >= 0) {
      e--;
    }
    boolean deleted = e - s == 2 && bytes[s] == '"' && bytes[s + 1] == '"';
    return s >= e || deleted ? Part.NONE : new Part(s, e);
  }

  /// The text of a stretch, unescaped. Not for large values.
  String text(Part part) {
    byte[] plain = unescaped(part);
    return new String(plain, StandardCharsets.UTF_8);
  }

  boolean is(Part part, String text) {
    return part.to() - part.from() == text.length() && text(part).equalsIgnoreCase(text);
  }

  /// Whether a stretch holds an escape sequence.
  boolean escaped(Part part) {
    return separators.escape() >= 0 && divided(part, separators.escape());
  }

  /// The bytes of a stretch without escape sequences (HL7 2.5.1, 2.7).
  byte[] unescaped(Part part) {
    return escaped(part)
        ? Escapes.resolve(bytes, part.from(), part.to(), separators)
        : Arrays.copyOfRange(bytes, part.from(), part.to());
  }
}
