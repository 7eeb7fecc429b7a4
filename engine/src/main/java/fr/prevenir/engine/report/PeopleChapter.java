package fr.prevenir.engine.report;

import fr.prevenir.engine.facts.Bounds;
import fr.prevenir.engine.facts.ScopeFacts;
import fr.prevenir.engine.report.Tables.Column;
import fr.prevenir.model.Role;
import java.util.List;

/// How many people, by role, and why the count is not sharper.
final class PeopleChapter implements Chapter {
  @Override
  public String id() {
    return "people";
  }

  @Override
  public boolean isPresent(ScopeFacts facts) {
    return facts.people().atMost() > 0;
  }

  @Override
  public void write(Markup page, Words words, ScopeFacts facts) {
    page.element("p", words.text("people.intro"), "class", "intro");
    Tables.open(
        page,
        words,
        "plain",
        words.text("people.caption"),
        List.of(
            Column.words("column.role"),
            Column.number("column.at-least"),
            Column.number("column.likely"),
            Column.number("column.at-most")));
    for (Role role : Role.values()) {
      Bounds bounds = facts.byRole().get(role);
      if (bounds != null && bounds.atMost() > 0) {
        row(page, words, words.text("role." + role.code()), bounds);
      }
    }
    page.close().open("tfoot");
    row(page, words, words.text("people.everybody"), facts.people());
    Tables.close(page);
    spreads(page, words, facts);
  }

  private static void row(Markup page, Words words, String role, Bounds bounds) {
    page.open("tr").element("th", role, "scope", "row");
    Tables.number(page, words.number(bounds.atLeast()));
    page.element("td", words.number(bounds.likely()), "class", "number strong");
    Tables.number(page, words.number(bounds.atMost()));
    page.close();
  }

  private static void spreads(Markup page, Words words, ScopeFacts facts) {
    if (facts.spreads().isEmpty()) {
      return;
    }
    page.element("h3", words.text("people.spread"));
    Tables.open(
        page,
        words,
        "plain",
        words.text("people.spread.caption"),
        List.of(Column.words("column.reason"), Column.number("column.people-affected")));
    for (ScopeFacts.Spread spread : facts.spreads()) {
      String key = "spread." + spread.code();
      String reason = words.has(key) ? words.text(key) : words.text("spread.other", spread.code());
      page.open("tr").element("th", reason, "scope", "row");
      Tables.number(page, words.number(spread.people()));
      page.close();
    }
    Tables.close(page);
  }
}
