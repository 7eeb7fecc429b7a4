package fr.prevenir.read.workbook;

import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import java.io.IOException;

/// Excel's binary workbooks (MS-XLSB): the same parts as those of an XLSX, in binary records.
public final class XlsbReader implements FormatReader {
  @Override
  public String format() {
    return "xlsb";
  }

  @Override
  public boolean recognises(Source source) {
    return "xlsb".equals(OfficeZip.kind(source));
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    new XlsxWorkbook(source, reading, new BinaryForm()).read();
  }
}
