package fr.prevenir.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Makes the table of formats in both READMEs out of the headings of FORMATS.md: a family is
/// `## English · Français`, a format `### Name (endings) · Nom`, the French one where it differs.
public final class FormatsTable {
  private static final String BEGIN = "<!-- formats: made by scripts/formats -->\n";
  private static final String END = "<!-- end of formats -->";

  private FormatsTable() {}

  /// Writes the table into both READMEs.
  ///
  /// @param arguments the root of the project
  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments[0]);
    for (String readme : List.of("README.md", "README.fr.md")) {
      Files.writeString(root.resolve(readme), made(root, readme));
    }
  }

  /// A README as it should be.
  ///
  /// @throws IllegalArgumentException if it has no place for the table
  static String made(Path root, String readme) throws IOException {
    String text = Files.readString(root.resolve(readme));
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException(readme + " has no lines " + BEGIN.strip() + ", " + END);
    }
    String formats = Files.readString(root.resolve("FORMATS.md"));
    return text.substring(0, begin + BEGIN.length())
        + table(formats, readme.contains(".fr.") ? Locale.FRENCH : Locale.ENGLISH)
        + text.substring(end);
  }

  private static String table(String formats, Locale language) {
    boolean french = language.equals(Locale.FRENCH);
    StringBuilder table = new StringBuilder();
    table.append(french ? "| Famille" : "| Family").append(" | Formats |\n|---|---|\n");
    String family = "";
    List<String> names = new ArrayList<>();
    for (String line : (formats + "\n## ").split("\n", -1)) {
      if (line.startsWith("## ")) {
        if (!names.isEmpty()) {
          table.append("| ").append(family).append(" | ").append(String.join(" · ", names));
          table.append(" |\n");
        }
        names.clear();
        family = name(line.substring(3), french);
      } else if (line.startsWith("### ")) {
        names.add(name(line.substring(4), french));
      }
    }
    return table.toString();
  }

  private static String name(String heading, boolean french) {
    String[] languages = heading.split(" · ", 2);
    return languages[french ? languages.length - 1 : 0].replaceFirst(" \\(.*\\)$", "");
  }
}
