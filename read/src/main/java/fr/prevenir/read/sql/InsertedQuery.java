package fr.prevenir.read.sql;

import fr.prevenir.model.UnreadCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the records of `INSERT … SET column = value, …` and of `INSERT … SELECT value, … UNION ALL
/// SELECT …`. A query of other tables holds no record; one that mixes in values of its own is
/// rejected.
final class InsertedQuery {
  private final SqlInput in;
  private final DumpTables tables;
  private final SqlText text;
  private final StatementSkimmer skimmer;
  private final ValueReader values;
  private final NameReader names;
  private final Tuple tuple;

  InsertedQuery(
      SqlInput in,
      SqlText text,
      DumpTables tables,
      StatementSkimmer skimmer,
      ValueReader values,
      Tuple tuple) {
    this.in = in;
    this.text = text;
    this.tables = tables;
    this.skimmer = skimmer;
    this.values = values;
    this.names = new NameReader(in, text);
    this.tuple = tuple;
  }

  /// Reads on after the word `set` or `select`; gives the table that got records, or null.
  @Nullable DumpTable read(String word, List<String> name, List<String> columns)
      throws IOException {
    return word.equals("set") ? assigned(name) : selected(name, columns);
  }

  private @Nullable DumpTable assigned(List<String> name) throws IOException {
    long start = in.offset();
    List<String> columns = new ArrayList<>();
    begin();
    do {
      in.skipBlank();
      List<String> column = names.parts();
      in.skipBlank();
      if (column.isEmpty() || in.next() != '=') {
        return reject(name, start);
      }
      in.skipBlank();
      columns.add(column.getLast());
    } while (value());
    if (columns.size() != tuple.count()) {
      return reject(name, start);
    }
    return add(name, columns, start);
  }

  private @Nullable DumpTable selected(List<String> name, List<String> columns) throws IOException {
    DumpTable into = null;
    while (true) {
      long start = in.offset();
      int count = 0;
      begin();
      do {
        in.skipBlank();
        count++;
      } while (value());
      if (count != tuple.count()) {
        return values.code() || tuple.count() == 0 ? passed(into) : reject(name, start);
      }
      boolean query = in.at("from") && !dual();
      if (query || values.code()) {
        return query && !values.code() ? reject(name, start) : passed(into);
      }
      into = add(name, columns, start);
      if (!in.at("union")) {
        return passed(into);
      }
      in.position += 5;
      in.skipBlank();
      in.position += in.at("all") ? 3 : 0;
      in.skipBlank();
      if (!in.at("select")) {
        return reject(name, in.offset());
      }
      in.position += 6;
    }
  }

  private void begin() {
    tuple.clear();
    values.begin();
  }

  /// Reads a value; whether another follows.
  private boolean value() throws IOException {
    if (!values.read(tuple)) {
      return false;
    }
    in.skipBlank();
    if (in.at("as ")) {
      in.position += 3;
      in.skipBlank();
      names.parts();
      in.skipBlank();
    }
    if (in.peek() != ',') {
      return false;
    }
    in.position++;
    return true;
  }

  /// Passes Oracle's table of one row.
  private boolean dual() throws IOException {
    if (!in.at("from dual")) {
      return false;
    }
    in.position += 9;
    in.skipBlank();
    return true;
  }

  private DumpTable add(List<String> name, List<String> columns, long start) {
    DumpTable into = tables.listed(name, columns);
    tables.turn(into);
    into.add(tuple, text, in.offset() - start);
    return into;
  }

  private @Nullable DumpTable passed(@Nullable DumpTable into) throws IOException {
    skimmer.skip();
    return into;
  }

  private @Nullable DumpTable reject(List<String> name, long start) throws IOException {
    skimmer.skip();
    DumpTable into = tables.get(name);
    into.reject(
        UnreadCode.MALFORMED_RECORD,
        in.offset() - start,
        "an INSERT whose values are computed by a query",
        text);
    return null;
  }
}
