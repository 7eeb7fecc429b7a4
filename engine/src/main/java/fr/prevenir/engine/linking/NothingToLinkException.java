package fr.prevenir.engine.linking;

/// No column of the tables tells people apart.
public final class NothingToLinkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NothingToLinkException() {
    super("no column tells people apart");
  }
}
