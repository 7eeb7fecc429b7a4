package fr.prevenir.quality.review;

import fr.prevenir.engine.Mappings;
import fr.prevenir.engine.ScopeRequest;
import fr.prevenir.engine.ScopeResult;
import fr.prevenir.engine.ScopeRun;
import fr.prevenir.model.SourcePath;
import fr.prevenir.read.ReadOptions;
import fr.prevenir.rehearse.Breach;
import fr.prevenir.rehearse.Rehearsal;
import fr.prevenir.rehearse.evaluate.CsvFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A rehearsal of identity extracts with the truth of every record; each record is one patient.
final class RehearsedCase {
  private final Path folder;
  private final Map<String, String> truth = new HashMap<>();

  RehearsedCase(Path folder, long people, long seed) throws IOException {
    this.folder = folder;
    Rehearsal.write(Breach.IDENTITY, people, seed, folder);
    CsvFile.read(
        folder.resolve("truth/mentions.csv"),
        List.of("path", "record", "person"),
        row -> truth.put(row[0] + " " + row[1], row[2]));
  }

  Path evidence() {
    return folder.resolve("evidence");
  }

  static ScopeRequest request(Path evidence, int threads) {
    return new ScopeRequest(List.of(evidence), ReadOptions.standard(), Mappings.none(), threads);
  }

  ScopeResult scope() {
    return ScopeRun.run(request(evidence(), 2), event -> {});
  }

  /// Who a mention is really about.
  String truth(ScopeResult result, int mention) {
    SourcePath path =
        result.tables().get(result.mentions().source(mention)).mapping().head().path();
    String place = path.path() + " " + result.mentions().record(mention);
    return Objects.requireNonNull(truth.get(place));
  }

  int people() {
    return new HashSet<>(truth.values()).size();
  }
}
