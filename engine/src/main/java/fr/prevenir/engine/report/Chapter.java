package fr.prevenir.engine.report;

import fr.prevenir.engine.facts.ScopeFacts;

/// A part of the report under its own heading. Its words are `chapter.ID` (heading), and others
/// under `ID.`.
interface Chapter {
  /// Anchor in the page and prefix of the keys in the bundles.
  String id();

  /// Whether there is anything to show.
  boolean isPresent(ScopeFacts facts);

  /// Writes what stands below the heading.
  void write(Markup page, Words words, ScopeFacts facts);
}
