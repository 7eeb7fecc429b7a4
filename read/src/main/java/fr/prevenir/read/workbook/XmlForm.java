package fr.prevenir.read.workbook;

import java.io.IOException;
import java.io.InputStream;

/// The parts of an XLSX.
final class XmlForm implements WorkbookForm {
  @Override
  public String format() {
    return "xlsx";
  }

  @Override
  public String suffix() {
    return "xml";
  }

  @Override
  public void sheets(InputStream in, SheetList list) throws IOException {
    list.workbook(in);
  }

  @Override
  public void texts(InputStream in, SharedStrings strings) throws IOException {
    strings.read(in);
  }

  @Override
  public void formats(InputStream in, Styles styles) throws IOException {
    styles.read(in);
  }

  @Override
  public SheetRows rows(SharedStrings strings, Styles styles, boolean since1904) {
    return new SheetXml(strings, styles, since1904);
  }
}
