package fr.prevenir.read.document;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.ReadLimits;
import fr.prevenir.read.container.ZipParts;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.format.UnreadableException;
import fr.prevenir.read.workbook.OdfEncryption;
import fr.prevenir.read.workbook.OfficeZip;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;

/// OpenDocument texts, presentations and drawings (ISO/IEC 26300-3), as streams, also under a
/// password.
public final class OpenDocumentReader implements FormatReader {
  private static final Set<String> KINDS = Set.of("odt", "odp", "odf");

  private static final String CONTENT = "content.xml";

  /// Where LibreOffice since 24.2 puts the whole document under its password.
  private static final String PACKAGE = "encrypted-package";

  @Override
  public String format() {
    return "odt";
  }

  @Override
  public boolean recognises(Source source) {
    String kind = OfficeZip.kind(source);
    return kind != null && KINDS.contains(kind);
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    String kind = OfficeZip.kind(source);
    String format = kind == null ? format() : kind;
    reading.format(format);
    List<String> passwords = reading.options().passwords();
    ReadLimits limits = reading.options().limits();
    ZipParts parts = new ZipParts(source, passwords);
    OdfEncryption whole = OdfEncryption.of(PACKAGE, parts, limits);
    if (whole == null) {
      read(parts, format, reading);
      return;
    }
    try (InputStream plain = whole.open(parts, passwords, limits);
        Source inner = Source.of(source.path(), -1, plain)) {
      read(new ZipParts(inner, passwords), format, reading);
    }
  }

  private static void read(ZipParts parts, String format, Reading reading) throws IOException {
    RunningText text = new RunningText(reading, format);
    DocumentTables tables = new DocumentTables(reading, text, format);
    try {
      part(parts, "styles.xml", reading, new OpenDocumentXml(text, tables, true));
      if (!part(parts, CONTENT, reading, new OpenDocumentXml(text, tables, false))) {
        throw new UnreadableException(UnreadCode.CORRUPT, "the document lacks its content");
      }
    } finally {
      text.end();
    }
    if (OdfEncryption.of(CONTENT, parts, reading.options().limits()) == null) {
      Embedded.give(parts, "", reading);
    } else if (parts.names().stream().anyMatch(name -> name.matches("(?i)(pictures/|object ).*"))) {
      reading.unread(
          UnreadCode.UNSUPPORTED_VARIANT, 0, "pictures and objects under the password of a text");
    }
  }

  private static boolean part(ZipParts parts, String name, Reading reading, OpenDocumentXml xml)
      throws IOException {
    ReadLimits limits = reading.options().limits();
    OdfEncryption encryption = OdfEncryption.of(name, parts, limits);
    try (InputStream in =
        encryption == null
            ? parts.open(name, limits)
            : encryption.open(parts, reading.options().passwords(), limits)) {
      if (in == null) {
        return false;
      }
      xml.read(in);
      return true;
    }
  }
}
