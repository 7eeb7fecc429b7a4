package fr.prevenir.cli;

/// What the command ends with.
final class ExitCode {
  static final int OK = 0;
  static final int FAILURE = 1;
  static final int USAGE = 2;

  /// Done, but something of the evidence was not read.
  static final int UNREAD = 3;

  /// The key does not open the case.
  static final int WRONG_KEY = 12;

  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
