package fr.prevenir.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `prevenir completion`: a script that completes commands and options in bash and zsh.
@Command(name = "completion")
final class CompletionCommand implements Runnable {
  private final Screen screen;

  @Spec CommandSpec spec = CommandSpec.create();

  CompletionCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public void run() {
    screen.out().println(AutoComplete.bash("prevenir", spec.root().commandLine()));
  }
}
