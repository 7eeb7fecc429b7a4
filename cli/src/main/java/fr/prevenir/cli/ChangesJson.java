package fr.prevenir.cli;

import fr.prevenir.engine.addition.Addition.Recognised;
import fr.prevenir.engine.addition.Change;
import fr.prevenir.engine.addition.Change.Kind;
import fr.prevenir.engine.addition.Changes;
import java.io.OutputStream;
import java.util.List;

/// Writes what further evidence changed as lines of JSON, for programs.
final class ChangesJson {
  private final JsonLines lines;

  ChangesJson(OutputStream out) {
    lines = new JsonLines(out);
  }

  void recognised(List<Recognised> files) {
    for (Recognised file : files) {
      lines.line(
          "recognised",
          json -> {
            json.writeStringField("path", file.path());
            json.writeStringField("as", file.as());
          });
    }
  }

  void show(Changes changes) {
    for (Change change : changes.changes()) {
      lines.line(
          "change",
          json -> {
            json.writeStringField("change", change.kind().code());
            json.writeStringField("person_id", change.person());
            json.writeStringField("other_person_id", change.other());
            json.writeNumberField("records", change.records());
            json.writeStringField("categories", change.categories().codes());
          });
    }
    lines.line(
        "changes",
        json -> {
          for (Kind kind : Kind.values()) {
            json.writeNumberField(kind.code(), changes.count(kind));
          }
        });
  }
}
