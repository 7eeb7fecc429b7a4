package fr.prevenir.read.document;

import fr.prevenir.read.container.ZipParts;
import fr.prevenir.read.format.PrintableName;
import fr.prevenir.read.format.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;

/// Pictures and files embedded in a document that is a ZIP of parts: each a member.
final class Embedded {
  private static final Pattern PART =
      Pattern.compile(
          "(?:word/|ppt/|xl/)?(?:media|embeddings|pictures|objects?)/[^/]+|object [^/]+"
              + "|(?:word|ppt)/afchunk[^/]*");

  /// LibreOffice draws each table of a presentation once more, as a picture of it.
  private static final Pattern PREVIEW = Pattern.compile("(?i)pictures/tablepreview\\d+\\.svm");

  private Embedded() {}

  static void give(ZipParts parts, String folder, Reading reading) throws IOException {
    List<String> names =
        parts.names().stream()
            .filter(name -> name.startsWith(folder) && PART.matcher(name).matches())
            .filter(name -> !PREVIEW.matcher(name).matches())
            .sorted()
            .toList();
    for (String name : names) {
      try (InputStream in = parts.open(name, reading.options().limits())) {
        if (in != null) {
          reading.member(reading.path().child(PrintableName.of(name)), -1, in);
        }
      }
    }
  }
}
