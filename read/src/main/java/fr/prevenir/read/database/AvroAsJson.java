package fr.prevenir.read.database;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.generic.GenericFixed;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/// Values of Avro as lines of JSON: records and maps are objects, days and moments text.
final class AvroAsJson extends JsonLines {
  private final DataFileStream<Object> values;

  AvroAsJson(DataFileStream<Object> values) throws IOException {
    this.values = values;
  }

  @Override
  boolean next(JsonGenerator to) throws IOException {
    try {
      if (!values.hasNext()) {
        return false;
      }
      value(values.next(), to);
      return true;
    } catch (AvroRuntimeException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
    }
  }

  private static void value(@Nullable Object value, JsonGenerator to) throws IOException {
    switch (value) {
      case null -> to.writeNull();
      case IndexedRecord record -> {
        to.writeStartObject();
        for (Schema.Field field : record.getSchema().getFields()) {
          to.writeFieldName(field.name());
          value(record.get(field.pos()), to);
        }
        to.writeEndObject();
      }
      case Map<?, ?> map -> {
        to.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          to.writeFieldName(String.valueOf(entry.getKey()));
          value(entry.getValue(), to);
        }
        to.writeEndObject();
      }
      case Collection<?> list -> {
        to.writeStartArray();
        for (Object inner : list) {
          value(inner, to);
        }
        to.writeEndArray();
      }
      case Boolean truth -> to.writeBoolean(truth);
      case Integer whole -> to.writeNumber(whole);
      case Long whole -> to.writeNumber(whole);
      case BigDecimal decimal -> to.writeString(decimal.toPlainString());
      case ByteBuffer buffer -> {
        byte[] content = new byte[buffer.remaining()];
        buffer.duplicate().get(content);
        binary(content, to);
      }
      case GenericFixed fixed -> binary(fixed.bytes(), to);
      default -> to.writeString(value.toString());
    }
  }
}
