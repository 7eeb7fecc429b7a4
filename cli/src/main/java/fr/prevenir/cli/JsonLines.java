package fr.prevenir.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.prevenir.link.Count;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/// Writes lines of JSON for programs, each an event of the same version.
final class JsonLines {
  private final OutputStream out;

  JsonLines(OutputStream out) {
    this.out = out;
  }

  /// The fields of one line.
  interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  void line(String event, Fields fields) {
    try (JsonGenerator json =
        new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      json.writeStartObject();
      json.writeNumberField("schema_version", Prevenir.SCHEMA_VERSION);
      json.writeStringField("event", event);
      fields.write(json);
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A count with its bounds as fields of the object that is open.
  static void count(JsonGenerator json, Count count) throws IOException {
    json.writeNumberField("at_least", count.atLeast());
    json.writeNumberField("likely", count.likely());
    json.writeNumberField("at_most", count.atMost());
  }

  /// A count with its bounds as an object.
  static void count(JsonGenerator json, String name, Count count) throws IOException {
    json.writeObjectFieldStart(name);
    count(json, count);
    json.writeEndObject();
  }
}
