package fr.prevenir.read.database;

import fr.prevenir.read.format.OneByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// An archive as the script it stands for: definitions first, then the rows of each table.
abstract class PgScript extends InputStream {
  private static final String BEGIN = "--\n-- PostgreSQL database dump\n--\n\n";

  private @Nullable InputStream piece;

  /// The definitions of an archive, its encoding before all.
  static String definitions(PgToc toc) {
    StringBuilder script = new StringBuilder(BEGIN);
    toc.entries().stream()
        .filter(entry -> entry.kind().equals("ENCODING"))
        .forEach(entry -> script.append(entry.definition()).append('\n'));
    toc.entries().stream()
        .filter(entry -> !entry.kind().equals("ENCODING") && entry.copy().isEmpty())
        .forEach(entry -> script.append(entry.definition()).append('\n'));
    return script.toString();
  }

  /// What comes next, or null at the end.
  abstract @Nullable InputStream next() throws IOException;

  static InputStream of(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public int read() throws IOException {
    return OneByte.of(this);
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    while (true) {
      if (piece == null) {
        piece = next();
        if (piece == null) {
          return -1;
        }
      }
      int n = piece.read(b, off, len);
      if (n > 0 || len == 0) {
        return n;
      }
      piece = null;
    }
  }
}
