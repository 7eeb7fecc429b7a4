package fr.prevenir.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A decrypted section: gives only bytes whose segment is authentic, and names the failure of
/// one that is not.
final class AuthenticStream extends FilterInputStream {
  AuthenticStream(InputStream decrypted) {
    super(decrypted);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      return super.read(target, offset, length);
    } catch (IOException e) {
      throw new DamagedCaseException("a section of the case is damaged or cannot be read", e);
    }
  }
}
