package fr.prevenir.engine.review;

import java.time.Instant;
import java.util.List;

/// One answer: a verdict on one pair, or on all pairs that showed a pattern then. Evidence that is
/// read later does not widen it.
///
/// @param number from 1; undoing names it, and no other decision of the case ever gets it
/// @param pattern code of the pattern that was answered as a whole, empty where a single pair was
public record Decision(int number, Instant at, Verdict verdict, String pattern, List<Pair> pairs) {
  public Decision {
    pairs = List.copyOf(pairs);
  }

  /// Two identities by what they say.
  public record Pair(Fingerprint first, Fingerprint second) {}
}
