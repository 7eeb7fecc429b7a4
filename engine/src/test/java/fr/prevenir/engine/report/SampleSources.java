package fr.prevenir.engine.report;

import fr.prevenir.engine.Ledger;
import fr.prevenir.engine.facts.ScopeFacts.AccountDomain;
import fr.prevenir.engine.facts.ScopeFacts.ColumnFact;
import fr.prevenir.engine.facts.ScopeFacts.Overlap;
import fr.prevenir.engine.facts.ScopeFacts.SourceCount;
import fr.prevenir.model.SourceAccount;
import fr.prevenir.model.SourceAccount.State;
import fr.prevenir.model.SourcePath;
import fr.prevenir.model.Unread;
import fr.prevenir.model.UnreadCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Sources of breaches that never happened, and what was read of them.
final class SampleSources {
  private SampleSources() {}

  static List<SourceCount> sources(int count) {
    List<SourceCount> sources = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      SourcePath path =
          switch (i % 4) {
            case 0 -> SourcePath.of("covid/exports ARS/export_" + i + "_2020-09.csv");
            case 1 -> new SourcePath("mediboard.sql.gz", "mediboard.sql!patients_" + i);
            case 2 ->
                new SourcePath(
                    "laboratoires/" + "Laboratoire-de-biologie-médicale-".repeat(4) + i + ".zip",
                    "résultats " + i + ".xlsx!Feuil1");
            default -> SourcePath.of(i == 3 ? SampleFacts.HOSTILE : "listes/combo-" + i + ".txt");
          };
      sources.add(
          new SourceCount(
              path,
              i % 4 == 1 ? "mysql" : "csv",
              Map.of("encoding", "windows-1252", "separator", ";", "quote", "\""),
              2_100_000 / (i + 1),
              i % 5 == 0 ? 12 : 0,
              1_400_000 / (i + 1),
              List.of(
                  new ColumnFact("NOM", "family", "patient", 0.99),
                  new ColumnFact("DNAISS", "birth_date", "patient", 0.97),
                  new ColumnFact("MEDTT", "full_name", "professional", 0.91),
                  new ColumnFact("X_TECH", "technical", "", 0.6))));
    }
    return sources;
  }

  static List<Overlap> overlaps(int sources) {
    List<String> groups = new ArrayList<>();
    for (int i = 0; i < Math.min(sources, 9); i++) {
      groups.add(
          i == 2
              ? "laboratoires/" + "Laboratoire-de-biologie-médicale-".repeat(3) + ".zip"
              : List.of("covid/exports ARS", "mediboard.sql.gz", "laboratoires", "listes")
                      .get(i % 4)
                  + (i < 4 ? "" : " " + i));
    }
    List<Overlap> overlaps = new ArrayList<>();
    for (int mask = 1; mask < 1 << groups.size(); mask++) {
      int bits = Integer.bitCount(mask);
      if (bits <= 3 && (mask * 7919) % (bits * bits + 1) < 2) {
        List<String> of = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
          if ((mask >> i & 1) == 1) {
            of.add(groups.get(i));
          }
        }
        overlaps.add(new Overlap(of, 620_000L / (mask + bits * bits)));
      }
    }
    overlaps.sort(Comparator.comparingLong(Overlap::people).reversed());
    return overlaps;
  }

  static List<String> sites(int count) {
    List<String> sites = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sites.add(
          List.of("Hôpital Avicenne", "Laboratoire des Halles", "Clinique de l’Yvette").get(i % 3)
              + (i < 3 ? "" : " " + i));
    }
    return sites;
  }

  static List<AccountDomain> accounts(int count) {
    List<AccountDomain> accounts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      accounts.add(new AccountDomain("chu-" + i + ".example", 4_000 / (i + 1), 3_100 / (i + 1)));
    }
    return accounts;
  }

  static Ledger ledger(int sources) {
    List<SourceAccount> accounts = new ArrayList<>();
    List<Unread> unread = new ArrayList<>();
    for (State state : State.values()) {
      for (int i = 0; i < sources / 6 + 1; i++) {
        boolean read = state == State.READ || state == State.PARTLY_READ;
        long rejected = state == State.PARTLY_READ ? 12 : 0;
        accounts.add(
            new SourceAccount(
                SourcePath.of(state.name() + "/" + i),
                "csv",
                state,
                51_234_567,
                state == State.UNREAD ? 51_234_567 : 0,
                read ? 312_000 : 0,
                rejected));
      }
    }
    for (UnreadCode code : UnreadCode.values()) {
      unread.add(
          new Unread(
              new SourcePath("evidence/" + code.code(), code.ordinal() % 2 == 0 ? "" : "a.csv"),
              code.ordinal() % 3,
              code.ordinal() % 3,
              code.ordinal() * 1_234L,
              code,
              "The content contradicts its format."));
    }
    for (int i = 0; i < sources; i++) {
      unread.add(
          new Unread(
              SourcePath.of("scans/page-" + i + ".png"),
              0,
              0,
              812_345,
              UnreadCode.IMAGE,
              "A picture of text, not text."));
    }
    return new Ledger(accounts, unread);
  }
}
