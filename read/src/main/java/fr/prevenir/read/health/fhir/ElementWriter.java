package fr.prevenir.read.health.fhir;

import fr.prevenir.read.health.HealthTable;
import fr.prevenir.read.health.Node;
import fr.prevenir.read.health.Person;
import fr.prevenir.read.health.PersonField;
import java.util.List;

/// Lays the values of one element of a resource out in its columns.
final class ElementWriter {
  private final HealthTable table;
  private final ResourceLayout.Element element;

  ElementWriter(HealthTable table, ResourceLayout.Element element) {
    this.table = table;
    this.element = element;
  }

  void write(Node resource) {
    for (Node node : found(resource)) {
      switch (element.type()) {
        case "coded" -> coded(node);
        case "date" -> put(element.first(), date(node));
        case "result" -> result(node);
        case "person" -> person(node);
        default -> put(element.first(), node.value());
      }
    }
  }

  private List<Node> found(Node resource) {
    String way = element.way();
    if (!way.endsWith("[x]")) {
      return resource.everyAt(way);
    }
    String start = way.substring(0, way.length() - 3);
    return resource.children().stream()
        .filter(child -> child.name().startsWith(start) && child.name().length() > start.length())
        .toList();
  }

  private void coded(Node concept) {
    int row = table.filled(element.first() + 1);
    Node coding = concept.child("coding");
    String words = concept.text("text");
    table.put(row, element.first(), coding.text("code"));
    String display = coding.text("display");
    String said = words.isEmpty() ? display : words;
    table.put(row, element.first() + 1, said.isEmpty() ? coding.text("code") : said);
  }

  private void result(Node value) {
    String number = value.text("value");
    String words = value.text("text");
    String display = value.text("coding/display");
    String said =
        !value.value().isEmpty()
            ? value.value()
            : !number.isEmpty()
                ? value.text("comparator") + number
                : !words.isEmpty() ? words : !display.isEmpty() ? display : value.words();
    put(element.first(), said);
  }

  /// The day of a moment or of the start of a period.
  private static String date(Node node) {
    String start = node.text("start");
    String said = node.value().isEmpty() ? start : node.value();
    return day(said);
  }

  static String day(String said) {
    int time = said.indexOf('T');
    String day = time > 0 ? said.substring(0, time) : said;
    return day.matches("\\d{4}-\\d\\d") ? day + "-00" : day;
  }

  private void person(Node reference) {
    Person person = element.person();
    String target = reference.text("reference");
    boolean other =
        target.contains("Organization/")
            || target.contains("Patient/")
            || target.contains("RelatedPerson/")
            || target.contains("Device/");
    if (person == null || other) {
      return;
    }
    int row = person.filled(table, PersonField.FULL_NAME);
    person.put(table, row, PersonField.FULL_NAME, reference.text("display"));
    person.put(table, row, PersonField.RPPS, reference.text("identifier/value"));
  }

  private void put(int column, String value) {
    table.put(table.filled(column), column, value);
  }
}
