package fr.prevenir.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is wrong with a command line, in the words of the language asked for: the library itself
/// speaks English only.
final class UsageWords {
  private UsageWords() {}

  static String of(ParameterException e, Words words) {
    return switch (e) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched, words);
      case MissingParameterException missing
          when missing.getMissing() != null && !missing.getMissing().isEmpty() ->
          words.say("usage.missing", names(missing.getMissing()));
      case MutuallyExclusiveArgsException exclusive -> words.say("usage.exclusive");
      case OverwrittenOptionException twice ->
          words.say("usage.twice", name(twice.getOverwritten()));
      case MaxValuesExceededException many when many.getArgSpec() != null ->
          words.say("usage.many", name(many.getArgSpec()));
      default -> {
        ArgSpec argument = e.getArgSpec();
        yield argument == null
            ? String.valueOf(e.getMessage())
            : words.say("usage.value", name(argument), String.valueOf(e.getValue()));
      }
    };
  }

  private static String unmatched(UnmatchedArgumentException e, Words words) {
    String first = e.getUnmatched().isEmpty() ? "" : e.getUnmatched().getFirst();
    String said =
        words.say(e.isUnknownOption() ? "usage.unknown-option" : "usage.unknown-argument", first);
    List<String> suggestions = e.getSuggestions();
    return suggestions.isEmpty()
        ? said
        : said + " " + words.say("usage.suggestion", String.join(", ", suggestions));
  }

  private static String names(List<ArgSpec> arguments) {
    return arguments.stream().map(UsageWords::name).collect(Collectors.joining(", "));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
