package fr.prevenir.read.workbook;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import org.bouncycastle.crypto.BufferedBlockCipher;
import org.bouncycastle.crypto.DefaultBufferedBlockCipher;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.BlowfishEngine;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.io.CipherInputStream;
import org.bouncycastle.crypto.io.InvalidCipherTextIOException;
import org.bouncycastle.crypto.modes.AEADBlockCipher;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.modes.CFBBlockCipher;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/// The cipher of a part of an OpenDocument package and the key for it: Blowfish or AES, under a key
/// derived by PBKDF2 or Argon2id from the digest of the password.
///
/// @param startKey digest of the password, as Java names it
/// @param memory of Argon2id in KiB; 0 for PBKDF2
record OdfCipher(
    Algorithm algorithm,
    byte[] iv,
    String startKey,
    byte[] salt,
    int keyBytes,
    int iterations,
    int memory,
    int lanes) {
  /// The largest block of these ciphers in bytes.
  static final int BLOCK = 16;

  private static final int MOST_ITERATIONS = 10_000_000;
  private static final int MOST_MEMORY = 1 << 20;
  private static final int MOST_LANES = 64;
  private static final int TAG_BITS = 128;

  /// How the bytes are enciphered.
  enum Algorithm {
    BLOWFISH_CFB,
    AES_CBC,
    AES_GCM
  }

  /// The key is not the one that the part was enciphered with.
  static final class WrongKeyException extends IOException {
    WrongKeyException(IOException cause) {
      super("the content does not fit the key", cause);
    }
  }

  /// Whether a wrong key shows at the end of the content.
  boolean authenticated() {
    return algorithm == Algorithm.AES_GCM;
  }

  byte[] key(String password) {
    byte[] start = digest(startKey, password.getBytes(StandardCharsets.UTF_8));
    if (memory > 0) {
      Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
      argon2.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withSalt(salt)
              .withIterations(iterations)
              .withMemoryAsKB(memory)
              .withParallelism(lanes)
              .build());
      byte[] key = new byte[keyBytes];
      argon2.generateBytes(start, key);
      return key;
    }
    PKCS5S2ParametersGenerator pbkdf2 = new PKCS5S2ParametersGenerator();
    pbkdf2.init(start, salt, iterations);
    return ((KeyParameter) pbkdf2.generateDerivedParameters(8 * keyBytes)).getKey();
  }

  private static byte[] digest(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The compressed content in clear, with the padding of its last block.
  InputStream plain(InputStream enciphered, byte[] key) throws IOException {
    if (algorithm == Algorithm.AES_GCM) {
      return authenticated(enciphered, key);
    }
    BufferedBlockCipher cipher =
        new DefaultBufferedBlockCipher(
            algorithm == Algorithm.AES_CBC
                ? CBCBlockCipher.newInstance(AESEngine.newInstance())
                : CFBBlockCipher.newInstance(new BlowfishEngine(), 64));
    cipher.init(false, new ParametersWithIV(new KeyParameter(key), iv));
    return new CipherInputStream(enciphered, cipher);
  }

  /// The initialisation vector stands before the content as well, the tag behind it (XML Encryption
  /// 1.1 §5.2.4).
  private InputStream authenticated(InputStream enciphered, byte[] key) throws IOException {
    byte[] start = enciphered.readNBytes(iv.length);
    InputStream content =
        Arrays.equals(start, iv)
            ? enciphered
            : new SequenceInputStream(new ByteArrayInputStream(start), enciphered);
    AEADBlockCipher cipher = GCMBlockCipher.newInstance(AESEngine.newInstance());
    cipher.init(false, new AEADParameters(new KeyParameter(key), TAG_BITS, iv));
    return new FilterInputStream(new CipherInputStream(content, cipher)) {
      @Override
      public int read(byte[] b, int off, int len) throws IOException {
        try {
          return super.read(b, off, len);
        } catch (InvalidCipherTextIOException e) {
          throw new WrongKeyException(e);
        }
      }
    };
  }

  /// What the elements of the manifest say so far.
  static final class Settings {
    private String algorithm = "";
    private byte[] iv = {};
    private String start = "";
    private String derivation = "";
    private byte[] salt = {};
    private int keyBytes = 16;
    private int iterations = 1024;
    private int memory;
    private int lanes = 1;

    void take(SafeXml xml) throws IOException {
      switch (xml.name()) {
        case "algorithm" -> {
          algorithm = xml.attribute("algorithm-name").toLowerCase(Locale.ROOT);
          iv = OdfEncryption.bytes(xml.attribute("initialisation-vector"));
        }
        case "start-key-generation" ->
            start = xml.attribute("start-key-generation-name").toLowerCase(Locale.ROOT);
        case "key-derivation" -> {
          derivation = xml.attribute("key-derivation-name").toLowerCase(Locale.ROOT);
          salt = OdfEncryption.bytes(xml.attribute("salt"));
          keyBytes = xml.number("key-size", 16);
          boolean argon2 = derivation.endsWith("argon2id");
          iterations = xml.number(argon2 ? "argon2-iterations" : "iteration-count", 0);
          memory = argon2 ? xml.number("argon2-memory", -1) : 0;
          lanes = xml.number("argon2-lanes", 1);
        }
        default -> {}
      }
    }

    /// @throws UnreadableException if it is a cipher not known, or asks for absurd efforts
    OdfCipher cipher() throws UnreadableException {
      Algorithm known;
      if (algorithm.contains("blowfish")) {
        known = Algorithm.BLOWFISH_CFB;
      } else if (algorithm.matches(".*aes(128|192|256)-cbc")) {
        known = Algorithm.AES_CBC;
      } else if (algorithm.matches(".*aes(128|192|256)-gcm")) {
        known = Algorithm.AES_GCM;
      } else {
        throw unsupported();
      }
      int ivBytes =
          switch (known) {
            case BLOWFISH_CFB -> 8;
            case AES_CBC -> 16;
            case AES_GCM -> 12;
          };
      boolean sane =
          iv.length == ivBytes
              && (known == Algorithm.BLOWFISH_CFB
                  ? keyBytes > 0 && keyBytes <= 56
                  : keyBytes == 16 || keyBytes == 24 || keyBytes == 32)
              && iterations > 0
              && iterations <= MOST_ITERATIONS
              && memory >= 0
              && memory <= MOST_MEMORY
              && (memory == 0 || (salt.length >= 8 && iterations <= 100 && memory >= 8L * lanes))
              && lanes > 0
              && lanes <= MOST_LANES
              && (memory > 0 || derivation.endsWith("pbkdf2"));
      if (!sane) {
        throw unsupported();
      }
      String digest = start.endsWith("sha256") ? "SHA-256" : "SHA-1";
      return new OdfCipher(known, iv, digest, salt, keyBytes, iterations, memory, lanes);
    }

    private static UnreadableException unsupported() {
      return new UnreadableException(
          UnreadCode.UNSUPPORTED_VARIANT, "an encryption of documents that is not supported");
    }
  }
}
