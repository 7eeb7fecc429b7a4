package fr.prevenir.link;

/// How to link.
///
/// @param threads 1 or more; the result is the same for any number
public record LinkOptions(int threads) {
  public LinkOptions {
    if (threads < 1) {
      throw new IllegalArgumentException("linkage needs at least one thread");
    }
  }
}
