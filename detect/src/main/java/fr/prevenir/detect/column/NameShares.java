package fr.prevenir.detect.column;

import fr.prevenir.detect.identifier.Cells;
import fr.prevenir.detect.identifier.Fold;
import fr.prevenir.model.RowBatch;
import java.util.List;

/// How far the cells of a column stand in the lists of names and communes. Loads the lists.
///
/// @param given share of cells whose words are all first names
/// @param family share of cells that are surnames, whole or word by word
/// @param commune share of cells that are names of communes
/// @param several share of cells of two words and more
/// @param ordered share of cells of several words in which one order of names is likelier
/// @param givenFirst cells of several words that begin like first name, surname
/// @param familyFirst cells of several words that begin like surname, first name
record NameShares(
    double given,
    double family,
    double commune,
    double several,
    double ordered,
    int givenFirst,
    int familyFirst) {
  private static final int ENOUGH = 300;

  static NameShares of(List<RowBatch> sample, int column) {
    Counter counter = new Counter();
    for (RowBatch batch : sample) {
      for (int r = 0; r < batch.rows() && counter.cells < ENOUGH; r++) {
        int start = batch.start(r, column);
        if (start >= 0) {
          counter.look(batch.data(), start, batch.end(r, column));
        }
      }
    }
    return counter.shares();
  }

  private static final class Counter {
    private int cells;
    private int given;
    private int family;
    private int commune;
    private int several;
    private int givenFirst;
    private int familyFirst;
    private final byte[] folded = new byte[64];

    void look(byte[] b, int start, int stop) {
      int from = Cells.start(b, start, stop);
      int to = Cells.end(b, from, stop);
      if (to - from > 60 || Cells.nothing(b, from, to)) {
        return;
      }
      cells++;
      int n = Fold.fold(b, from, to, folded);
      boolean allGiven = true;
      boolean allFamily = true;
      int words = 0;
      int givenWords = 0;
      boolean firstGiven = false;
      boolean firstFamily = false;
      boolean lastGiven = false;
      boolean lastFamily = false;
      int wordStart = 0;
      for (int i = 0; i <= n; i++) {
        if (i < n && folded[i] != ' ') {
          continue;
        }
        boolean g = NameLists.given(folded, wordStart, i);
        boolean f = NameLists.family(folded, wordStart, i);
        allGiven &= g;
        allFamily &= f;
        givenWords += g ? 1 : 0;
        if (words == 0) {
          firstGiven = g;
          firstFamily = f;
        }
        lastGiven = g;
        lastFamily = f;
        words++;
        wordStart = i + 1;
      }
      given += allGiven && givenWords > 0 ? 1 : 0;
      family += allFamily || NameLists.family(folded, 0, n) ? 1 : 0;
      commune += Places.commune(folded, 0, n) ? 1 : 0;
      if (words >= 2) {
        several++;
        order(firstGiven, firstFamily, lastGiven, lastFamily);
      }
    }

    /// Counts the cells in which one order is likelier than the other.
    private void order(boolean fg, boolean ff, boolean lg, boolean lf) {
      int givenThenFamily = (fg ? 2 : 0) + (lf ? 1 : 0) + (lg ? 0 : 1);
      int familyThenGiven = (lg ? 2 : 0) + (ff ? 1 : 0) + (fg ? 0 : 1);
      if (givenThenFamily > familyThenGiven) {
        givenFirst++;
      } else if (familyThenGiven > givenThenFamily) {
        familyFirst++;
      }
    }

    NameShares shares() {
      double n = Math.max(1, cells);
      return new NameShares(
          given / n,
          family / n,
          commune / n,
          several / n,
          (givenFirst + familyFirst) / n,
          givenFirst,
          familyFirst);
    }
  }
}
