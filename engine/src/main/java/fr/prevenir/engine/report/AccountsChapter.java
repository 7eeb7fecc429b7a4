package fr.prevenir.engine.report;

import fr.prevenir.engine.facts.ScopeFacts;
import fr.prevenir.engine.facts.ScopeFacts.AccountDomain;
import fr.prevenir.engine.report.Tables.Column;
import java.util.List;

/// Logins in the open, by domain: whose passwords must be changed.
final class AccountsChapter implements Chapter {
  private static final int IN_SIGHT = 15;

  @Override
  public String id() {
    return "accounts";
  }

  @Override
  public boolean isPresent(ScopeFacts facts) {
    return !facts.accounts().isEmpty();
  }

  @Override
  public void write(Markup page, Words words, ScopeFacts facts) {
    page.element("p", words.text("accounts.intro"), "class", "intro");
    Tables.unfolding(
        page,
        words,
        words.text("accounts.caption"),
        List.of(
            Column.words("column.domain"),
            Column.number("column.accounts"),
            Column.number("column.with-password")),
        facts.accounts(),
        IN_SIGHT,
        account -> row(page, words, account));
  }

  private static void row(Markup page, Words words, AccountDomain account) {
    page.open("tr").open("th", "scope", "row").name(account.domain()).close();
    Tables.number(page, words.number(account.accounts()));
    page.element("td", words.number(account.withPassword()), "class", "number strong").close();
  }
}
