package fr.prevenir.engine.report;

import fr.prevenir.engine.facts.Bounds;
import fr.prevenir.engine.facts.ScopeFacts;
import fr.prevenir.engine.facts.ScopeFacts.CategoryCount;
import fr.prevenir.engine.severity.Severity;
import fr.prevenir.engine.severity.Severity.Level;
import fr.prevenir.model.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a director must know first: how many, what about them, how severe, since when, what is
/// unread, what to do.
final class FirstScreen {
  private static final int CATEGORIES_IN_SIGHT = 4;

  private FirstScreen() {}

  static void write(Markup page, Words words, ScopeFacts facts, ReportHead head) {
    page.open("section", "class", "answer", "aria-label", words.text("first.label"));
    people(page, words, facts);
    if (facts.severity().reasons().isEmpty()) {
      noSeverity(page, words, facts.ledger().hasUnread());
    } else {
      severity(page, words, facts.severity());
    }
    page.close();
    page.open("dl", "class", "facts");
    what(page, words, facts);
    when(page, words, facts);
    from(page, words, facts);
    unread(page, words, facts);
    page.close();
    accuracy(page, words, head.accuracy());
    Duties.write(page, words, facts, head);
  }

  private static void people(Markup page, Words words, ScopeFacts facts) {
    Bounds people = facts.people();
    page.open("div", "class", "people");
    if (people.atMost() == 0) {
      boolean unread = facts.ledger().hasUnread();
      page.element("p", words.number(0), "class", "count")
          .element("p", words.text("first.people", 0), "class", "of")
          .element("p", words.text(unread ? "first.nobody-yet" : "first.nobody"), "class", "bounds")
          .close();
      return;
    }
    page.element("p", words.number(people.likely()), "class", "count")
        .element("p", words.text("first.people", people.likely()), "class", "of");
    String bounds =
        people.atLeast() == people.atMost()
            ? words.text("first.exact")
            : words.text("first.bounds", people.atLeast(), people.atMost());
    page.element("p", bounds, "class", "bounds").open("ul", "class", "roles");
    for (Role role : Role.values()) {
      Bounds count = facts.byRole().get(role);
      if (count != null && count.likely() > 0) {
        page.open("li")
            .element("b", words.number(count.likely()))
            .text(" ")
            .element("span", words.text("role.count." + role.code(), count.likely()))
            .close();
      }
    }
    page.close().close();
  }

  /// Nothing found weighs nothing, unless something is still to be read.
  private static void noSeverity(Markup page, Words words, boolean unread) {
    page.open("div", "class", "severity")
        .element("h2", words.text("first.severity"))
        .element("p", words.text(unread ? "level.open" : "level.none"), "class", "level")
        .element("p", words.text(unread ? "severity.open" : "severity.nothing"), "class", "soft")
        .close();
  }

  private static void severity(Markup page, Words words, Severity severity) {
    String level = severity.level().code();
    page.open("div", "class", "severity " + level)
        .element("h2", words.text("first.severity"))
        .element("p", words.text("level." + level), "class", "level");
    gauge(page, words, severity);
    page.open("p", "class", "soft")
        .text(words.text("first.score", words.score(severity.score())))
        .text(" ")
        .element("a", words.text("first.working"), "href", "#severity")
        .close()
        .element("p", words.text("severity." + severity.reasons().getFirst().code()))
        .close();
  }

  /// ENISA's four bands from 0 to 5 (scores above stand at the end), and where this score stands.
  private static void gauge(Markup page, Words words, Severity severity) {
    int[] ends = {0, 200, 300, 400, 500};
    page.open(
        "svg",
        "class",
        "gauge",
        "viewBox",
        "0 0 500 16",
        "preserveAspectRatio",
        "none",
        "role",
        "img",
        "aria-label",
        words.text("first.score", words.score(severity.score())));
    for (Level level : Level.values()) {
      int from = ends[level.ordinal()];
      int width = ends[level.ordinal() + 1] - from - 3;
      String kind = level == severity.level() ? "band here" : "band";
      page.open("rect", "class", kind, "x", "" + from, "y", "4", "width", "" + width, "height", "8")
          .close();
    }
    long at = Math.round(Math.min(severity.score(), 5) * 100);
    page.open(
            "rect",
            "class",
            "needle",
            "x",
            String.format(Locale.ROOT, "%d", Math.clamp(at - 3, 0, 491)),
            "y",
            "0",
            "width",
            "6",
            "height",
            "16")
        .close()
        .close();
  }

  private static void what(Markup page, Words words, ScopeFacts facts) {
    List<CategoryCount> all =
        facts.patients().isEmpty()
            ? facts.others().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .filter(counts -> !counts.isEmpty())
                .findFirst()
                .orElse(List.of())
            : facts.patients();
    page.open("div").element("dt", words.text("first.what"));
    if (all.isEmpty()) {
      page.element("dd", words.text("first.what.nothing")).close();
      return;
    }
    page.open("dd").open("ul", "class", "top");
    for (CategoryCount count : all.subList(0, Math.min(CATEGORIES_IN_SIGHT, all.size()))) {
      page.open("li", "class", count.category().sensitive() ? "sensitive" : "ordinary")
          .element("span", words.text("category." + count.category().code()))
          .text(" ")
          .element("b", words.number(count.people()))
          .close();
    }
    page.close();
    if (all.size() > CATEGORIES_IN_SIGHT) {
      page.element(
          "a",
          words.text("first.what.others", all.size() - CATEGORIES_IN_SIGHT),
          "href",
          "#categories");
    }
    page.close().close();
  }

  private static void when(Markup page, Words words, ScopeFacts facts) {
    page.open("div").element("dt", words.text("first.when"));
    ScopeFacts.Period period = facts.period();
    if (period == null) {
      page.element("dd", words.text("first.when.unknown"));
    } else {
      page.open("dd")
          .element(
              "span", words.text("first.when.from", words.date(period.from())), "class", "line")
          .element("span", words.text("first.when.to", words.date(period.to())), "class", "line")
          .close();
    }
    page.close();
  }

  private static void from(Markup page, Words words, ScopeFacts facts) {
    page.open("div")
        .element("dt", words.text("first.from"))
        .open("dd")
        .element("span", words.text("first.from.sources", facts.sources().size()), "class", "line");
    if (!facts.sites().isEmpty()) {
      page.element("span", words.text("first.from.sites", facts.sites().size()), "class", "line");
    }
    page.element(
            "span",
            words.text("first.from.records", facts.ledger().total().kept()),
            "class",
            "line soft")
        .close()
        .close();
  }

  private static void unread(Markup page, Words words, ScopeFacts facts) {
    boolean unread = facts.ledger().hasUnread();
    page.open("div", "class", unread ? "unread" : "all-read")
        .element("dt", words.text("first.unread"))
        .open("dd");
    if (unread) {
      UnreadSummary summary = UnreadSummary.of(facts.ledger());
      long sources = summary.rows().stream().map(UnreadSummary.Row::path).distinct().count();
      page.element("span", words.text("first.unread.some", sources), "class", "line")
          .element("span", words.text("first.unread.warning"), "class", "line")
          .element("a", words.text("first.unread.see"), "href", "#ledger");
    } else {
      page.element("span", words.text("first.unread.none"), "class", "line");
    }
    page.close().close();
  }

  private static void accuracy(Markup page, Words words, ReportHead.@Nullable Accuracy accuracy) {
    if (accuracy != null) {
      page.open("aside", "class", "rehearsal")
          .element("b", words.text("rehearsal.title"))
          .text(" ")
          .text(
              words.text(
                  "rehearsal.text",
                  accuracy.truth(),
                  accuracy.counted(),
                  words.percent(accuracy.precision(), 2),
                  words.percent(accuracy.recall(), 2)))
          .close();
    }
  }
}
