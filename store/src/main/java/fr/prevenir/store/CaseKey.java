package fr.prevenir.store;

import java.io.IOException;
import java.nio.file.Path;

/// What opens a case: the 32 random bytes of a key file, or a passphrase. Its `toString` never
/// shows them.
public sealed interface CaseKey permits KeyFileKey, PassphraseKey {

  /// Makes a new key and writes it to a file that only its owner may read (mode 600 where the
  /// system knows modes). Missing folders are made, for the owner alone.
  ///
  /// @throws java.nio.file.FileAlreadyExistsException if the file exists: a key is never
  /// overwritten
  static CaseKey createFile(Path file) throws IOException {
    return KeyFileKey.create(file);
  }

  /// Reads the key that [#createFile] wrote.
  ///
  /// @throws WrongKeyException if the file holds no key, or one that was mistyped
  static CaseKey readFile(Path file) throws IOException, WrongKeyException {
    return KeyFileKey.read(file);
  }

  /// The characters are copied; the caller may clear its own.
  ///
  /// @throws IllegalArgumentException if the passphrase is empty
  static CaseKey passphrase(char[] passphrase) {
    return new PassphraseKey(passphrase);
  }
}
