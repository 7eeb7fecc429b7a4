package fr.prevenir.read.database;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.hardwood.reader.RowReader;
import dev.hardwood.row.PqList;
import dev.hardwood.row.PqMap;
import dev.hardwood.row.PqStruct;
import dev.hardwood.row.StructAccessor;
import java.io.IOException;

/// Rows of Parquet as lines of JSON: structures are objects, maps lists of `key` and `value`, and
/// what is not nested is text.
final class ParquetAsJson extends JsonLines {
  private final RowReader rows;

  ParquetAsJson(RowReader rows) throws IOException {
    this.rows = rows;
  }

  @Override
  boolean next(JsonGenerator to) throws IOException {
    if (!rows.hasNext()) {
      return false;
    }
    rows.next();
    fields(rows, to);
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
