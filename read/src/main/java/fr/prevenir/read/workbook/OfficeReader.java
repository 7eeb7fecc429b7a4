package fr.prevenir.read.workbook;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.format.UnreadableException;
import java.io.IOException;

/// Office documents in a ZIP that are no workbook we read: named, and not opened as an archive of
/// XML files.
public final class OfficeReader implements FormatReader {
  @Override
  public String format() {
    return "office";
  }

  @Override
  public boolean recognises(Source source) {
    return OfficeZip.kind(source) != null;
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    String kind = OfficeZip.kind(source);
    reading.format(kind == null ? "office" : kind);
    if (kind != null && kind.equals("office")) {
      throw new UnreadableException(
          UnreadCode.TRUNCATED, "the document breaks off before its content");
    }
    reading.unread(
        UnreadCode.UNKNOWN_FORMAT, source.channel().size(), "no reader knows this content");
  }
}
