package fr.prevenir.read.database;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// dBase III to 7-style tables, FoxPro included (`.dbf`). Records marked as deleted are still
/// there, and read. Long texts lie in another file beside the table ([DbaseMemos]).
public final class DbaseReader implements FormatReader {
  private static final int END = 0x1A;

  @Override
  public String format() {
    return "dbase";
  }

  @Override
  public boolean recognises(Source source) {
    return DbaseHeader.begins(source.head());
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    DbaseHeader header = DbaseHeader.of(source.head());
    try (DbaseMemos memos = memos(source, header, reading)) {
      DbaseRecords records = new DbaseRecords(header, memos, reading, source.head());
      try (InputStream in = source.stream()) {
        in.skipNBytes(header.length());
        byte[] record = in.readNBytes(header.recordLength());
        while (record.length == header.recordLength() && record[0] != END) {
          records.keep(record);
          record = in.readNBytes(header.recordLength());
        }
        if (record.length > 1 && record[0] != END && record.length < header.recordLength()) {
          throw new EOFException("the last record breaks off");
        }
      } finally {
        records.end();
      }
    }
  }

  private static @Nullable DbaseMemos memos(Source source, DbaseHeader header, Reading reading) {
    Path table = source.file().orElse(null);
    if (table == null || !header.hasMemos()) {
      return null;
    }
    try {
      Path file = DbaseMemos.beside(table);
      int longest = reading.options().limits().recordBytes();
      return file == null ? null : DbaseMemos.open(file, header.version(), longest);
    } catch (IOException e) {
      reading.unread(UnreadCode.UNREADABLE, 0, "the system could not open the file of its memos");
      return null;
    }
  }
}
