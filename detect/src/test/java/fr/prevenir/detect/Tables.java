package fr.prevenir.detect;

import fr.prevenir.model.Attribute;
import fr.prevenir.model.Categories;
import fr.prevenir.model.ForeignKey;
import fr.prevenir.model.MentionBatch;
import fr.prevenir.model.RowBatch;
import fr.prevenir.model.SourcePath;
import fr.prevenir.model.TableHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A table written inline: the first line its columns, cells between `|`, `∅` for an absent one.
record Tables(TableHead head, RowBatch rows) {
  private static final Detector DETECTOR = Detector.standard();

  static Tables of(String path, String text) {
    return of(SourcePath.of(path), "csv", true, List.of(), text);
  }

  static Tables unnamed(String path, String text) {
    return of(SourcePath.of(path), "csv", false, List.of(), text);
  }

  static Tables of(
      SourcePath path, String format, boolean named, List<ForeignKey> keys, String text) {
    List<String> lines = text.strip().lines().toList();
    List<String> first = cells(lines.getFirst());
    List<String> columns = named ? first : TableHead.unnamed(first.size());
    RowBatch.Builder rows = new RowBatch.Builder(columns.size());
    for (String line : lines.subList(named ? 1 : 0, lines.size())) {
      for (String cell : cells(line)) {
        if (cell.equals("∅")) {
          rows.addAbsent();
        } else {
          rows.add(cell);
        }
      }
    }
    RowBatch batch = rows.build();
    if (batch == null) {
      batch = new RowBatch(1, 0, columns.size(), new byte[0], new int[0]);
    }
    return new Tables(new TableHead(path, format, columns, named, keys, Map.of()), batch);
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split("\\|", -1)) {
      cells.add(cell.strip());
    }
    return cells;
  }

  TableMapping mapping() {
    return DETECTOR.map(head, List.of(rows));
  }

  /// `meaning`, or `meaning:role`, with the person's index where it is not 0.
  List<String> meanings() {
    return mapping().columns().stream().map(Tables::meaning).toList();
  }

  private static String meaning(ColumnMapping c) {
    String role = c.role() == null ? "" : ":" + c.role().code();
    return c.meaning().code() + role + (c.person() == 0 ? "" : c.person());
  }

  Extraction extraction() {
    return DETECTOR.extraction(mapping());
  }

  /// Whether each mention has a bit among its categories.
  List<Boolean> marked(long bit) {
    MentionBatch batch = extraction().extract(rows);
    List<Boolean> marked = new ArrayList<>();
    for (int m = 0; m < batch.size(); m++) {
      marked.add((batch.categories(m) & bit) != 0);
    }
    return marked;
  }

  /// `row role ATTRIBUTE=value … [categories] date`, one for each mention.
  List<String> mentions() {
    return mentions(extraction());
  }

  List<String> mentions(Extraction extraction) {
    MentionBatch batch = extraction.extract(rows);
    List<String> lines = new ArrayList<>();
    for (int m = 0; m < batch.size(); m++) {
      StringBuilder line = new StringBuilder();
      line.append(batch.row(m) + 1).append(' ').append(batch.role(m).code());
      for (int v = batch.firstValue(m); v < batch.firstValue(m + 1); v++) {
        Attribute attribute = batch.attribute(v);
        line.append(' ').append(attribute).append('=').append(batch.text(v));
      }
      line.append(" [").append(new Categories(batch.categories(m)).codes()).append(']');
      if (batch.date(m) != MentionBatch.NO_DATE) {
        line.append(' ').append(batch.date(m));
      }
      lines.add(line.toString());
    }
    return lines;
  }
}
