package fr.prevenir.read.workbook;

import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import java.io.IOException;

/// Office Open XML workbooks (ECMA-376, ISO/IEC 29500), strict or transitional, sheet by sheet as
/// streams; only the shared strings are held in memory. Damaged ones are read as far as the sheets
/// go.
public final class XlsxReader implements FormatReader {
  @Override
  public String format() {
    return "xlsx";
  }

  @Override
  public boolean recognises(Source source) {
    return "xlsx".equals(OfficeZip.kind(source));
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    new XlsxWorkbook(source, reading, new XmlForm()).read();
  }
}
