package fr.prevenir.rehearse;

/// What a rehearsal wrote.
///
/// @param people subjects of the breach: patients, or holders of the credentials
/// @param records data records in all sources
/// @param mentions appearances of people in them
/// @param bytes before compression
public record RehearsalSummary(
    Breach kind, long people, long records, long mentions, int sources, long bytes) {}
