package fr.prevenir.engine;

import fr.prevenir.detect.Detector;
import fr.prevenir.link.LinkOptions;
import fr.prevenir.link.Linkage;
import fr.prevenir.link.Linker;
import fr.prevenir.read.EvidenceFile;
import fr.prevenir.read.EvidenceReader;
import fr.prevenir.read.EvidenceWalk;
import java.util.List;

/// The main job: from a folder of stolen files to the people in them.
public final class ScopeRun {
  private ScopeRun() {}

  /// Reads all evidence, detects what it holds, links the mentions into people.
  ///
  /// The same evidence gives the same result whatever the number of threads.
  ///
  /// @throws RunInterrupted if the thread is interrupted
  public static ScopeResult run(ScopeRequest request, RunListener listener) {
    ListingLedger listing = new ListingLedger();
    List<EvidenceFile> files = EvidenceWalk.list(request.roots(), listing);
    listener.on(
        new RunEvent.Listed(files.size(), files.stream().mapToLong(EvidenceFile::bytes).sum()));
    Gathered gathered;
    try (EvidenceReader reader = new EvidenceReader(request.reading())) {
      gathered =
          new EvidencePipeline(
                  reader, Detector.standard(), request.mappings(), request.threads(), listener)
              .with(listing.accounts(), listing.unread())
              .gather(files);
    }
    listener.on(new RunEvent.Linking(gathered.mentions().size(), gathered.identities().size()));
    Linkage linkage = Linker.link(gathered.identities(), new LinkOptions(request.threads()));
    listener.on(new RunEvent.Linked(linkage.people()));
    return ScopeResult.of(
        gathered.mentions(),
        gathered.identities(),
        linkage,
        PersonIds.first(linkage, gathered.identities().size()),
        gathered.tables(),
        gathered.sites(),
        gathered.ledger());
  }
}
