package fr.prevenir.read.document;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.container.ZipParts;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Reads the parts of an Office Open XML document that hold its text.
final class OfficeParts {
  private OfficeParts() {}

  /// @param kinds patterns of the names of parts, in the order in which they are read
  static void text(ZipParts parts, List<Pattern> kinds, Reading reading, String format)
      throws IOException {
    RunningText text = new RunningText(reading, format);
    DocumentTables tables = new DocumentTables(reading, text, format);
    try {
      for (Pattern kind : kinds) {
        for (String name : matching(parts, kind)) {
          try (InputStream in = parts.open(name, reading.options().limits())) {
            if (in == null) {
              throw new UnreadableException(
                  UnreadCode.CORRUPT, "a part of the document is missing");
            }
            new WordXml(text, tables).read(in);
          }
          text.newLine();
        }
      }
    } finally {
      text.end();
    }
  }

  private static List<String> matching(ZipParts parts, Pattern kind) {
    return parts.names().stream()
        .filter(name -> kind.matcher(name).matches())
        .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .toList();
  }
}
