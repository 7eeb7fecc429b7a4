package fr.prevenir.read.format;

/// The taker of the evidence failed, not the evidence: passes through every reader unharmed.
public final class SinkFailure extends RuntimeException {
  private final RuntimeException failure;

  SinkFailure(RuntimeException failure) {
    super(failure);
    this.failure = failure;
  }

  /// What the sink threw.
  public RuntimeException failure() {
    return failure;
  }
}
