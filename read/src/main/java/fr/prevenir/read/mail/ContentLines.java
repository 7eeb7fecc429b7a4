package fr.prevenir.read.mail;

import fr.prevenir.read.text.TextLines;
import java.io.Closeable;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The properties of a card or calendar, their folded lines joined.
final class ContentLines implements Closeable {
  private final TextLines lines;
  private @Nullable String ahead;

  ContentLines(TextLines lines) {
    this.lines = lines;
  }

  /// The next property, or null at the end.
  @Nullable ContentLine next() throws IOException {
    String first = ahead == null ? line() : ahead;
    ahead = null;
    if (first == null) {
      return null;
    }
    StringBuilder whole = new StringBuilder(first);
    boolean soft = quotedPrintable(first);
    String more = line();
    while (more != null) {
      boolean folded = !more.isEmpty() && (more.charAt(0) == ' ' || more.charAt(0) == '\t');
      if (soft && !whole.isEmpty() && whole.charAt(whole.length() - 1) == '=') {
        whole.setLength(whole.length() - 1);
        whole.append(more);
      } else if (folded) {
        whole.append(more, 1, more.length());
      } else {
        break;
      }
      more = line();
    }
    ahead = more;
    return ContentLine.of(whole.toString());
  }

  private static boolean quotedPrintable(String line) {
    return line.toLowerCase(Locale.ROOT).contains("quoted-printable");
  }

  private @Nullable String line() throws IOException {
    return lines.next() ? lines.text() : null;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
