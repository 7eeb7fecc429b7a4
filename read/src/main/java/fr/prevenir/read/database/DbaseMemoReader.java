package fr.prevenir.read.database;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.unknown.PrintableRuns;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Accounts for the files in which tables of dBase keep their long texts: they are read with their
/// table, by [DbaseReader]. Alone, their text is searched.
public final class DbaseMemoReader implements FormatReader {
  private static final int LARGEST_BLOCK = 1 << 14;

  @Override
  public String format() {
    return "dbase memo";
  }

  /// The head is little but the number of the next free block, so the name must say it too.
  @Override
  public boolean recognises(Source source) {
    return DbaseMemos.named(source.path().toString())
        && (hasTable(source) || begins(source.head()));
  }

  /// Whether more blocks than none are in use, of a size that occurs, and the rest of the head is
  /// empty or that of dBase IV.
  private static boolean begins(byte[] head) {
    if (head.length < 512) {
      return false;
    }
    int zeros = 0;
    for (int i = 24; i < 512; i++) {
      zeros += head[i] == 0 ? 1 : 0;
    }
    boolean first = head[0] != 0 || head[1] != 0 || head[2] != 0 || head[3] != 0;
    return first && zeros == 512 - 24 && DbaseHeader.u16(head, 20) <= LARGEST_BLOCK;
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    if (hasTable(source)) {
      return;
    }
    try (InputStream in = source.stream()) {
      new PrintableRuns(reading, format()).read(in);
    }
    reading.unread(
        UnreadCode.MISSING_PART,
        Math.max(0, source.size()),
        "memos of a table that is not beside them");
  }

  private static boolean hasTable(Source source) {
    Path memos = source.file().orElse(null);
    if (memos == null) {
      return false;
    }
    try {
      Path table = DbaseMemos.tableOf(memos);
      if (table == null) {
        return false;
      }
      try (InputStream in = Files.newInputStream(table)) {
        byte[] head = in.readNBytes(Source.HEAD);
        return DbaseHeader.begins(head) && DbaseHeader.of(head).hasMemos();
      }
    } catch (IOException e) {
      return false;
    }
  }
}
