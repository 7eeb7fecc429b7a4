package fr.prevenir.read.health.cda;

import fr.prevenir.read.format.Reading;
import fr.prevenir.read.health.HealthTable;
import fr.prevenir.read.health.Node;
import fr.prevenir.read.health.Person;
import fr.prevenir.read.health.PersonField;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/// Reads one document: its header names the patient, relatives and professionals; its body is
/// sections with entries, or another document.
final class Document {
  private static final List<String> ASSIGNED =
      List.of(
          "assignedAuthor",
          "assignedEntity",
          "intendedRecipient",
          "associatedEntity",
          "relatedEntity");
  private static final List<String> PEOPLE =
      List.of("assignedPerson", "informationRecipient", "associatedPerson", "relatedPerson");
  private static final Set<String> RELATIVES =
      Set.of("CON", "PRS", "ECON", "NOK", "CAREGIVER", "AGNT", "GUARD");

  private final Node document;
  private final DocumentTables tables;
  private final Reading reading;
  private final long number;

  Document(Node document, DocumentTables tables, Reading reading) {
    this.document = document;
    this.tables = tables;
    this.reading = reading;
    this.number = tables.next();
  }

  void read() throws IOException {
    String date = day(document.text("effectiveTime/@value"));
    for (Node target : document.all("recordTarget")) {
      patient(target.child("patientRole"), date);
    }
    for (Node child : document.children()) {
      switch (child.name()) {
        case "author",
            "dataEnterer",
            "legalAuthenticator",
            "authenticator",
            "informationRecipient",
            "informant",
            "participant" ->
            participant(child, date);
        default -> {}
      }
    }
    for (Node event : document.everyAt("documentationOf/serviceEvent")) {
      event.all("performer").forEach(performer -> participant(performer, date));
    }
    Node encounter = document.at("componentOf/encompassingEncounter");
    encounter.all("encounterParticipant").forEach(p -> participant(p, date));
    encounter.all("responsibleParty").forEach(p -> participant(p, date));
    new Body(document, tables, number).read(date);
    embedded();
  }

  private void patient(Node role, String date) {
    HealthTable table = tables.patients;
    Person patient = tables.patient;
    for (Node id : role.all("id")) {
      patient.number(table, id.text("@extension"), id.text("@root"), "");
    }
    Node person = role.child("patient");
    names(table, patient, person.all("name"));
    contact(table, patient, role);
    patient.put(table, PersonField.SEX, person.text("administrativeGenderCode/@code"));
    patient.put(table, PersonField.BIRTH_DATE, day(person.text("birthTime/@value")));
    patient.put(table, PersonField.DEATH_DATE, day(person.text("deceasedTime/@value")));
    patient.put(table, PersonField.DECEASED, person.text("deceasedInd/@value"));
    Node place = person.at("birthplace/place");
    String city = place.text("addr/city");
    patient.put(table, PersonField.BIRTH_PLACE, city.isEmpty() ? place.text("name") : city);
    String county = place.text("addr/county");
    patient.put(
        table, PersonField.BIRTH_PLACE_CODE, county.matches("[0-9][0-9AB][0-9]{3}") ? county : "");
    table.put(0, tables.documentDate, date);
    String start = document.text("documentationOf/serviceEvent/effectiveTime/low/@value");
    table.put(0, tables.careDate, day(start));
    table.put(0, tables.stay, document.text("componentOf/encompassingEncounter/id/@extension"));
    table.put(
        0,
        tables.hospital,
        document.text("custodian/assignedCustodian/representedCustodianOrganization/name"));
    familyDoctor();
    table.keep(number);
    for (Node guardian : person.all("guardian")) {
      names(tables.relatives, tables.relative, guardian.everyAt("guardianPerson/name"));
      contact(tables.relatives, tables.relative, guardian);
      tables.relatives.keep(number);
    }
  }

  /// The participant whose function is that of the doctor who treats (PCP).
  private void familyDoctor() {
    for (Node participant : document.all("participant")) {
      if (participant.text("functionCode/@code").equals("PCP")) {
        Node entity = participant.child("associatedEntity");
        tables.familyDoctor.put(tables.patients, PersonField.RPPS, entity.text("id/@extension"));
        names(tables.patients, tables.familyDoctor, entity.everyAt("associatedPerson/name"));
        return;
      }
    }
  }

  private void participant(Node participant, String date) {
    for (String name : ASSIGNED) {
      for (Node entity : participant.all(name)) {
        boolean kin = name.equals("relatedEntity") || RELATIVES.contains(entity.text("@classCode"));
        HealthTable table = kin ? tables.relatives : tables.professionals;
        Person person = kin ? tables.relative : tables.professional;
        for (String kind : PEOPLE) {
          names(table, person, entity.everyAt(kind + "/name"));
        }
        boolean named = !table.isEmpty();
        if (kin) {
          person.put(table, PersonField.RELATION, entity.text("code/@displayName"));
        } else {
          for (Node id : entity.all("id")) {
            person.put(table, PersonField.RPPS, id.text("@extension"));
          }
          person.put(table, PersonField.SPECIALTY, entity.text("code/@displayName"));
          table.put(0, tables.part, participant.name());
          String time = day(participant.text("time/@value"));
          table.put(0, tables.seen, time.isEmpty() ? date : time);
          table.put(0, tables.place, entity.text("representedOrganization/name"));
        }
        contact(table, person, entity);
        if (named) {
          table.keep(number);
        } else {
          table.forget();
        }
      }
    }
  }

  /// Surnames by their qualifier: BR is of birth, SP and CL are in use.
  private static void names(HealthTable table, Person person, List<Node> names) {
    for (Node name : names) {
      for (Node family : name.all("family")) {
        PersonField field =
            switch (family.text("@qualifier")) {
              case "BR" -> PersonField.BIRTH_FAMILY;
              case "SP", "CL" -> PersonField.USUAL_FAMILY;
              default -> PersonField.FAMILY;
            };
        person.put(table, person.has(field) ? field : PersonField.FAMILY, family.value());
      }
      given(table, person, name.all("given"));
      person.put(table, PersonField.TITLE, name.text("prefix"));
      if (name.all("family").isEmpty()) {
        person.put(table, PersonField.FULL_NAME, name.value());
      }
    }
  }

  private static void given(HealthTable table, Person person, List<Node> given) {
    boolean known = person.filled(table, PersonField.GIVEN) > 0;
    for (Node name : given) {
      boolean first = !known && !name.text("@qualifier").equals("CL");
      known |= first;
      person.put(table, first ? PersonField.GIVEN : PersonField.OTHER_GIVEN, name.value());
    }
    if (!known && !given.isEmpty()) {
      person.put(table, PersonField.GIVEN, given.getFirst().value());
    }
  }

  private static void contact(HealthTable table, Person person, Node role) {
    int row = 0;
    for (Node addr : role.all("addr")) {
      String line =
          String.join(" ", addr.all("streetAddressLine").stream().map(Node::value).toList());
      String parts =
          addr.text("houseNumber")
              + " "
              + addr.text("streetNameType")
              + " "
              + addr.text("streetName");
      String free = parts.isBlank() ? addr.value() : parts.strip().replaceAll(" +", " ");
      person.put(table, row, PersonField.ADDRESS, line.isEmpty() ? free : line);
      person.put(table, row, PersonField.POSTCODE, addr.text("postalCode"));
      person.put(table, row, PersonField.CITY, addr.text("city"));
      person.put(table, row, PersonField.COUNTRY, addr.text("country"));
      row++;
    }
    for (Node telecom : role.all("telecom")) {
      String value = telecom.text("@value");
      String plain = value.replaceFirst("^[a-z]+:", "");
      if (value.contains("@")) {
        person.put(table, PersonField.EMAIL, plain);
      } else {
        person.phone(table, plain);
      }
    }
  }

  /// What the body carries in base64, above all a PDF.
  private void embedded() throws IOException {
    int count = 0;
    for (Node node : document.descendants("text")) {
      count = base64(node, count);
    }
    for (Node node : document.descendants("value")) {
      count = base64(node, count);
    }
  }

  private int base64(Node node, int count) throws IOException {
    if (!node.text("@representation").equals("B64") || node.value().isEmpty()) {
      return count;
    }
    String kind = node.text("@mediaType").replaceAll(".*/|[^A-Za-z0-9./]", "");
    String name = "document " + number + "." + (count + 1) + (kind.isEmpty() ? "" : "." + kind);
    reading.member(
        reading.path().child(name),
        -1,
        Base64.getMimeDecoder()
            .wrap(new ByteArrayInputStream(node.value().getBytes(StandardCharsets.ISO_8859_1))));
    return count + 1;
  }

  /// A time stamp without its time of day.
  static String day(String stamp) {
    return stamp.matches("[0-9]{8}.*")
        ? stamp.substring(0, 8)
        : stamp.matches("[0-9]{6}")
            ? stamp.substring(0, 4) + "-" + stamp.substring(4) + "-00"
            : stamp;
  }
}
