package fr.prevenir.cli;

import fr.prevenir.engine.report.ReportHead;
import java.nio.file.Path;
import java.time.Instant;

/// The heads of reports: which case, when, by which version.
final class ReportHeads {
  private ReportHeads() {}

  static ReportHead of(Path named, Words words) {
    Path name = named.toAbsolutePath().normalize().getFileName();
    return new ReportHead(
        words.say("report.title"),
        Instant.now(),
        Prevenir.version(),
        name == null ? "" : name.toString(),
        words.locale());
  }
}
