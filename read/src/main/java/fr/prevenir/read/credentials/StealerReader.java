package fr.prevenir.read.credentials;

import fr.prevenir.model.TableHead;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.RecordWriter;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.text.LooseText;
import fr.prevenir.read.text.TextEncoding;
import fr.prevenir.read.text.TextHead;
import fr.prevenir.read.text.TextLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the logs of stealers: blocks of `URL:`, `Username:` and `Password:` lines in any order,
/// with some missing, parted by blank lines or rows of signs.
public final class StealerReader implements FormatReader {
  private static final List<String> COLUMNS = List.of("url", "login", "password", "application");

  @Override
  public String format() {
    return "stealer";
  }

  @Override
  public boolean recognises(Source source) {
    if (!TextHead.of(source).isText()) {
      return false;
    }
    int[] met = new int[COLUMNS.size()];
    int filled = 0;
    for (String line : HeadLines.of(source)) {
      filled += line.isBlank() ? 0 : 1;
      StealerLine field = StealerLine.of(line);
      if (field != null) {
        met[field.column()]++;
      }
    }
    int fields = met[0] + met[1] + met[2] + met[3];
    int kinds = (met[0] > 0 ? 1 : 0) + (met[1] > 0 ? 1 : 0);
    return met[2] > 0 && kinds > 0 && fields * 3 >= filled;
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    TextEncoding encoding = TextHead.of(source).encoding();
    TableHead head =
        new TableHead(
            reading.path(),
            format(),
            COLUMNS,
            true,
            List.of(),
            Map.of("encoding", encoding.label(), "header", "no"));
    LooseText loose = new LooseText(reading);
    Block block = new Block(new RecordWriter(reading, head), loose);
    try (TextLines lines =
        new TextLines(encoding.toUtf8(source.stream()), reading.options().limits().recordBytes())) {
      while (lines.next()) {
        if (lines.tooLong()) {
          block.tooLong(lines.bytes());
        } else {
          block.line(lines.text(), lines.bytes(), lines.start());
        }
      }
    }
    block.end();
    loose.give();
  }

  /// The block of lines being read.
  private static final class Block {
    private final RecordWriter writer;
    private final LooseText loose;
    private final @Nullable String[] values = new @Nullable String[COLUMNS.size()];
    private long bytes;

    Block(RecordWriter writer, LooseText loose) {
      this.writer = writer;
      this.loose = loose;
    }

    void line(String line, long size, long start) {
      StealerLine field = StealerLine.of(line);
      if (field == null) {
        if (line.isBlank() || line.matches("[\\s=*_#~+-]{3,}.*")) {
          close();
        }
        loose.add(line, start);
        return;
      }
      if (values[field.column()] != null) {
        close();
      }
      values[field.column()] = field.value();
      bytes += size;
    }

    void tooLong(long size) {
      close();
      writer.reject(UnreadCode.RECORD_TOO_LONG, size, "the record is longer than allowed");
    }

    private void close() {
      if (values[1] != null || values[2] != null) {
        for (int c = 0; c < values.length; c++) {
          String value = values[c];
          if (value != null) {
            byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
            writer.set(c, utf8, 0, utf8.length);
          }
        }
        writer.keep();
      } else if (values[0] != null) {
        writer.reject(
            UnreadCode.MALFORMED_RECORD, bytes, "a block has neither a login nor a password");
      }
      java.util.Arrays.fill(values, null);
      bytes = 0;
    }

    void end() {
      close();
      writer.end();
    }
  }
}
