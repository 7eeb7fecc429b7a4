package fr.prevenir.cli;

/// Something the person must know and can act on: a sentence of the bundles, and how the command
/// ends.
final class Fault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;
  private final String key;
  private final transient Object[] values;

  Fault(int exitCode, String key, Object... values) {
    super(key, null, false, false);
    this.exitCode = exitCode;
    this.key = key;
    this.values = values;
  }

  int exitCode() {
    return exitCode;
  }

  String words(Words words) {
    return words.say(key, values);
  }
}
