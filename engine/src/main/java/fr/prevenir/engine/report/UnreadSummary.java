package fr.prevenir.engine.report;

import fr.prevenir.engine.Ledger;
import fr.prevenir.model.SourcePath;
import fr.prevenir.model.Unread;
import fr.prevenir.model.UnreadCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was not read, gathered: by reason, and by source within a reason.
///
/// @param byCode totals of each reason that occurs, in the order of the codes
/// @param rows one for each source and reason, in that order, then in the order of the ledger
record UnreadSummary(Map<UnreadCode, Total> byCode, List<Row> rows) {
  /// @param sources distinct sources concerned
  record Total(long sources, long records, long bytes) {}

  /// @param reason of the first entry gathered
  record Row(
      SourcePath path, UnreadCode code, boolean whole, long records, long bytes, String reason) {
    private Row plus(Unread unread) {
      return new Row(
          path,
          code,
          whole || unread.record() == 0,
          records + unread.records(),
          bytes + unread.bytes(),
          reason);
    }
  }

  private record Key(SourcePath path, UnreadCode code) {}

  static UnreadSummary of(Ledger ledger) {
    Map<Key, Row> gathered = new LinkedHashMap<>();
    for (Unread unread : ledger.unread()) {
      Key key = new Key(unread.path(), unread.code());
      Row row = gathered.get(key);
      Row none = new Row(unread.path(), unread.code(), false, 0, 0, unread.reason());
      gathered.put(key, (row == null ? none : row).plus(unread));
    }
    List<Row> rows = new ArrayList<>(gathered.values());
    rows.sort(Comparator.comparing(Row::code));
    Map<UnreadCode, Total> byCode = new EnumMap<>(UnreadCode.class);
    for (Row row : rows) {
      byCode.merge(
          row.code(),
          new Total(1, row.records(), row.bytes()),
          (a, b) ->
              new Total(
                  a.sources() + b.sources(), a.records() + b.records(), a.bytes() + b.bytes()));
    }
    return new UnreadSummary(byCode, rows);
  }
}
