package fr.prevenir.read.health.fhir;

import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.health.HealthTable;
import fr.prevenir.read.health.Layout;
import fr.prevenir.read.health.Node;
import fr.prevenir.read.health.Person;
import fr.prevenir.read.health.PersonField;
import java.util.List;
import java.util.Locale;

/// Reads the resources that are people: Patient with its contacts, RelatedPerson, Practitioner.
final class People {
  /// Where an extension may hold an age.
  private static final List<String> AGES =
      List.of(
          "valueInteger", "valueDecimal", "valueString", "valueAge/value", "valueQuantity/value");

  private final References references;
  private final Layout patientLayout = new Layout();
  private final Person patient = patientLayout.person("", Role.PATIENT, 0);
  private final Person doctor =
      patientLayout.person(
          "médecin traitant", Role.PROFESSIONAL, 0, PersonField.RPPS, PersonField.FULL_NAME);
  private final int hospital = patientLayout.column("établissement", Meaning.TECHNICAL, null);
  private final int other;
  private final Layout relativeLayout = new Layout();
  private final Person relative = relativeLayout.person("", Role.RELATIVE, 0);
  private final Layout professionalLayout = new Layout();
  private final Person professional = professionalLayout.person("", Role.PROFESSIONAL, 0);
  private final HealthTable patients;
  private final HealthTable contacts;
  private final HealthTable related;
  private final HealthTable practitioners;

  People(Reading reading, References references) {
    this.references = references;
    other = patientLayout.key("autre clé", references.scope());
    patients = table(reading, "Patient", patientLayout);
    contacts = table(reading, "Patient.contact", relativeLayout);
    related = table(reading, "RelatedPerson", relativeLayout);
    practitioners = table(reading, "Practitioner", professionalLayout);
  }

  private HealthTable table(Reading reading, String name, Layout layout) {
    return new HealthTable(
        reading, Resources.FORMAT, name, "Patient", layout.columns(), references.scope());
  }

  /// Whether the resource is a person, who then has been read.
  ///
  /// @param second another key of the same resource
  boolean add(String type, Node resource, String key, String second) {
    switch (type) {
      case "Patient", "Person" -> patient(resource, key, second);
      case "RelatedPerson" -> {
        person(related, relative, resource);
        concept(related, resource.child("relationship"));
        related.keep(references.key(resource.text("patient/reference"), key));
      }
      case "Practitioner" -> {
        person(practitioners, professional, resource);
        for (Node q : resource.everyAt("qualification/code")) {
          professional.put(practitioners, PersonField.SPECIALTY, words(q));
        }
        practitioners.keep("");
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void patient(Node resource, String key, String second) {
    person(patients, patient, resource);
    resource.all("extension").forEach(this::extension);
    patient.put(patients, PersonField.DECEASED, resource.text("deceasedBoolean"));
    patient.put(
        patients, PersonField.DEATH_DATE, ElementWriter.day(resource.text("deceasedDateTime")));
    for (Node general : resource.all("generalPractitioner")) {
      doctor.put(patients, PersonField.FULL_NAME, general.text("display"));
      doctor.put(patients, PersonField.RPPS, general.text("identifier/value"));
    }
    patients.put(0, hospital, resource.text("managingOrganization/display"));
    patients.put(0, other, second.equals(key) ? "" : second);
    patients.keep(key);
    for (Node contact : resource.all("contact")) {
      person(contacts, relative, contact);
      concept(contacts, contact.child("relationship"));
      contacts.keep(key);
    }
  }

  /// What the standard has no element for: the place of birth, the age where no date is known.
  private void extension(Node extension) {
    String url = extension.text("url");
    String last = url.substring(url.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    if (last.endsWith("birthplace")) {
      Node place = extension.child("valueAddress");
      patient.put(patients, PersonField.BIRTH_PLACE, place.text("city"));
      String code = place.text("extension/valueCoding/code");
      patient.put(patients, PersonField.BIRTH_PLACE_CODE, code);
    } else if (last.matches("(patient-?)?age(-?(in-?)?years)?")) {
      for (String value : AGES) {
        patient.put(patients, PersonField.AGE, extension.text(value));
      }
    }
  }

  /// A patient whom another resource only names.
  void displayed(Node resource, List<String> subjects, String key) {
    for (String name : subjects) {
      Node subject = resource.child(name);
      String display = subject.text("display");
      Node number = subject.child("identifier");
      if (!display.isEmpty() || !number.isEmpty()) {
        patient.put(patients, PersonField.FULL_NAME, display);
        number(patients, patient, number);
        patients.keep(key);
        return;
      }
    }
  }

  private void concept(HealthTable table, Node concept) {
    relative.put(table, PersonField.RELATION, words(concept));
  }

  private static String words(Node concept) {
    String words = concept.text("text");
    String display = concept.text("coding/display");
    return !words.isEmpty() ? words : !display.isEmpty() ? display : concept.text("coding/code");
  }

  private static void person(HealthTable table, Person person, Node resource) {
    resource.all("identifier").forEach(number -> number(table, person, number));
    names(table, person, resource.all("name"));
    person.put(table, PersonField.SEX, resource.text("gender"));
    person.put(table, PersonField.BIRTH_DATE, ElementWriter.day(resource.text("birthDate")));
    int row = 0;
    for (Node address : resource.all("address")) {
      String lines = String.join(" ", address.all("line").stream().map(Node::value).toList());
      person.put(table, row, PersonField.ADDRESS, lines.isEmpty() ? address.text("text") : lines);
      person.put(table, row, PersonField.POSTCODE, address.text("postalCode"));
      person.put(table, row, PersonField.CITY, address.text("city"));
      person.put(table, row, PersonField.COUNTRY, address.text("country"));
      row++;
    }
    for (Node telecom : resource.all("telecom")) {
      String value = telecom.text("value").replaceFirst("^(tel|mailto):", "");
      switch (telecom.text("system")) {
        case "email" -> person.put(table, PersonField.EMAIL, value);
        case "phone", "sms", "pager" -> person.phone(table, value);
        default -> {
          if (value.contains("@")) {
            person.put(table, PersonField.EMAIL, value);
          } else {
            person.phone(table, value);
          }
        }
      }
    }
  }

  private static void number(HealthTable table, Person person, Node number) {
    String value = number.text("value");
    String type = number.text("type/coding/code");
    person.put(table, PersonField.RPPS, value);
    person.number(table, value, number.text("system"), type);
  }

  /// Names by their use: maiden is of birth; official is of birth where a usual one stands beside
  /// it (FR Core), else nobody says of which kind it is.
  private static void names(HealthTable table, Person person, List<Node> names) {
    boolean usual = names.stream().anyMatch(n -> n.text("use").equals("usual"));
    boolean maiden = names.stream().anyMatch(n -> n.text("use").equals("maiden"));
    boolean given = false;
    for (Node name : names) {
      String family = name.text("family");
      PersonField kind =
          switch (name.text("use")) {
            case "maiden" -> PersonField.BIRTH_FAMILY;
            case "usual" ->
                maiden || names.size() > 1 ? PersonField.USUAL_FAMILY : PersonField.FAMILY;
            case "official" ->
                maiden
                    ? PersonField.USUAL_FAMILY
                    : usual ? PersonField.BIRTH_FAMILY : PersonField.FAMILY;
            default -> PersonField.FAMILY;
          };
      int row = person.filled(table, kind);
      person.put(table, row, kind, family);
      List<Node> all = name.all("given");
      if (!all.isEmpty() && (!given || row > 0)) {
        given = true;
        person.put(table, row, PersonField.GIVEN, all.getFirst().value());
        person.put(table, row, PersonField.TITLE, name.text("prefix"));
        String rest = String.join(" ", all.stream().skip(1).map(Node::value).toList());
        person.put(table, row, PersonField.OTHER_GIVEN, rest);
      }
      if (family.isEmpty()) {
        person.put(table, PersonField.FULL_NAME, name.text("text"));
      }
    }
  }

  void end() {
    patients.end();
    contacts.end();
    related.end();
    practitioners.end();
  }
}
