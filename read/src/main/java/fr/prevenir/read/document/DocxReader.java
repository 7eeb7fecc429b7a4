package fr.prevenir.read.document;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.container.ZipParts;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.format.UnreadableException;
import fr.prevenir.read.workbook.OfficeZip;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Office Open XML documents (ECMA-376, ISO/IEC 29500), part by part as streams: text, headers,
/// footers, notes, comments, tracked insertions and deletions, tables, and what is embedded.
public final class DocxReader implements FormatReader {
  /// The parts with text, in the order in which they are read: the letterhead before the letter.
  private static final List<Pattern> TEXT =
      List.of(
          Pattern.compile("word/header\\d*\\.xml"),
          Pattern.compile("word/document\\.xml"),
          Pattern.compile("word/footnotes\\.xml"),
          Pattern.compile("word/endnotes\\.xml"),
          Pattern.compile("word/comments\\.xml"),
          Pattern.compile("word/footer\\d*\\.xml"));

  @Override
  public String format() {
    return "docx";
  }

  @Override
  public boolean recognises(Source source) {
    return "docx".equals(OfficeZip.kind(source));
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    ZipParts parts = new ZipParts(source, reading.options().passwords());
    RunningText text = new RunningText(reading, format());
    DocumentTables tables = new DocumentTables(reading, text, format());
    try {
      for (Pattern kind : TEXT) {
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
    Embedded.give(parts, "word/", reading);
  }

  private static List<String> matching(ZipParts parts, Pattern kind) {
    return parts.names().stream()
        .filter(name -> kind.matcher(name).matches())
        .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .toList();
  }
}
