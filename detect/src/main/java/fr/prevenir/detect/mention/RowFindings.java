package fr.prevenir.detect.mention;

import fr.prevenir.detect.category.CategoryReader;
import fr.prevenir.detect.category.TextFinding;
import fr.prevenir.detect.column.ColumnSense;
import fr.prevenir.detect.identifier.Cells;
import fr.prevenir.model.Category;
import fr.prevenir.model.Context;
import fr.prevenir.model.Finding;
import fr.prevenir.model.Meaning;
import fr.prevenir.model.Role;
import fr.prevenir.model.RowBatch;
import fr.prevenir.model.Sensitive;
import fr.prevenir.model.TableHead;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Lists what the cells of a row hold, comments word by word. Not for the hot path.
final class RowFindings {
  private static final double IN_COMMENT = 0.9;

  private final TableHead head;
  private final List<ColumnSense> senses;
  private final TablePlan plan;
  private final Supplier<CategoryReader> categories;

  RowFindings(
      TableHead head,
      List<ColumnSense> senses,
      TablePlan plan,
      Supplier<CategoryReader> categories) {
    this.head = head;
    this.senses = senses;
    this.plan = plan;
    this.categories = categories;
  }

  List<Finding> of(RowBatch batch, int row) {
    List<Finding> findings = new ArrayList<>();
    for (int column = 0; column < senses.size(); column++) {
      String text = batch.text(row, column);
      Meaning meaning = senses.get(column).meaning();
      if (text == null || meaning == Meaning.UNKNOWN || meaning == Meaning.TECHNICAL) {
        continue;
      }
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      int from = Cells.start(bytes, 0, bytes.length);
      int to = Cells.end(bytes, from, bytes.length);
      boolean remark = meaning == Meaning.COMMENT && Cells.remark(bytes, from, to);
      if (from < to && (remark || !Cells.nothing(bytes, from, to))) {
        cell(findings, batch.firstRecord() + row, column, text, bytes, examined(batch, row));
      }
    }
    return findings;
  }

  private void cell(
      List<Finding> into, long record, int column, String text, byte[] bytes, long examined) {
    ColumnSense sense = senses.get(column);
    Meaning meaning = sense.meaning();
    Role role = sense.role();
    into.add(
        finding(
            record,
            column,
            0,
            text.length(),
            meaning,
            role,
            whole(sense),
            Context.AFFIRMED,
            sense.confidence(),
            text));
    long care = care(column, examined, bytes);
    Category own = Meanings.category(meaning);
    for (Category category : new fr.prevenir.model.Categories(care)) {
      if (category != own && !Meanings.ofText(meaning)) {
        into.add(
            finding(
                record,
                column,
                0,
                text.length(),
                meaning,
                role,
                category,
                Context.AFFIRMED,
                sense.confidence(),
                text));
      }
    }
    if (!Meanings.ofText(meaning)) {
      return;
    }
    for (TextFinding f : categories.get().findings(meaning, text)) {
      into.add(
          finding(
              record,
              column,
              f.start(),
              f.end(),
              meaning,
              role,
              f.category(),
              f.context(),
              f.confidence(),
              text));
    }
    new CommentScan()
        .scan(
            bytes,
            0,
            bytes.length,
            (kind, from, to) -> {
              int start = characters(bytes, 0, from);
              int end = start + characters(bytes, from, to);
              into.add(
                  finding(
                      record,
                      column,
                      start,
                      end,
                      kind,
                      role,
                      Meanings.category(kind),
                      Context.AFFIRMED,
                      IN_COMMENT,
                      text));
            });
  }

  private @Nullable Category whole(ColumnSense sense) {
    if (sense.role() == null && !Meanings.ofCare(sense.meaning())) {
      return null;
    }
    return switch (sense.meaning()) {
      case DECEASED, FLAG, DIAGNOSIS, TEST, ACT, DRUG -> null;
      default -> Meanings.category(sense.meaning());
    };
  }

  private long examined(RowBatch batch, int row) {
    for (ColumnPlan c : plan.examinations()) {
      String name = batch.text(row, c.column());
      long subject = name == null ? 0 : categories.get().subject(name.strip());
      if (subject != 0) {
        return subject;
      }
    }
    return 0;
  }

  private long care(int column, long examined, byte[] bytes) {
    for (ColumnPlan c : plan.care()) {
      if (c.column() == column) {
        int from = Cells.start(bytes, 0, bytes.length);
        return new CareReader(categories)
            .mask(c, examined, bytes, from, Cells.end(bytes, from, bytes.length));
      }
    }
    return 0;
  }

  private static int characters(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8).length();
  }

  private Finding finding(
      long record,
      int column,
      int start,
      int end,
      Meaning kind,
      @Nullable Role role,
      @Nullable Category category,
      Context context,
      double confidence,
      String text) {
    return new Finding(
        head.path(),
        record,
        head.columns().get(column),
        start,
        end,
        kind,
        role,
        category,
        context,
        confidence,
        new Sensitive(text.substring(start, end)));
  }
}
