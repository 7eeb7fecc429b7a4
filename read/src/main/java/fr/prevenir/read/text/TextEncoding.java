package fr.prevenir.read.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The encodings that French evidence comes in, told apart by their bytes.
public enum TextEncoding {
  /// UTF-8. Bytes that are not, such as raw columns of a dump or lines of another origin, are taken
  /// for windows-1252 one by one, so that one of them never spoils the rest.
  UTF_8("UTF-8"),
  UTF_16LE("UTF-16LE"),
  UTF_16BE("UTF-16BE"),
  CP1252("windows-1252"),
  ISO_8859_15("ISO-8859-15"),
  CP850("IBM850"),
  /// Of Macintosh programs before Unicode, and of those that still export so.
  MAC_ROMAN("x-MacRoman"),
  /// UTF-8 that was taken for windows-1252 and written as UTF-8 again: `Ã©` for `é`.
  MANGLED("UTF-8"),
  /// The same two times over: `ÃƒÂ©`.
  MANGLED_TWICE("UTF-8");

  private static final Map<TextEncoding, char[]> TABLES = new ConcurrentHashMap<>();

  private final String charset;

  TextEncoding(String charset) {
    this.charset = charset;
  }

  /// The name shown to people.
  public String label() {
    return switch (this) {
      case MANGLED -> "UTF-8 (windows-1252)";
      case MANGLED_TWICE -> "UTF-8 (windows-1252, twice)";
      case MAC_ROMAN -> "MacRoman";
      case UTF_8, UTF_16LE, UTF_16BE, CP1252, ISO_8859_15, CP850 -> charset;
    };
  }

  /// The character each byte of a single-byte encoding stands for. The five bytes that windows-1252
  /// leaves open stand for the control characters of the same number.
  char[] table() {
    return TABLES.computeIfAbsent(this, TextEncoding::newTable);
  }

  private char[] newTable() {
    Charset set = Charset.forName(charset);
    char[] table = new char[256];
    for (int b = 0; b < 256; b++) {
      char c = new String(new byte[] {(byte) b}, set).charAt(0);
      table[b] = c == '\uFFFD' ? (char) b : c;
    }
    return table;
  }

  /// The encoding of a text, judged by its first bytes. Plain ASCII counts as UTF-8.
  public static TextEncoding detect(byte[] head, int length) {
    if (startsWith(head, length, 0xEF, 0xBB, 0xBF)) {
      return utf8(head, length);
    }
    if (startsWith(head, length, 0xFF, 0xFE)) {
      return UTF_16LE;
    }
    if (startsWith(head, length, 0xFE, 0xFF)) {
      return UTF_16BE;
    }
    TextEncoding wide = wideWithoutMark(head, length);
    if (wide != null) {
      return wide;
    }
    ByteCounts counts = ByteCounts.of(head, length);
    if (counts.invalid() == 0 || counts.sequences() > counts.invalid()) {
      return utf8(head, length);
    }
    return counts.singleByte();
  }

  private static boolean startsWith(byte[] head, int length, int... mark) {
    if (length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((head[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /// Latin text in UTF-16 has a zero in every second byte.
  private static @org.jspecify.annotations.Nullable TextEncoding wideWithoutMark(
      byte[] head, int length) {
    int pairs = Math.min(length, 4096) / 2;
    if (pairs < 2) {
      return null;
    }
    int even = 0;
    int odd = 0;
    for (int i = 0; i < pairs; i++) {
      even += head[2 * i] == 0 ? 1 : 0;
      odd += head[2 * i + 1] == 0 ? 1 : 0;
    }
    if (odd > pairs * 0.7 && even < pairs * 0.1) {
      return UTF_16LE;
    }
    return even > pairs * 0.7 && odd < pairs * 0.1 ? UTF_16BE : null;
  }

  /// UTF-8, whole or mangled.
  private static TextEncoding utf8(byte[] head, int length) {
    if (!looksMangled(head, length)) {
      return UTF_8;
    }
    byte[] once = MANGLED.toUtf8(head, length);
    return looksMangled(once, once.length) ? MANGLED_TWICE : MANGLED;
  }

  /// Whether most characters beyond ASCII come in the pairs that a second decoding makes.
  private static boolean looksMangled(byte[] head, int length) {
    if (!anyLead(head, length)) {
      return false;
    }
    String text = new String(head, 0, length, StandardCharsets.UTF_8);
    int beyond = 0;
    int pairs = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80 || c == '\uFEFF' || c == '\uFFFD') {
        continue;
      }
      beyond++;
      boolean lead = c == 'Ã' || c == 'Â' || c == 'Å' || c == 'â';
      if (lead && i + 1 < text.length() && CP1252_HIGH.indexOf(text.charAt(i + 1)) >= 0) {
        pairs++;
        i++;
      }
    }
    return pairs > 0 && pairs >= beyond * 0.8;
  }

  /// Whether any character is one that such pairs begin with: `Ã`, `Â`, `Å`, `â`.
  private static boolean anyLead(byte[] head, int length) {
    for (int i = 0; i + 1 < length; i++) {
      if (head[i] == (byte) 0xC3) {
        int next = head[i + 1] & 0xFF;
        if (next == 0x82 || next == 0x83 || next == 0x85 || next == 0xA2) {
          return true;
        }
      }
    }
    return false;
  }

  /// The characters of the windows-1252 bytes 80 to BF.
  private static final String CP1252_HIGH = new String(CP1252.table(), 0x80, 0x40);

  /// Whether bytes may be text at all: hardly any control characters, zeros only as in UTF-16.
  public static boolean isText(byte[] head, int size) {
    int length = size;
    while (length > 1 && head[length - 1] == 0 && head[length - 2] == 0) {
      length--;
    }
    TextEncoding encoding = detect(head, length);
    if (encoding == UTF_16LE || encoding == UTF_16BE) {
      return true;
    }
    int control = 0;
    int zeros = 0;
    for (int i = 0; i < length; i++) {
      int b = head[i] & 0xFF;
      if (b < 0x20) {
        switch (b) {
          case 0 -> zeros++;
          case '\t', '\n', '\r', 1, 0x1e, 0x1f -> {}
          default -> control++;
        }
      }
    }
    return control <= length / 200 && zeros <= length / 20;
  }

  /// The text as UTF-8 without byte order mark. Closing it closes `in`.
  public InputStream toUtf8(InputStream in) {
    return toUtf8(in, Utf8Stream.BLOCK);
  }

  private InputStream toUtf8(InputStream in, int block) {
    return this == MANGLED_TWICE
        ? new Utf8Stream(new Utf8Stream(in, MANGLED, block), MANGLED, block)
        : new Utf8Stream(in, this, block);
  }

  /// The first bytes of a text as UTF-8 without byte order mark.
  public byte[] toUtf8(byte[] head, int length) {
    int block = Math.min(length + 16, Utf8Stream.BLOCK);
    try (InputStream in = toUtf8(new ByteArrayInputStream(head, 0, length), block)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory cannot fail", e);
    }
  }
}
