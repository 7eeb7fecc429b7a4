package fr.prevenir.rehearse.write;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// How characters become bytes in a file.
public enum Encoding {
  UTF_8("UTF-8", false),
  UTF_8_BOM("UTF-8", true),
  UTF_16_LE("UTF-16LE", true),
  WINDOWS_1252("windows-1252", false),
  ISO_8859_15("ISO-8859-15", false),
  CP850("IBM850", false),
  /// UTF-8 taken for Windows-1252 and saved as UTF-8 again: `Ã©`.
  MANGLED("UTF-8", false);

  private final Charset charset;
  private final boolean bom;

  Encoding(String charset, boolean bom) {
    this.charset = Charset.forName(charset);
    this.bom = bom;
  }

  byte[] start() {
    return bom ? "\uFEFF".getBytes(charset) : new byte[0];
  }

  /// Bytes of the characters up to U+2FFF, each on its own.
  byte[] @Nullable [] newTable() {
    return new byte[0x3000][];
  }

  byte[] bytes(char c) {
    byte[] direct = String.valueOf(c).getBytes(charset);
    if (this != MANGLED || c < 128) {
      return direct;
    }
    StringBuilder seen = new StringBuilder();
    for (byte b : direct) {
      String one = new String(new byte[] {b}, Charset.forName("windows-1252"));
      // Windows lets the five undefined bytes pass as control characters
      seen.append(one.equals("\uFFFD") ? (char) (b & 0xFF) : one.charAt(0));
    }
    return seen.toString().getBytes(StandardCharsets.UTF_8);
  }
}
