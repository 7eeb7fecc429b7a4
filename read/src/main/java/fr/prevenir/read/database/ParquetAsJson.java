package fr.prevenir.read.database;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.hardwood.reader.RowReader;
import dev.hardwood.row.PqList;
import dev.hardwood.row.PqMap;
import dev.hardwood.row.PqStruct;
import dev.hardwood.row.StructAccessor;
import fr.prevenir.read.format.OneByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/// Rows of Parquet as lines of JSON: structures are objects, maps lists of `key` and `value`, and
/// what is not nested is text.
final class ParquetAsJson extends InputStream {
  private final RowReader rows;
  private final JsonFactory factory = new JsonFactory();
  private byte[] line = new byte[0];
  private int at;

  ParquetAsJson(RowReader rows) {
    this.rows = rows;
  }

  @Override
  public int read() throws IOException {
    return OneByte.of(this);
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    if (at == line.length && !row()) {
      return -1;
    }
    int n = Math.min(len, line.length - at);
    System.arraycopy(line, at, b, off, n);
    at += n;
    return n;
  }

  private boolean row() throws IOException {
    if (!rows.hasNext()) {
      return false;
    }
    rows.next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = factory.createGenerator(out)) {
      fields(rows, json);
      json.writeRaw('\n');
    }
    line = out.toByteArray();
    at = 0;
    return true;
  }

  private static void fields(StructAccessor struct, JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (int i = 0; i < struct.getFieldCount(); i++) {
      json.writeFieldName(struct.getFieldName(i));
      if (struct.isNull(i)) {
        json.writeNull();
      } else {
        value(struct.getValue(i), json);
      }
    }
    json.writeEndObject();
  }

  private static void value(Object value, JsonGenerator json) throws IOException {
    switch (value) {
      case PqStruct struct -> fields(struct, json);
      case PqList list -> {
        json.writeStartArray();
        for (int i = 0; i < list.size(); i++) {
          if (list.isNull(i)) {
            json.writeNull();
          } else {
            value(list.get(i), json);
          }
        }
        json.writeEndArray();
      }
      case PqMap map -> {
        json.writeStartArray();
        for (PqMap.Entry entry : map.getEntries()) {
          json.writeStartObject();
          json.writeFieldName("key");
          value(entry.getKey(), json);
          Object inner = entry.getValue();
          if (inner != null) {
            json.writeFieldName("value");
            value(inner, json);
          }
          json.writeEndObject();
        }
        json.writeEndArray();
      }
      default -> json.writeString(ParquetText.of(value));
    }
  }
}
