package fr.prevenir.read.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/// The parts of an XLSB (MS-XLSB §2.1.7).
final class BinaryForm implements WorkbookForm {
  private static final int TEXT = 19;
  private static final int FORMAT = 44;
  private static final int STYLE = 47;
  private static final int PROPERTIES = 153;
  private static final int SHEET = 156;
  private static final int STYLES_OF_CELLS = 617;
  private static final int END_OF_STYLES = 618;

  @Override
  public String format() {
    return "xlsb";
  }

  @Override
  public String suffix() {
    return "bin";
  }

  @Override
  public void sheets(InputStream in, SheetList list) throws IOException {
    Biff12 biff = new Biff12(in);
    while (biff.advance()) {
      if (biff.type() == PROPERTIES) {
        list.since1904((biff.i32() & 1) == 1);
      } else if (biff.type() == SHEET) {
        int state = biff.i32();
        biff.skip(4);
        String relation = biff.text();
        list.add(biff.text(), relation, state == 0 ? "" : state == 1 ? "hidden" : "veryHidden");
      }
    }
  }

  @Override
  public void texts(InputStream in, SharedStrings strings) throws IOException {
    Biff12 biff = new Biff12(in);
    while (biff.advance()) {
      if (biff.type() == TEXT) {
        biff.skip(1);
        strings.add(biff.text());
      }
    }
  }

  @Override
  public void formats(InputStream in, Styles styles) throws IOException {
    Map<Integer, NumberFormat> custom = new HashMap<>();
    boolean cells = false;
    Biff12 biff = new Biff12(in);
    while (biff.advance()) {
      switch (biff.type()) {
        case FORMAT -> custom.put(biff.u16(), NumberFormat.of(biff.text()));
        case STYLES_OF_CELLS -> cells = true;
        case END_OF_STYLES -> cells = false;
        case STYLE -> {
          if (cells) {
            biff.skip(2);
            int id = biff.u16();
            NumberFormat known = custom.get(id);
            styles.add(known == null ? NumberFormat.builtIn(id) : known);
          }
        }
        default -> {}
      }
    }
  }

  @Override
  public SheetRows rows(SharedStrings strings, Styles styles, boolean since1904) {
    return new SheetBinary(strings, styles, since1904);
  }
}
