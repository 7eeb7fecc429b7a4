package fr.prevenir.read;

import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.json.JsonReader;
import fr.prevenir.read.sql.SqlDumpReader;
import fr.prevenir.read.sqlite.SqliteReader;
import java.util.List;

/// The readers in the order in which they are asked: those that a magic number decides first, those
/// that take any text last.
final class Formats {
  static final List<FormatReader> ALL =
      List.of(new SqliteReader(), new JsonReader(), new SqlDumpReader());

  private Formats() {}
}
