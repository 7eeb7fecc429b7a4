package fr.prevenir.engine.report;

import java.time.Instant;
import java.util.Locale;

/// What a report says about itself.
public record ReportHead(
    String title, Instant generatedAt, String version, String run, Locale locale) {}
