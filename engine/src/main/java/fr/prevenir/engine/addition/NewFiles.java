package fr.prevenir.engine.addition;

import fr.prevenir.engine.EvidenceListing;
import fr.prevenir.engine.Ledger;
import fr.prevenir.engine.ScopeResult;
import fr.prevenir.engine.addition.Addition.Recognised;
import fr.prevenir.engine.casefile.Case;
import fr.prevenir.engine.casefile.KnownFile;
import fr.prevenir.engine.casefile.KnownFiles;
import fr.prevenir.model.SourceAccount;
import fr.prevenir.model.SourcePath;
import fr.prevenir.model.Unread;
import fr.prevenir.read.EvidenceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells which files are new to a case.
///
/// @param former the result of the case, without the account of files that are tried again
/// @param evidence what is to be read, under paths that no other file of the case has
/// @param recognised what the case holds
/// @param known all files of the case, with the new ones
record NewFiles(
    ScopeResult former, EvidenceListing evidence, List<Recognised> recognised, KnownFiles known) {

  static NewFiles of(Case content, List<Path> roots) {
    return new Sorting(content, EvidenceListing.of(roots)).sorted();
  }

  private static final class Sorting {
    private final Case content;
    private final EvidenceListing listing;
    private final Map<String, KnownFile> byDigest = new HashMap<>();
    private final Map<String, KnownFile> digests;
    private final Set<String> fruitless;
    private final Set<String> retried = new HashSet<>();
    private final List<EvidenceFile> fresh = new ArrayList<>();
    private final List<Recognised> recognised = new ArrayList<>();

    Sorting(Case content, EvidenceListing listing) {
      this.content = content;
      this.listing = listing;
      content.files().files().forEach(file -> byDigest.putIfAbsent(file.sha256(), file));
      digests =
          KnownFiles.of(listing.files()).files().stream()
              .collect(Collectors.toMap(KnownFile::path, file -> file));
      fruitless = fruitless(content.result());
    }

    /// Files of which something was not read, and nothing was.
    private static Set<String> fruitless(ScopeResult result) {
      Set<String> paths =
          result.ledger().unread().stream()
              .map(entry -> entry.path().path())
              .collect(Collectors.toCollection(HashSet::new));
      result.tables().forEach(table -> paths.remove(table.mapping().head().path().path()));
      return paths;
    }

    NewFiles sorted() {
      listing.files().forEach(this::sort);
      ScopeResult former = withoutRetried(content.result());
      Set<String> taken =
          former.ledger().accounts().stream()
              .map(account -> account.path().path())
              .collect(Collectors.toSet());
      String before = before(taken);
      EvidenceListing evidence =
          new EvidenceListing(
              fresh.stream()
                  .map(f -> new EvidenceFile(f.file(), before + f.path(), f.bytes(), f.root()))
                  .toList(),
              listing.accounts().stream()
                  .filter(account -> !taken.contains(account.path().path()))
                  .map(account -> under(before, account))
                  .toList(),
              listing.unread().stream()
                  .filter(entry -> !taken.contains(entry.path().path()))
                  .map(entry -> under(before, entry))
                  .toList());
      return new NewFiles(former, evidence, recognised, known(before));
    }

    private void sort(EvidenceFile file) {
      KnownFile digest = digests.get(file.path());
      @Nullable KnownFile same = digest == null ? null : byDigest.get(digest.sha256());
      if (same != null && fruitless.contains(same.path())) {
        retried.add(same.path());
        fresh.add(file);
      } else if (same != null) {
        recognised.add(new Recognised(file.path(), same.path()));
      } else {
        fresh.add(file);
      }
    }

    private ScopeResult withoutRetried(ScopeResult result) {
      Ledger ledger = result.ledger();
      return result.accounted(
          new Ledger(
              ledger.accounts().stream()
                  .filter(account -> !retried.contains(account.path().path()))
                  .toList(),
              ledger.unread().stream()
                  .filter(entry -> !retried.contains(entry.path().path()))
                  .toList()));
    }

    /// What the new paths begin with.
    private String before(Set<String> taken) {
      return Stream.iterate(1, n -> n + 1)
          .map(n -> n == 1 ? "" : n + "/")
          .filter(start -> fresh.stream().noneMatch(file -> taken.contains(start + file.path())))
          .findFirst()
          .orElseThrow();
    }

    private static SourceAccount under(String before, SourceAccount account) {
      return new SourceAccount(
          under(before, account.path()),
          account.format(),
          account.state(),
          account.bytes(),
          account.bytesUnread(),
          account.records(),
          account.rejected());
    }

    private static Unread under(String before, Unread entry) {
      return new Unread(
          under(before, entry.path()),
          entry.record(),
          entry.records(),
          entry.bytes(),
          entry.code(),
          entry.reason());
    }

    private static SourcePath under(String before, SourcePath path) {
      return new SourcePath(before + path.path(), path.inside());
    }

    private KnownFiles known(String before) {
      Stream<KnownFile> old =
          content.files().files().stream().filter(file -> !retried.contains(file.path()));
      Stream<KnownFile> more =
          fresh.stream()
              .filter(file -> digests.containsKey(file.path()))
              .map(file -> Objects.requireNonNull(digests.get(file.path())))
              .map(file -> new KnownFile(before + file.path(), file.bytes(), file.sha256()));
      return new KnownFiles(Stream.concat(old, more).toList());
    }
  }
}
