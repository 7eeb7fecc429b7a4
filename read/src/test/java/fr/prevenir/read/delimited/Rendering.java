package fr.prevenir.read.delimited;

import fr.prevenir.model.Passage;
import fr.prevenir.model.Unread;
import fr.prevenir.read.format.ReadTables;

/// What was read, as the golden files write it: a line for each table, its names and its rows with
/// their ordinals; then passages, and what was rejected.
final class Rendering {
  private Rendering() {}

  static String of(ReadTables read) {
    StringBuilder text = new StringBuilder();
    for (ReadTables.Table table : read.tables()) {
      text.append("table ").append(table.name());
      text.append(table.head().named() ? " named" : " unnamed").append('\n');
      text.append(String.join("|", table.head().columns())).append('\n');
      for (int row = 0; row < table.rows().size(); row++) {
        text.append(table.records().get(row)).append(' ');
        text.append(visible(table.lines().get(row))).append('\n');
      }
    }
    for (Passage passage : read.passages()) {
      text.append("passage ").append(visible(passage.text().value().strip())).append('\n');
    }
    for (Unread unread : read.unread()) {
      text.append("rejected ").append(unread.record()).append(" x").append(unread.records());
      text.append(' ').append(unread.code().code()).append('\n');
    }
    return text.toString();
  }

  private static String visible(String line) {
    return line.replace("\\", "\\\\")
        .replace("\r", "\\r")
        .replace("\n", "\\n")
        .replace("\t", "\\t")
        .replace("\0", "\\0");
  }
}
