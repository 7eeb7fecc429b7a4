package fr.prevenir.read.delimited;

/// Tells what backslashes escape, and undoes it in place.
final class Backslashes {
  private Backslashes() {}

  /// Whether an odd number of backslashes stands before a place of a cell.
  static boolean escapedAt(byte[] b, int start, int at) {
    int slashes = 0;
    while (at - 1 - slashes >= start && b[at - 1 - slashes] == '\\') {
      slashes++;
    }
    return (slashes & 1) == 1;
  }

  /// @param letters whether `\n`, `\t`, `\r`, `\0` and the like stand for control characters; else
  ///     only a quote or a backslash is ever escaped
  /// @return the new end
  static int unescape(byte[] b, int start, int end, boolean letters) {
    int to = start;
    for (int i = start; i < end; i++) {
      if (b[i] == '\\' && i + 1 < end) {
        byte c = b[i + 1];
        byte plain = letters ? letter(c) : c == '"' || c == '\'' || c == '\\' ? c : -1;
        if (plain >= 0) {
          b[to++] = plain;
          i++;
          continue;
        }
      }
      b[to++] = b[i];
    }
    return to;
  }

  private static byte letter(byte c) {
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case '0' -> 0;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'v' -> 0x0B;
      case 'Z' -> 0x1A;
      default -> c;
    };
  }
}
