package fr.prevenir.engine;

import fr.prevenir.model.SourceAccount;
import fr.prevenir.model.SourceAccount.State;
import fr.prevenir.model.Unread;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The account of all evidence: each file and member once, and everything that was not read.
public record Ledger(List<SourceAccount> accounts, List<Unread> unread) {

  /// Sources, bytes and records in one state.
  public record Total(long sources, long bytes, long bytesUnread, long records, long rejected) {
    static final Total NONE = new Total(0, 0, 0, 0, 0);

    Total plus(SourceAccount account) {
      return new Total(
          sources + 1,
          bytes + account.bytes(),
          bytesUnread + account.bytesUnread(),
          records + account.records(),
          rejected + account.rejected());
    }

    Total plus(Total other) {
      return new Total(
          sources + other.sources,
          bytes + other.bytes,
          bytesUnread + other.bytesUnread,
          records + other.records,
          rejected + other.rejected);
    }

    public long kept() {
      return records - rejected;
    }
  }

  public Ledger {
    accounts = List.copyOf(accounts);
    unread = List.copyOf(unread);
  }

  /// Totals by state, of the files on disk and of the members inside them; every state is present.
  public Map<State, Total> totals() {
    return totals(false);
  }

  /// Totals by state of the files on disk alone; every state is present.
  public Map<State, Total> fileTotals() {
    return totals(true);
  }

  private Map<State, Total> totals(boolean filesOnly) {
    Map<State, Total> totals = new EnumMap<>(State.class);
    Arrays.stream(State.values()).forEach(state -> totals.put(state, Total.NONE));
    for (SourceAccount account : accounts) {
      if (!filesOnly || account.path().inside().isEmpty()) {
        totals.merge(account.state(), Total.NONE.plus(account), Total::plus);
      }
    }
    return totals;
  }

  /// Everything together.
  public Total total() {
    return totals().values().stream().reduce(Total.NONE, Total::plus);
  }

  /// Whether anything of the evidence was not read.
  public boolean hasUnread() {
    return !unread.isEmpty();
  }
}
