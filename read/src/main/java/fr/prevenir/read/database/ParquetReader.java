package fr.prevenir.read.database;

import dev.hardwood.InputFile;
import dev.hardwood.metadata.ColumnChunk;
import dev.hardwood.metadata.FileMetaData;
import dev.hardwood.metadata.RowGroup;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.schema.SchemaNode;
import fr.prevenir.model.TableHead;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.RecordWriter;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.format.UnreadableException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Apache Parquet files: one table, or the related tables of nested rows. To be run in a worker.
public final class ParquetReader implements FormatReader {
  @Override
  public String format() {
    return "parquet";
  }

  @Override
  public boolean recognises(Source source) {
    byte[] head = source.head();
    return head.length > 12
        && head[0] == 'P'
        && head[1] == 'A'
        && head[2] == 'R'
        && (head[3] == '1' || head[3] == 'E');
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    try (ParquetFileReader file = ParquetFileReader.open(new Bytes(source.channel()))) {
      refuse(file.getFileMetaData());
      rows(file, source, reading);
    }
  }

  private static void refuse(FileMetaData file) throws UnreadableException {
    for (RowGroup group : file.rowGroups()) {
      for (ColumnChunk column : group.columns()) {
        switch (column.metaData().codec()) {
          case BROTLI, LZO ->
              throw new UnreadableException(
                  UnreadCode.UNSUPPORTED_VARIANT, "a compression that is not read");
          case UNCOMPRESSED, SNAPPY, GZIP, LZ4, ZSTD, LZ4_RAW -> {}
        }
      }
    }
  }

  private void rows(ParquetFileReader file, Source source, Reading reading) throws IOException {
    try (RowReader rows = file.rowReader()) {
      if (file.getFileSchema().getRootNode().children().stream().noneMatch(ParquetReader::nested)) {
        table(rows, source, reading);
      } else {
        try (ParquetAsJson lines = new ParquetAsJson(rows)) {
          lines.read(source, reading);
        }
      }
    }
  }

  /// Whether a column holds structures or maps; a list of plain values is a value.
  private static boolean nested(SchemaNode column) {
    return column instanceof SchemaNode.GroupNode group
        && (!group.isList() || nested(group.getListElement()));
  }

  private void table(RowReader rows, Source source, Reading reading) {
    List<String> columns = new ArrayList<>();
    for (int c = 0; c < rows.getFieldCount(); c++) {
      columns.add(rows.getFieldName(c));
    }
    RecordWriter table =
        new RecordWriter(
            reading, new TableHead(source.path(), format(), columns, true, List.of(), Map.of()));
    try {
      while (rows.hasNext()) {
        rows.next();
        for (int c = 0; c < columns.size(); c++) {
          cell(table, rows, c);
        }
        table.keep();
      }
    } finally {
      table.end();
    }
  }

  private static void cell(RecordWriter table, RowReader rows, int column) {
    if (!rows.isNull(column)) {
      byte[] text = ParquetText.of(rows.getValue(column)).getBytes(StandardCharsets.UTF_8);
      table.set(column, text, 0, text.length);
    }
  }

  /// A source as the library wants it.
  private record Bytes(SeekableByteChannel channel) implements InputFile {
    @Override
    public void open() {}

    @Override
    public synchronized ByteBuffer readRange(long from, int length) throws IOException {
      ByteBuffer buffer = ByteBuffer.allocate(length);
      channel.position(from);
      while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
        // reads on until the range is whole
      }
      return buffer.flip();
    }

    @Override
    public long length() throws IOException {
      return channel.size();
    }

    @Override
    public String name() {
      return "evidence";
    }

    @Override
    public void close() {}
  }
}
