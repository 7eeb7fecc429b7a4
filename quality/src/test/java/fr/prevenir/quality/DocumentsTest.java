package fr.prevenir.quality;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.Category;
import fr.prevenir.model.Role;
import fr.prevenir.model.UnreadCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the documents say of the code is true, and what they point to exists.
class DocumentsTest {
  private static final Path ROOT = root();
  private static final Pattern CLASS_NAME = Pattern.compile("`([A-Z][a-z]+(?:[A-Z]\\w*)?)`");
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern COMMAND = Pattern.compile("`(prevenir [a-z]+)");
  private static final Pattern SIBLING = Pattern.compile("`([a-z]+)(?: [A-Z]+)?`(?=[,|])");
  private static final Pattern OPTION = Pattern.compile("(--[a-z][a-z-]+)");
  private static final Pattern LAUNCHER =
      Pattern.compile("^    (\\./\\w+(?: [a-z]+)?)", Pattern.MULTILINE);

  @ParameterizedTest
  @ValueSource(strings = {"ARCHITECTURE.md", "CONTRIBUTING.md"})
  void everyClassNamedIsAClassOfTheSources(String document) throws IOException {
    Set<String> classes =
        files("java").stream()
            .filter(file -> file.toString().contains("src"))
            .map(file -> String.valueOf(file.getFileName()).replace(".java", ""))
            .collect(Collectors.toSet());
    Set<String> named = matches(CLASS_NAME, Files.readString(ROOT.resolve(document)));

    assertThat(named).isNotEmpty();
    assertThat(classes).containsAll(named);
  }

  @Test
  void everyRelativeLinkLeadsSomewhere() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path document : files("md")) {
      for (String link : matches(LINK, Files.readString(document))) {
        boolean elsewhere =
            link.contains("://") || link.startsWith("#") || link.startsWith("mailto:");
        String target = link.replaceFirst("#.*", "");
        if (!elsewhere && !Files.exists(document.resolveSibling(target))) {
          broken.add(ROOT.relativize(document) + " → " + link);
        }
      }
    }

    assertThat(broken).isEmpty();
  }

  @Test
  void theGlossaryKnowsEveryCode() throws IOException {
    String glossary = Files.readString(ROOT.resolve("GLOSSARY.md"));

    assertThat(codes(glossary, "Codes of roles"))
        .containsExactlyElementsOf(Stream.of(Role.values()).map(Role::code).toList());
    assertThat(codes(glossary, "Codes of categories"))
        .containsExactlyElementsOf(Stream.of(Category.values()).map(Category::code).toList());
    assertThat(codes(glossary, "Codes of what was not read"))
        .containsExactlyElementsOf(Stream.of(UnreadCode.values()).map(UnreadCode::code).toList());
  }

  @Test
  void theGlossarySaysWhichCategoriesAreSensitive() throws IOException {
    String glossary = Files.readString(ROOT.resolve("GLOSSARY.md"));
    for (Category category : Category.values()) {
      assertThat(glossary)
          .containsPattern(
              "\\| `%s` \\|.*\\| %s \\|"
                  .formatted(category.code(), category.sensitive() ? "yes" : "no"));
    }
  }

  @Test
  void bothReadmesNameTheSameCommandsAndOptions() throws IOException {
    String english = howToUse("README.md");
    String french = howToUse("README.fr.md");

    for (Pattern pattern : List.of(COMMAND, SIBLING, OPTION, LAUNCHER)) {
      assertThat(matches(pattern, english)).isNotEmpty().isEqualTo(matches(pattern, french));
    }
  }

  /// Else run `scripts/formats`.
  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.fr.md"})
  void theTableOfFormatsIsThatOfTheirDescription(String readme) throws IOException {
    assertThat(Files.readString(ROOT.resolve(readme))).isEqualTo(FormatsTable.made(ROOT, readme));
  }

  /// A README up to the end of its second section: how to start, and what can be asked.
  private static String howToUse(String readme) throws IOException {
    String[] sections = Files.readString(ROOT.resolve(readme)).split("\n## ", -1);
    return String.join("\n", sections[0], sections[1], sections[2]);
  }

  private static List<String> codes(String glossary, String section) {
    String body = glossary.split("## " + section + "\n", -1)[1].split("\n## ", -1)[0];
    return Pattern.compile("^\\| `(\\w+)` ", Pattern.MULTILINE)
        .matcher(body)
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  private static Set<String> matches(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> walk = Files.walk(ROOT)) {
      return walk.filter(file -> file.toString().endsWith("." + ending))
          .filter(file -> !ROOT.relativize(file).toString().matches("(.*/)?(target|\\.git)/.*"))
          .filter(file -> !String.valueOf(file.getFileName()).startsWith("NOTE-"))
          .toList();
    }
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("ARCHITECTURE.md"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
