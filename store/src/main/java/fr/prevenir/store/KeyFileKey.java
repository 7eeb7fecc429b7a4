package fr.prevenir.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;

/// 32 random bytes in a text file: comment lines, then `prevenir-key-1:` and the base64url of the
/// key followed by the first four bytes of its SHA-256, which catch a key copied badly.
final class KeyFileKey implements CaseKey {
  static final int BYTES = 32;
  private static final int CHECK_BYTES = 4;
  private static final int MAX_FILE_BYTES = 4096;
  private static final String MARK = "prevenir-key-1:";
  private static final String PREFACE =
      """
      # Clé d'un dossier Prévenir. Sans elle, le dossier est perdu. À garder ailleurs.
      # Key of a Prévenir case. Without it the case is lost. Keep it away from the case.
      """;

  private final byte[] key;

  private KeyFileKey(byte[] key) {
    this.key = key;
  }

  static KeyFileKey create(Path file) throws IOException {
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    OwnerOnly.createFolders(file.toAbsolutePath().getParent());
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    byte[] checked = Arrays.copyOf(key, BYTES + CHECK_BYTES);
    System.arraycopy(Digests.sha256(key), 0, checked, BYTES, CHECK_BYTES);
    String text =
        PREFACE + MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(checked) + "\n";
    try (FileChannel out =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            OwnerOnly.file(file))) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
    return new KeyFileKey(key);
  }

  static KeyFileKey read(Path file) throws IOException, WrongKeyException {
    byte[] content;
    try (InputStream in = Files.newInputStream(file)) {
      content = in.readNBytes(MAX_FILE_BYTES);
    }
    String line =
        new String(content, StandardCharsets.UTF_8)
            .lines()
            .map(String::strip)
            .filter(text -> text.startsWith(MARK))
            .findFirst()
            .orElseThrow(() -> new WrongKeyException("the file holds no key of a Prévenir case"));
    byte[] checked;
    try {
      checked = Base64.getUrlDecoder().decode(line.substring(MARK.length()));
    } catch (IllegalArgumentException e) {
      checked = new byte[0];
    }
    byte[] key = Arrays.copyOf(checked, BYTES);
    byte[] check = Arrays.copyOf(Digests.sha256(key), CHECK_BYTES);
    if (checked.length != BYTES + CHECK_BYTES
        || !MessageDigest.isEqual(check, Arrays.copyOfRange(checked, BYTES, checked.length))) {
      throw new WrongKeyException("the key in the file is incomplete or was mistyped");
    }
    return new KeyFileKey(key);
  }

  byte[] bytes() {
    return key.clone();
  }

  @Override
  public String toString() {
    return "key file •••";
  }
}
