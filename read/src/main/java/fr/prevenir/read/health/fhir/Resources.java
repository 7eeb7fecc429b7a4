package fr.prevenir.read.health.fhir;

import fr.prevenir.model.KnownColumn;
import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.health.HealthTable;
import fr.prevenir.read.health.Node;
import fr.prevenir.read.nested.Key;
import fr.prevenir.read.nested.NestedTable;
import fr.prevenir.read.nested.NestedTables;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The tables of one source, one for each type of resource.
///
/// Types that `resources.txt` does not name go to tables whose columns are found as they come.
final class Resources {
  static final String FORMAT = "fhir";
  private static final String PATIENTS = "Patient";
  private static final List<String> SUBJECTS =
      List.of(
          "subject",
          "patient",
          "beneficiary",
          "for",
          "individual",
          "recipient",
          "sourcePatientInfo");
  private static final Set<String> CONTAINERS = Set.of("Bundle", "Parameters");
  private static final int DEEPEST = 20;

  private final Reading reading;
  private final References references;
  private final Map<String, HealthTable> tables = new LinkedHashMap<>();
  private final NestedTables others;
  private final Key other;
  private final People people;
  private int documents;

  Resources(Reading reading, boolean lines) {
    this.reading = reading;
    this.references = new References(reading.path(), lines);
    KnownColumn key = new KnownColumn(Meaning.PERSON_REF, Role.PATIENT, 0, "", references.scope());
    this.others =
        new NestedTables(
            reading,
            FORMAT,
            ".",
            Map.of(
                HealthTable.PATIENT,
                key,
                NestedTable.PARENT,
                new KnownColumn(Meaning.TECHNICAL, null)));
    this.other = others.root(PATIENTS).fields();
    this.people = new People(reading, references);
  }

  /// Adds a resource, or those inside a bundle's entry.
  ///
  /// @param address of the entry that holds it, or empty
  void add(Node resource, String address) throws IOException {
    String type = resource.text("resourceType");
    if (CONTAINERS.contains(type)) {
      for (Node entry : resource.children()) {
        entry(entry, 0);
      }
      return;
    }
    String id = resource.text("id");
    String key = references.key(address.isEmpty() ? id : address, "");
    for (Node contained : resource.all("contained")) {
      contained(contained, key);
    }
    attachments(resource, 0);
    if (people.add(type, resource, key, references.key(id, ""))) {
      return;
    }
    resource(type, resource, key);
  }

  private void contained(Node contained, String holder) throws IOException {
    String key = holder + "#" + contained.text("id");
    String type = contained.text("resourceType");
    if (!people.add(type, contained, key, key)) {
      resource(type, contained, holder);
    }
  }

  /// What a bundle's entry or a parameter holds.
  void entry(Node entry, int depth) throws IOException {
    Node resource = entry.child("resource");
    if (!resource.isEmpty()) {
      add(resource, entry.text("fullUrl"));
    }
    for (Node part : entry.all("part")) {
      if (depth < DEEPEST) {
        entry(part, depth + 1);
      }
    }
  }

  private void resource(String type, Node resource, String key) {
    String subject = subject(resource, key);
    ResourceLayout layout = ResourceLayout.of(type);
    if (layout == null) {
      unknown(type, resource, subject);
      return;
    }
    HealthTable table =
        tables.computeIfAbsent(
            type,
            name ->
                new HealthTable(
                    reading, FORMAT, name, PATIENTS, layout.columns(), references.scope()));
    for (ResourceLayout.Element element : layout.elements()) {
      new ElementWriter(table, element).write(resource);
    }
    if (type.equals("Observation")) {
      for (Node component : resource.all("component")) {
        for (ResourceLayout.Element element : layout.elements()) {
          new ElementWriter(table, element).write(component);
        }
      }
    }
    table.keep(subject);
    people.displayed(resource, SUBJECTS, subject);
  }

  private String subject(Node resource, String holder) {
    for (String name : SUBJECTS) {
      for (Node subject : resource.all(name)) {
        String reference = subject.text("reference");
        if (!reference.isEmpty()) {
          return references.key(reference, holder);
        }
      }
    }
    for (Node participant : resource.everyAt("participant/actor")) {
      if (participant.text("reference").contains("Patient/")) {
        return references.key(participant.text("reference"), holder);
      }
    }
    return "";
  }

  /// Documents inside a resource: base64 data of attachments and binaries.
  private void attachments(Node node, int depth) throws IOException {
    String data = node.text("data");
    if (data.length() > 100 && !node.text("contentType").isEmpty()) {
      documents++;
      String kind = node.text("contentType").replaceAll(".*/|;.*|[^A-Za-z0-9./;]", "");
      reading.member(
          reading.path().child("document " + documents + (kind.isEmpty() ? "" : "." + kind)),
          -1,
          Base64.getMimeDecoder()
              .wrap(new ByteArrayInputStream(data.getBytes(StandardCharsets.ISO_8859_1))));
      return;
    }
    for (Node child : node.children()) {
      if (depth < DEEPEST && !child.name().equals("contained")) {
        attachments(child, depth + 1);
      }
    }
  }

  private void unknown(String type, Node resource, String subject) {
    NestedTable table = other.key(type.isEmpty() ? "resource" : type).child();
    if (table == null) {
      return;
    }
    table.begin(0);
    if (!subject.isEmpty()) {
      table.put(table.fields().key(HealthTable.PATIENT), subject);
    }
    flat(table, table.fields(), resource, 0);
    others.keep();
  }

  private static void flat(NestedTable table, Key at, Node node, int depth) {
    for (Node child : node.children()) {
      boolean skipped = child.name().equals("text") || child.name().equals("meta");
      boolean document = child.name().equals("data") && !node.text("contentType").isEmpty();
      if (depth > DEEPEST || (depth == 0 && skipped) || document) {
        continue;
      }
      Key key = at.key(child.name().isEmpty() ? "(empty)" : child.name());
      if (!child.value().isEmpty()) {
        table.put(key, child.value());
      }
      flat(table, key, child, depth + 1);
    }
  }

  void end() {
    people.end();
    tables.values().forEach(HealthTable::end);
    others.end();
  }
}
