package fr.prevenir.read.document;

import fr.prevenir.read.container.ZipParts;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.workbook.OfficeZip;
import java.io.IOException;
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
    OfficeParts.text(parts, TEXT, reading, format());
    Embedded.give(parts, "word/", reading);
  }
}
