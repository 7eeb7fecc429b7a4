package fr.prevenir.rehearse;

public record RehearsalSummary(long people, long records) {}
