package fr.prevenir.link;

import fr.prevenir.model.Dictionary;
import java.util.Arrays;
import java.util.List;

/// The ages of records: `45@202403` was true in March 2024, `45~16` sixteen months after others of
/// the evidence.
///
/// @param bornBy the last month in which each can be born, counted from year 0; 0 unknown
/// @param undated years of age of those of whom it is not known when they had it, -1 for the others
/// @param later months after the first of these at which they had it, -1 unknown
record Ages(int[] bornBy, int[] undated, int[] later) {
  private static final int UNKNOWN = -1;

  /// Fewer months are none where the distance is but estimated: the likelier of two ages that fit.
  private static final int CLOSE = 6;

  static Ages of(LinkTable table) {
    List<LinkTable.Column> columns = table.of(Kind.AGE);
    if (columns.isEmpty()) {
      return new Ages(new int[0], new int[0], new int[0]);
    }
    Dictionary values = columns.getFirst().values();
    int[] months = new int[values.size()];
    int[] years = new int[values.size()];
    int[] shifts = new int[values.size()];
    for (int id = 0; id < months.length; id++) {
      String value = values.text(id);
      int at = value.indexOf('@');
      int shift = value.indexOf('~');
      int end = at >= 0 ? at : shift >= 0 ? shift : value.length();
      int age = Integer.parseInt(value.substring(0, end));
      int month = at < 0 ? 0 : Integer.parseInt(value.substring(at + 1));
      months[id] = at < 0 ? 0 : (month / 100 - age) * 12 + month % 100;
      years[id] = at < 0 ? age : UNKNOWN;
      shifts[id] = shift < 0 ? UNKNOWN : Integer.parseInt(value.substring(shift + 1));
    }
    int[] of = columns.getFirst().ids();
    int[] bornBy = new int[table.size()];
    int[] undated = new int[table.size()];
    int[] later = new int[table.size()];
    Arrays.setAll(bornBy, i -> of[i] < 0 ? 0 : months[of[i]]);
    Arrays.setAll(undated, i -> of[i] < 0 ? UNKNOWN : years[of[i]]);
    Arrays.setAll(later, i -> of[i] < 0 ? UNKNOWN : shifts[of[i]]);
    return new Ages(bornBy, undated, later);
  }

  /// Months by which the births of two are apart at their last, whose ages were true at a known
  /// distance; -1 where it is not known.
  int apart(int a, int b) {
    if (undated.length == 0 || later[a] < 0 || later[b] < 0) {
      return UNKNOWN;
    }
    int apart = Math.abs(later[a] - 12 * undated[a] - later[b] + 12 * undated[b]);
    return apart < CLOSE ? 0 : apart;
  }
}
