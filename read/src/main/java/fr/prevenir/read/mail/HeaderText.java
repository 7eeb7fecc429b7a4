package fr.prevenir.read.mail;

import fr.prevenir.read.text.TextEncoding;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.jspecify.annotations.Nullable;

/// Turns the bytes of headers and bodies into text, whatever charset they claim.
final class HeaderText {
  private HeaderText() {}

  /// The value of a header: encoded words (RFC 2047) decoded, bytes beyond ASCII taken as they are
  /// meant, on one line.
  static String of(String raw) {
    return words(eightBit(raw)).replaceAll("\\s+", " ").strip();
  }

  private static String words(String value) {
    try {
      return DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return value;
    }
  }

  /// Parsers of headers give each byte as one character: decodes those that are no ASCII.
  static String eightBit(String value) {
    boolean high = false;
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) > 0xFF) {
        return value;
      }
      high |= value.charAt(i) >= 0x80;
    }
    return high ? text(value.getBytes(StandardCharsets.ISO_8859_1), null) : value;
  }

  /// A body.
  ///
  /// @param charset as declared, or null
  static String text(byte[] bytes, @Nullable String charset) {
    Charset declared = charset(charset);
    if (declared != null && !detectable(declared)) {
      CharsetDecoder decoder =
          declared
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .onUnmappableCharacter(CodingErrorAction.REPLACE);
      try {
        return decoder.decode(ByteBuffer.wrap(bytes)).toString();
      } catch (java.nio.charset.CharacterCodingException e) {
        throw new IllegalStateException("a decoder that replaces never complains", e);
      }
    }
    TextEncoding encoding = TextEncoding.detect(bytes, bytes.length);
    return new String(encoding.toUtf8(bytes, bytes.length), StandardCharsets.UTF_8);
  }

  /// Charsets that mailers confuse: the bytes tell better than the header.
  private static boolean detectable(Charset declared) {
    String name = declared.name().toLowerCase(Locale.ROOT);
    return name.equals("utf-8")
        || name.equals("us-ascii")
        || name.equals("iso-8859-1")
        || name.equals("iso-8859-15")
        || name.equals("windows-1252");
  }

  private static @Nullable Charset charset(@Nullable String name) {
    if (name == null) {
      return null;
    }
    try {
      return Charset.forName(name.strip());
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }
}
