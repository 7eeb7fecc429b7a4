package fr.prevenir.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.prevenir.detect.ColumnMapping;
import fr.prevenir.detect.TableMapping;
import fr.prevenir.engine.RunEvent;
import fr.prevenir.engine.RunListener;
import fr.prevenir.model.Role;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/// Writes the events of a run as lines of JSON, for programs.
final class JsonEvents implements RunListener {
  private final OutputStream out;
  private final long begun = System.nanoTime();

  JsonEvents(OutputStream out) {
    this.out = out;
  }

  @Override
  public synchronized void on(RunEvent event) {
    try (JsonGenerator json =
        new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      switch (event) {
        case RunEvent.Listed(int files, long bytes) -> {
          begin(json, "listed");
          json.writeNumberField("files", files);
          json.writeNumberField("bytes", bytes);
          end(json);
        }
        case RunEvent.Read read -> {}
        case RunEvent.Mapped(TableMapping mapping) -> {
          begin(json, "mapped");
          mapped(json, mapping);
          end(json);
        }
        case RunEvent.Linking(int mentions, int identities) -> {
          begin(json, "linking");
          json.writeNumberField("mentions", mentions);
          json.writeNumberField("identities", identities);
          end(json);
        }
        case RunEvent.Linked(int people) -> {
          begin(json, "linked");
          json.writeNumberField("people", people);
          end(json);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void begin(JsonGenerator json, String event) throws IOException {
    json.writeStartObject();
    json.writeNumberField("schema_version", Prevenir.SCHEMA_VERSION);
    json.writeStringField("event", event);
    json.writeNumberField("elapsed_ms", (System.nanoTime() - begun) / 1_000_000);
  }

  private static void end(JsonGenerator json) throws IOException {
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private static void mapped(JsonGenerator json, TableMapping mapping) throws IOException {
    json.writeStringField("path", mapping.head().path().path());
    json.writeStringField("inside", mapping.head().path().inside());
    json.writeArrayFieldStart("columns");
    for (ColumnMapping column : mapping.columns()) {
      Role role = column.role();
      json.writeStartObject();
      json.writeStringField("name", column.column());
      json.writeStringField("meaning", column.meaning().code());
      json.writeStringField("role", role == null ? null : role.code());
      json.writeNumberField("confidence", Math.round(column.confidence() * 100) / 100.0);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
