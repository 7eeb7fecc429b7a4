package fr.prevenir.engine;

import fr.prevenir.detect.Detector;
import fr.prevenir.link.Kin;
import fr.prevenir.link.LinkOptions;
import fr.prevenir.link.Linkage;
import fr.prevenir.link.Linker;
import fr.prevenir.link.Verdicts;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.read.EvidenceFile;
import fr.prevenir.read.EvidenceReader;
import java.util.List;
import java.util.function.Function;

/// The main job: from a folder of stolen files to the people in them.
public final class ScopeRun {
  private ScopeRun() {}

  /// Reads all evidence, detects what it holds, links the mentions into people.
  ///
  /// The same evidence gives the same result whatever the number of threads.
  ///
  /// @throws RunInterrupted if the thread is interrupted
  public static ScopeResult run(ScopeRequest request, RunListener listener) {
    EvidenceListing evidence = EvidenceListing.of(request.roots());
    Gathered gathered = gather(Gathered.NOTHING, evidence, request, listener);
    Linkage linkage = link(gathered, identities -> Verdicts.NONE, request, listener);
    return gathered.linked(linkage, PersonIds.first(linkage, gathered.identities().size()));
  }

  /// Reads further evidence beside what was read before, and links everything again. Earlier
  /// mentions and identities keep their numbers, people their ids.
  ///
  /// @param decided verdicts on the identities, old and new
  /// @throws RunInterrupted if the thread is interrupted
  public static ScopeResult add(
      ScopeResult former,
      EvidenceListing evidence,
      ScopeRequest request,
      Function<IdentityTable, Verdicts> decided,
      RunListener listener) {
    Gathered gathered = gather(Gathered.of(former), evidence, request, listener);
    Linkage linkage = link(gathered, decided, request, listener);
    PersonIds ids = former.people().ids().next(linkage, gathered.identities().size());
    return gathered.linked(linkage, ids);
  }

  private static Gathered gather(
      Gathered before, EvidenceListing evidence, ScopeRequest request, RunListener listener) {
    List<EvidenceFile> files = evidence.files();
    listener.on(
        new RunEvent.Listed(files.size(), files.stream().mapToLong(EvidenceFile::bytes).sum()));
    try (EvidenceReader reader = new EvidenceReader(request.reading())) {
      return new EvidencePipeline(
              before, reader, Detector.standard(), request.mappings(), request.threads(), listener)
          .with(evidence.accounts(), evidence.unread())
          .gather(files);
    }
  }

  private static Linkage link(
      Gathered gathered,
      Function<IdentityTable, Verdicts> decided,
      ScopeRequest request,
      RunListener listener) {
    IdentityTable identities = gathered.identities();
    listener.on(new RunEvent.Linking(gathered.mentions().size(), identities.size()));
    LinkOptions options = new LinkOptions(request.threads());
    Kin kin = Kin.of(gathered.mentions(), identities);
    Linkage linkage = Linker.link(identities, kin, decided.apply(identities), options);
    listener.on(new RunEvent.Linked(linkage.people()));
    return linkage;
  }
}
