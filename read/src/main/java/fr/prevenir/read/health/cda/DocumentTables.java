package fr.prevenir.read.health.cda;

import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.health.HealthTable;
import fr.prevenir.read.health.Layout;
import fr.prevenir.read.health.Person;
import fr.prevenir.read.health.PersonField;

/// The tables of clinical documents.
final class DocumentTables {
  private final Layout patientLayout = new Layout();
  final Person patient = patientLayout.person("", Role.PATIENT, 0);
  final Person familyDoctor =
      patientLayout.person(
          "medecin traitant",
          Role.PROFESSIONAL,
          0,
          PersonField.RPPS,
          PersonField.FAMILY,
          PersonField.GIVEN,
          PersonField.TITLE);
  final int stay = patientLayout.column("séjour", Meaning.STAY, Role.PATIENT);
  final int documentDate = patientLayout.column("document", Meaning.DATE, null);
  final int careDate = patientLayout.column("date de l'acte", Meaning.DATE, null);
  final int hospital = patientLayout.column("établissement", Meaning.TECHNICAL, null);

  private final Layout relativeLayout = new Layout();
  final Person relative = relativeLayout.person("", Role.RELATIVE, 0);

  private final Layout professionalLayout = new Layout();
  final Person professional = professionalLayout.person("", Role.PROFESSIONAL, 0);
  final int part = professionalLayout.column("rôle", Meaning.TECHNICAL, null);
  final int seen = professionalLayout.column("date", Meaning.DATE, null);
  final int place = professionalLayout.column("établissement", Meaning.HOSPITAL, null);

  private final Layout sectionLayout = new Layout();
  final int title = sectionLayout.column("titre", Meaning.TECHNICAL, null);
  final int text = sectionLayout.column("texte", Meaning.COMMENT, Role.PATIENT);

  private final Layout entryLayout = new Layout();
  final int testCode = entryLayout.column("examen code", Meaning.TEST_CODE, Role.PATIENT);
  final int test = entryLayout.column("examen", Meaning.TEST, Role.PATIENT);
  final int result = entryLayout.column("résultat", Meaning.TEST_RESULT, Role.PATIENT);
  final int diagnosisCode =
      entryLayout.column("diagnostic code", Meaning.DIAGNOSIS_CODE, Role.PATIENT);
  final int diagnosis = entryLayout.column("diagnostic", Meaning.DIAGNOSIS, Role.PATIENT);
  final int actCode = entryLayout.column("acte code", Meaning.ACT_CODE, Role.PATIENT);
  final int act = entryLayout.column("acte", Meaning.ACT, Role.PATIENT);
  final int drugCode = entryLayout.column("médicament code", Meaning.DRUG_CODE, Role.PATIENT);
  final int drug = entryLayout.column("médicament", Meaning.DRUG, Role.PATIENT);
  final int entryDate = entryLayout.column("date", Meaning.DATE, null);

  final HealthTable patients;
  final HealthTable relatives;
  final HealthTable professionals;
  final HealthTable sections;
  final HealthTable entries;
  private long documents;

  DocumentTables(Reading reading) {
    patients = table(reading, "patient", patientLayout);
    relatives = table(reading, "relative", relativeLayout);
    professionals = table(reading, "professional", professionalLayout);
    sections = table(reading, "section", sectionLayout);
    entries = table(reading, "entry", entryLayout);
  }

  private static HealthTable table(Reading reading, String name, Layout layout) {
    return new HealthTable(reading, CdaReader.FORMAT, name, "patient", layout.columns());
  }

  /// The number of a new document, which stands for its patient.
  long next() {
    return ++documents;
  }

  void end() {
    patients.end();
    relatives.end();
    professionals.end();
    sections.end();
    entries.end();
  }
}
