package fr.prevenir.detect.french;

/// What kind of word a term is, which decides what it implies beside its own categories.
enum Kind {
  /// A disease or symptom: also `diagnosis`.
  DISEASE,
  /// A status, an event or a benefit: its own categories only.
  STATE,
  /// A drug, an act, a course of treatment or its ward: also `treatment`.
  CARE,
  /// An examination: `test`; its categories only where the result says so.
  TEST,
  /// A ward, an office, a subject: names a category without giving it to the person.
  TOPIC
}
