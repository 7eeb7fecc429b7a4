package fr.prevenir.read.workbook;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.crypto.Biff8DecryptingStream;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.util.LittleEndianByteArrayInputStream;

/// An XLS under a password (MS-XLS §2.2.10, §2.4.117): XOR, RC4 or RC4 of the CryptoAPI. Records
/// keep
/// their types and lengths in clear, their data is enciphered.
final class XlsCipher {
  private static final int BOF = 0x809;
  private static final int EOF = 0x0A;
  private static final int FILEPASS = 0x2F;
  private static final int BOUNDSHEET = 0x85;
  private static final int BIFF5 = 0x500;

  /// The longest password of the XOR method, in characters.
  private static final int XOR_LONGEST = 15;

  private XlsCipher() {}

  /// The stream in clear: `stream` itself where it has no password.
  ///
  /// @throws UnreadableException if no password opens it, or it is enciphered in another way
  static byte[] plain(byte[] stream, List<String> passwords) throws IOException {
    Biff biff = new Biff(stream);
    boolean biff5 = false;
    while (biff.advance() && biff.type() != EOF) {
      if (biff.type() == BOF) {
        biff5 = biff.u16() == BIFF5;
      } else if (biff.type() == FILEPASS) {
        return deciphered(stream, biff, biff5, passwords);
      }
    }
    return stream;
  }

  private static byte[] deciphered(
      byte[] stream, Biff filePass, boolean biff5, List<String> passwords) throws IOException {
    try {
      boolean xor = biff5 || filePass.u16() == 0;
      byte[] settings = filePass.rest();
      EncryptionInfo info =
          new EncryptionInfo(
              new LittleEndianByteArrayInputStream(settings),
              xor ? EncryptionMode.xor : EncryptionMode.cryptoAPI);
      if (!opens(info.getDecryptor(), xor, passwords)) {
        throw new UnreadableException(UnreadCode.ENCRYPTED, "no password given opens it");
      }
      return records(stream, filePass.next(), info);
    } catch (GeneralSecurityException | EncryptedDocumentException e) {
      throw new UnreadableException(
          UnreadCode.UNSUPPORTED_VARIANT, "an encryption of workbooks that is not supported");
    }
  }

  /// Excel itself opens a workbook with its own standing password where it is only protected
  /// against
  /// change.
  private static boolean opens(Decryptor decryptor, boolean xor, List<String> passwords)
      throws GeneralSecurityException {
    List<String> all = new ArrayList<>(passwords);
    all.add(Decryptor.DEFAULT_PASSWORD);
    for (String password : all) {
      boolean possible = !password.isEmpty() && (!xor || password.length() <= XOR_LONGEST);
      if (possible && decryptor.verifyPassword(password)) {
        return true;
      }
    }
    return false;
  }

  /// The records from `start` on in clear; what stands before is so already.
  private static byte[] records(byte[] stream, int start, EncryptionInfo info) {
    byte[] plain = Arrays.copyOf(stream, stream.length);
    Biff8DecryptingStream in =
        new Biff8DecryptingStream(
            new ByteArrayInputStream(stream, start, stream.length - start), start, info);
    int at = start;
    while (at + 4 <= stream.length) {
      int type = in.readRecordSID();
      int length = in.readDataSize();
      at += 4;
      if (length > stream.length - at) {
        break;
      }
      // where a sheet begins stays in clear, and so do records such as BOF
      int clear = in.isCurrentRecordEncrypted() ? type == BOUNDSHEET ? 4 : 0 : length;
      clear = Math.min(clear, length);
      in.readPlain(plain, at, clear);
      if (clear < length) {
        in.readFully(plain, at + clear, length - clear);
      }
      at += length;
    }
    return plain;
  }
}
