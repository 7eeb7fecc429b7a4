package fr.prevenir.cli;

import java.nio.file.Path;
import java.util.Map;

/// Where keys and cases of this user lie.
///
/// @param configuration for keys
/// @param data for cases and the demonstration
record Folders(Path configuration, Path data) {
  private static final String OURS = "prevenir";

  /// The folders of the XDG Base Directory Specification.
  static Folders of(Map<String, String> environment, Path home) {
    return new Folders(
        folder(environment, "XDG_CONFIG_HOME", home.resolve(".config")),
        folder(environment, "XDG_DATA_HOME", home.resolve(".local/share")));
  }

  private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
    String set = environment.getOrDefault(variable, "");
    boolean usable = !set.isEmpty() && Path.of(set).isAbsolute();
    return (usable ? Path.of(set) : otherwise).resolve(OURS);
  }

  Path key() {
    return configuration.resolve("case.key");
  }

  Path cases() {
    return data.resolve("cases");
  }

  Path demo() {
    return data.resolve("demo");
  }
}
