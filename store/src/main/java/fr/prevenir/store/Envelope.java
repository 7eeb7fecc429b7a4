package fr.prevenir.store;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/// The header of a case: its data key, wrapped by AES-256-GCM for one [CaseKey].
///
/// Magic, version, kind of key and stretching (zeros for a key file) are authenticated with the
/// wrapped key, so that nobody can lower the cost of a passphrase. The SHA-256 at the end tells a
/// damaged header from a wrong key.
final class Envelope {
  private static final byte[] MAGIC = "PREVENIR".getBytes(StandardCharsets.US_ASCII);
  private static final byte VERSION = 1;
  private static final byte KEY_FILE = 1;
  private static final byte PASSPHRASE = 2;

  private static final int AUTHENTICATED = MAGIC.length + 2 + Stretching.BYTES;

  /// 12 bytes of nonce, the key, 16 bytes of tag.
  private static final int WRAPPED = 12 + KeyFileKey.BYTES + 16;

  /// Bytes of a header.
  static final int BYTES = AUTHENTICATED + WRAPPED + Digests.SHA256_BYTES;

  private final byte[] header;
  private final byte[] dataKey;

  private Envelope(byte[] header, byte[] dataKey) {
    this.header = header;
    this.dataKey = dataKey;
  }

  byte[] header() {
    return header;
  }

  /// 32 bytes.
  byte[] dataKey() {
    return dataKey;
  }

  /// A new random data key, wrapped.
  static Envelope seal(CaseKey key) {
    SecureRandom random = new SecureRandom();
    byte[] dataKey = new byte[KeyFileKey.BYTES];
    random.nextBytes(dataKey);
    ByteBuffer out = ByteBuffer.allocate(BYTES).put(MAGIC).put(VERSION);
    byte[] wrapping =
        switch (key) {
          case KeyFileKey file -> {
            out.put(KEY_FILE);
            yield file.bytes();
          }
          case PassphraseKey passphrase -> {
            Stretching stretching = Stretching.fresh(random);
            stretching.write(out.put(PASSPHRASE));
            yield passphrase.stretch(stretching);
          }
        };
    byte[] header = out.array();
    try {
      out.position(AUTHENTICATED)
          .put(new AesGcmJce(wrapping).encrypt(dataKey, Arrays.copyOf(header, AUTHENTICATED)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot do AES-256-GCM", e);
    }
    out.put(digest(header));
    return new Envelope(header, dataKey);
  }

  /// Unwraps the data key of a header of [#BYTES] bytes.
  static Envelope open(byte[] header, CaseKey key) throws DamagedCaseException, WrongKeyException {
    ByteBuffer in = ByteBuffer.wrap(header);
    byte[] magic = new byte[MAGIC.length];
    in.get(magic);
    if (!Arrays.equals(magic, MAGIC)) {
      throw new DamagedCaseException("the file is not a Prévenir case");
    }
    byte version = in.get();
    byte kind = in.get();
    byte[] expected = Arrays.copyOfRange(header, BYTES - Digests.SHA256_BYTES, BYTES);
    if (!MessageDigest.isEqual(digest(header), expected)) {
      throw new DamagedCaseException("the header of the case is damaged");
    }
    if (version != VERSION || (kind != KEY_FILE && kind != PASSPHRASE)) {
      throw new DamagedCaseException("the case was written by another version of Prévenir");
    }
    byte[] wrapping =
        switch (key) {
          case KeyFileKey file when kind == KEY_FILE -> file.bytes();
          case PassphraseKey passphrase when kind == PASSPHRASE ->
              passphrase.stretch(Stretching.read(in));
          case KeyFileKey _ -> throw new WrongKeyException("the case opens with a passphrase");
          case PassphraseKey _ -> throw new WrongKeyException("the case opens with a key file");
        };
    byte[] wrapped = Arrays.copyOfRange(header, AUTHENTICATED, AUTHENTICATED + WRAPPED);
    try {
      return new Envelope(
          header, new AesGcmJce(wrapping).decrypt(wrapped, Arrays.copyOf(header, AUTHENTICATED)));
    } catch (GeneralSecurityException e) {
      throw new WrongKeyException("the key does not open the case", e);
    }
  }

  /// The digest at the end of a header: its wrapped data key is another at each writing.
  static CaseStamp stamp(byte[] header) {
    return new CaseStamp(HexFormat.of().formatHex(header, BYTES - Digests.SHA256_BYTES, BYTES));
  }

  private static byte[] digest(byte[] header) {
    return Digests.sha256(Arrays.copyOf(header, BYTES - Digests.SHA256_BYTES));
  }
}
