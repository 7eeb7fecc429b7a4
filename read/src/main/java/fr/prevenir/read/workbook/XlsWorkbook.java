package fr.prevenir.read.workbook;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.PrintableName;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.format.UnreadableException;
import fr.prevenir.read.table.GridTables;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A workbook of BIFF 5 to 8 (MS-XLS): its list of sheets, texts and formats, then each sheet.
final class XlsWorkbook {
  private static final int BOF = 0x809;
  private static final int EOF = 0x0A;
  private static final int BOUNDSHEET = 0x85;
  private static final int DATEMODE = 0x22;
  private static final int CODEPAGE = 0x42;
  private static final int SST = 0xFC;
  private static final int FORMAT = 0x41E;
  private static final int XF = 0xE0;
  private static final int BIFF8 = 0x600;

  private final Source source;
  private final Reading reading;
  private final Biff biff;
  private final List<Sheet> sheets = new ArrayList<>();
  private final SharedStrings strings = new SharedStrings();
  private final Map<Integer, NumberFormat> custom = new HashMap<>();
  private final List<NumberFormat> formats = new ArrayList<>();
  private boolean since1904;
  private boolean unicode = true;
  private Charset charset = Charset.forName("windows-1252");

  private record Sheet(String name, int position, int state) {}

  XlsWorkbook(Source source, Reading reading, Biff biff) {
    this.source = source;
    this.reading = reading;
    this.biff = biff;
  }

  void read() throws IOException {
    globals();
    for (Sheet sheet : sheets) {
      Map<String, String> dialect =
          sheet.state() == 0
              ? Map.of()
              : Map.of("hidden", sheet.state() == 2 ? "veryHidden" : "hidden");
      GridTables tables =
          new GridTables(
              reading, source.path().child(PrintableName.of(sheet.name())), "xls", dialect);
      biff.seek(sheet.position());
      try {
        new XlsSheet(biff, strings, formats, since1904, unicode, charset).read(tables);
      } finally {
        tables.end();
      }
    }
  }

  private void globals() throws IOException {
    while (biff.advance() && biff.type() != EOF) {
      switch (biff.type()) {
        case BOF -> unicode = biff.u16() == BIFF8;
        case CODEPAGE -> charset = codePage(biff.u16());
        case DATEMODE -> since1904 = biff.u16() == 1;
        case BOUNDSHEET -> sheet();
        case SST -> strings();
        case FORMAT -> {
          int id = biff.u16();
          int length = unicode ? biff.u16() : biff.u8();
          custom.put(id, NumberFormat.of(text(length)));
        }
        case XF -> {
          biff.skip(2);
          int id = biff.u16();
          NumberFormat known = custom.get(id);
          formats.add(known == null ? NumberFormat.builtIn(id) : known);
        }
        default -> {}
      }
    }
    if (biff.cut()) {
      throw new UnreadableException(UnreadCode.TRUNCATED, "the workbook ends inside a record");
    }
  }

  private void sheet() {
    int position = biff.i32();
    int state = biff.u8() & 3;
    int kind = biff.u8();
    String name = text(biff.u8());
    if (kind == 0) {
      sheets.add(new Sheet(name, position, state));
    }
  }

  private void strings() {
    biff.skip(4);
    int count = biff.i32();
    for (int i = 0; i < count; i++) {
      if (biff.left() < 2 && (biff.following() != Biff.CONTINUE || !biff.advance())) {
        return;
      }
      strings.add(biff.unicode(biff.u16()));
    }
  }

  private String text(int length) {
    return unicode ? biff.unicode(length) : biff.bytes(length, charset);
  }

  private static Charset codePage(int number) {
    String name =
        switch (number) {
          case 1200 -> "UTF-16LE";
          case 32768, 10000 -> "x-MacRoman";
          case 65001 -> "UTF-8";
          case 437, 850, 852, 858 -> (number == 858 ? "IBM00858" : "IBM" + number);
          default -> "windows-" + number;
        };
    return Charset.isSupported(name) ? Charset.forName(name) : Charset.forName("windows-1252");
  }
}
