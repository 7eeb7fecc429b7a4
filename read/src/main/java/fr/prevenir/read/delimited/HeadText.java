package fr.prevenir.read.delimited;

import fr.prevenir.read.format.Source;
import fr.prevenir.read.text.TextEncoding;
import fr.prevenir.read.text.TextHead;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The beginning of a source as UTF-8 text.
///
/// @param bytes the text, with [RecordScanner#SLACK] beyond `length`
/// @param ended whether it is the whole source
record HeadText(TextEncoding encoding, byte[] bytes, int length, boolean ended) {
  private static final byte[] SEPARATOR_LINE = "sep=".getBytes(StandardCharsets.US_ASCII);

  static HeadText of(Source source) {
    return source.once(HeadText.class, HeadText::decoded);
  }

  private static HeadText decoded(Source source) {
    byte[] head = source.head();
    TextEncoding encoding = TextHead.of(source).encoding();
    byte[] text = encoding.toUtf8(head, head.length);
    return new HeadText(
        encoding,
        Arrays.copyOf(text, text.length + RecordScanner.SLACK),
        text.length,
        head.length < Source.HEAD);
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
    int end = ByteWords.find(bytes, lineEnd, 0, length);
    return end < 16 ? Math.min(length, end + 1) : 0;
  }
}
