package fr.prevenir.store;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;

/// Tink's `AES256_GCM_HKDF_1MB` under the data key of one case.
///
/// The primitive is built from its parameters instead of Tink's registry, whose loading would cost
/// more than the whole case of a small run. The name of a section is authenticated with its bytes:
/// no section can be passed off as another.
final class SectionCipher {
  private static final int SEGMENT_BYTES = 1 << 20;

  private final AesGcmHkdfStreaming streaming;

  SectionCipher(byte[] dataKey) {
    try {
      streaming =
          new AesGcmHkdfStreaming(dataKey, "HmacSha256", KeyFileKey.BYTES, SEGMENT_BYTES, 0);
    } catch (InvalidAlgorithmParameterException e) {
      throw new IllegalStateException("the parameters of AES256_GCM_HKDF_1MB are fixed", e);
    }
  }

  /// Closing the stream ends the section and closes `out`.
  OutputStream encrypt(OutputStream out, String section) throws IOException {
    try {
      return streaming.newEncryptingStream(out, section.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot do AES-256-GCM", e);
    }
  }

  InputStream decrypt(InputStream in, String section) throws IOException {
    try {
      return new AuthenticStream(
          streaming.newDecryptingStream(in, section.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new DamagedCaseException("a section of the case is damaged", e);
    }
  }
}
