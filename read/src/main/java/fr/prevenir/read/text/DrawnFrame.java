package fr.prevenir.read.text;

/// The characters that clients of databases draw frames with.
public final class DrawnFrame {
  private DrawnFrame() {}

  /// The line with the characters of drawn frames as ASCII.
  public static String plain(String line) {
    StringBuilder plain = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\u2502' || c == '\u2551' || c == '\u2503') {
        plain.append('|');
      } else if (c == '\u2500' || c == '\u2550' || c == '\u2501') {
        plain.append('-');
      } else {
        plain.append(c >= '\u2500' && c < '\u2580' ? '+' : c);
      }
    }
    return plain.toString().stripTrailing();
  }
}
