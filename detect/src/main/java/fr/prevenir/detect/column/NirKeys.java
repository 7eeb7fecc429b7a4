package fr.prevenir.detect.column;

import fr.prevenir.detect.identifier.Cells;
import fr.prevenir.detect.identifier.Nir;
import fr.prevenir.model.Meaning;
import fr.prevenir.model.RowBatch;
import java.util.List;

/// Digits without a header beside a NIR: two behind one of thirteen are its key, a lone one that
/// the NIR begins with is the sex.
final class NirKeys {
  private static final int ENOUGH = 300;
  private static final double MOST = 0.8;
  private static final int FEW = 20;

  private NirKeys() {}

  static void read(List<ColumnDraft> columns, List<RowBatch> sample) {
    for (int i = 1; i < columns.size(); i++) {
      ColumnDraft c = columns.get(i);
      boolean bare = c.header.confidence() == 0 && c.profile.longest == 2;
      if (bare && columns.get(i - 1).meaning == Meaning.NIR && keys(sample, i)) {
        c.decide(Meaning.NIR_KEY, 0.95, "values:nir_key");
      }
    }
    sexes(columns, sample);
  }

  private static void sexes(List<ColumnDraft> columns, List<RowBatch> sample) {
    int nir = -1;
    for (int i = columns.size() - 1; i >= 0; i--) {
      nir = columns.get(i).meaning == Meaning.NIR ? i : nir;
    }
    if (nir < 0 || TableReader.known(columns, Meaning.SEX)) {
      return;
    }
    for (int i = 0; i < columns.size(); i++) {
      ColumnDraft c = columns.get(i);
      boolean bare = c.header.confidence() == 0 && c.profile.longest == 1;
      if (bare && c.profile.distinct == 2 && begins(sample, i, nir)) {
        c.decide(Meaning.SEX, 0.9, "values:nir_sex");
        return;
      }
    }
  }

  /// Whether a column mostly holds the digit that the NIR of the record begins with. Children may
  /// have that of a parent.
  private static boolean begins(List<RowBatch> sample, int column, int nir) {
    int both = 0;
    int same = 0;
    for (RowBatch batch : sample) {
      for (int r = 0; r < batch.rows() && both < ENOUGH; r++) {
        int start = batch.start(r, column);
        int number = batch.start(r, nir);
        if (start >= 0
            && number >= 0
            && batch.end(r, column) > start
            && batch.end(r, nir) > number) {
          both++;
          same += batch.data()[start] == batch.data()[number] ? 1 : 0;
        }
      }
    }
    return both >= FEW && same >= both * MOST;
  }

  private static boolean keys(List<RowBatch> sample, int column) {
    byte[] nir = new byte[Nir.ROOM];
    int both = 0;
    int fitting = 0;
    for (RowBatch batch : sample) {
      byte[] b = batch.data();
      for (int r = 0; r < batch.rows() && both < ENOUGH; r++) {
        int start = batch.start(r, column);
        int number = batch.start(r, column - 1);
        if (start < 0 || number < 0) {
          continue;
        }
        int from = Cells.start(b, start, batch.end(r, column));
        int to = Cells.end(b, from, batch.end(r, column));
        int first = Cells.start(b, number, batch.end(r, column - 1));
        int last = Cells.end(b, first, batch.end(r, column - 1));
        if (to > from
            && Cells.digits(b, from, to)
            && Nir.grade(b, first, last, nir) == Nir.Grade.NO_KEY) {
          both++;
          fitting += Cells.number(b, from, to) == Nir.key(nir) ? 1 : 0;
        }
      }
    }
    return both > 0 && fitting >= both * MOST;
  }
}
