package fr.prevenir.cli;

import fr.prevenir.engine.PeopleTable;
import fr.prevenir.engine.ScopeResult;
import fr.prevenir.engine.casefile.Case;
import fr.prevenir.link.Explainer;
import fr.prevenir.link.Explanation;
import fr.prevenir.model.Categories;
import fr.prevenir.model.Role;
import fr.prevenir.model.SourcePath;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `prevenir explain PERSON`: where a person is mentioned, and why these mentions are one human
/// being.
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {
  private final Screen screen;
  private final Words words;

  @Parameters(paramLabel = "PERSON", descriptionKey = "person")
  String person = "";

  @Mixin CaseArguments arguments;

  ExplainCommand(Context context) {
    screen = context.screen();
    words = context.words();
    arguments = new CaseArguments(context);
  }

  @Override
  public Integer call() throws IOException {
    Case content = arguments.open().content();
    ScopeResult result = content.result();
    PeopleTable people = result.people();
    int number =
        people
            .find(person)
            .orElseThrow(() -> new Fault(ExitCode.FAILURE, "fault.no_person", person));
    PrintStream out = screen.out();
    out.println(
        screen.bold(
            words.say(
                "explain.person",
                people.id(number),
                people.roles(number).stream().map(Role::code).collect(Collectors.joining(", ")),
                people.mentionCount(number))));
    out.println("  " + new Categories(people.categories(number)).codes());
    List<String> aliases = people.aliases(number);
    if (!aliases.isEmpty()) {
      out.println("  " + words.say("people.aliases", String.join(", ", aliases)));
    }
    out.println();
    out.println(screen.bold(words.say("explain.mentions")));
    for (int place = people.first(number); place < people.first(number + 1); place++) {
      out.println("  " + mention(result, people.mention(place)));
    }
    Explanation why =
        new Explainer(result.identities(), result.kin(), result.linkage(), content.verdicts())
            .explain(result.linkage().person(firstIdentity(result, number)));
    for (Explanation.Comparison join : why.joins()) {
      out.println();
      String how =
          switch (join.ground()) {
            case "decided_same" -> "explain.join.decided";
            case "same_patient" -> "explain.join.kin";
            default -> "explain.join";
          };
      out.println(screen.bold(words.say(how, join.bits())));
      waterfall(join);
    }
    Explanation.Comparison rejected = why.rejected();
    if (rejected != null) {
      out.println();
      out.println(
          screen.bold(
              words.say(
                  "explain.rejected", rejected.bits(), words.say("ground." + rejected.ground()))));
      waterfall(rejected);
    }
    return ExitCode.OK;
  }

  private static int firstIdentity(ScopeResult result, int number) {
    PeopleTable people = result.people();
    return result.mentions().identity(people.mention(people.first(number)));
  }

  /// The weights one below the other, each with its bar.
  private void waterfall(Explanation.Comparison comparison) {
    PrintStream out = screen.out();
    out.println("  " + words.say("explain.prior", comparison.prior()));
    for (Explanation.Evidence evidence : comparison.evidence()) {
      int length = (int) Math.min(20, Math.round(Math.abs(evidence.bits())));
      String bar = (evidence.bits() < 0 ? "−" : "+").repeat(length);
      out.println(
          "  "
              + words.say(
                  "explain.evidence",
                  words.say("trait." + evidence.trait()),
                  words.say("level." + evidence.level()),
                  evidence.bits())
              + "  "
              + (evidence.bits() < 0 ? screen.red(bar) : bar));
    }
  }

  private String mention(ScopeResult result, int mention) {
    SourcePath path =
        result.tables().get(result.mentions().source(mention)).mapping().head().path();
    Role role = result.identities().role(result.mentions().identity(mention));
    return words.say(
        "explain.mention",
        "M" + (mention + 1),
        role.code(),
        path,
        result.mentions().record(mention),
        new Categories(result.mentions().categories(mention)).codes());
  }
}
