package fr.prevenir.read.workbook;

import fr.prevenir.read.table.Cells;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;

/// The texts that cells of an XLSX or XLSB point to by number, as UTF-8 in one array (ECMA-376-1
/// §18.4).
final class SharedStrings {
  private byte[] bytes = new byte[1 << 12];
  private int[] ends = new int[256];
  private int size;
  private long missing;

  /// Takes the texts of `sharedStrings.xml`; those before a failure stay.
  void read(InputStream in) throws IOException {
    SafeXml xml = new SafeXml(in);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.name().equals("si")) {
        add(text(xml, "si"));
      }
    }
  }

  /// Cells so far that point to a text which is not there.
  long missing() {
    return missing;
  }

  /// The text of the element that has just begun: of its `t`, not of phonetic hints.
  static String text(SafeXml xml, String element) throws IOException {
    StringBuilder text = new StringBuilder();
    int phonetic = 0;
    boolean inText = false;
    while (true) {
      int event = xml.next();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> {
          phonetic += xml.name().equals("rPh") ? 1 : 0;
          inText = xml.name().equals("t");
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (inText && phonetic == 0) {
            text.append(xml.text());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          inText = false;
          phonetic -= xml.name().equals("rPh") ? 1 : 0;
          if (xml.name().equals(element)) {
            return unescaped(text.toString());
          }
        }
        case XMLStreamConstants.END_DOCUMENT -> {
          return text.toString();
        }
        default -> {}
      }
    }
  }

  /// Characters that XML cannot hold are written `_xHHHH_` (ECMA-376-1 §22.9.2.19).
  static String unescaped(String text) {
    int at = text.indexOf("_x");
    if (at < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    int from = 0;
    while (at >= 0) {
      if (at + 7 <= text.length() && text.charAt(at + 6) == '_' && hex(text, at + 2)) {
        plain.append(text, from, at);
        plain.append((char) Integer.parseInt(text, at + 2, at + 6, 16));
        from = at + 7;
      }
      at = text.indexOf("_x", Math.max(from, at + 1));
    }
    return plain.append(text, from, text.length()).toString();
  }

  private static boolean hex(String text, int at) {
    for (int i = at; i < at + 4; i++) {
      if (Character.digit(text.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }

  void add(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    int start = size == 0 ? 0 : ends[size - 1];
    if (bytes.length - start < encoded.length) {
      bytes = Arrays.copyOf(bytes, Math.addExact(Math.max(start * 2, start), encoded.length));
    }
    System.arraycopy(encoded, 0, bytes, start, encoded.length);
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
    }
    ends[size++] = start + encoded.length;
  }

  /// Puts a text into a cell; a number without text leaves the cell absent.
  void put(int number, Cells cells, int column) {
    if (number >= 0 && number < size) {
      cells.set(column, bytes, number == 0 ? 0 : ends[number - 1], ends[number]);
    } else {
      missing++;
    }
  }
}
