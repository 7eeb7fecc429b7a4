package fr.prevenir.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.prevenir.engine.linking.ColumnUse;
import fr.prevenir.engine.linking.LinkedTables;
import fr.prevenir.link.Count;
import fr.prevenir.link.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/// Writes what `prevenir link` does as lines of JSON, for programs.
final class LinkEvents {
  private final OutputStream out;

  LinkEvents(OutputStream out) {
    this.out = out;
  }

  void column(ColumnUse use) {
    Kind kind = use.kind();
    line(
        json -> {
          json.writeStringField("event", "column");
          json.writeStringField("table", use.table().toString());
          json.writeStringField("column", use.column());
          json.writeStringField("kind", kind == null ? null : LinkCommand.code(kind));
          json.writeStringField("reason", use.reason().name().toLowerCase(Locale.ROOT));
        });
  }

  void linked(LinkedTables linked) {
    Count count = linked.clusters().count();
    line(
        json -> {
          json.writeStringField("event", "people");
          json.writeNumberField("records", linked.clusters().of().length);
          json.writeNumberField("at_least", count.atLeast());
          json.writeNumberField("likely", count.likely());
          json.writeNumberField("at_most", count.atMost());
        });
  }

  /// The fields of one line.
  private interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  private void line(Fields fields) {
    try (JsonGenerator json =
        new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      json.writeStartObject();
      json.writeNumberField("schema_version", Prevenir.SCHEMA_VERSION);
      fields.write(json);
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
