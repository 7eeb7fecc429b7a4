package fr.prevenir.engine;

import fr.prevenir.model.Passage;
import fr.prevenir.model.SourceAccount;
import fr.prevenir.model.TableHead;
import fr.prevenir.model.Unread;
import fr.prevenir.read.EvidenceSink;
import fr.prevenir.read.TableSink;
import java.util.ArrayList;
import java.util.List;

/// Takes what the listing of the evidence finds that cannot be read.
final class ListingLedger implements EvidenceSink {
  private final List<SourceAccount> accounts = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();

  @Override
  public TableSink table(TableHead head) {
    throw new IllegalStateException("a listing has no tables");
  }

  @Override
  public void passage(Passage passage) {
    throw new IllegalStateException("a listing has no text");
  }

  @Override
  public void unread(Unread entry) {
    unread.add(entry);
  }

  @Override
  public void account(SourceAccount account) {
    accounts.add(account);
  }

  List<SourceAccount> accounts() {
    return accounts;
  }

  List<Unread> unread() {
    return unread;
  }
}
