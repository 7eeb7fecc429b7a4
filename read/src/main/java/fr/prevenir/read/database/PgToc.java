package fr.prevenir.read.database;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.UnreadableException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The head and table of contents of an archive of `pg_dump`.
final class PgToc {
  private static final int LONGEST = 256 << 20;
  private static final int MOST_ENTRIES = 10_000_000;

  static final int CUSTOM = 1;

  /// One thing in the database.
  ///
  /// @param file of its data in a tar, or an empty text
  record Entry(int id, String kind, String definition, String copy, String file) {}

  private final InputStream in;
  private int version;
  private int integerBytes = 4;
  private int offsetBytes = 8;
  private int format;
  private Compression compression = Compression.GZIP;
  private final List<Entry> entries = new ArrayList<>();

  enum Compression {
    NONE,
    GZIP,
    LZ4,
    ZSTD
  }

  private PgToc(InputStream in) {
    this.in = in;
  }

  static PgToc read(InputStream in) throws IOException {
    PgToc toc = new PgToc(in);
    toc.head();
    int count = toc.integer();
    if (count < 0 || count > MOST_ENTRIES) {
      throw corrupt();
    }
    for (int i = 0; i < count; i++) {
      toc.entries.add(toc.entry());
    }
    return toc;
  }

  List<Entry> entries() {
    return entries;
  }

  Compression compression() {
    return compression;
  }

  private static UnreadableException corrupt() {
    return new UnreadableException(
        UnreadCode.CORRUPT, "the table of contents of the archive is broken");
  }

  private boolean since(int major, int minor) {
    return version >= (major << 8 | minor);
  }

  private void head() throws IOException {
    in.skipNBytes(5);
    int major = octet();
    int minor = octet();
    version = major << 8 | minor;
    if (major > 1 || since(1, 1)) {
      octet();
    }
    integerBytes = octet();
    offsetBytes = since(1, 7) ? octet() : integerBytes;
    format = octet();
    if (integerBytes < 1 || integerBytes > 8 || offsetBytes < 1 || offsetBytes > 16) {
      throw corrupt();
    }
    if (since(1, 15)) {
      int algorithm = octet();
      if (algorithm >= Compression.values().length) {
        throw new UnreadableException(
            UnreadCode.UNSUPPORTED_VARIANT, "a compression of archives that is not known");
      }
      compression = Compression.values()[algorithm];
    } else if (since(1, 2)) {
      int level = since(1, 4) ? integer() : octet();
      compression = level == 0 ? Compression.NONE : Compression.GZIP;
    }
    if (since(1, 4)) {
      for (int i = 0; i < 7; i++) {
        integer();
      }
      text();
    }
    if (since(1, 10)) {
      text();
      text();
    }
  }

  private Entry entry() throws IOException {
    int id = integer();
    integer();
    if (since(1, 8)) {
      text();
    }
    text();
    text();
    String kind = orEmpty(text());
    if (since(1, 11)) {
      integer();
    }
    String definition = orEmpty(text());
    text();
    String copy = since(1, 3) ? orEmpty(text()) : "";
    if (since(1, 6)) {
      text();
    }
    if (since(1, 10)) {
      text();
    }
    if (since(1, 14)) {
      text();
    }
    if (since(1, 16)) {
      integer();
    }
    text();
    if (since(1, 9)) {
      text();
    }
    if (since(1, 5)) {
      String dependency = text();
      while (dependency != null) {
        dependency = text();
      }
    }
    String file = "";
    if (format == CUSTOM) {
      in.skipNBytes(1L + offsetBytes);
    } else {
      file = orEmpty(text());
    }
    return new Entry(id, kind, definition, copy, file);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private int octet() throws IOException {
    int b = in.read();
    if (b < 0) {
      throw new EOFException("the archive breaks off");
    }
    return b;
  }

  /// An integer: its sign, then its bytes, the lowest first.
  int integer() throws IOException {
    int sign = octet();
    long value = 0;
    for (int i = 0; i < integerBytes; i++) {
      value |= (long) octet() << 8 * i;
    }
    return (int) (sign == 0 ? value : -value);
  }

  private @Nullable String text() throws IOException {
    int length = integer();
    if (length < 0) {
      return null;
    }
    if (length > LONGEST) {
      throw corrupt();
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the archive breaks off");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
