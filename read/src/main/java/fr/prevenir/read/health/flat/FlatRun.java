package fr.prevenir.read.health.flat;

import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.health.HealthTable;
import fr.prevenir.read.health.Layout;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lays the records of one flat file out in a table.
final class FlatRun {
  private static final Pattern ACT = Pattern.compile("[A-Z]{4}[0-9]{3}");
  private static final Pattern DRUG = Pattern.compile("3400[89][0-9]{8}");
  private static final String ABORTION = "53";

  private final FlatFormat format;
  private final List<FlatField> fields;
  private final int diagnosis;
  private final int act;
  private final int words;
  private final int drug;
  private final HealthTable table;
  private String bill = "";

  FlatRun(FlatFormat format, Reading reading) {
    this.format = format;
    Layout layout = new Layout();
    fields = FlatField.of(format.code(), layout);
    diagnosis = layout.column("DAS", Meaning.DIAGNOSIS_CODE, Role.PATIENT);
    act = layout.column("acte code", Meaning.ACT_CODE, Role.PATIENT);
    words = layout.column("acte", Meaning.ACT, Role.PATIENT);
    drug = layout.column("médicament", Meaning.DRUG_CODE, Role.PATIENT);
    String path = reading.path().toString();
    int step = Math.max(path.lastIndexOf('!'), path.lastIndexOf('/'));
    String folder = step < 0 ? "" : path.substring(0, step);
    String family = format == FlatFormat.B2 || format == FlatFormat.RSF ? path : folder;
    table =
        new HealthTable(
            reading, format.code(), format.code(), "stay", layout.columns(), "pmsi:" + family);
  }

  void read(FlatLines lines) throws IOException {
    try {
      String line = lines.next();
      while (line != null) {
        if (!line.isBlank()) {
          add(line, lines.bytes());
        }
        line = lines.next();
      }
    } finally {
      table.end();
    }
  }

  private void add(String line, long bytes) {
    if (!format.fits(line)) {
      table.reject(
          UnreadCode.MALFORMED_RECORD, bytes, "the line does not fit the format of the others");
      return;
    }
    switch (format) {
      case VID_HOSP, RHS -> fields(line);
      case FICHCOMP -> {
        fields(line);
        if (FlatField.cut(line, 10, 11).equals(ABORTION)) {
          table.put(0, words, "interruption volontaire de grossesse");
        }
        found(DRUG, line, 48, drug);
      }
      case RSS -> {
        fields(line);
        associated(line);
      }
      case RSF -> {
        if (line.charAt(0) == 'A') {
          fields(line);
        } else if (line.charAt(0) == 'M') {
          found(ACT, line, 20, act);
        }
      }
      case B2 -> {
        if (line.charAt(0) == '2') {
          fields(line);
          bill = format.stay(line) + "-" + FlatField.cut(line, 12, 29);
        } else if (line.charAt(0) > '2' && line.charAt(0) < '9') {
          found(ACT, line, 30, act);
        } else {
          bill = "";
        }
      }
    }
    table.keep(format == FlatFormat.B2 ? bill : format.stay(line));
  }

  private void fields(String line) {
    for (int i = 0; i < fields.size(); i++) {
      table.put(0, i, fields.get(i).in(line));
    }
  }

  /// The diagnoses and acts behind the fixed part of a summary of a stay: 8 characters for each
  /// diagnosis, 8 for each documentary one, 29 for each act, whose code begins at the ninth.
  private void associated(String line) {
    int at = 193;
    int row = 0;
    int diagnoses = FlatFormat.number(line, 134, 135);
    for (int i = 0; i < diagnoses && at <= line.length(); i++, at += 8) {
      table.put(row++, diagnosis, FlatField.cut(line, at, at + 7));
    }
    at = 193 + 8 * diagnoses + 8 * FlatFormat.number(line, 136, 137);
    row = 0;
    for (int i = 0; i < FlatFormat.number(line, 138, 140) && at <= line.length(); i++, at += 29) {
      found(row++, ACT, FlatField.cut(line, at, at + 28), act);
    }
  }

  private void found(Pattern pattern, String line, int from, int column) {
    found(0, pattern, line.length() < from ? "" : line.substring(from), column);
  }

  private void found(int first, Pattern pattern, String text, int column) {
    Matcher matcher = pattern.matcher(text);
    for (int row = first; matcher.find(); row++) {
      table.put(row, column, matcher.group());
    }
  }
}
