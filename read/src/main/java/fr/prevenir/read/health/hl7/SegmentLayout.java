package fr.prevenir.read.health.hl7;

import fr.prevenir.read.health.HealthColumn;
import fr.prevenir.read.health.HealthVocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the fields of one kind of segment hold.
record SegmentLayout(String name, List<FieldLayout> fields) {
  private static final Map<String, SegmentLayout> ALL = read();

  static Map<String, SegmentLayout> all() {
    return ALL;
  }

  List<HealthColumn> columns() {
    return fields.stream().flatMap(field -> field.columns().stream()).toList();
  }

  private static Map<String, SegmentLayout> read() {
    Map<String, List<FieldLayout>> fields = new HashMap<>();
    for (String line : HealthVocabulary.lines("hl7/segments.txt")) {
      List<FieldLayout> of =
          fields.computeIfAbsent(line.substring(0, 3), name -> new ArrayList<>());
      int first = of.isEmpty() ? 0 : of.getLast().first() + of.getLast().columns().size();
      of.add(FieldLayout.of(line, first));
    }
    Map<String, SegmentLayout> layouts = new HashMap<>();
    fields.forEach((name, of) -> layouts.put(name, new SegmentLayout(name, List.copyOf(of))));
    return Map.copyOf(layouts);
  }
}
