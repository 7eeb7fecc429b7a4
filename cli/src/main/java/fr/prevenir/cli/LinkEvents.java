package fr.prevenir.cli;

import fr.prevenir.engine.linking.ColumnUse;
import fr.prevenir.engine.linking.LinkedTables;
import fr.prevenir.link.Count;
import fr.prevenir.link.Kind;
import java.io.OutputStream;
import java.util.Locale;

/// Writes what `prevenir link` does as lines of JSON, for programs.
final class LinkEvents {
  private final JsonLines lines;

  LinkEvents(OutputStream out) {
    lines = new JsonLines(out);
  }

  void column(ColumnUse use) {
    Kind kind = use.kind();
    lines.line(
        "column",
        json -> {
          json.writeStringField("table", use.table().toString());
          json.writeStringField("column", use.column());
          json.writeStringField("kind", kind == null ? null : LinkCommand.code(kind));
          json.writeStringField("reason", use.reason().name().toLowerCase(Locale.ROOT));
        });
  }

  void linked(LinkedTables linked) {
    Count count = linked.clusters().count();
    lines.line(
        "people",
        json -> {
          json.writeNumberField("records", linked.clusters().of().length);
          JsonLines.count(json, count);
        });
  }
}
