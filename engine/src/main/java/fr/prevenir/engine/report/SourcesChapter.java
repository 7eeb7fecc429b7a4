package fr.prevenir.engine.report;

import fr.prevenir.engine.facts.ScopeFacts;
import fr.prevenir.engine.facts.ScopeFacts.ColumnFact;
import fr.prevenir.engine.facts.ScopeFacts.SourceCount;
import fr.prevenir.engine.report.Tables.Column;
import fr.prevenir.model.SourcePath;
import java.util.List;

/// Which files show how many people, how each was read, and who stands in several of them.
final class SourcesChapter implements Chapter {
  private static final int IN_SIGHT = 50;
  private static final int SITES_IN_SIGHT = 40;

  @Override
  public String id() {
    return "sources";
  }

  @Override
  public boolean isPresent(ScopeFacts facts) {
    return !facts.sources().isEmpty();
  }

  @Override
  public void write(Markup page, Words words, ScopeFacts facts) {
    page.element("p", words.text("sources.intro"), "class", "intro");
    Tables.unfolding(
        page,
        words,
        words.text("sources.caption"),
        List.of(
            Column.words("column.source"),
            Column.number("column.records"),
            Column.number("column.rejected"),
            Column.number("column.people")),
        facts.sources(),
        IN_SIGHT,
        source -> row(page, words, source));
    OverlapFigure.write(page, words, facts.overlaps());
    sites(page, words, facts.sites());
  }

  private static void row(Markup page, Words words, SourceCount source) {
    page.open("tr").open("th", "scope", "row", "class", "source");
    path(page, source.path());
    DialectNotes.write(page, words, source);
    columns(page, words, source);
    page.close();
    Tables.number(page, words.number(source.records()));
    page.element(
        "td",
        words.number(source.rejected()),
        "class",
        source.rejected() > 0 ? "number warn" : "number soft");
    page.element("td", words.number(source.people()), "class", "number strong").close();
  }

  /// A path and what lies inside it, as two lines.
  static void path(Markup page, SourcePath path) {
    page.open("span", "class", "path").name(path.path()).close();
    if (!path.inside().isEmpty()) {
      page.open("span", "class", "inside").name(path.inside()).close();
    }
  }

  private static void columns(Markup page, Words words, SourceCount source) {
    if (source.columns().isEmpty()) {
      return;
    }
    page.open("details", "class", "columns")
        .element("summary", words.text("sources.columns", source.columns().size()));
    Tables.open(
        page,
        words,
        "plain",
        words.text("sources.columns.caption"),
        List.of(
            Column.words("column.name"),
            Column.words("column.meaning"),
            Column.words("column.role"),
            Column.number("column.confidence")));
    for (ColumnFact column : source.columns()) {
      page.open("tr").open("th", "scope", "row").name(column.name()).close();
      page.open("td").element("code", column.meaning()).close();
      page.element("td", role(words, column.role()));
      page.element("td", words.percent(column.confidence(), 0), "class", "number soft").close();
    }
    Tables.close(page);
    page.close();
  }

  private static String role(Words words, String code) {
    String key = "role.one." + code;
    return words.has(key) ? words.text(key) : code;
  }

  private static void sites(Markup page, Words words, List<String> sites) {
    if (sites.isEmpty()) {
      return;
    }
    page.element("h3", words.text("sources.sites", sites.size()));
    int shown = sites.size() <= SITES_IN_SIGHT + 3 ? sites.size() : SITES_IN_SIGHT;
    list(page, sites.subList(0, shown));
    if (shown < sites.size()) {
      Tables.folded(page, words.text("table.others", sites.size() - shown), "wide");
      list(page, sites.subList(shown, sites.size()));
      page.close().close();
    }
  }

  private static void list(Markup page, List<String> names) {
    page.open("ul", "class", "sites");
    names.forEach(name -> page.open("li").name(name).close());
    page.close();
  }
}
