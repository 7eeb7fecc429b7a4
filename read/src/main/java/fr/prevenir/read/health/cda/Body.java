package fr.prevenir.read.health.cda;

import fr.prevenir.read.health.HealthTable;
import fr.prevenir.read.health.Node;

/// Reads the sections of a document and their coded entries.
final class Body {
  private static final String ICD10 = "2.16.840.1.113883.6.3";
  private static final String CCAM = "1.2.250.1.213.2.5";

  private final Node document;
  private final DocumentTables tables;
  private final long number;

  Body(Node document, DocumentTables tables, long number) {
    this.document = document;
    this.tables = tables;
    this.number = number;
  }

  void read(String date) {
    for (Node section : document.descendants("section")) {
      Node text = section.child("text");
      if (!text.text("@representation").equals("B64") && !text.isEmpty()) {
        tables.sections.put(0, tables.title, section.text("title"));
        tables.sections.put(0, tables.text, text.words());
        tables.sections.keep(number);
      }
    }
    for (Node observation : document.descendants("observation")) {
      observation(observation, date);
    }
    for (Node procedure : document.descendants("procedure")) {
      coded(procedure.child("code"), tables.actCode, tables.act);
      keep(procedure, date);
    }
    for (Node act : document.descendants("act")) {
      if (act.text("code/@codeSystem").startsWith(CCAM)) {
        coded(act.child("code"), tables.actCode, tables.act);
        keep(act, date);
      }
    }
    for (Node drug : document.descendants("manufacturedMaterial")) {
      coded(drug.child("code"), tables.drugCode, tables.drug);
      tables.entries.put(0, tables.drug, drug.text("name"));
      keep(Node.NONE, date);
    }
  }

  /// An observation is a diagnosis where its value is a code of the CIM-10, else an examination.
  private void observation(Node observation, String date) {
    Node value = observation.child("value");
    boolean diagnosis = value.text("@codeSystem").equals(ICD10);
    if (diagnosis) {
      coded(value, tables.diagnosisCode, tables.diagnosis);
    } else {
      coded(observation.child("code"), tables.testCode, tables.test);
      String said = value.text("@value");
      String words = value.text("@displayName");
      boolean picture = value.text("@representation").equals("B64");
      tables.entries.put(
          0,
          tables.result,
          picture ? "" : !said.isEmpty() ? said : !words.isEmpty() ? words : value.value());
    }
    keep(observation, date);
  }

  private void coded(Node code, int number, int words) {
    HealthTable entries = tables.entries;
    entries.put(0, number, code.text("@code"));
    String name = code.text("@displayName");
    String original = code.text("originalText");
    entries.put(0, words, name.isEmpty() ? original : name);
  }

  private void keep(Node entry, String date) {
    if (!tables.entries.isEmpty()) {
      String low = entry.text("effectiveTime/low/@value");
      String at = entry.text("effectiveTime/@value");
      String day = Document.day(at.isEmpty() ? low : at);
      tables.entries.put(0, tables.entryDate, day.isEmpty() ? date : day);
      tables.entries.keep(number);
    }
  }
}
