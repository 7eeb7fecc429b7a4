package fr.prevenir.read.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// The charsets that RTF names by numbers (specification 1.9.1, `\ansicpg` and `\fcharset`).
final class RtfCharsets {
  private RtfCharsets() {}

  static Charset of(int codePage) {
    String name =
        switch (codePage) {
          case 65001 -> "UTF-8";
          case 10_000 -> "x-MacRoman";
          case 932 -> "windows-31j";
          case 936 -> "GBK";
          case 949 -> "x-windows-949";
          case 950 -> "x-windows-950";
          case 437, 850, 852, 855, 857, 858, 860, 861, 862, 863, 864, 865, 866 -> "IBM" + codePage;
          default -> "windows-" + codePage;
        };
    return Charset.isSupported(name) ? Charset.forName(name) : Charset.forName("windows-1252");
  }

  /// The charset of a font.
  ///
  /// @param standard that of the document, for fonts that say nothing
  static Charset ofFont(int number, Charset standard) {
    return switch (number) {
      case 1 -> standard;
      case 2 -> StandardCharsets.ISO_8859_1;
      case 77 -> of(10_000);
      case 128 -> of(932);
      case 129 -> of(949);
      case 134 -> of(936);
      case 136 -> of(950);
      case 161 -> of(1253);
      case 162 -> of(1254);
      case 163 -> of(1258);
      case 177 -> of(1255);
      case 178 -> of(1256);
      case 186 -> of(1257);
      case 204 -> of(1251);
      case 222 -> of(874);
      case 238 -> of(1250);
      case 255 -> of(850);
      default -> standard;
    };
  }
}
