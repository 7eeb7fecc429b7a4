package fr.prevenir.cli;

import fr.prevenir.engine.Ledger;
import fr.prevenir.engine.facts.Bounds;
import fr.prevenir.engine.facts.ScopeFacts;
import fr.prevenir.engine.facts.ScopeFacts.AccountDomain;
import fr.prevenir.engine.facts.ScopeFacts.CategoryCount;
import fr.prevenir.engine.facts.ScopeFacts.Period;
import fr.prevenir.engine.facts.ScopeFacts.SourceCount;
import fr.prevenir.engine.severity.Severity;
import fr.prevenir.model.Role;
import fr.prevenir.model.UnreadCode;
import java.io.PrintStream;
import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// One screen that a director understands: who, what, from where, since when, how severe, what was
/// not
/// read, what to do now.
final class ResultScreen {
  private static final int MOST_SOURCES = 6;
  private static final int MOST_ACCOUNTS = 3;
  private static final int BAR = 24;
  private static final int LABEL = 30;

  private final Screen screen;
  private final Words words;
  private final PrintStream out;

  ResultScreen(Screen screen, Words words, PrintStream out) {
    this.screen = screen;
    this.words = words;
    this.out = out;
  }

  void show(ScopeFacts facts) {
    people(facts);
    severity(facts.severity());
    categories(facts);
    sources(facts);
    accounts(facts.accounts());
    unread(facts.ledger());
    duties();
    out.flush();
  }

  private void people(ScopeFacts facts) {
    Bounds all = facts.people();
    out.println();
    out.println(screen.bold(words.say("result.people", all.likely())));
    out.println("  " + words.say("result.bounds", all.atLeast(), all.atMost()));
    for (Map.Entry<Role, Bounds> entry : facts.byRole().entrySet()) {
      Bounds bounds = entry.getValue();
      if (bounds.likely() > 0) {
        out.println(
            "  "
                + words.say(
                    "result.role." + entry.getKey().code(),
                    bounds.likely(),
                    bounds.atLeast(),
                    bounds.atMost()));
      }
    }
    for (ScopeFacts.Spread spread : facts.spreads()) {
      if (spread.people() > 0) {
        out.println(
            screen.dim(
                "  " + words.sayOr("spread." + spread.code(), "spread.other", spread.people())));
      }
    }
  }

  private void severity(Severity severity) {
    String level = words.say("severity." + severity.level().name().toLowerCase(Locale.ROOT));
    heading("result.severity");
    out.println(
        "  "
            + screen.red(words.say("result.severity.score", severity.score(), level))
            + screen.dim(
                "   "
                    + words.say(
                        "result.severity.working", severity.dpc(), severity.ei(), severity.cb())));
  }

  private void categories(ScopeFacts facts) {
    long patients = facts.role(Role.PATIENT).likely();
    if (patients == 0) {
      return;
    }
    heading("result.categories");
    for (CategoryCount count : facts.patients()) {
      String name = words.say("category." + count.category().code());
      int bar = (int) Math.max(1, Math.round((double) count.people() / patients * BAR));
      out.println(
          (count.category().sensitive() ? "  " + screen.red("●") + " " : "  ○ ")
              + padded(name, LABEL)
              + rightAligned(number(count.people()), 12)
              + "  "
              + "▇".repeat(Math.min(BAR, bar)));
    }
  }

  private void sources(ScopeFacts facts) {
    Ledger.Total total = facts.ledger().total();
    heading("result.sources");
    out.println(
        "  "
            + words.say(
                "result.sources.total", facts.sources().size(), total.records(), total.rejected()));
    List<SourceCount> largest =
        facts.sources().stream()
            .sorted(Comparator.comparingLong(SourceCount::people).reversed())
            .limit(MOST_SOURCES)
            .toList();
    for (SourceCount source : largest) {
      out.println(
          "  " + words.say("result.sources.one", source.path(), source.records(), source.people()));
    }
    int more = facts.sources().size() - largest.size();
    if (more > 0) {
      out.println(screen.dim("  " + words.say("result.sources.more", more)));
    }
    Period period = facts.period();
    out.println(
        "  "
            + (period == null
                ? words.say("result.period.none")
                : words.say("result.period", words.date(period.from()), words.date(period.to()))));
  }

  private void accounts(List<AccountDomain> domains) {
    if (domains.isEmpty()) {
      return;
    }
    heading("result.accounts");
    long accounts = domains.stream().mapToLong(AccountDomain::accounts).sum();
    long passwords = domains.stream().mapToLong(AccountDomain::withPassword).sum();
    out.println("  " + words.say("result.accounts.total", accounts, passwords, domains.size()));
    for (AccountDomain domain : domains.stream().limit(MOST_ACCOUNTS).toList()) {
      out.println(
          "  "
              + words.say(
                  "result.accounts.one",
                  domain.domain(),
                  domain.accounts(),
                  domain.withPassword()));
    }
  }

  private void unread(Ledger ledger) {
    heading("result.unread");
    if (!ledger.hasUnread()) {
      out.println("  " + words.say("result.unread.none"));
      return;
    }
    Map<UnreadCode, Long> byCode = new TreeMap<>();
    ledger.unread().forEach(entry -> byCode.merge(entry.code(), 1L, Long::sum));
    byCode.forEach(
        (code, number) -> out.println("  " + words.say("unread." + code.code(), number)));
    out.println("  " + screen.red(words.say("result.unread.warning")));
  }

  private void duties() {
    heading("result.duties");
    for (String duty : List.of("cnil", "ars", "police", "people", "register")) {
      out.println("  ☐ " + words.say("duty." + duty));
    }
  }

  private void heading(String key) {
    out.println();
    out.println(screen.bold(words.say(key)));
  }

  private String number(long value) {
    return NumberFormat.getIntegerInstance(words.locale()).format(value);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }

  private static String rightAligned(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }
}
