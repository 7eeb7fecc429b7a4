package fr.prevenir.engine.report;

import fr.prevenir.engine.facts.ScopeFacts;
import fr.prevenir.engine.report.Tables.Column;
import fr.prevenir.engine.severity.Severity.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What the law asks of a French health organisation in the first 72 hours, with its source.
///
/// The clock of the law starts when the organisation becomes aware, which this run cannot know; the
/// page gives the latest end, counted from the making of the report, and says so.
final class Duties {
  /// 72 hours.
  private static final Duration DEADLINE = Duration.ofDays(3);

  private Duties() {}

  static void write(Markup page, Words words, ScopeFacts facts, ReportHead head) {
    page.open("section", "class", "duties", "aria-labelledby", "duties-title")
        .element("h2", words.text("duties.title"), "id", "duties-title");
    page.element(
        "p",
        words.text("duties.clock", words.moment(head.generatedAt().plus(DEADLINE))),
        "class",
        "intro");
    Tables.open(
        page,
        words,
        "duties",
        words.text("duties.caption"),
        List.of(
            Column.words("column.deadline"),
            Column.words("column.duty"),
            Column.words("column.law")));
    for (String duty : duties(facts)) {
      page.open("tr")
          .element("td", words.text("duty." + duty + ".when"), "class", "when")
          .open("th", "scope", "row")
          .text(words.text("duty." + duty))
          .element("span", words.text("duty." + duty + ".how"), "class", "notes")
          .close()
          .element("td", words.text("duty." + duty + ".law"), "class", "law")
          .close();
    }
    Tables.close(page);
    page.close();
  }

  private static List<String> duties(ScopeFacts facts) {
    List<String> duties = new ArrayList<>();
    if (!facts.accounts().isEmpty()) {
      duties.add("accounts");
    }
    duties.add("ars");
    duties.add("anssi");
    if (facts.people().atMost() > 0 || facts.ledger().hasUnread()) {
      duties.add("cnil");
    }
    duties.add("complaint");
    if (facts.people().atMost() > 0) {
      Level level = facts.severity().level();
      boolean highRisk = level == Level.HIGH || level == Level.VERY_HIGH;
      duties.add(highRisk ? "people" : "people-if-high");
    }
    if (facts.ledger().hasUnread()) {
      duties.add("unread");
    }
    duties.add("register");
    return duties;
  }
}
