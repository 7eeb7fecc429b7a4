package fr.prevenir.engine.report;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What stands at the top of a report.
///
/// @param title what the incident is called, as the user or the evidence folder names it
/// @param version of Prévenir
/// @param run what the run is called: its case or its evidence folder
/// @param locale French locales give a French page, all others an English one
/// @param accuracy how close the count came to a known truth, or null on real evidence
public record ReportHead(
    String title,
    Instant generatedAt,
    String version,
    String run,
    Locale locale,
    @Nullable Accuracy accuracy) {

  /// The head of a report on real evidence.
  public ReportHead(String title, Instant generatedAt, String version, String run, Locale locale) {
    this(title, generatedAt, version, run, locale, null);
  }

  /// A rehearsal's result against its truth.
  ///
  /// @param precision of the pairs of mentions joined, 0 to 1
  /// @param recall of the pairs of mentions to be joined, 0 to 1
  /// @param truth people in truth
  /// @param counted people counted as likely
  public record Accuracy(double precision, double recall, long truth, long counted) {}
}
