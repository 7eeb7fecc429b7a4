package fr.prevenir.read.workbook;

import fr.prevenir.read.container.ZipParts;
import fr.prevenir.read.container.ZipReader;
import fr.prevenir.read.format.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What kind of office document a ZIP is, by the names of its parts.
public final class OfficeZip {
  private OfficeZip() {}

  /// `xlsx`, `ods`, `docx`, `pptx`, `odt`, `xlsb`…, or null for an archive of files.
  public static @Nullable String kind(Source source) {
    if (!ZipReader.isZip(source.head())) {
      return null;
    }
    try {
      ZipParts parts = new ZipParts(source, List.of());
      Set<String> names = parts.names();
      if (names.contains("xl/workbook.xml")) {
        return "xlsx";
      }
      if (names.contains("xl/workbook.bin")) {
        return "xlsb";
      }
      if (names.contains("word/document.xml")) {
        return "docx";
      }
      if (names.contains("ppt/presentation.xml")) {
        return "pptx";
      }
      return names.contains("mimetype") ? openDocument(parts) : null;
    } catch (IOException e) {
      return null;
    }
  }

  private static @Nullable String openDocument(ZipParts parts) throws IOException {
    try (InputStream in = parts.open("mimetype", fr.prevenir.read.ReadLimits.standard())) {
      String type = in == null ? "" : new String(in.readNBytes(100), StandardCharsets.US_ASCII);
      if (!type.startsWith("application/vnd.oasis.opendocument.")) {
        return type.startsWith("application/epub") ? "epub" : null;
      }
      String kind = type.substring("application/vnd.oasis.opendocument.".length()).strip();
      return switch (kind) {
        case "spreadsheet", "spreadsheet-template" -> "ods";
        case "text", "text-template" -> "odt";
        case "presentation", "presentation-template" -> "odp";
        default -> "odf";
      };
    }
  }
}
