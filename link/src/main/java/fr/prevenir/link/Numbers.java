package fr.prevenir.link;

import fr.prevenir.model.Dictionary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Columns whose values are compared crosswise, as ids of one dictionary.
final class Numbers {
  final Dictionary values;
  final List<int[]> columns = new ArrayList<>();

  Numbers(List<LinkTable.Column> of) {
    boolean shared = of.stream().map(LinkTable.Column::values).distinct().count() <= 1;
    values = shared && !of.isEmpty() ? of.getFirst().values() : new Dictionary();
    for (LinkTable.Column column : of) {
      columns.add(shared ? column.ids() : Features.mapped(column.ids(), added(column.values())));
    }
  }

  private Numbers(Dictionary values, List<int[]> columns) {
    this.values = values;
    this.columns.addAll(columns);
  }

  /// The same without some values.
  Numbers without(boolean[] dropped) {
    return new Numbers(
        values,
        columns.stream()
            .map(of -> Arrays.stream(of).map(v -> v < 0 || dropped[v] ? -1 : v).toArray())
            .toList());
  }

  private int[] added(Dictionary dictionary) {
    int[] ids = new int[dictionary.size()];
    for (int id = 0; id < ids.length; id++) {
      ids[id] = values.add(dictionary.bytes(), dictionary.start(id), dictionary.end(id));
    }
    return ids;
  }

  /// The value of a record in the first column that has one for it, -1 if none has.
  int any(int record) {
    int value = -1;
    for (int c = 0; c < columns.size() && value < 0; c++) {
      value = columns.get(c)[record];
    }
    return value;
  }

  /// The first value of a record, -1 if it has none.
  int first(int record) {
    return columns.isEmpty() ? -1 : columns.getFirst()[record];
  }
}
