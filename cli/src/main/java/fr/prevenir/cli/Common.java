package fr.prevenir.cli;

import picocli.CommandLine.Option;

/// Options of every command.
final class Common {
  @Option(names = "--lang", paramLabel = "fr|en", scope = picocli.CommandLine.ScopeType.INHERIT)
  String lang = "";

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = picocli.CommandLine.ScopeType.INHERIT)
  boolean help;
}
