package fr.prevenir.read.text;

import fr.prevenir.model.Passage;
import fr.prevenir.model.Sensitive;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/// Reads text that is nothing else: letters, reports, notes. Gives it on in passages that end with
/// a line.
public final class ProseReader implements FormatReader {
  /// Characters of a passage, at most.
  private static final int PASSAGE = 1 << 16;

  @Override
  public String format() {
    return "text";
  }

  @Override
  public boolean recognises(Source source) {
    return TextHead.of(source).isText();
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    TextEncoding encoding = TextHead.of(source).encoding();
    int longest = reading.options().limits().recordBytes();
    try (Reader text =
        new InputStreamReader(encoding.toUtf8(source.stream()), StandardCharsets.UTF_8)) {
      char[] chars = new char[PASSAGE];
      int length = 0;
      long start = 0;
      long line = 0;
      while (true) {
        int count = text.read(chars, length, PASSAGE - length);
        if (count < 0) {
          break;
        }
        length += count;
        if (length < PASSAGE) {
          continue;
        }
        int cut = cut(chars, length);
        give(reading, start, chars, cut);
        start += cut;
        line = chars[cut - 1] == '\n' ? 0 : line + cut;
        System.arraycopy(chars, cut, chars, 0, length - cut);
        length -= cut;
        if (line > longest) {
          Rest rest = skipLine(text, reading, chars, length);
          start += rest.skipped();
          length = rest.left();
          line = 0;
        }
      }
      give(reading, start, chars, length);
    }
  }

  /// What follows a line passed over.
  ///
  /// @param skipped characters passed over
  /// @param left characters read of what follows
  private record Rest(long skipped, int left) {}

  private void give(Reading reading, long start, char[] chars, int length) {
    if (length > 0) {
      reading.passage(
          new Passage(
              reading.path(), format(), start, new Sensitive(new String(chars, 0, length))));
    }
  }

  /// Where a passage ends: after its last line end, else its last blank, else anywhere that is not
  /// within a character.
  private static int cut(char[] chars, int length) {
    int blank = 0;
    for (int i = length - 1; i > 0; i--) {
      if (chars[i] == '\n') {
        return i + 1;
      }
      if (blank == 0 && chars[i] == ' ') {
        blank = i + 1;
      }
    }
    if (blank > 0) {
      return blank;
    }
    return Character.isHighSurrogate(chars[length - 1]) ? length - 1 : length;
  }

  /// Passes over the rest of a line longer than allowed.
  private static Rest skipLine(Reader text, Reading reading, char[] chars, int length)
      throws IOException {
    long skipped = 0;
    long bytes = 0;
    int end = length;
    while (end >= 0) {
      for (int i = 0; i < end; i++) {
        bytes += chars[i] < 0x80 ? 1 : chars[i] < 0x800 || Character.isSurrogate(chars[i]) ? 2 : 3;
        if (chars[i] == '\n') {
          reject(reading, bytes);
          System.arraycopy(chars, i + 1, chars, 0, end - i - 1);
          return new Rest(skipped + i + 1, end - i - 1);
        }
      }
      skipped += end;
      end = text.read(chars, 0, chars.length);
    }
    reject(reading, bytes);
    return new Rest(skipped, 0);
  }

  private static void reject(Reading reading, long bytes) {
    reading.reject(
        reading.path(),
        1,
        1,
        bytes,
        UnreadCode.RECORD_TOO_LONG,
        "a line is longer than allowed; the part beyond was not read");
  }
}
