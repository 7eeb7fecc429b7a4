package fr.prevenir.read.container;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Opens the members of one ZIP: deciphers, decompresses and checks them.
final class ZipContent {
  /// Bytes after which a password that still gives sound data is believed.
  private static final long BELIEVED = 64L << 20;

  private final SeekableByteChannel channel;
  private final ZipDirectory directory;
  private final Passwords passwords;

  ZipContent(SeekableByteChannel channel, ZipDirectory directory, List<String> passwords) {
    this.channel = channel;
    this.directory = directory;
    this.passwords = new Passwords(passwords);
  }

  /// The content of a member.
  ///
  /// @throws UnreadableException if no password fits, or the member cannot be read
  InputStream open(ZipMember member) throws IOException {
    long data = directory.data(member);
    if (data < 0 && directory.split()) {
      throw new UnreadableException(
          UnreadCode.MISSING_PART, "the part of the split archive that holds it is missing");
    }
    if (data < 0) {
      throw new UnreadableException(
          UnreadCode.CORRUPT, "the member is not where the directory says");
    }
    if (!member.encrypted()) {
      return decompressed(member, new ChannelBytes(channel, data, member.packed()));
    }
    if ((member.flags() & ZipMember.STRONG) != 0) {
      throw new UnreadableException(UnreadCode.ENCRYPTED, "PKWARE's strong encryption");
    }
    for (byte[] password : passwords.inOrder()) {
      InputStream plain = deciphered(member, data, password);
      if (plain != null) {
        return decompressed(member, plain);
      }
    }
    throw new UnreadableException(UnreadCode.ENCRYPTED, "no password given opens it");
  }

  private @Nullable InputStream deciphered(ZipMember member, long data, byte[] password)
      throws IOException {
    ZipMember.Aes aes = member.aes();
    if (aes != null) {
      InputStream plain = WinZipAes.open(channel, data, member, aes.strength(), password);
      if (plain != null) {
        passwords.prove(password);
      }
      return plain;
    }
    if (crypto(member, data, password) == null) {
      return null;
    }
    if (fits(member, data, password)) {
      passwords.prove(password);
    } else if (!passwords.isProven(password)) {
      return null;
    }
    return crypto(member, data, password);
  }

  private @Nullable InputStream crypto(ZipMember member, long data, byte[] password)
      throws IOException {
    return ZipCrypto.open(
        new ChannelBytes(channel, data, member.packed()), password, ZipCrypto.check(member));
  }

  /// Whether the member, read to its end, matches its checksum under this password.
  private boolean fits(ZipMember member, long data, byte[] password) throws IOException {
    InputStream plain = crypto(member, data, password);
    if (plain == null) {
      return false;
    }
    try (InputStream content = decompressed(member, plain)) {
      byte[] chunk = new byte[1 << 15];
      long read = 0;
      for (int n = content.read(chunk); n >= 0 && read < BELIEVED; n = content.read(chunk)) {
        read += n;
      }
      return true;
    } catch (IOException | RuntimeException e) {
      // garbage under a wrong password makes a decompressor fail in any way
      return false;
    }
  }

  private static InputStream decompressed(ZipMember member, InputStream plain) throws IOException {
    InputStream content = Decompression.of(member.method(), member.size(), plain);
    ZipMember.Aes aes = member.aes();
    long crc = aes != null && aes.version() == 2 ? -1 : member.crc();
    return new CheckedBytes(content, crc, member.size());
  }
}
