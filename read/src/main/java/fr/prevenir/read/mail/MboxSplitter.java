package fr.prevenir.read.mail;

import fr.prevenir.read.format.OneByte;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Cuts a mailbox at its `From ` lines: those after a blank line that end with a date, as every
/// dialect writes them. The `>` that protects such a line in a text is taken away (`mboxrd`).
final class MboxSplitter {
  /// `From sender Thu Jan  4 10:12:00 2024`, with a zone before or after the year or none.
  private static final Pattern SEPARATOR =
      Pattern.compile("From .{0,300}\\b\\d{1,2}:\\d{2}(?::\\d{2})?\\b.{0,40}");

  private static final Pattern QUOTED = Pattern.compile(">+From .*", Pattern.DOTALL);

  private final InputStream in;
  private final byte[] block = new byte[1 << 16];
  private int at;
  private int limit;

  /// The line to be given next, with its end; a line longer than the block comes in pieces.
  private byte[] line = new byte[1 << 16];

  private int length;
  private int given;
  private boolean begins = true;
  private boolean afterBlank = true;
  private boolean separator;
  private boolean ended;

  MboxSplitter(InputStream in) {
    this.in = in;
  }

  static boolean isSeparator(byte[] bytes, int from, int to) {
    if (to - from < 5 || bytes[from] != 'F' || bytes[from + 4] != ' ') {
      return false;
    }
    int end = from;
    while (end < to && bytes[end] != '\n' && bytes[end] != '\r' && end - from < 400) {
      end++;
    }
    String text = new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
    return SEPARATOR.matcher(text).matches();
  }

  /// Goes to the next message, past its `From ` line; false where there is none. The message before
  /// must have been read to its end.
  boolean next() throws IOException {
    if (!separator && !line()) {
      return false;
    }
    separator = false;
    given = length;
    return true;
  }

  /// The message, up to the next `From ` line.
  InputStream message() {
    return new Message();
  }

  /// Takes the next line, or the next piece of a long one; false at the end.
  private boolean line() throws IOException {
    if (ended) {
      return false;
    }
    boolean wasWhole = begins;
    boolean blankBefore = afterBlank;
    length = 0;
    given = 0;
    boolean whole = false;
    while (!whole && length < line.length) {
      if (at == limit) {
        limit = Math.max(0, in.read(block, 0, block.length));
        at = 0;
        if (limit == 0) {
          ended = true;
          break;
        }
      }
      byte b = block[at++];
      line[length++] = b;
      whole = b == '\n';
    }
    begins = whole;
    if (length == 0) {
      return false;
    }
    afterBlank = wasWhole && (line[0] == '\n' || (line[0] == '\r' && length == 2));
    if (wasWhole && blankBefore && isSeparator(line, 0, length)) {
      separator = true;
    } else if (wasWhole && line[0] == '>' && quoted()) {
      given = 1;
    }
    return true;
  }

  private boolean quoted() {
    String start = new String(line, 0, Math.min(length, 40), StandardCharsets.ISO_8859_1);
    return QUOTED.matcher(start).matches();
  }

  private final class Message extends InputStream {
    @Override
    public int read() throws IOException {
      return OneByte.of(this);
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      if (len == 0) {
        return 0;
      }
      if (given == length && !separator && !line()) {
        return -1;
      }
      if (separator) {
        return -1;
      }
      int n = Math.min(len, length - given);
      System.arraycopy(line, given, b, off, n);
      given += n;
      return n;
    }
  }
}
