package fr.prevenir.cli;

import fr.prevenir.engine.casefile.Case;
import fr.prevenir.engine.casefile.CaseFile;
import fr.prevenir.engine.export.Export;
import fr.prevenir.engine.facts.FactsCounter;
import fr.prevenir.store.CaseKey;
import fr.prevenir.store.ChangedCaseException;
import fr.prevenir.store.WrongKeyException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A case that is open, and can be kept as it becomes.
final class OpenCase {
  private final Path file;
  private final CaseKey key;
  private CaseFile.Opened opened;

  private OpenCase(Path file, CaseKey key, CaseFile.Opened opened) {
    this.file = file;
    this.key = key;
    this.opened = opened;
  }

  /// @throws Fault if the key does not open it
  static OpenCase open(Path file, CaseKey key) throws IOException {
    try {
      return new OpenCase(file, key, CaseFile.open(file, key));
    } catch (WrongKeyException e) {
      throw new Fault(ExitCode.WRONG_KEY, "fault.wrong_key");
    }
  }

  Path file() {
    return file;
  }

  Case content() {
    return opened.content();
  }

  /// Writes the case as it is now in the place of what it was.
  ///
  /// @throws Fault if another command changed it meanwhile
  void keep(Case content) throws IOException {
    try {
      opened = CaseFile.replace(content, file, key, opened.stamp());
    } catch (ChangedCaseException e) {
      throw new Fault(ExitCode.FAILURE, "fault.case_changed", file);
    }
  }

  /// The report that lies beside a case.
  static Path report(Path file) {
    String name = String.valueOf(file.getFileName());
    return file.resolveSibling(name.replaceFirst("\\.prevenir$", "") + ".report.html");
  }

  /// Writes the report beside the case anew, where there is one.
  void renewReport(Words words) throws IOException {
    Path report = report(file);
    if (Files.exists(report)) {
      Export.report(FactsCounter.count(content().result()), ReportHeads.of(file, words), report);
    }
  }
}
