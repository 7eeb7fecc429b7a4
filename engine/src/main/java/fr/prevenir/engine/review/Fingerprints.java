package fr.prevenir.engine.review;

import fr.prevenir.model.Dictionary;
import fr.prevenir.model.IdentityTable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Takes the [Fingerprint]s of identities: HMAC-SHA256 under the secret of a case, so that nobody
/// can tell a guessed identity by what a screen shows. For one thread.
final class Fingerprints {
  private static final String HMAC = "HmacSHA256";

  private final IdentityTable identities;
  private final Mac mac;

  Fingerprints(IdentityTable identities, CaseSecret secret) {
    this.identities = identities;
    try {
      mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret.bytes(), HMAC));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot do HMAC-SHA256", e);
    }
  }

  Fingerprint of(int identity) {
    mac.update((byte) identities.role(identity).ordinal());
    IntStream.range(identities.firstValue(identity), identities.firstValue(identity + 1))
        .mapToObj(this::value)
        .sorted(Arrays::compareUnsigned)
        .forEach(
            value -> {
              mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(value.length).array());
              mac.update(value);
            });
    ByteBuffer digest = ByteBuffer.wrap(mac.doFinal());
    return new Fingerprint(digest.getLong(), digest.getLong());
  }

  private byte[] value(int value) {
    Dictionary dictionary = identities.dictionary(identities.attribute(value));
    byte[] name = identities.attribute(value).name().getBytes(StandardCharsets.US_ASCII);
    int start = dictionary.start(identities.valueId(value));
    int length = dictionary.end(identities.valueId(value)) - start;
    return ByteBuffer.allocate(name.length + 1 + length)
        .put(name)
        .put((byte) '=')
        .put(dictionary.bytes(), start, length)
        .array();
  }

  /// A short name for a pair, whichever comes first.
  String pair(Fingerprint a, Fingerprint b) {
    ByteBuffer sum = ByteBuffer.allocate(2 * Long.BYTES);
    sum.putLong(a.high() ^ b.high()).putLong(a.low() ^ b.low());
    return HexFormat.of().formatHex(mac.doFinal(sum.array()), 0, 5);
  }
}
