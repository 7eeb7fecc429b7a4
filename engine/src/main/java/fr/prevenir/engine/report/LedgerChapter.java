package fr.prevenir.engine.report;

import fr.prevenir.engine.Ledger;
import fr.prevenir.engine.facts.ScopeFacts;
import fr.prevenir.engine.report.Tables.Column;
import fr.prevenir.model.SourceAccount.State;
import fr.prevenir.model.UnreadCode;
import java.util.List;
import java.util.Locale;

/// What was read and what was not, with what to do about it. The totals reconcile in sight.
final class LedgerChapter implements Chapter {
  private static final int IN_SIGHT = 25;

  /// Beyond this many sources the page would grow without use; it says where the others are.
  private static final int MOST_ROWS = 2000;

  @Override
  public String id() {
    return "ledger";
  }

  @Override
  public boolean isPresent(ScopeFacts facts) {
    return true;
  }

  @Override
  public void write(Markup page, Words words, ScopeFacts facts) {
    Ledger.Total total = facts.ledger().total();
    page.element(
        "p",
        words.text("ledger.intro", total.records(), total.kept(), total.rejected()),
        "class",
        "intro");
    totals(page, words, facts.ledger());
    if (facts.ledger().hasUnread()) {
      unread(page, words, UnreadSummary.of(facts.ledger()));
    } else {
      page.element("p", words.text("ledger.all-read"));
    }
  }

  private static void totals(Markup page, Words words, Ledger ledger) {
    page.open("div", "class", "wide");
    Tables.open(
        page,
        words,
        "plain",
        words.text("ledger.caption"),
        List.of(
            Column.words("column.state"),
            Column.number("column.files"),
            Column.number("column.bytes"),
            Column.number("column.bytes-unread"),
            Column.number("column.records"),
            Column.number("column.kept"),
            Column.number("column.rejected")));
    for (State state : State.values()) {
      Ledger.Total total = ledger.totals().get(state);
      if (total != null && total.sources() > 0) {
        row(page, words, words.text("state." + state.name().toLowerCase(Locale.ROOT)), total);
      }
    }
    page.close().open("tfoot");
    row(page, words, words.text("ledger.total"), ledger.total());
    Tables.close(page);
    page.close();
  }

  private static void row(Markup page, Words words, String state, Ledger.Total total) {
    page.open("tr").element("th", state, "scope", "row");
    Tables.number(page, words.number(total.sources()));
    Tables.number(page, words.bytes(total.bytes()));
    Tables.number(page, words.bytes(total.bytesUnread()));
    Tables.number(page, words.number(total.records()));
    Tables.number(page, words.number(total.kept()));
    Tables.number(page, words.number(total.rejected()));
    page.close();
  }

  private static void unread(Markup page, Words words, UnreadSummary summary) {
    page.element("h3", words.text("ledger.unread"));
    page.open("dl", "class", "reasons");
    summary
        .byCode()
        .forEach(
            (code, total) -> {
              page.open("div").open("dt").text(words.text("unread." + code.code()));
              page.element("span", words.text("ledger.sources", total.sources()), "class", "soft")
                  .close();
              page.element("dd", words.text("todo." + code.code())).close();
            });
    page.close();
    List<UnreadSummary.Row> rows =
        summary.rows().subList(0, Math.min(MOST_ROWS, summary.rows().size()));
    Tables.unfolding(
        page,
        words,
        words.text("ledger.unread.caption"),
        List.of(
            Column.words("column.source"),
            Column.words("column.reason"),
            Column.number("column.records"),
            Column.number("column.bytes")),
        rows,
        IN_SIGHT,
        row -> row(page, words, row));
    if (rows.size() < summary.rows().size()) {
      page.element(
          "p", words.text("ledger.more", summary.rows().size() - rows.size()), "class", "warn");
    }
  }

  private static void row(Markup page, Words words, UnreadSummary.Row row) {
    page.open("tr").open("th", "scope", "row", "class", "source");
    SourcesChapter.path(page, row.path());
    page.close().open("td").text(words.text("unread." + row.code().code()));
    page.element("span", row.reason(), "class", "notes", "lang", "en").close();
    Tables.number(page, row.records() == 0 ? unknown(words, row) : words.number(row.records()));
    Tables.number(page, row.bytes() == 0 ? "–" : words.bytes(row.bytes()));
    page.close();
  }

  /// Nobody can tell how many records an encrypted file holds; a ragged record is one.
  private static String unknown(Words words, UnreadSummary.Row row) {
    return row.code() == UnreadCode.SYMLINK ? "–" : words.text("ledger.unknown");
  }
}
