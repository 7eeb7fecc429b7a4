package fr.prevenir.engine.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that is written to its end or not there: where the disk is full it is deleted, and the
/// failure names it.
final class WholeFile extends FilterOutputStream {
  private final Path file;
  private boolean ended;

  WholeFile(OutputStream out, Path file) {
    super(out);
    this.file = file;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] source, int from, int length) throws IOException {
    try {
      out.write(source, from, length);
    } catch (IOException e) {
      throw given(e);
    }
  }

  @Override
  public void close() throws IOException {
    if (!ended) {
      ended = true;
      try {
        out.close();
      } catch (IOException e) {
        throw given(e);
      }
    }
  }

  private IOException given(IOException failure) {
    ended = true;
    FileSystemException named =
        new FileSystemException(file.toString(), null, failure.getMessage());
    try {
      out.close();
    } catch (IOException e) {
      named.addSuppressed(e);
    }
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      named.addSuppressed(e);
    }
    return named;
  }
}
