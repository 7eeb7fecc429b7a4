package fr.prevenir.engine.report;

import fr.prevenir.engine.facts.ScopeFacts;
import fr.prevenir.engine.report.Tables.Column;
import fr.prevenir.engine.severity.Severity;
import fr.prevenir.engine.severity.Severity.Part;
import fr.prevenir.engine.severity.Severity.Reason;
import java.util.List;

/// The severity with its working.
final class SeverityChapter implements Chapter {
  @Override
  public String id() {
    return "severity";
  }

  @Override
  public boolean isPresent(ScopeFacts facts) {
    return !facts.severity().reasons().isEmpty();
  }

  @Override
  public void write(Markup page, Words words, ScopeFacts facts) {
    Severity severity = facts.severity();
    page.element("p", words.text("severity.intro"), "class", "intro");
    page.element(
        "p",
        words.text(
            "severity.formula",
            words.number(severity.dpc(), 2),
            words.number(severity.ei(), 2),
            words.number(severity.cb(), 2),
            words.score(severity.score()),
            words.text("level." + severity.level().code())),
        "class",
        "formula");
    Tables.open(
        page,
        words,
        "plain",
        words.text("severity.caption"),
        List.of(
            Column.words("column.part"),
            Column.number("column.points"),
            Column.words("column.why")));
    for (Reason reason : severity.reasons()) {
      page.open("tr")
          .element("th", words.text("part." + reason.part().name()), "scope", "row")
          .element(
              "td",
              reason.part() == Part.FLAG ? "" : words.number(reason.points(), 2),
              "class",
              "number strong")
          .element("td", words.text("severity." + reason.code()))
          .close();
    }
    Tables.close(page);
  }
}
