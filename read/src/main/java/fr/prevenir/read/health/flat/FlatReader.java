package fr.prevenir.read.health.flat;

import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.text.TextEncoding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads flat files of the PMSI and of billing, told by what their first lines hold.
public final class FlatReader implements FormatReader {
  private static final int LOOKED_AT = 1 << 16;
  private static final int B2_RECORD = 128;

  @Override
  public String format() {
    return "pmsi";
  }

  @Override
  public boolean recognises(Source source) {
    return format(source) != null;
  }

  private static @Nullable FlatFormat format(Source source) {
    int length = Math.min(source.head().length, LOOKED_AT);
    if (length < 39 || !TextEncoding.isText(source.head(), length)) {
      return null;
    }
    List<String> lines = FlatLines.first(source, length, block(source));
    for (FlatFormat format : FlatFormat.values()) {
      long fitting = lines.stream().filter(format::fits).count();
      boolean told =
          format != FlatFormat.B2
              || lines.stream().anyMatch(line -> line.startsWith("2") && format.fits(line));
      boolean bills =
          format != FlatFormat.RSF && format != FlatFormat.RSF_ACE
              || lines.stream().anyMatch(line -> line.startsWith("A") && format.fits(line));
      if (fitting > 0 && fitting >= 0.8 * lines.size() && told && bills) {
        return format;
      }
    }
    return null;
  }

  /// Length of records without line ends between them, or 0.
  private static int block(Source source) {
    byte[] head = source.head();
    int length = Math.min(head.length, LOOKED_AT);
    String begin = new String(head, 0, length, StandardCharsets.ISO_8859_1);
    return begin.indexOf('\n') < 0 && begin.indexOf('\r') < 0 && length >= 2 * B2_RECORD
        ? B2_RECORD
        : 0;
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    FlatFormat format = format(source);
    if (format == null) {
      throw new IllegalStateException("the source was not recognised");
    }
    reading.format(format.code());
    new FlatRun(format, reading).read(FlatLines.of(source, reading, block(source)));
  }
}
