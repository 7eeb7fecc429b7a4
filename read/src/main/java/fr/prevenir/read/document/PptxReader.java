package fr.prevenir.read.document;

import fr.prevenir.read.container.ZipParts;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.workbook.OfficeZip;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/// Office Open XML presentations (ECMA-376, ISO/IEC 29500): slides in their order, notes, comments,
/// and what is embedded.
public final class PptxReader implements FormatReader {
  private static final List<Pattern> TEXT =
      List.of(
          Pattern.compile("ppt/slides/slide\\d+\\.xml"),
          Pattern.compile("ppt/notesslides/notesslide\\d+\\.xml"),
          Pattern.compile("ppt/comments/[^/]+\\.xml"),
          Pattern.compile("ppt/diagrams/data\\d+\\.xml"));

  @Override
  public String format() {
    return "pptx";
  }

  @Override
  public boolean recognises(Source source) {
    return "pptx".equals(OfficeZip.kind(source));
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    ZipParts parts = new ZipParts(source, reading.options().passwords());
    OfficeParts.text(parts, TEXT, reading, format());
    Embedded.give(parts, "ppt/", reading);
  }
}
