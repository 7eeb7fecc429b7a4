package fr.prevenir.read.value;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Bytes that a value writes as text: base64 (RFC 4648, also behind `data:…;base64,`) or
/// hexadecimal digits behind `\x` or `0x`, as dumps write columns of bytes.
final class Encoded {
  private static final int LOOKED_AT = 256;
  private static final int LONGEST_TYPE = 100;

  /// Digits of a stretch within a text: as many as the shortest prose takes.
  private static final int SHORTEST = 86;

  /// Digits of the shortest first line of such a stretch: those who break lines do it behind 64
  /// digits (RFC 7468) or 76 (RFC 2045).
  private static final int LINE = 60;

  private final byte[] b;
  private final int from;
  private final int to;
  private final boolean hexadecimal;

  private Encoded(byte[] b, int from, int to, boolean hexadecimal) {
    this.b = b;
    this.from = from;
    this.to = to;
    this.hexadecimal = hexadecimal;
  }

  /// The encoded content of a value, or null where it does not look like any.
  static @Nullable Encoded of(byte[] b, int from, int to) {
    boolean marked = b[from] == '\\' || b[from] == '0';
    if (marked && (b[from + 1] == 'x' || b[from + 1] == 'X')) {
      return hexadecimal(b, from + 2, to) ? new Encoded(b, from + 2, to, true) : null;
    }
    int start = b[from] == 'd' ? behindType(b, from, to) : from;
    int end = Math.min(to, start + LOOKED_AT);
    int blanks = 0;
    for (int i = start; i < end; i++) {
      byte c = b[i];
      boolean line = c == '\n' || c == '\r';
      blanks += line ? 1 : 0;
      if (!digit(c) && !line && c != '=') {
        return null;
      }
    }
    return blanks * 10 < end - start ? new Encoded(b, start, to, false) : null;
  }

  /// The stretches of base64 within a longer text, which may go on over lines.
  static List<Encoded> within(byte[] b, int from, int to) {
    List<Encoded> found = new ArrayList<>();
    int behind = from;
    // a stretch long enough holds at least one of these places
    for (int i = from + LINE - 1; i < to; i += LINE) {
      if (i >= behind && digit(b[i])) {
        int start = i;
        while (start > behind && digit(b[start - 1])) {
          start--;
        }
        int end = endOfLine(b, i, to);
        end = end - start < LINE ? end : endOfLines(b, end, to);
        if (end - start >= SHORTEST) {
          found.add(new Encoded(b, start, end, false));
        }
        behind = end;
      }
    }
    return found;
  }

  private static int endOfLine(byte[] b, int from, int to) {
    int end = from;
    while (end < to && digit(b[end])) {
      end++;
    }
    while (end < to && b[end] == '=') {
      end++;
    }
    return end;
  }

  /// The end of all lines that hold nothing else; one shorter than the one before is the last.
  private static int endOfLines(byte[] b, int firstEnd, int to) {
    int end = firstEnd;
    int before = Integer.MAX_VALUE;
    while (true) {
      int start = end;
      while (start < to && start < end + 2 && (b[start] == '\r' || b[start] == '\n')) {
        start++;
      }
      int next = endOfLine(b, start, to);
      boolean whole = next == to || b[next] == '\r' || b[next] == '\n';
      if (start == end || next == start || !whole || next - start > before) {
        return end;
      }
      boolean shorter = next - start < before && before < Integer.MAX_VALUE;
      before = next - start;
      end = next;
      if (shorter) {
        return end;
      }
    }
  }

  private static boolean digit(byte c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '/';
  }

  private static int behindType(byte[] b, int from, int to) {
    int end = Math.min(to, from + LONGEST_TYPE);
    String text = new String(b, from, end - from, StandardCharsets.ISO_8859_1);
    int comma = text.startsWith("data:") ? text.indexOf(";base64,") : -1;
    return comma < 0 ? from : from + comma + ";base64,".length();
  }

  private static boolean hexadecimal(byte[] b, int from, int to) {
    for (int i = from; i < Math.min(to, from + LOOKED_AT); i++) {
      if (Character.digit(b[i], 16) < 0) {
        return false;
      }
    }
    return true;
  }

  /// The first bytes of the content.
  byte[] head() {
    int end = Math.min(to, from + LOOKED_AT);
    try {
      return hexadecimal ? digits(end) : base64(end);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  private byte[] base64(int end) {
    byte[] text = Arrays.copyOfRange(b, from, end);
    return Base64.getMimeDecoder().decode(text);
  }

  private byte[] digits(int end) {
    byte[] bytes = new byte[(end - from) / 2];
    for (int i = 0; i < bytes.length; i++) {
      int high = Character.digit(b[from + 2 * i], 16);
      int low = Character.digit(b[from + 2 * i + 1], 16);
      if (high < 0 || low < 0) {
        return Arrays.copyOf(bytes, i);
      }
      bytes[i] = (byte) (high << 4 | low);
    }
    return bytes;
  }

  /// The whole content, decoded as it is read.
  InputStream stream() {
    return hexadecimal
        ? new ByteArrayInputStream(digits(to))
        : Base64.getMimeDecoder().wrap(new ByteArrayInputStream(b, from, to - from));
  }
}
