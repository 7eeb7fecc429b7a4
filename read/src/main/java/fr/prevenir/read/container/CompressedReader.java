package fr.prevenir.read.container;

import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.PrintableName;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A single compressed stream: gzip, bzip2, xz, lzma, zstd, lz4 frames and Unix `compress`. Its
/// content is one member, or the members of the tar that it is: a `.tar.gz` is one container.
public final class CompressedReader implements FormatReader {
  private final Compression compression;

  public CompressedReader(Compression compression) {
    this.compression = compression;
  }

  @Override
  public String format() {
    return compression.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean recognises(Source source) {
    return compression.recognises(source.head(), source.path().lastName());
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    try (InputStream content = compression.open(source.stream());
        Source inner = Source.of(source.path(), -1, content)) {
      if (TarHeader.isTar(inner.head())) {
        TarReader.members(inner.stream(), source, reading);
      } else {
        reading.member(source.path().child(name(source)), -1, inner.stream());
      }
    }
  }

  private String name(Source source) {
    String stored = compression == Compression.GZ ? gzipName(source.head()) : null;
    if (stored != null) {
      return stored;
    }
    String outer = source.path().lastName();
    outer = outer.substring(outer.lastIndexOf('/') + 1);
    int dot = outer.lastIndexOf('.');
    String suffix = outer.substring(dot + 1).toLowerCase(Locale.ROOT);
    return dot > 0 && compression.suffixes().contains(suffix) ? outer.substring(0, dot) : outer;
  }

  /// The name in a gzip header (RFC 1952 §2.3.1), where it is one and can be shown as it is.
  private static @Nullable String gzipName(byte[] head) {
    if (head.length < 11 || (head[3] & 8) == 0) {
      return null;
    }
    int at = 10 + ((head[3] & 4) == 0 ? 0 : 2 + LittleEndian.u16(head, 10));
    int end = at;
    while (end < head.length && head[end] != 0) {
      end++;
    }
    if (end <= at || end == head.length || end - at > 255) {
      return null;
    }
    byte[] name = java.util.Arrays.copyOfRange(head, at, end);
    String shown = PrintableName.of(name);
    String plain = new String(name, java.nio.charset.StandardCharsets.UTF_8);
    return shown.equals(plain) ? shown.substring(shown.lastIndexOf('/') + 1) : null;
  }
}
