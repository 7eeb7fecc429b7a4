package fr.prevenir.engine.facts;

/// A number of people: at least, most likely, at most.
public record Bounds(long atLeast, long likely, long atMost) {
  public Bounds {
    if (atLeast > likely || likely > atMost || atLeast < 0) {
      throw new IllegalArgumentException("bounds must be in order");
    }
  }
}
