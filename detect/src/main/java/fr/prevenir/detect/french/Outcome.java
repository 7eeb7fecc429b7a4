package fr.prevenir.detect.french;

/// What a text says came out of an examination.
enum Outcome {
  NONE,
  POSITIVE,
  NEGATIVE,
  /// Stated, neither positive nor negative: a number, `normal`, `élevé`.
  VALUE,
  /// Asked for or awaited.
  ASKED
}
