package fr.prevenir.engine;

import fr.prevenir.detect.ColumnMapping;
import fr.prevenir.detect.TableMapping;
import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import fr.prevenir.model.SourcePath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/// The meaning of columns as a person corrected it, written and read as `mapping.toml`. A table
/// that the
/// file does not name keeps the mapping found.
public final class Mappings {
  private static final Mappings NONE = new Mappings(Map.of());

  private final Map<SourcePath, List<ColumnMapping>> tables;

  private Mappings(Map<SourcePath, List<ColumnMapping>> tables) {
    this.tables = tables;
  }

  public static Mappings none() {
    return NONE;
  }

  /// Reads a mapping written by [#toml], perhaps corrected by hand.
  ///
  /// @throws IOException if the file cannot be read
  /// @throws IllegalArgumentException if it is no mapping; the message says where
  public static Mappings read(Path file) throws IOException {
    TomlParseResult toml = Toml.parse(file);
    if (toml.hasErrors()) {
      throw new IllegalArgumentException(file.getFileName() + ": " + toml.errors().getFirst());
    }
    Map<SourcePath, List<ColumnMapping>> tables = new HashMap<>();
    TomlArray all = toml.getArrayOrEmpty("table");
    for (int t = 0; t < all.size(); t++) {
      TomlTable table = all.getTable(t);
      String path = table.getString("path", () -> "");
      if (path.isEmpty()) {
        throw new IllegalArgumentException(
            file.getFileName() + ": table " + (t + 1) + " has no path");
      }
      List<ColumnMapping> columns = new ArrayList<>();
      TomlArray all2 = table.getArrayOrEmpty("column");
      for (int c = 0; c < all2.size(); c++) {
        columns.add(column(file, all2.getTable(c)));
      }
      tables.put(new SourcePath(path, table.getString("inside", () -> "")), columns);
    }
    return new Mappings(tables);
  }

  private static ColumnMapping column(Path file, TomlTable column) {
    String name = column.getString("name", () -> "");
    try {
      String role = column.getString("role", () -> "");
      return new ColumnMapping(
          name,
          Meaning.ofCode(column.getString("meaning", () -> "unknown")),
          role.isEmpty() ? null : Role.valueOf(role.toUpperCase(Locale.ROOT)),
          Math.toIntExact(column.getLong("person", () -> 1L)) - 1,
          1,
          List.of("corrected"));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          file.getFileName() + ": column " + name + " has an unknown meaning or role", e);
    }
  }

  /// The mapping of a table with the corrections that concern it: a column is found by its name,
  /// among
  /// equal names by its place. A column whose meaning, role and person stay the same keeps its
  /// confidence.
  TableMapping correct(TableMapping found) {
    List<ColumnMapping> corrections = tables.get(found.head().path());
    if (corrections == null) {
      return found;
    }
    List<ColumnMapping> rest = new ArrayList<>(corrections);
    List<ColumnMapping> columns = new ArrayList<>();
    for (ColumnMapping column : found.columns()) {
      ColumnMapping correction = take(rest, column.column());
      columns.add(
          correction == null || same(correction, column)
              ? column
              : new ColumnMapping(
                  column.column(),
                  correction.meaning(),
                  correction.role(),
                  correction.person(),
                  1,
                  correction.reasons(),
                  column.form()));
    }
    return new TableMapping(found.head(), columns);
  }

  private static @Nullable ColumnMapping take(List<ColumnMapping> rest, String name) {
    for (int i = 0; i < rest.size(); i++) {
      if (rest.get(i).column().equals(name)) {
        return rest.remove(i);
      }
    }
    return null;
  }

  private static boolean same(ColumnMapping a, ColumnMapping b) {
    return a.meaning() == b.meaning() && a.role() == b.role() && a.person() == b.person();
  }

  /// The mappings of a run as TOML.
  public static String toml(List<TableFacts> tables) {
    StringBuilder out = new StringBuilder();
    out.append(
        "# Prévenir: what each column was taken for. Correct a line and give the file back with\n");
    out.append("# --mapping. Meanings: ");
    for (Meaning meaning : Meaning.values()) {
      out.append(meaning.code()).append(' ');
    }
    out.append("\n# Roles: patient professional relative staff account, or none.\n");
    out.append("schema_version = 1\n");
    for (TableFacts facts : tables) {
      TableMapping mapping = facts.mapping();
      if (mapping.columns().isEmpty()) {
        continue;
      }
      out.append("\n[[table]]\npath = ").append(quoted(mapping.head().path().path()));
      out.append("\ninside = ").append(quoted(mapping.head().path().inside())).append('\n');
      for (ColumnMapping column : mapping.columns()) {
        out.append("[[table.column]]\nname = ").append(quoted(column.column()));
        out.append("\nmeaning = ").append(quoted(column.meaning().code()));
        Role role = column.role();
        if (role != null) {
          out.append("\nrole = ").append(quoted(role.code()));
          out.append("\nperson = ").append(column.person() + 1);
        }
        out.append("\nconfidence = ")
            .append(String.format(Locale.ROOT, "%.2f", column.confidence()));
        out.append("\nreasons = [");
        out.append(String.join(", ", column.reasons().stream().map(Mappings::quoted).toList()));
        out.append("]\n");
      }
    }
    return out.toString();
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.chars()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
              } else if (c < 0x20 || c == 0x7f) {
                out.append(String.format("\\u%04x", c));
              } else {
                out.append((char) c);
              }
            });
    return out.append('"').toString();
  }
}
