package fr.prevenir.read.sqlite;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.unknown.PrintableRuns;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/// Accounts for the files that SQLite keeps beside a database in use: the log of new pages, which
/// is read with its database, and the index of it, which holds no data.
public final class SqliteLogReader implements FormatReader {
  private static final int INDEX = 3_007_000;

  @Override
  public String format() {
    return "sqlite log";
  }

  @Override
  public boolean recognises(Source source) {
    return WriteAheadLog.begins(source.head()) || index(source);
  }

  private static boolean index(Source source) {
    byte[] head = source.head();
    return source.path().toString().endsWith("-shm")
        && head.length >= 1 << 15
        && ByteBuffer.wrap(head).order(ByteOrder.nativeOrder()).getInt() == INDEX;
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    if (index(source) || source.file().filter(SqliteLogReader::hasDatabase).isPresent()) {
      return;
    }
    try (InputStream in = source.stream()) {
      new PrintableRuns(reading, format()).read(in);
    }
    reading.unread(
        UnreadCode.UNSUPPORTED_VARIANT, source.size(), "a log of a database that is not beside it");
  }

  private static boolean hasDatabase(Path log) {
    String name = String.valueOf(log.getFileName());
    return name.endsWith("-wal")
        && Files.isRegularFile(log.resolveSibling(name.substring(0, name.length() - 4)));
  }
}
