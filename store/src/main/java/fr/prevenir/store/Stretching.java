package fr.prevenir.store;

import java.nio.ByteBuffer;
import java.security.SecureRandom;

/// The costs of turning a passphrase into a key.
///
/// New cases take the second recommendation of RFC 9106 §4 (64 MiB, 3 passes, 4 lanes), above what
/// OWASP asks (19 MiB, 2 passes). A case may ask for more, up to limits that keep a hostile file
/// from eating the memory.
final class Stretching {
  private static final int SALT_BYTES = 16;
  static final int BYTES = 3 * Integer.BYTES + SALT_BYTES;
  private static final int MAX_MEMORY_KIB = 1 << 20;
  private static final int MAX_PASSES = 64;
  private static final int MAX_LANES = 64;

  private final int memoryKib;
  private final int passes;
  private final int lanes;
  private final byte[] salt;

  private Stretching(int memoryKib, int passes, int lanes, byte[] salt) {
    this.memoryKib = memoryKib;
    this.passes = passes;
    this.lanes = lanes;
    this.salt = salt;
  }

  static Stretching fresh(SecureRandom random) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return new Stretching(64 << 10, 3, 4, salt);
  }

  static Stretching read(ByteBuffer in) throws DamagedCaseException {
    int memoryKib = in.getInt();
    int passes = in.getInt();
    int lanes = in.getInt();
    byte[] salt = new byte[SALT_BYTES];
    in.get(salt);
    if (passes < 1
        || passes > MAX_PASSES
        || lanes < 1
        || lanes > MAX_LANES
        || memoryKib < 8 * lanes
        || memoryKib > MAX_MEMORY_KIB) {
      throw new DamagedCaseException("the case asks for a passphrase cost out of bounds");
    }
    return new Stretching(memoryKib, passes, lanes, salt);
  }

  void write(ByteBuffer out) {
    out.putInt(memoryKib).putInt(passes).putInt(lanes).put(salt);
  }

  int memoryKib() {
    return memoryKib;
  }

  int passes() {
    return passes;
  }

  int lanes() {
    return lanes;
  }

  byte[] salt() {
    return salt;
  }
}
