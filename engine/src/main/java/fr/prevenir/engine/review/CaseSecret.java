package fr.prevenir.engine.review;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.security.SecureRandom;

/// 32 random bytes that stay within a case and make what is shown of its identities worthless
/// elsewhere. Its `toString` never shows them.
public final class CaseSecret {
  private static final int BYTES = 32;

  private final byte[] bytes;

  private CaseSecret(byte[] bytes) {
    this.bytes = bytes;
  }

  /// A new one.
  public static CaseSecret random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new CaseSecret(bytes);
  }

  byte[] bytes() {
    return bytes.clone();
  }

  public void write(DataOutput out) throws IOException {
    out.write(bytes);
  }

  /// Reads what [#write] wrote.
  public static CaseSecret read(DataInput in) throws IOException {
    byte[] bytes = new byte[BYTES];
    in.readFully(bytes);
    return new CaseSecret(bytes);
  }
}
