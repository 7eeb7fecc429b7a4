package fr.prevenir.read.workbook;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.ReadLimits;
import fr.prevenir.read.container.ZipParts;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.format.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// OpenDocument spreadsheets (ISO/IEC 26300-3), as a stream, also under a password.
public final class OdsReader implements FormatReader {
  private static final String CONTENT = "content.xml";

  /// Where LibreOffice since 24.2 puts the whole spreadsheet under its password.
  private static final String PACKAGE = "encrypted-package";

  @Override
  public String format() {
    return "ods";
  }

  @Override
  public boolean recognises(Source source) {
    return "ods".equals(OfficeZip.kind(source));
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    ReadLimits limits = reading.options().limits();
    List<String> passwords = reading.options().passwords();
    ZipParts parts = new ZipParts(source, passwords);
    OdfEncryption whole = OdfEncryption.of(PACKAGE, parts, limits);
    if (whole != null) {
      try (InputStream plain = whole.open(parts, passwords, limits);
          Source inner = Source.of(source.path(), -1, plain)) {
        if (!recognises(inner)
            || OdfEncryption.of(PACKAGE, new ZipParts(inner, passwords), limits) != null) {
          throw new UnreadableException(UnreadCode.CORRUPT, "no spreadsheet under its password");
        }
        read(inner, reading);
      }
      return;
    }
    OdfEncryption encryption = OdfEncryption.of(CONTENT, parts, limits);
    try (InputStream in =
        encryption == null
            ? parts.open(CONTENT, limits)
            : encryption.open(parts, passwords, limits)) {
      if (in == null) {
        throw new UnreadableException(
            parts.complete() ? UnreadCode.CORRUPT : UnreadCode.TRUNCATED,
            "the spreadsheet lacks its content");
      }
      new OdsContent(source.path(), reading).read(in);
    }
    if (!parts.complete()) {
      reading.unread(
          UnreadCode.TRUNCATED, 0, "the spreadsheet lacks its directory: parts may be missing");
    }
  }
}
