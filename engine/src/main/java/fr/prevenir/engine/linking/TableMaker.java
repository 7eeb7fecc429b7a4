package fr.prevenir.engine.linking;

import fr.prevenir.detect.TableMapping;
import fr.prevenir.link.Kind;
import fr.prevenir.link.LinkTable;
import fr.prevenir.model.Dictionary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Puts the evidence of several tables, one below the other, into the columns of one [LinkTable].
final class TableMaker {
  private final int size;
  private final Map<Slot, LinkTable.Column> columns = new LinkedHashMap<>();
  private final boolean[] relatives;

  /// Where values that may be compared go together.
  ///
  /// @param header what the columns are called, empty where that does not matter
  /// @param rank which of several of one table
  private record Slot(Kind kind, String header, int rank) {}

  TableMaker(int size) {
    this.size = size;
    this.relatives = new boolean[size];
  }

  void add(RawTable table, TableMapping mapping, TableEvidence read, int firstRecord) {
    Map<Slot, Integer> ranks = new HashMap<>();
    Arrays.fill(relatives, firstRecord, firstRecord + table.size(), read.relatives());
    List<Runnable> fillings = new ArrayList<>();
    for (Evidence one : read.evidence()) {
      Slot first = new Slot(one.kind(), header(one), 0);
      int rank = ranks.merge(first, 1, Integer::sum) - 1;
      LinkTable.Column column =
          columns.computeIfAbsent(new Slot(first.kind(), first.header(), rank), slot -> empty(one));
      fillings.add(() -> fill(table, mapping, one, column, firstRecord));
    }
    // each column has a dictionary of its own, so that they can be filled at once
    fillings.parallelStream().forEach(Runnable::run);
  }

  private static void fill(
      RawTable table,
      TableMapping mapping,
      Evidence evidence,
      LinkTable.Column column,
      int firstRecord) {
    if (evidence.part() == Evidence.Part.DATE_PARTS) {
      dates(table, evidence, column, firstRecord);
    } else {
      RawColumn raw = table.column(evidence.column());
      String form = mapping.columns().get(evidence.column()).form();
      fill(raw, reader(evidence, raw, form), table.size(), column, firstRecord);
    }
  }

  LinkTable table() {
    return new LinkTable(size, List.copyOf(columns.values()), relatives);
  }

  private LinkTable.Column empty(Evidence evidence) {
    int[] ids = new int[size];
    Arrays.fill(ids, -1);
    return new LinkTable.Column(evidence.name(), evidence.kind(), new Dictionary(), ids);
  }

  /// Numbers of different registers and texts of different sorts must not be compared.
  private static String header(Evidence evidence) {
    return switch (evidence.kind()) {
      case ID, OWN_ID, KEY, TEXT -> HeaderKinds.words(evidence.name());
      default -> "";
    };
  }

  /// What puts values in their form, or null where they stay as written.
  private static @Nullable Function<String, @Nullable String> reader(
      Evidence evidence, RawColumn column, String form) {
    return switch (evidence.part()) {
      case POSTCODE -> Forms::postcodeOf;
      case CITY -> Forms::cityOf;
      case WHOLE, DATE_PARTS ->
          switch (evidence.kind()) {
            case SEX -> Sexing.of(column)::read;
            case BIRTH_DATE -> BirthDates.of(column.values(), form)::read;
            case BIRTH_YEAR -> Forms::year;
            case AGE -> Forms::age;
            case PHONE -> Forms::phone;
            case EMAIL -> Forms::email;
            case NIR, INS -> Forms::nir;
            case ID, OWN_ID, KEY -> Forms::number;
            case GIVEN,
                FAMILY,
                FULL_NAME,
                BIRTH_PLACE,
                BIRTH_PLACE_CODE,
                ADDRESS,
                POSTCODE,
                CITY,
                TEXT ->
                null;
          };
    };
  }

  private static void fill(
      RawColumn raw,
      @Nullable Function<String, @Nullable String> reader,
      int records,
      LinkTable.Column column,
      int firstRecord) {
    int[] known = new int[raw.distinct()];
    Dictionary written = raw.values();
    for (int id = 0; id < known.length; id++) {
      if (reader == null) {
        known[id] = column.values().add(written.bytes(), written.start(id), written.end(id));
      } else {
        String value = reader.apply(written.text(id));
        known[id] = value == null ? -1 : column.values().add(value);
      }
    }
    for (int r = 0; r < records; r++) {
      int id = raw.id(r);
      column.ids()[firstRecord + r] = id < 0 ? -1 : known[id];
    }
  }

  private static void dates(
      RawTable table, Evidence evidence, LinkTable.Column column, int firstRecord) {
    for (int r = 0; r < table.size(); r++) {
      int year = number(table, evidence.columns()[0], r);
      int month = number(table, evidence.columns()[1], r);
      int day = number(table, evidence.columns()[2], r);
      String date = BirthDates.date(year, month, day);
      if (date != null && (year | month | day) != 0) {
        column.ids()[firstRecord + r] = column.values().add(date);
      }
    }
  }

  /// The number in a cell of at most four digits; 0 where it has none.
  private static int number(RawTable table, int column, int record) {
    if (column < 0 || table.column(column).id(record) < 0) {
      return 0;
    }
    RawColumn raw = table.column(column);
    String number = Forms.number(raw.values().text(raw.id(record)));
    return number != null && number.matches("\\d{1,4}") ? Integer.parseInt(number) : 0;
  }
}
