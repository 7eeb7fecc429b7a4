package fr.prevenir.rehearse;

final class LabsBreach {
  LabsBreach(long people, long seed, Evidence evidence) {}

  RehearsalSummary write() {
    throw new IllegalArgumentException("not yet");
  }
}
