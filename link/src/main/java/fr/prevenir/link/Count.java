package fr.prevenir.link;

/// A number of people: at least, most likely, at most.
public record Count(long atLeast, long likely, long atMost) {
  public Count {
    if (atLeast < 0 || atLeast > likely || likely > atMost) {
      throw new IllegalArgumentException("a count's bounds must be in order");
    }
  }
}
