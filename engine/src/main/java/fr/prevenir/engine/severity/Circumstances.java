package fr.prevenir.engine.severity;

/// What is known of how the data got out.
///
/// @param malicious whether somebody meant it
/// @param recipientsKnown whether the number of those who hold the data is known
public record Circumstances(boolean malicious, boolean recipientsKnown) {
  /// Taken by criminals, and in the hands of nobody knows how many.
  public static final Circumstances STOLEN = new Circumstances(true, false);
}
