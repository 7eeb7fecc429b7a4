package fr.prevenir.store;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// A passphrase, stretched by Argon2id (RFC 9106) with the costs that stand in the case.
final class PassphraseKey implements CaseKey {
  private final byte[] utf8;

  PassphraseKey(char[] passphrase) {
    if (passphrase.length == 0) {
      throw new IllegalArgumentException("a passphrase is never empty");
    }
    // The same accents typed on another system may come decomposed.
    String composed = Normalizer.normalize(CharBuffer.wrap(passphrase), Normalizer.Form.NFC);
    utf8 = composed.getBytes(StandardCharsets.UTF_8);
  }

  byte[] stretch(Stretching stretching) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(stretching.memoryKib())
            .withIterations(stretching.passes())
            .withParallelism(stretching.lanes())
            .withSalt(stretching.salt())
            .build());
    byte[] key = new byte[KeyFileKey.BYTES];
    generator.generateBytes(utf8, key);
    return key;
  }

  @Override
  public String toString() {
    return "passphrase •••";
  }
}
