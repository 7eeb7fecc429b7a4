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
  private static final String PSYCHIATRIC_STAY = "hospitalisation en psychiatrie";
  private static final String PSYCHIATRIC_VISIT = "consultation de psychiatrie";

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
    String family = format == FlatFormat.B2 || format == FlatFormat.RSF_ACE ? path : folder;
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

  private void add(String written, long bytes) {
    String line = format.laid(written);
    if (!format.fitsLaid(line)) {
      table.reject(
          UnreadCode.MALFORMED_RECORD, bytes, "the line does not fit the format of the others");
      return;
    }
    switch (format) {
      case VID_HOSP, VID_IPP, VID_CHAINAGE -> fields(line);
      case FICHCOMP -> {
        fields(line);
        if (FlatField.cut(line, 10, 11).equals(ABORTION)) {
          table.put(0, words, "interruption volontaire de grossesse");
        }
        found(DRUG, line, 48, drug);
      }
      case RSS, RHS, RPSS -> {
        fields(line);
        coded(line);
      }
      case RPS, RAA -> {
        fields(line);
        coded(line);
        table.put(0, words, format == FlatFormat.RPS ? PSYCHIATRIC_STAY : PSYCHIATRIC_VISIT);
      }
      case RSF_ACE, RSF -> {
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

  /// The diagnoses behind the fixed part of a summary, and the acts behind them.
  private void coded(String line) {
    FlatFormat.Codes codes = format.diagnoses(line);
    int at = codes.from();
    for (int row = 0; row < codes.number() && at <= line.length(); row++, at += 8) {
      table.put(row, diagnosis, FlatField.cut(line, at, at + 7));
    }
    found(ACT, line, at - 1, act);
  }

  private void found(Pattern pattern, String line, int from, int column) {
    Matcher matcher = pattern.matcher(line.substring(Math.min(from, line.length())));
    for (int row = 0; matcher.find(); row++) {
      table.put(row, column, matcher.group());
    }
  }
}
