package fr.prevenir.engine;

import fr.prevenir.model.SourceAccount;
import fr.prevenir.model.Unread;
import fr.prevenir.read.EvidenceFile;
import fr.prevenir.read.EvidenceWalk;
import java.nio.file.Path;
import java.util.List;

/// The files of the evidence, and the account of what the listing already could not read.
public record EvidenceListing(
    List<EvidenceFile> files, List<SourceAccount> accounts, List<Unread> unread) {
  public EvidenceListing {
    files = List.copyOf(files);
    accounts = List.copyOf(accounts);
    unread = List.copyOf(unread);
  }

  /// Lists what lies below folders, or files themselves.
  public static EvidenceListing of(List<Path> roots) {
    ListingLedger ledger = new ListingLedger();
    List<EvidenceFile> files = EvidenceWalk.list(roots, ledger);
    return new EvidenceListing(files, ledger.accounts(), ledger.unread());
  }
}
