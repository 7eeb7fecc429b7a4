package fr.prevenir.read.unknown;

import fr.prevenir.read.document.RunningText;
import fr.prevenir.read.format.Reading;
import java.io.IOException;
import java.io.InputStream;

/// Finds the runs of printable characters in any bytes: ASCII, UTF-8, windows-1252 letters within
/// words, and the same in UTF-16 of either order. A run with hardly a word or number in it is noise
/// and left out.
public final class PrintableRuns {
  private static final int SHORTEST = 6;
  private static final int LETTERS = 4;
  private static final int DIGITS = 5;

  /// A run that never ends is given on in pieces.
  private static final int LONGEST = 1 << 14;

  private final RunningText text;
  private final StringBuilder narrow = new StringBuilder();
  private final StringBuilder wide = new StringBuilder();
  private boolean zero;
  private int lead;
  private int point;
  private int following;

  public PrintableRuns(Reading reading, String format) {
    text = new RunningText(reading.path(), format, reading::glimpse);
  }

  /// Reads to the end.
  public void read(InputStream in) throws IOException {
    byte[] chunk = new byte[1 << 16];
    try {
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        for (int i = 0; i < n; i++) {
          narrow(chunk[i] & 0xFF);
          wide(chunk[i] & 0xFF);
        }
      }
    } finally {
      end(narrow);
      end(wide);
      text.end();
    }
  }

  private void narrow(int b) {
    if (following > 0) {
      if ((b & 0xC0) == 0x80) {
        point = point << 6 | b & 0x3F;
        if (--following == 0 && Character.isLetterOrDigit(point)) {
          narrow.appendCodePoint(point);
        }
        return;
      }
      // no UTF-8: the lead byte was a letter of windows-1252
      following = 0;
      if (isWord(narrow)) {
        narrow.append((char) lead);
      }
    }
    if (isPrintable(b)) {
      narrow.append((char) b);
    } else if (b >= 0xC2 && b < 0xF0) {
      lead = b;
      following = b < 0xE0 ? 1 : 2;
      point = b & (b < 0xE0 ? 0x1F : 0x0F);
    } else {
      end(narrow);
    }
    if (narrow.length() >= LONGEST) {
      end(narrow);
    }
  }

  /// Latin text in UTF-16 is printable bytes with one zero between them.
  private void wide(int b) {
    if (b == 0) {
      if (zero) {
        end(wide);
      }
      zero = true;
      return;
    }
    boolean printable = isPrintable(b) || b >= 0xC0;
    if (!printable || (!zero && !wide.isEmpty())) {
      end(wide);
    }
    if (printable) {
      wide.append((char) b);
    }
    if (wide.length() >= LONGEST) {
      end(wide);
    }
    zero = false;
  }

  private static boolean isPrintable(int b) {
    return (b >= ' ' && b < 0x7F) || b == '\t';
  }

  private static boolean isWord(CharSequence run) {
    return !run.isEmpty() && Character.isLetter(run.charAt(run.length() - 1));
  }

  private void end(StringBuilder run) {
    if (run.length() >= SHORTEST && says(run)) {
      text.line(run);
    }
    run.setLength(0);
  }

  private static boolean says(CharSequence run) {
    int letters = 0;
    int digits = 0;
    for (int i = 0; i < run.length(); i++) {
      char c = run.charAt(i);
      letters = Character.isLetter(c) ? letters + 1 : 0;
      digits += c >= '0' && c <= '9' ? 1 : 0;
      if (letters >= LETTERS || digits >= DIGITS) {
        return true;
      }
    }
    return false;
  }
}
