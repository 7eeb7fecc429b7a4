package fr.prevenir.engine.report;

import java.util.List;
import java.util.function.Consumer;

/// Tables that read well whatever their length.
final class Tables {
  private Tables() {}

  /// A heading of a column.
  ///
  /// @param key of the words in the bundle
  /// @param kind class of the column: `number`, `picture` or `words`
  record Column(String key, String kind) {
    static Column words(String key) {
      return new Column(key, "words");
    }

    static Column number(String key) {
      return new Column(key, "number");
    }

    static Column picture(String key) {
      return new Column(key, "picture");
    }
  }

  /// Opens a table with its caption and headings, and its body.
  static void open(Markup page, Words words, String kind, String caption, List<Column> columns) {
    page.open("table", "class", kind).element("caption", caption).open("thead").open("tr");
    for (Column column : columns) {
      page.element("th", words.text(column.key()), "scope", "col", "class", column.kind());
    }
    page.close().close().open("tbody");
  }

  static void close(Markup page) {
    page.close().close();
  }

  static void number(Markup page, String number) {
    page.element("td", number, "class", "number");
  }

  /// A table whose first rows are in sight and the others one key away. Nothing is left out.
  static <T> void unfolding(
      Markup page,
      Words words,
      String caption,
      List<Column> columns,
      List<T> rows,
      int inSight,
      Consumer<T> row) {
    int shown = rows.size() <= inSight + 3 ? rows.size() : inSight;
    page.open("div", "class", "wide");
    open(page, words, "plain", caption, columns);
    rows.subList(0, shown).forEach(row);
    close(page);
    page.close();
    if (shown < rows.size()) {
      folded(page, words.text("table.others", rows.size() - shown), "wide");
      open(page, words, "plain", caption, columns);
      rows.subList(shown, rows.size()).forEach(row);
      close(page);
      page.close().close();
    }
  }

  /// Opens a part that unfolds on demand, and always on paper; closed by two closes.
  ///
  /// @param kind `wide` for what may need scrolling, `narrow` for short rows in several columns
  static void folded(Markup page, String summary, String kind) {
    page.open("details").element("summary", summary).open("div", "class", kind);
  }
}
