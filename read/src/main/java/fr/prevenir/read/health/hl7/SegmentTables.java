package fr.prevenir.read.health.hl7;

import fr.prevenir.model.KnownColumn;
import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.health.HealthTable;
import fr.prevenir.read.health.hl7.Segment.Part;
import fr.prevenir.read.nested.Key;
import fr.prevenir.read.nested.NestedTable;
import fr.prevenir.read.nested.NestedTables;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// The tables of one source, one for each kind of segment, and where the reading stands: which
/// message, which patient.
///
/// Segments that `segments.txt` does not name, those of a site's own above all, go to tables whose
/// columns are found as they come and understood like those of any table.
final class SegmentTables {
  static final String FORMAT = "hl7";

  private final Reading reading;
  private final String format;
  private final Map<String, SegmentLayout> layouts;
  private final String header;
  private final String patients;
  private final Map<String, HealthTable> tables = new LinkedHashMap<>();
  private final NestedTables others;
  private final Key unknown;
  private final Documents documents;
  private long patient;
  private boolean patientSeen;
  private boolean french;

  private SegmentTables(
      Reading reading,
      String format,
      Map<String, SegmentLayout> layouts,
      String header,
      String patients) {
    this.format = format;
    this.layouts = layouts;
    this.header = header;
    this.patients = patients;
    this.reading = reading;
    this.others =
        new NestedTables(
            reading,
            format,
            ".",
            Map.of(NestedTable.PARENT, new KnownColumn(Meaning.PERSON_REF, Role.PATIENT)));
    this.unknown = others.root(patients).fields();
    this.documents = new Documents(reading);
  }

  static SegmentTables hl7(Reading reading) {
    return new SegmentTables(reading, FORMAT, SegmentLayout.HL7, "MSH", "PID");
  }

  static SegmentTables hprim(Reading reading) {
    return new SegmentTables(reading, "hprim-sante", SegmentLayout.HPRIM, "H", "P");
  }

  void add(Segment segment) throws IOException {
    String name = segment.name();
    if (name.equals(header)) {
      message(segment);
    } else if (name.equals(patients)) {
      patient += patientSeen ? 1 : 0;
      patientSeen = true;
    }
    SegmentLayout layout = layouts.get(name);
    if (layout == null) {
      unknown(segment, name);
      return;
    }
    HealthTable table = table(layout);
    boolean document = name.equals("OBX") && documents.read(segment);
    for (FieldLayout field : layout.fields()) {
      if (!document || field.type() != FieldLayout.Type.VALUE) {
        new FieldWriter(segment, table, field, french && name.equals("PID"))
            .write(segment.field(field.number()));
      }
    }
    table.keep(patient);
  }

  private void message(Segment segment) {
    patient++;
    patientSeen = false;
    french = false;
    for (int field : new int[] {12, 17}) {
      french |= segment.text(segment.field(field)).contains("FRA");
    }
  }

  private HealthTable table(SegmentLayout layout) {
    return tables.computeIfAbsent(
        layout.name(), name -> new HealthTable(reading, format, name, patients, layout.columns()));
  }

  private void unknown(Segment segment, String name) {
    NestedTable table = unknown.key(name).child();
    if (table == null) {
      reading.reject(
          reading.path(), 0, 1, 0, UnreadCode.MALFORMED_RECORD, "too many kinds of segments");
      return;
    }
    table.begin(patient);
    for (int field = 1; field <= segment.last(); field++) {
      Part value = segment.field(field);
      Key key = table.fields().key(name + "-" + field);
      int parts = segment.divided(value, segment.separators().component()) ? 12 : 1;
      for (int i = 1; i <= parts; i++) {
        Part part = parts == 1 ? value : segment.component(segment.repetition(value, 1), i);
        if (!part.isEmpty()) {
          byte[] plain = segment.unescaped(part);
          table.put(parts == 1 ? key : key.key(Integer.toString(i)), plain, 0, plain.length);
        }
      }
    }
    others.keep();
  }

  void reject(UnreadCode code, long bytes, String reason) {
    reading.reject(reading.path(), 0, 1, bytes, code, reason);
  }

  void end() {
    tables.values().forEach(HealthTable::end);
    others.end();
  }
}
