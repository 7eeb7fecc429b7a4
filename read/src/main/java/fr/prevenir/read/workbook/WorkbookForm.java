package fr.prevenir.read.workbook;

import java.io.IOException;
import java.io.InputStream;

/// How the parts of an Office Open XML workbook are written: as XML or as binary records.
interface WorkbookForm {
  /// The format's name, such as `xlsx`.
  String format();

  /// How the names of parts end, such as `xml`.
  String suffix();

  /// Takes the part that lists the sheets.
  void sheets(InputStream in, SheetList list) throws IOException;

  /// Takes the texts that cells point to.
  void texts(InputStream in, SharedStrings strings) throws IOException;

  /// Takes the formats of numbers.
  void formats(InputStream in, Styles styles) throws IOException;

  /// What reads one sheet.
  SheetRows rows(SharedStrings strings, Styles styles, boolean since1904);
}
