package fr.prevenir.link;

import fr.prevenir.model.Dictionary;
import java.util.Arrays;
import java.util.List;

/// The ages of records.
///
/// @param bornBy the last month in which each can be born, counted from year 0; 0 unknown
/// @param undated years of age of those of whom it is not known when they had it, -1 for the others
record Ages(int[] bornBy, int[] undated) {
  static Ages of(LinkTable table) {
    List<LinkTable.Column> columns = table.of(Kind.AGE);
    if (columns.isEmpty()) {
      return new Ages(new int[0], new int[0]);
    }
    Dictionary values = columns.getFirst().values();
    int[] months = new int[values.size()];
    int[] years = new int[values.size()];
    for (int id = 0; id < months.length; id++) {
      String value = values.text(id);
      int at = value.indexOf('@');
      int age = Integer.parseInt(at < 0 ? value : value.substring(0, at));
      int month = at < 0 ? 0 : Integer.parseInt(value.substring(at + 1));
      months[id] = at < 0 ? 0 : (month / 100 - age) * 12 + month % 100;
      years[id] = at < 0 ? age : -1;
    }
    int[] of = columns.getFirst().ids();
    int[] bornBy = new int[table.size()];
    int[] undated = new int[table.size()];
    Arrays.setAll(bornBy, i -> of[i] < 0 ? 0 : months[of[i]]);
    Arrays.setAll(undated, i -> of[i] < 0 ? -1 : years[of[i]]);
    return new Ages(bornBy, undated);
  }
}
