package fr.prevenir.read.health.hprim;

import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.health.HealthTable;
import fr.prevenir.read.health.Layout;
import fr.prevenir.read.health.Node;
import fr.prevenir.read.health.Person;
import fr.prevenir.read.health.PersonField;
import java.util.List;

/// The tables of a source: patients, doctors, acts and diagnoses, results of examinations.
final class EventTables {
  private final Layout layout = new Layout();
  private final Person patient = layout.person("", Role.PATIENT, 0);
  private final int stay = layout.column("venue", Meaning.STAY, Role.PATIENT);
  private final int entry = layout.column("entrée", Meaning.DATE, null);
  private final int leave = layout.column("sortie", Meaning.DATE, null);
  private final int insured = layout.column("nir assuré", Meaning.NIR, Role.RELATIVE);
  private final Layout doctorLayout = new Layout();
  private final Person doctor = doctorLayout.person("", Role.PROFESSIONAL, 0);
  private final int seen = doctorLayout.column("date", Meaning.DATE, null);
  private final Layout careLayout = new Layout();
  private final int act = careLayout.column("acte code", Meaning.ACT_CODE, Role.PATIENT);
  private final int diagnosis =
      careLayout.column("diagnostic code", Meaning.DIAGNOSIS_CODE, Role.PATIENT);
  private final int words = careLayout.column("diagnostic", Meaning.DIAGNOSIS, Role.PATIENT);
  private final int comment = careLayout.column("commentaire", Meaning.COMMENT, Role.PATIENT);
  private final int done = careLayout.column("date", Meaning.DATE, null);
  private final Layout resultLayout = new Layout();
  private final int code = resultLayout.column("examen code", Meaning.TEST_CODE, Role.PATIENT);
  private final int examination = resultLayout.column("examen", Meaning.TEST, Role.PATIENT);
  private final int value = resultLayout.column("résultat", Meaning.TEST_RESULT, Role.PATIENT);
  private final int examined = resultLayout.column("date", Meaning.DATE, null);
  private final HealthTable patients;
  private final HealthTable doctors;
  private final HealthTable care;
  private final HealthTable results;
  private long number;

  EventTables(Reading reading) {
    patients = table(reading, "patient", layout);
    doctors = table(reading, "medecin", doctorLayout);
    care = table(reading, "soin", careLayout);
    results = table(reading, "resultat", resultLayout);
  }

  private static HealthTable table(Reading reading, String name, Layout layout) {
    return new HealthTable(reading, HprimXmlReader.FORMAT, name, "patient", layout.columns());
  }

  void add(Node event) {
    number++;
    boolean alone = event.name().equals("patient");
    Node found = alone ? event : first(event, "patient");
    Node person =
        event.name().equals("personnePhysique") ? event : first(found, "personnePhysique");
    for (Node emitter : found.everyAt("identifiant/emetteur/valeur")) {
      patient.put(patients, PersonField.IPP, emitter.value());
    }
    for (Node ins : found.descendants("numeroIdentifiantSante")) {
      patient.number(patients, first(ins, "valeur").words(), "", "INS");
    }
    for (Node ins : found.descendants("matriculeINS")) {
      patient.number(patients, ins.words(), "", "INS");
    }
    person(patients, patient, person);
    Node venue = first(event, "venue");
    patients.put(0, stay, venue.text("identifiant/emetteur/valeur"));
    String day = first(venue.child("entree"), "date").value();
    patients.put(0, entry, day);
    patients.put(0, leave, first(venue.child("sortie"), "date").value());
    for (String name :
        List.of("numeroSecuriteSociale", "immatriculation", "numeroImmatriculation")) {
      for (Node nir : event.descendants(name)) {
        if (patients.filled(insured) == 0) {
          patients.put(0, insured, nir.words().replace(" ", ""));
        }
      }
    }
    patients.keep(number);
    doctors(event, day);
    care(event, day);
    results(event, day);
  }

  /// Doctors are called after what they do: `medecinTraitant`, `medecinPrescripteur`.
  private void doctors(Node node, String day) {
    for (Node child : node.children()) {
      if (child.name().startsWith("medecin") && !child.name().startsWith("medecins")) {
        doctor(child, day);
      } else {
        doctors(child, day);
      }
    }
  }

  private void doctor(Node node, String day) {
    for (String name : List.of("numeroRpps", "RPPS", "rpps", "numeroAdeli")) {
      doctor.put(doctors, PersonField.RPPS, first(node, name).value());
    }
    Node person = first(node, "personne");
    person(doctors, doctor, person.isEmpty() ? first(node, "personnePhysique") : person);
    if (person.isEmpty()) {
      doctor.put(doctors, PersonField.FAMILY, node.text("nom"));
      doctor.put(doctors, PersonField.GIVEN, node.text("prenom"));
    }
    if (!doctors.isEmpty()) {
      doctors.put(0, seen, day);
      doctors.keep(number);
    }
  }

  private void care(Node event, String day) {
    for (Node node : event.descendants("codeActe")) {
      care.put(care.filled(act), act, node.value());
    }
    for (String name : List.of("codeCim10", "codeCIM10", "codeDiagnostic")) {
      for (Node node : event.descendants(name)) {
        care.put(care.filled(diagnosis), diagnosis, node.value());
      }
    }
    for (Node node : event.descendants("diagnosticPrincipal")) {
      care.put(care.filled(words), words, node.text("libelle"));
    }
    for (Node node : event.descendants("commentaire")) {
      care.put(care.filled(comment), comment, node.words());
    }
    if (!care.isEmpty()) {
      String when = first(first(event, "execute"), "date").value();
      care.put(0, done, when.isEmpty() ? day : when);
      care.keep(number);
    }
  }

  /// The schema has no results: whoever adds some gives each a name or code and a value.
  private void results(Node event, String day) {
    int row = results(event, 0);
    if (row > 0) {
      String when = first(event, "dateAction").value();
      results.put(0, examined, when.isEmpty() ? day : when);
      results.keep(number);
    }
  }

  private int results(Node node, int from) {
    int row = from;
    String found = node.text("resultat").isEmpty() ? node.text("valeur") : node.text("resultat");
    boolean named = !node.text("libelle").isEmpty() || !node.text("code").isEmpty();
    if (named && !found.isEmpty()) {
      results.put(row, code, node.text("code"));
      results.put(row, examination, node.text("libelle"));
      results.put(row, value, found);
      return row + 1;
    }
    for (Node child : node.children()) {
      row = results(child, row);
    }
    return row;
  }

  private static void person(HealthTable table, Person person, Node node) {
    String usual = node.text("nomUsuel");
    String birth = node.text("nomNaissance");
    boolean patient = person.has(PersonField.USUAL_FAMILY);
    boolean both = patient && !birth.isEmpty();
    person.put(table, both ? PersonField.USUAL_FAMILY : PersonField.FAMILY, usual);
    person.put(table, PersonField.BIRTH_FAMILY, birth);
    List<Node> given = node.everyAt("prenoms/prenom");
    if (!given.isEmpty()) {
      person.put(table, PersonField.GIVEN, given.getFirst().value());
    }
    person.put(table, PersonField.TITLE, node.text("civiliteHprim/@valeur"));
    person.put(table, PersonField.SEX, node.text("@sexe"));
    person.put(table, PersonField.BIRTH_DATE, node.text("dateNaissance/date"));
    person.put(table, PersonField.BIRTH_PLACE, first(node.child("lieuNaissance"), "ville").value());
    int row = 0;
    for (Node address : node.everyAt("adresses/adresse")) {
      String lines = String.join(" ", address.all("ligne").stream().map(Node::value).toList());
      person.put(table, row, PersonField.ADDRESS, lines);
      person.put(table, row, PersonField.POSTCODE, address.text("codePostal"));
      person.put(table, row, PersonField.CITY, address.text("ville"));
      row++;
    }
    for (Node phone : node.everyAt("telephones/telephone")) {
      person.phone(table, phone.words());
    }
    for (Node mail : node.everyAt("emails/email")) {
      person.put(table, PersonField.EMAIL, mail.words());
    }
  }

  private static Node first(Node node, String name) {
    List<Node> found = node.descendants(name);
    return found.isEmpty() ? Node.NONE : found.getFirst();
  }

  void end() {
    patients.end();
    doctors.end();
    care.end();
    results.end();
  }
}
