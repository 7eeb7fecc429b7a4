package fr.prevenir.read.container;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The old encryption of ZIP (PKWARE APPNOTE 6.3.10, §6.1): three rolling keys and a check of one
/// byte, which 1 wrong password in 256 passes.
final class ZipCrypto extends FilterInputStream {
  private static final int[] TABLE = table();

  private int key0 = 0x12345678;
  private int key1 = 0x23456789;
  private int key2 = 0x34567890;

  private ZipCrypto(InputStream in) {
    super(in);
  }

  /// The deciphered content, or null where the password fails the check.
  static @Nullable InputStream open(InputStream in, byte[] password, int check) throws IOException {
    ZipCrypto cipher = new ZipCrypto(in);
    for (byte b : password) {
      cipher.update(b);
    }
    byte[] header = in.readNBytes(12);
    if (header.length < 12) {
      throw new EOFException();
    }
    int last = 0;
    for (byte b : header) {
      last = cipher.decipher(b);
    }
    return last == check ? cipher : null;
  }

  private void update(int b) {
    key0 = crc(key0, b);
    key1 = (key1 + (key0 & 0xFF)) * 134775813 + 1;
    key2 = crc(key2, key1 >>> 24);
  }

  private int decipher(int b) {
    int t = (key2 & 0xFFFF) | 2;
    int plain = (b ^ (t * (t ^ 1)) >>> 8) & 0xFF;
    update(plain);
    return plain;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    return b < 0 ? -1 : decipher(b);
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    int n = super.read(b, off, len);
    for (int i = off; i < off + n; i++) {
      b[i] = (byte) decipher(b[i]);
    }
    return n;
  }

  private static int crc(int crc, int b) {
    return (crc >>> 8) ^ TABLE[(crc ^ b) & 0xFF];
  }

  private static int[] table() {
    int[] table = new int[256];
    Arrays.setAll(
        table,
        i -> {
          int crc = i;
          for (int bit = 0; bit < 8; bit++) {
            crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ 0xEDB88320;
          }
          return crc;
        });
    return table;
  }

  /// The byte that the header must end in.
  static int check(ZipMember member) {
    boolean descriptor = (member.flags() & ZipMember.DESCRIPTOR) != 0;
    return descriptor ? member.time() >>> 8 & 0xFF : (int) (member.crc() >>> 24) & 0xFF;
  }
}
