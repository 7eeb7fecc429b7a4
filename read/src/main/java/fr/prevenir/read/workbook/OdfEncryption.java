package fr.prevenir.read.workbook;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.ReadLimits;
import fr.prevenir.read.container.ZipParts;
import fr.prevenir.read.format.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/// How one part of an OpenDocument package is enciphered, as its manifest says (ISO/IEC 26300-2
/// §4.8
/// and the extensions of LibreOffice 24.2). The content is compressed first, enciphered then.
///
/// @param part the part of the package
/// @param checksumType of the first 1024 bytes as compressed; empty where there is none
/// @param cipher how the bytes are enciphered
public record OdfEncryption(String part, String checksumType, byte[] checksum, OdfCipher cipher) {
  /// Bytes that the checksum covers.
  private static final int CHECKED = 1024;

  private static final String MANIFEST = "META-INF/manifest.xml";

  /// The encryption of a part, or null where it is in clear or the manifest is lost.
  public static @Nullable OdfEncryption of(String part, ZipParts parts, ReadLimits limits)
      throws IOException {
    try (InputStream in = parts.open(MANIFEST, limits)) {
      SafeXml xml = in == null ? null : new SafeXml(in);
      boolean here = false;
      boolean encrypted = false;
      String checksumType = "";
      byte[] checksum = {};
      OdfCipher.Settings settings = new OdfCipher.Settings();
      while (xml != null && xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("file-entry")) {
          if (encrypted) {
            return new OdfEncryption(part, checksumType, checksum, settings.cipher());
          }
          here = false;
        } else if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("file-entry")) {
          here = xml.attribute("full-path").equals(part);
        } else if (event == XMLStreamConstants.START_ELEMENT && here) {
          if (xml.name().equals("encryption-data")) {
            encrypted = true;
            checksumType = xml.attribute("checksum-type");
            checksum = bytes(xml.attribute("checksum"));
          } else {
            settings.take(xml);
          }
        }
      }
      return null;
    }
  }

  static byte[] bytes(String base64) throws UnreadableException {
    try {
      return Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new UnreadableException(UnreadCode.CORRUPT, "the manifest is damaged");
    }
  }

  /// The part in clear.
  ///
  /// @throws UnreadableException if no password opens it
  public InputStream open(ZipParts parts, List<String> passwords, ReadLimits limits)
      throws IOException {
    for (String password : passwords) {
      byte[] key = cipher.key(password);
      if (fits(parts, key, limits)) {
        InputStream plain = cipher.plain(raw(parts, limits), key);
        return ZipParts.bounded(inflated(plain), parts.packed(part), limits);
      }
    }
    throw new UnreadableException(UnreadCode.ENCRYPTED, "no password given opens it");
  }

  private InputStream raw(ZipParts parts, ReadLimits limits) throws IOException {
    InputStream in = parts.open(part, limits);
    if (in == null) {
      throw new UnreadableException(UnreadCode.CORRUPT, "the enciphered part is missing");
    }
    return in;
  }

  private static InputStream inflated(InputStream plain) {
    return new InflaterInputStream(plain, new Inflater(true), 1 << 15);
  }

  private boolean fits(ZipParts parts, byte[] key, ReadLimits limits) throws IOException {
    try (InputStream enciphered = raw(parts, limits);
        InputStream plain = cipher.plain(enciphered, key)) {
      if (cipher.authenticated()) {
        plain.transferTo(OutputStream.nullOutputStream());
        return true;
      }
      byte[] start = plain.readNBytes(CHECKED + OdfCipher.BLOCK);
      MessageDigest digest = digest();
      return digest == null ? inflates(start) : matches(digest, start);
    } catch (OdfCipher.WrongKeyException e) {
      return false;
    }
  }

  /// A part shorter than what the checksum covers may end in up to a block of padding.
  private boolean matches(MessageDigest digest, byte[] start) {
    int longest = Math.min(start.length, CHECKED);
    int shortest = start.length > CHECKED ? longest : Math.max(0, longest - OdfCipher.BLOCK);
    for (int length = longest; length >= shortest; length--) {
      digest.reset();
      digest.update(start, 0, length);
      if (Arrays.equals(digest.digest(), checksum)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable MessageDigest digest() {
    String type = checksumType.toLowerCase(Locale.ROOT);
    try {
      if (type.endsWith("sha256-1k")) {
        return MessageDigest.getInstance("SHA-256");
      }
      return type.endsWith("sha1/1k") || type.endsWith("sha1-1k")
          ? MessageDigest.getInstance("SHA-1")
          : null;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean inflates(byte[] start) {
    try (InputStream plain = inflated(new ByteArrayInputStream(start))) {
      int first = plain.read();
      return first == '<' || first == 'P';
    } catch (IOException e) {
      return false;
    }
  }
}
