package fr.prevenir.read.health.hl7;

import fr.prevenir.read.health.HealthColumn;
import fr.prevenir.read.health.HealthVocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the fields of one kind of segment hold.
record SegmentLayout(String name, List<FieldLayout> fields) {
  /// Segments of HL7 v2.
  static final Map<String, SegmentLayout> HL7 = read("hl7/segments.txt");

  /// Records of HPRIM Santé.
  static final Map<String, SegmentLayout> HPRIM = read("hl7/hprim.txt");

  List<HealthColumn> columns() {
    return fields.stream().flatMap(field -> field.columns().stream()).toList();
  }

  private static Map<String, SegmentLayout> read(String resource) {
    Map<String, List<FieldLayout>> fields = new HashMap<>();
    for (String line : HealthVocabulary.lines(resource)) {
      List<FieldLayout> of =
          fields.computeIfAbsent(line.substring(0, line.indexOf(' ')), name -> new ArrayList<>());
      int first = of.isEmpty() ? 0 : of.getLast().first() + of.getLast().columns().size();
      of.add(FieldLayout.of(line, first));
    }
    Map<String, SegmentLayout> layouts = new HashMap<>();
    fields.forEach((name, of) -> layouts.put(name, new SegmentLayout(name, List.copyOf(of))));
    return Map.copyOf(layouts);
  }
}
