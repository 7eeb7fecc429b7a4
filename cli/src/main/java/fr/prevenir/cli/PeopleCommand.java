package fr.prevenir.cli;

import fr.prevenir.engine.PeopleTable;
import fr.prevenir.engine.Profile;
import fr.prevenir.engine.ScopeResult;
import fr.prevenir.model.Attribute;
import fr.prevenir.model.Categories;
import fr.prevenir.model.Category;
import fr.prevenir.model.Role;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `prevenir people`: the people of a case, a line each. Names are shown on request only.
@Command(name = "people")
final class PeopleCommand implements Callable<Integer> {
  private static final List<Attribute> NAMES =
      List.of(
          Attribute.FAMILY,
          Attribute.BIRTH_FAMILY,
          Attribute.USUAL_FAMILY,
          Attribute.GIVEN,
          Attribute.FULL_NAME);

  private final Screen screen;
  private final Words words;

  @Mixin CaseArguments arguments;

  @Option(names = "--id", paramLabel = "PERSON", descriptionKey = "people.id")
  String id = "";

  @Option(names = "--role", paramLabel = "ROLE")
  @Nullable Role role;

  @Option(names = "--category", paramLabel = "CODE")
  @Nullable Category category;

  @Option(names = "--name", paramLabel = "TEXT")
  String name = "";

  @Option(names = "--source", paramLabel = "TEXT")
  String source = "";

  @Option(names = "--limit", paramLabel = "N")
  int limit = 50;

  @Option(names = "--reveal")
  boolean reveal;

  PeopleCommand(Context context) {
    screen = context.screen();
    words = context.words();
    arguments = new CaseArguments(context);
  }

  @Override
  public Integer call() throws IOException {
    ScopeResult result = arguments.open().content().result();
    Profile profile = result.profile();
    long found = 0;
    for (int person = 0; person < result.people().size(); person++) {
      profile.to(person);
      if (wanted(result, profile, person) && ++found <= limit) {
        screen.out().println(line(result.people(), profile, person));
      }
    }
    screen.err().println(words.say("people.found", found, Math.max(0, found - limit)));
    return ExitCode.OK;
  }

  private boolean wanted(ScopeResult result, Profile profile, int person) {
    PeopleTable people = result.people();
    return (id.isEmpty() || people.find(id).orElse(-1) == person)
        && (role == null || people.has(person, role))
        && (category == null || people.has(person, category))
        && (name.isEmpty() || contains(names(profile), name))
        && (source.isEmpty() || standsIn(result, person));
  }

  private boolean standsIn(ScopeResult result, int person) {
    PeopleTable people = result.people();
    for (int place = people.first(person); place < people.first(person + 1); place++) {
      int table = result.mentions().source(people.mention(place));
      if (contains(result.tables().get(table).mapping().head().path().toString(), source)) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(String text, String part) {
    return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }

  private static String names(Profile profile) {
    return NAMES.stream()
        .map(profile::text)
        .filter(text -> !text.isEmpty())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private String aliases(PeopleTable people, int person) {
    List<String> aliases = people.aliases(person);
    return aliases.isEmpty() ? "" : words.say("people.aliases", String.join(", ", aliases));
  }

  private String line(PeopleTable people, Profile profile, int person) {
    String roles = people.roles(person).stream().map(Role::code).collect(Collectors.joining(";"));
    Stream<String> parts =
        Stream.of(
            people.id(person),
            roles,
            reveal ? names(profile) : "•••",
            reveal ? profile.text(Attribute.BIRTH_DATE) : "",
            words.say("people.mentions", people.mentionCount(person)),
            new Categories(people.categories(person)).codes(),
            aliases(people, person));
    return parts.collect(Collectors.joining("\t")).stripTrailing();
  }
}
