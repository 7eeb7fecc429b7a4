package fr.prevenir.read.workbook;

import fr.prevenir.read.ReadLimits;
import fr.prevenir.read.container.ZipParts;
import fr.prevenir.read.container.ZipReader;
import fr.prevenir.read.format.Source;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What kind of office document a ZIP is, by the names of its parts. A damaged one is still known
/// by
/// the parts that are left: it is no archive of files.
public final class OfficeZip {
  /// Parts that a workbook alone has, whichever of them is left (ECMA-376-1 §12).
  private static final Pattern WORKBOOK_PART =
      Pattern.compile(
          "xl/(workbook|styles|sharedstrings)\\.xml|xl/_rels/.*|xl/theme/.*|xl/worksheets/.*\\.xml");

  /// Parts that a binary workbook alone has (MS-XLSB §2.1.7).
  private static final Pattern BINARY_PART =
      Pattern.compile("xl/(workbook|styles|sharedstrings)\\.bin|xl/worksheets/.*\\.bin");

  private static final Pattern PACKAGE_PART =
      Pattern.compile("\\[content_types]\\.xml|_rels/\\.rels|docprops/(app|core)\\.xml");
  private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

  private OfficeZip() {}

  /// `xlsx`, `ods`, `docx`, `pptx`, `odt`, `xlsb`…, `office` for one too damaged to tell, or null
  /// for an archive of files.
  public static @Nullable String kind(Source source) {
    if (!ZipReader.isZip(source.head())) {
      return null;
    }
    try {
      ZipParts parts = new ZipParts(source, List.of());
      Set<String> names = parts.names();
      if (names.stream().anyMatch(name -> BINARY_PART.matcher(name).matches())) {
        return "xlsb";
      }
      if (names.stream().anyMatch(name -> WORKBOOK_PART.matcher(name).matches())) {
        return "xlsx";
      }
      if (names.contains("word/document.xml")) {
        return "docx";
      }
      if (names.contains("ppt/presentation.xml")) {
        return "pptx";
      }
      String kind = names.contains("mimetype") ? openDocument(parts) : null;
      return kind == null && !parts.complete() ? damaged(parts) : kind;
    } catch (IOException e) {
      return null;
    }
  }

  private static @Nullable String openDocument(ZipParts parts) {
    String type = start(parts, "mimetype");
    if (!type.startsWith(OPEN_DOCUMENT)) {
      return type.startsWith("application/epub") ? "epub" : null;
    }
    return switch (type.substring(OPEN_DOCUMENT.length()).strip()) {
      case "spreadsheet", "spreadsheet-template" -> "ods";
      case "text", "text-template" -> "odt";
      case "presentation", "presentation-template" -> "odp";
      default -> "odf";
    };
  }

  /// The kind of a document of which only common parts are left.
  private static @Nullable String damaged(ZipParts parts) {
    Set<String> names = parts.names();
    if (names.stream().anyMatch(name -> name.startsWith("word/"))) {
      return "docx";
    }
    if (names.stream().anyMatch(name -> name.startsWith("ppt/"))) {
      return "pptx";
    }
    String content = start(parts, "content.xml");
    if (content.contains("<office:document-content")) {
      return content.contains("<office:text>") ? "odt" : "ods";
    }
    if (names.stream().noneMatch(name -> PACKAGE_PART.matcher(name).matches())) {
      return null;
    }
    return start(parts, "[Content_Types].xml").contains("spreadsheetml") ? "xlsx" : "office";
  }

  /// How a part begins, as far as it can be read; empty where it is missing.
  private static String start(ZipParts parts, String name) {
    StringBuilder text = new StringBuilder();
    try (InputStream in = parts.open(name, ReadLimits.standard())) {
      while (in != null && text.length() < 1 << 14) {
        int b = in.read();
        if (b < 0) {
          break;
        }
        text.append((char) b);
      }
      return text.toString();
    } catch (IOException e) {
      return text.toString();
    }
  }
}
