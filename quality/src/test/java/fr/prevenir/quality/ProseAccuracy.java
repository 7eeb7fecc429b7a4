package fr.prevenir.quality;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.prevenir.detect.Detector;
import fr.prevenir.model.Finding;
import fr.prevenir.model.Passage;
import fr.prevenir.model.Sensitive;
import fr.prevenir.model.SourcePath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Measures what is found in labelled notes against their labels: precision, recall and F1 of each
/// label, on the exact extent. Not part of the test run.
///
/// Arguments: a JSONL file of `note_text` and `entities` (`start`, `end`, `label`); then `even` or
/// `odd` for half of the notes, counted from 0; then `errors` to list what differs. Only the even
/// half was looked at while the rules were written.
final class ProseAccuracy {
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("NOM", "family"),
          Map.entry("PRENOM", "given"),
          Map.entry("DATE_NAISSANCE", "birth_date"),
          Map.entry("DATE", "date"),
          Map.entry("TEL", "phone"),
          Map.entry("MAIL", "email"),
          Map.entry("SECU", "nir"),
          Map.entry("ZIP", "postcode"),
          Map.entry("VILLE", "city"),
          Map.entry("ADRESSE", "address"),
          Map.entry("IPP", "ipp"),
          Map.entry("NDA", "stay"),
          Map.entry("HOPITAL", "hospital"));

  private record Label(int start, int end, String kind) implements Comparable<Label> {
    @Override
    public int compareTo(Label other) {
      return start != other.start
          ? Integer.compare(start, other.start)
          : end != other.end ? Integer.compare(end, other.end) : kind.compareTo(other.kind);
    }

    String show(String text) {
      return kind + "[" + text.substring(start, end) + "]";
    }
  }

  private record Note(String text, Set<Label> labels) {}

  private static final class Score {
    private int right;
    private int found;
    private int labelled;

    void add(Score other) {
      right += other.right;
      found += other.found;
      labelled += other.labelled;
    }

    @Override
    public String toString() {
      double precision = found == 0 ? 0 : right / (double) found;
      double recall = labelled == 0 ? 0 : right / (double) labelled;
      double f1 = right == 0 ? 0 : 2 * precision * recall / (precision + recall);
      return String.format(Locale.ROOT, "%7.3f %7.3f %7.3f %6d", precision, recall, f1, labelled);
    }
  }

  private final Detector detector = Detector.standard();
  private final Map<String, Score> scores = new TreeMap<>();
  private final PrintStream out;
  private final boolean errors;

  private ProseAccuracy(PrintStream out, boolean errors) {
    this.out = out;
    this.errors = errors;
  }

  static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<Note> notes = read(Path.of(args[0]));
    Set<String> options = Set.of(args);
    for (String half : options.contains("even") ? List.of("even") : List.of("even", "odd")) {
      ProseAccuracy accuracy = new ProseAccuracy(out, options.contains("errors"));
      for (int i = "even".equals(half) ? 0 : 1; i < notes.size(); i += 2) {
        accuracy.measure(notes.get(i), i);
      }
      accuracy.print(half);
    }
  }

  private void measure(Note note, int number) {
    Passage passage = new Passage(SourcePath.of("note.txt"), "text", 0, new Sensitive(note.text()));
    Set<Label> found = new TreeSet<>();
    for (Finding f : detector.findings(passage)) {
      if (KINDS.containsValue(f.kind().code())) {
        found.add(new Label(f.start(), f.end(), f.kind().code()));
      }
    }
    Set<Label> missed = new TreeSet<>(note.labels());
    missed.removeAll(found);
    Set<Label> wrong = new TreeSet<>(found);
    wrong.removeAll(note.labels());
    note.labels().forEach(l -> score(l).labelled++);
    found.forEach(l -> score(l).found++);
    found.stream().filter(note.labels()::contains).forEach(l -> score(l).right++);
    if (errors && !(missed.isEmpty() && wrong.isEmpty())) {
      out.println("---- " + number + " " + note.text().replace('\n', '⏎'));
      missed.forEach(l -> out.println("  - " + l.show(note.text())));
      wrong.forEach(l -> out.println("  + " + l.show(note.text())));
    }
  }

  private Score score(Label label) {
    return scores.computeIfAbsent(label.kind(), kind -> new Score());
  }

  private void print(String half) {
    out.println(half + "          precision recall      f1 labels");
    Score all = new Score();
    scores.forEach(
        (kind, score) -> {
          out.printf(Locale.ROOT, "%-12s %s%n", kind, score);
          all.add(score);
        });
    out.printf(Locale.ROOT, "%-12s %s%n", "all", all);
  }

  private static List<Note> read(Path file) throws IOException {
    List<Note> notes = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        notes.add(note(line));
      }
    }
    return notes;
  }

  private static Note note(String line) throws IOException {
    String text = "";
    Set<Label> labels = new TreeSet<>();
    try (JsonParser json = new JsonFactory().createParser(line)) {
      int start = 0;
      int end = 0;
      while (json.nextToken() != null) {
        @Nullable String name = json.currentName();
        if (name == null || json.currentToken() == JsonToken.FIELD_NAME) {
          continue;
        }
        switch (name) {
          case "note_text" -> text = json.getText();
          case "start" -> start = json.getIntValue();
          case "end" -> end = json.getIntValue();
          case "label" -> labels.add(new Label(start, end, KINDS.get(json.getText())));
          default -> {}
        }
      }
    }
    return new Note(text, labels);
  }
}
