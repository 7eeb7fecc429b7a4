package fr.prevenir.read.delimited;

import fr.prevenir.read.format.Source;
import fr.prevenir.read.text.TextEncoding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The beginning of a source as UTF-8 text.
///
/// @param bytes the text, with [RecordScanner#SLACK] beyond `length`
/// @param ended whether it is the whole source
record HeadText(TextEncoding encoding, byte[] bytes, int length, boolean ended) {
  private static final byte[] SEPARATOR_LINE = "sep=".getBytes(StandardCharsets.US_ASCII);

  static HeadText of(Source source) {
    byte[] head = source.head();
    TextEncoding encoding = TextEncoding.detect(head, head.length);
    try (InputStream in = encoding.toUtf8(new ByteArrayInputStream(head))) {
      byte[] text = in.readAllBytes();
      return new HeadText(
          encoding,
          Arrays.copyOf(text, text.length + RecordScanner.SLACK),
          text.length,
          head.length < Source.HEAD);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The byte that ends records: a lone CR only where there is hardly any LF; the record separator
  /// of ASCII where the unit separator stands between cells (sqlite3's `.mode ascii`).
  static byte lineEnd(byte[] bytes, int length) {
    int feeds = 0;
    int returns = 0;
    int records = 0;
    int units = 0;
    for (int i = 0; i < length; i++) {
      records += bytes[i] == 0x1e ? 1 : 0;
      units += bytes[i] == 0x1f ? 1 : 0;
      feeds += bytes[i] == '\n' ? 1 : 0;
      returns += bytes[i] == '\r' ? 1 : 0;
    }
    if (records > 0 && units >= records) {
      return 0x1e;
    }
    return (byte) (returns > 10 * feeds ? '\r' : '\n');
  }

  /// Where the text begins: after the line `sep=;` that spreadsheets understand.
  static int begin(byte[] bytes, int length, byte lineEnd) {
    if (length < 6
        || !Arrays.equals(
            bytes, 0, SEPARATOR_LINE.length, SEPARATOR_LINE, 0, SEPARATOR_LINE.length)) {
      return 0;
    }
    int end = RecordScanner.find(bytes, lineEnd, 0, length);
    return end < 16 ? Math.min(length, end + 1) : 0;
  }
}
