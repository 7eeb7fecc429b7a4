package fr.prevenir.read.sql;

import fr.prevenir.model.ForeignKey;
import fr.prevenir.model.SourcePath;
import fr.prevenir.read.described.Surroundings;
import fr.prevenir.read.format.PrintableName;
import fr.prevenir.read.format.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The tables of a dump by their names. A table is known by its bare name; a second one of the same
/// name, in another schema or database, keeps its schema.
final class DumpTables {
  /// Bytes that all tables together may hold back.
  private static final long PENDING = 32L << 20;

  private static final int MOST_ACTIVE = 64;
  private static final Set<String> DEFAULT_SCHEMAS = Set.of("public", "dbo", "main");

  private final Reading reading;
  private final SqlDialect dialect;
  private final Map<String, String> how;
  private final Surroundings surroundings;
  private final Map<String, DumpTable> byName = new HashMap<>();
  private final Map<String, Integer> schemas = new HashMap<>();
  private final List<DumpTable> all = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();
  private final Set<DumpTable> active = new LinkedHashSet<>();
  private Map<String, List<ForeignKey>> foretold = Map.of();
  private String schema = "";

  DumpTables(
      Reading reading, SqlDialect dialect, Map<String, String> how, Surroundings surroundings) {
    this.surroundings = surroundings;
    this.reading = reading;
    this.dialect = dialect;
    this.how = how;
  }

  /// Foreign keys that the dump adds after the records, by the bare name of their table.
  void foretell(Map<String, List<ForeignKey>> keys) {
    foretold = keys;
  }

  /// The schema or database of names without one, from here on.
  void use(String name) {
    schema = DEFAULT_SCHEMAS.contains(name.toLowerCase(Locale.ROOT)) ? "" : name;
  }

  /// The table of a name, schema first.
  DumpTable get(List<String> name) {
    DumpTable table = byName.get(key(name));
    if (table == null) {
      table = create(name);
      byName.put(key(name), table);
      schemas.merge(name.getLast().toLowerCase(Locale.ROOT), 1, Integer::sum);
    }
    return table;
  }

  /// Another part of a table, for records with columns that the open one does not have.
  DumpTable part(List<String> name) {
    DumpTable part = create(name);
    byName.put(key(name), part);
    return part;
  }

  /// The table or part of it that has the columns listed, all of them where none are.
  DumpTable listed(List<String> name, List<String> columns) {
    DumpTable table = get(name);
    if (!table.list(columns)) {
      table = part(name);
      table.list(columns);
    }
    return table;
  }

  private String schema(List<String> name) {
    String given = name.size() < 2 ? "" : name.get(name.size() - 2);
    return given.isEmpty() || DEFAULT_SCHEMAS.contains(given.toLowerCase(Locale.ROOT))
        ? schema
        : given;
  }

  private String key(List<String> name) {
    return (schema(name) + "\0" + name.getLast()).toLowerCase(Locale.ROOT);
  }

  private DumpTable create(List<String> name) {
    DumpTable table = new DumpTable(() -> path(name), reading, dialect, how);
    table.reference(foretold.getOrDefault(name.getLast().toLowerCase(Locale.ROOT), List.of()));
    CreatedTable created = surroundings.created(name.getLast());
    if (created != null) {
      table.define(created);
      table.within(surroundings.table(created.name(), reading.path()));
    }
    all.add(table);
    return table;
  }

  /// Where a table stands, decided when its first record comes: by then most dumps have named all
  /// their tables.
  private SourcePath path(List<String> name) {
    String bare = printable(name.getLast());
    boolean shared = schemas.getOrDefault(name.getLast().toLowerCase(Locale.ROOT), 0) > 1;
    String written = name.size() < 2 ? schema : name.get(name.size() - 2);
    String full = shared && !written.isEmpty() ? printable(written) + "." + bare : bare;
    String unique = full;
    for (int part = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); part++) {
      unique = full + " (" + part + ")";
    }
    return reading.path().child(unique);
  }

  private static String printable(String name) {
    return name.isEmpty() ? "table" : PrintableName.of(name);
  }

  /// Keeps what is held back within bounds when records turn to another table.
  void turn(DumpTable to) {
    active.add(to);
    long pending = 0;
    for (DumpTable table : active) {
      pending += table.pending();
    }
    if (pending > PENDING || active.size() > MOST_ACTIVE) {
      active.forEach(DumpTable::flush);
      active.clear();
    }
  }

  void end(SqlText text) {
    all.forEach(table -> table.end(text));
  }
}
