package fr.prevenir.read.document;

import fr.prevenir.read.format.Reading;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.Decryptor;

/// Tries the passwords of the run on an Office document before 2007.
final class OlePasswords {
  private OlePasswords() {}

  /// Opens a document.
  interface Opening<T> {
    T open() throws IOException;
  }

  /// @throws EncryptedDocumentException if no password opens it
  static <T> T open(Reading reading, Opening<T> opening) throws IOException {
    try {
      Biff8EncryptionKey.setCurrentUserPassword(null);
      return opening.open();
    } catch (EncryptedDocumentException e) {
      // a password is needed
    }
    for (String password : reading.options().passwords()) {
      try {
        Biff8EncryptionKey.setCurrentUserPassword(password);
        return opening.open();
      } catch (EncryptedDocumentException e) {
        // the next one may fit
      } finally {
        Biff8EncryptionKey.setCurrentUserPassword(null);
      }
    }
    Biff8EncryptionKey.setCurrentUserPassword(Decryptor.DEFAULT_PASSWORD);
    try {
      return opening.open();
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }
}
