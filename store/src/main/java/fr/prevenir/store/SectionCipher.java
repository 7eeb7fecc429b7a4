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
  private static final String HKDF = "HmacSha256";
  private static final int SEGMENT_BYTES = 1 << 20;
  private static final int SMALL_BYTES = 1 << 10;
  private static final int COMPILED_AFTER = 10_000;

  private final AesGcmHkdfStreaming streaming;

  SectionCipher(byte[] dataKey) {
    try {
      streaming = new AesGcmHkdfStreaming(dataKey, HKDF, KeyFileKey.BYTES, SEGMENT_BYTES, 0);
    } catch (InvalidAlgorithmParameterException e) {
      throw new IllegalStateException("the parameters of AES256_GCM_HKDF_1MB are fixed", e);
    }
  }

  /// Makes the Java machine compile its AES-GCM, in about 0.2 s.
  ///
  /// It does so after thousands of calls, and takes 12 ms a megabyte until then, 0.3 ms after. With
  /// one call for each segment of 1 MB, whole gigabytes would pass by first.
  static void warmUp() throws IOException {
    try {
      OutputStream small =
          new AesGcmHkdfStreaming(
                  new byte[KeyFileKey.BYTES], HKDF, KeyFileKey.BYTES, SMALL_BYTES, 0)
              .newEncryptingStream(OutputStream.nullOutputStream(), new byte[0]);
      byte[] zeros = new byte[SMALL_BYTES];
      for (int i = 0; i < COMPILED_AFTER; i++) {
        small.write(zeros);
      }
      small.close();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot do AES-256-GCM", e);
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
