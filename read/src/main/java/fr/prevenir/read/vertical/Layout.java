package fr.prevenir.read.vertical;

/// How a client lays out the lines of a record.
enum Layout {
  /// `       id: 1`, announced by a row of stars.
  MYSQL(": ", true, false),
  /// `id        | 1`, announced by `-[ RECORD 1 ]---` or parted by rules.
  PSQL(" | ", false, true),
  /// The same within a box.
  BOXED(" | ", false, true),
  /// `id        1`, announced by `* Record 1`.
  BARE(" ", false, true),
  /// `id|1`, parted by blank lines.
  UNALIGNED("|", false, false),
  /// `       id = 1`, parted by blank lines.
  SQLITE(" = ", true, false);

  private final String sign;
  private final boolean rightAligned;
  private final boolean marked;

  Layout(String sign, boolean rightAligned, boolean marked) {
    this.sign = sign;
    this.rightAligned = rightAligned;
    this.marked = marked;
  }

  /// Whether names end where the sign begins.
  boolean rightAligned() {
    return rightAligned;
  }

  /// Whether a value that goes on has a sign on each of its lines.
  boolean marksContinuation() {
    return marked;
  }

  /// Whether records are announced, not parted by blank lines.
  boolean announced() {
    return this != UNALIGNED && this != SQLITE;
  }

  int width() {
    return sign.length();
  }

  /// Where the sign stands first, or -1.
  int sign(String line) {
    if (this == BARE) {
      int blank = line.indexOf(' ');
      int at = blank;
      while (at >= 0 && at + 1 < line.length() && line.charAt(at + 1) == ' ') {
        at++;
      }
      return at;
    }
    int at = line.indexOf(sign);
    return at < 0 && line.endsWith(sign.stripTrailing())
        ? line.length() - sign.strip().length() - (sign.startsWith(" ") ? 1 : 0)
        : at;
  }

  /// Whether the sign stands here; blanks at the end of a line may be lost, and psql has `:` where
  /// a
  /// value goes on.
  boolean signAt(String line, int at) {
    String there = line.substring(Math.min(at, line.length()));
    return there.startsWith(sign)
        || there.equals(sign.stripTrailing())
        || (this == PSQL && there.startsWith(" : "));
  }
}
