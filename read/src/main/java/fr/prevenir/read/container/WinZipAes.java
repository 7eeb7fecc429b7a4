package fr.prevenir.read.container;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.OneByte;
import fr.prevenir.read.format.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// WinZip's AES encryption, AE-1 and AE-2 (winzip.com/en/support/aes-encryption): keys by
/// PBKDF2-HMAC-SHA1 over 1,000 rounds, AES in counter mode with the counter least significant byte
/// first from 1, and ten bytes of HMAC-SHA1 over the ciphertext, which tell a wrong password or a
/// damaged member for certain.
final class WinZipAes extends InputStream {
  private static final int BLOCK = 16;
  private static final int MAC = 10;

  private final InputStream in;
  private final Cipher cipher;
  private final byte[] counters = new byte[1 << 14];
  private final byte[] stream = new byte[1 << 14];
  private int used = stream.length;
  private long counter;

  private WinZipAes(InputStream in, Cipher cipher) {
    this.in = in;
    this.cipher = cipher;
  }

  /// The deciphered content, or null where the password does not fit.
  ///
  /// @throws UnreadableException if the password fits but the ciphertext is damaged
  static @Nullable InputStream open(
      SeekableByteChannel channel, long data, ZipMember member, int strength, byte[] password)
      throws IOException {
    int salts = 4 + 4 * strength;
    int keys = 8 + 8 * strength;
    long length = member.packed() - salts - 2 - MAC;
    if (length < 0 || strength < 1 || strength > 3) {
      throw new UnreadableException(UnreadCode.CORRUPT, "the encryption header is damaged");
    }
    byte[] salt = ChannelBytes.fully(channel, data, salts);
    byte[] verifier = ChannelBytes.fully(channel, data + salts, 2);
    try {
      byte[] derived = derive(password, salt, 2 * keys + 2);
      if (derived[2 * keys] != verifier[0] || derived[2 * keys + 1] != verifier[1]) {
        return null;
      }
      long start = data + salts + 2;
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(derived, keys, keys, "HmacSHA1"));
      if (!authentic(channel, start, length, mac)) {
        throw new UnreadableException(
            UnreadCode.CORRUPT, "the encrypted content does not match its authentication code");
      }
      Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
      cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(derived, 0, keys, "AES"));
      return new WinZipAes(new ChannelBytes(channel, start, length), cipher);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES and HMAC-SHA1 are part of every JDK", e);
    }
  }

  private static boolean authentic(SeekableByteChannel channel, long start, long length, Mac mac)
      throws IOException {
    try (ChannelBytes ciphertext = new ChannelBytes(channel, start, length)) {
      byte[] chunk = new byte[1 << 15];
      for (int n = ciphertext.read(chunk); n >= 0; n = ciphertext.read(chunk)) {
        mac.update(chunk, 0, n);
      }
    }
    byte[] said = ChannelBytes.fully(channel, start + length, MAC);
    return MessageDigest.isEqual(said, Arrays.copyOf(mac.doFinal(), MAC));
  }

  /// PBKDF2 (RFC 8018 §5.2) over bytes: the JDK's own takes characters only and decides on their
  /// encoding itself.
  private static byte[] derive(byte[] password, byte[] salt, int length)
      throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec(password.length == 0 ? new byte[1] : password, "HmacSHA1"));
    byte[] out = new byte[length];
    for (int block = 1, at = 0; at < length; block++) {
      mac.update(salt);
      byte[] u = mac.doFinal(new byte[] {0, 0, 0, (byte) block});
      byte[] sum = u.clone();
      for (int round = 1; round < 1000; round++) {
        u = mac.doFinal(u);
        for (int i = 0; i < sum.length; i++) {
          sum[i] ^= u[i];
        }
      }
      int n = Math.min(sum.length, length - at);
      System.arraycopy(sum, 0, out, at, n);
      at += n;
    }
    return out;
  }

  @Override
  public int read() throws IOException {
    return OneByte.of(this);
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    int n = in.read(b, off, len);
    for (int i = off; i < off + n; i++) {
      if (used == stream.length) {
        refill();
      }
      b[i] ^= stream[used++];
    }
    return n;
  }

  private void refill() {
    for (int at = 0; at < counters.length; at += BLOCK) {
      counter++;
      for (int i = 0; i < 8; i++) {
        counters[at + i] = (byte) (counter >>> (8 * i));
      }
    }
    try {
      cipher.update(counters, 0, counters.length, stream, 0);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("whole blocks always fit", e);
    }
    used = 0;
  }
}
