package fr.prevenir.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

final class Digests {
  static final int SHA256_BYTES = 32;

  private Digests() {}

  static byte[] sha256(byte[] data) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(data);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
