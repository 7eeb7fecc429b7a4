package fr.prevenir.read.nested;

import fr.prevenir.model.KnownColumn;
import fr.prevenir.model.SourcePath;
import fr.prevenir.read.format.PrintableName;
import fr.prevenir.read.format.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The tables made of the nested records of one source.
public final class NestedTables {
  private static final int MOST = 300;
  private static final int MOST_KEYS = 100_000;

  private final Reading reading;
  private final String format;
  private final String separator;
  private final Map<String, KnownColumn> known;
  private final List<NestedTable> all = new ArrayList<>();
  private final Map<String, NestedTable> roots = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private int keys;

  /// @param separator between the names of nested fields
  public NestedTables(Reading reading, String format, String separator) {
    this(reading, format, separator, Map.of());
  }

  /// @param known what a standard says of columns, in whichever table they stand
  public NestedTables(
      Reading reading, String format, String separator, Map<String, KnownColumn> known) {
    this.reading = reading;
    this.format = format;
    this.separator = separator;
    this.known = Map.copyOf(known);
  }

  /// The table of records that stand under this name; of those of the source itself where it is
  /// empty.
  public NestedTable root(String name) {
    return roots.computeIfAbsent(name, key -> add(new NestedTable(this, null, path(name), name)));
  }

  @Nullable NestedTable child(NestedTable parent, String name) {
    return all.size() >= MOST ? null : add(new NestedTable(this, parent, path(name), name));
  }

  NestedTable part(NestedTable parent, String name) {
    return add(new NestedTable(this, parent, path(name), name));
  }

  private NestedTable add(NestedTable table) {
    all.add(table);
    return table;
  }

  private SourcePath path(String name) {
    String unique = name;
    for (int i = 2; !taken.add(unique); i++) {
      unique = name + " (" + i + ")";
    }
    return unique.isEmpty() ? reading.path() : reading.path().child(PrintableName.of(unique));
  }

  /// Whether there is room to remember another field.
  boolean keyFound() {
    keys++;
    return keys <= MOST_KEYS;
  }

  Reading reading() {
    return reading;
  }

  String format() {
    return format;
  }

  String separator() {
    return separator;
  }

  Map<String, KnownColumn> known() {
    return known;
  }

  /// Keeps the records gathered since the last call.
  public void keep() {
    for (int i = 0; i < all.size(); i++) {
      all.get(i).keep();
    }
  }

  /// Forgets the records gathered since the last call of [#keep].
  public void forget() {
    for (int i = 0; i < all.size(); i++) {
      all.get(i).forget();
    }
  }

  /// Ends all tables.
  public void end() {
    for (int i = 0; i < all.size(); i++) {
      all.get(i).end();
    }
  }
}
