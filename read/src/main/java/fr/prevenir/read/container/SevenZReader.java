package fr.prevenir.read.container;

import fr.prevenir.model.SourcePath;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.OneByte;
import fr.prevenir.read.format.PrintableName;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.format.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.jspecify.annotations.Nullable;

/// 7z archives, solid or not, with encrypted content or headers. A password has no check of its
/// own in this format: it is believed once a member matches its checksum.
public final class SevenZReader implements FormatReader {
  private static final byte[] MAGIC = {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C};

  @Override
  public String format() {
    return "7z";
  }

  @Override
  public boolean recognises(Source source) {
    return isSevenZ(source.head());
  }

  static boolean isSevenZ(byte[] head) {
    return head.length >= 32 && java.util.Arrays.equals(head, 0, 6, MAGIC, 0, 6);
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    SeekableByteChannel channel = source.channel();
    checkEnd(source, channel);
    try (SevenZFile archive = open(channel, reading)) {
      if (archive != null) {
        members(archive, source, reading);
      }
    }
  }

  /// The header stands at the end, where the first bytes say.
  private static void checkEnd(Source source, SeekableByteChannel channel) throws IOException {
    byte[] start = source.head();
    long end = 32 + LittleEndian.i64(start, 12) + LittleEndian.i64(start, 20);
    if (end > channel.size()) {
      boolean split = source.parts().length > 1 || source.path().toString().endsWith(".001");
      throw new UnreadableException(
          split ? UnreadCode.MISSING_PART : UnreadCode.TRUNCATED,
          "the archive ends before its directory");
    }
  }

  /// The archive under the first password that opens it, or without one.
  ///
  /// @return null where the directory is encrypted and no password fits
  private static @Nullable SevenZFile open(SeekableByteChannel channel, Reading reading)
      throws IOException {
    List<char @Nullable []> passwords = new ArrayList<>();
    passwords.add(null);
    reading.options().passwords().forEach(p -> passwords.add(p.toCharArray()));
    SevenZFile fallback = null;
    boolean encrypted = false;
    for (char[] password : passwords) {
      SevenZFile archive;
      try {
        archive = archive(channel, password);
      } catch (PasswordRequiredException e) {
        encrypted = true;
        continue;
      } catch (IOException | RuntimeException e) {
        if (password == null) {
          throw e;
        }
        // a wrong password turns the directory into garbage, which fails in any way
        continue;
      }
      boolean fits = password == null ? !needsPassword(archive) : fits(archive);
      if (fits) {
        return archive(channel, password);
      }
      if (password == null) {
        fallback = archive;
      }
    }
    if (fallback == null && encrypted) {
      reading.unread(UnreadCode.ENCRYPTED, channel.size(), "no password given opens its directory");
    }
    return fallback == null ? null : archive(channel, null);
  }

  private static SevenZFile archive(SeekableByteChannel channel, char @Nullable [] password)
      throws IOException {
    channel.position(0);
    SevenZFile.Builder builder =
        SevenZFile.builder()
            .setSeekableByteChannel(new Unclosed(channel))
            .setMaxMemoryLimitKiB(Decompression.MEMORY_KIB);
    if (password != null) {
      builder.setPassword(password);
    }
    return builder.get();
  }

  private static boolean needsPassword(SevenZFile archive) {
    try {
      SevenZArchiveEntry first = firstWithContent(archive);
      if (first != null) {
        archive.read();
      }
      return false;
    } catch (PasswordRequiredException e) {
      return true;
    } catch (IOException | RuntimeException e) {
      // damaged, not encrypted: reading the members will say so
      return false;
    }
  }

  private static boolean fits(SevenZFile archive) {
    byte[] chunk = new byte[1 << 15];
    try {
      SevenZArchiveEntry first = firstWithContent(archive);
      int n = first == null ? -1 : archive.read(chunk);
      while (n >= 0) {
        n = archive.read(chunk);
      }
      return true;
    } catch (IOException | RuntimeException e) {
      // garbage under a wrong password makes a decompressor fail in any way
      return false;
    }
  }

  private static @Nullable SevenZArchiveEntry firstWithContent(SevenZFile archive)
      throws IOException {
    SevenZArchiveEntry entry = archive.getNextEntry();
    while (entry != null && (entry.isDirectory() || entry.getSize() == 0)) {
      entry = archive.getNextEntry();
    }
    return entry;
  }

  private static void members(SevenZFile archive, Source source, Reading reading)
      throws IOException {
    reading.container();
    MemberNames names = new MemberNames();
    UnreadableException broken = null;
    for (SevenZArchiveEntry e : archive.getEntries()) {
      if (broken == null) {
        broken = advance(archive);
      }
      if (e.isDirectory() || e.isAntiItem()) {
        continue;
      }
      String name = names.unique(PrintableName.of(String.valueOf(e.getName())));
      SourcePath path = source.path().child(name);
      if (broken == null) {
        reading.member(path, e.getSize(), new Content(archive));
      } else {
        reading.memberUnread(path, e.getSize(), broken.code(), broken.reason());
      }
    }
  }

  /// Goes to the next entry, in the order of [SevenZFile#getEntries].
  ///
  /// @return why there is no going on, or null
  private static @Nullable UnreadableException advance(SevenZFile archive) {
    try {
      archive.getNextEntry();
      return null;
    } catch (IOException e) {
      return reason(e);
    }
  }

  private static UnreadableException reason(IOException e) {
    if (e instanceof PasswordRequiredException) {
      return new UnreadableException(UnreadCode.ENCRYPTED, "no password given opens it");
    }
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    if (message.contains("unsupported") || message.contains("multi input")) {
      return new UnreadableException(
          UnreadCode.UNSUPPORTED_VARIANT, "a compression method that is not supported");
    }
    return new UnreadableException(UnreadCode.CORRUPT, "the content contradicts its format");
  }

  /// The entry under way.
  private static final class Content extends InputStream {
    private final SevenZFile archive;

    Content(SevenZFile archive) {
      this.archive = archive;
    }

    @Override
    public int read() throws IOException {
      return OneByte.of(this);
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      try {
        return archive.read(b, off, len);
      } catch (IOException e) {
        throw reason(e);
      }
    }
  }
}
