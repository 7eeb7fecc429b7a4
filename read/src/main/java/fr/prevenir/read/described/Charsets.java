package fr.prevenir.read.described;

import fr.prevenir.read.text.TextEncoding;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Encodings as control files and scripts call them.
public final class Charsets {
  private Charsets() {}

  /// The encoding of a name of Oracle, MySQL, PostgreSQL or of a code page; null where it is none
  /// that evidence comes in.
  public static @Nullable TextEncoding named(String name) {
    return switch (name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "")) {
      case "WE8MSWIN1252", "WE8ISO8859P1", "LATIN1", "WIN1252", "ISO88591", "1252", "ACP" ->
          TextEncoding.CP1252;
      case "WE8ISO8859P15", "LATIN9", "ISO885915" -> TextEncoding.ISO_8859_15;
      case "WE8PC850", "CP850", "850", "OEM" -> TextEncoding.CP850;
      case "WE8MACROMAN8", "WE8MACROMAN8S", "MACROMAN" -> TextEncoding.MAC_ROMAN;
      case "AL32UTF8", "UTF8", "UTF8MB3", "UTF8MB4", "65001" -> TextEncoding.UTF_8;
      default -> null;
    };
  }
}
