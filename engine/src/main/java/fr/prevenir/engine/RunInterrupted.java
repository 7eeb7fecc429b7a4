package fr.prevenir.engine;

/// The run was interrupted from outside.
public final class RunInterrupted extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RunInterrupted() {
    super("the run was interrupted", null, false, false);
  }
}
