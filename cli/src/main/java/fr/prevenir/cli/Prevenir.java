package fr.prevenir.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The `prevenir` command.
@Command(
    name = "prevenir",
    versionProvider = Prevenir.Version.class,
    mixinStandardHelpOptions = false)
public final class Prevenir implements Runnable {
  /// Version of everything written for programs.
  static final int SCHEMA_VERSION = 1;

  @Mixin Common common = new Common();

  @CommandLine.Option(
      names = {"-V", "--version"},
      versionHelp = true)
  boolean version;

  @Spec CommandSpec spec = CommandSpec.create();

  /// Runs the command and ends the process with its exit code.
  public static void main(String[] arguments) {
    Map<String, String> environment = System.getenv();
    Screen screen = Screen.ofProcess(environment);
    Words words = new Words(language(arguments, Locale.getDefault()));
    Folders folders = Folders.of(environment, Path.of(System.getProperty("user.home")));
    int code = run(arguments, new Context(screen, words, folders));
    screen.out().flush();
    System.exit(code);
  }

  /// Runs the command with what it prints and reads given from outside.
  static int run(String[] arguments, Context context) {
    Screen screen = context.screen();
    Words words = context.words();
    CommandLine command = new CommandLine(new Prevenir());
    command.addSubcommand(new ScopeCommand(context));
    command.addSubcommand(new ReadCommand(context));
    command.addSubcommand(new LinkCommand(context));
    command.addSubcommand(new FindingsCommand(context));
    command.addSubcommand(new DemoCommand(context));
    command.addSubcommand(new RehearseCommand(context));
    command.addSubcommand(new ShowCommand(context));
    command.addSubcommand(new PeopleCommand(context));
    command.addSubcommand(new ExplainCommand(context));
    command.addSubcommand(new ReviewCommand(context));
    command.addSubcommand(new CompletionCommand(screen));
    command.setResourceBundle(Words.bundle(words.locale()));
    command.setOut(new PrintWriter(screen.out(), true, UTF_8));
    command.setErr(new PrintWriter(screen.err(), true, UTF_8));
    command.setUsageHelpAutoWidth(true);
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.setExitCodeExceptionMapper(e -> e instanceof Fault f ? f.exitCode() : ExitCode.FAILURE);
    command.setExecutionExceptionHandler(onFault(screen, words));
    command.setParameterExceptionHandler((e, a) -> onUsage(e, screen, words));
    try {
      return command.execute(arguments);
    } catch (OutOfMemoryError e) {
      screen.err().println(screen.red(tooLittleMemory(words)));
      return ExitCode.FAILURE;
    }
  }

  private static IExecutionExceptionHandler onFault(Screen screen, Words words) {
    return (fault, command, parsed) -> {
      screen.err().println(screen.red(explain(fault, words)));
      return fault instanceof Fault known ? known.exitCode() : ExitCode.FAILURE;
    };
  }

  private static String explain(Exception fault, Words words) {
    return switch (fault) {
      case Fault known -> known.words(words);
      case IOException e -> words.say("fault.io", String.valueOf(e.getMessage()));
      default -> memory(fault) ? tooLittleMemory(words) : words.say("fault.internal", place(fault));
    };
  }

  /// Whether a fault came of a lack of memory, in whatever thread.
  private static boolean memory(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        return true;
      }
    }
    return false;
  }

  private static String tooLittleMemory(Words words) {
    long megabytes = Runtime.getRuntime().maxMemory() >> 20;
    return words.say("fault.memory", megabytes, 2 * megabytes);
  }

  /// The kind of a fault of the program and where it happened, without its message.
  private static String place(Exception fault) {
    return Arrays.stream(fault.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("fr.prevenir."))
        .findFirst()
        .map(frame -> fault.getClass().getSimpleName() + ", " + frame)
        .orElse(fault.getClass().getSimpleName());
  }

  private static int onUsage(ParameterException e, Screen screen, Words words) {
    screen.err().println(screen.red(words.say("fault.usage", UsageWords.of(e, words))));
    screen
        .err()
        .println(
            words.say("fault.usage.help", e.getCommandLine().getCommandSpec().qualifiedName()));
    return ExitCode.USAGE;
  }

  /// The language asked for with `--lang`, else that of the environment.
  private static Locale language(String[] arguments, Locale standard) {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].startsWith("--lang=")) {
        return Locale.forLanguageTag(arguments[i].substring("--lang=".length()));
      }
      if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
        return Locale.forLanguageTag(arguments[i + 1]);
      }
    }
    return standard;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /// The version of the build.
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"prevenir " + version()};
    }
  }

  static String version() {
    String version = Prevenir.class.getPackage().getImplementationVersion();
    return version == null ? "dev" : version;
  }
}
