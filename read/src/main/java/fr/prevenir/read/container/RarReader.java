package fr.prevenir.read.container;

import com.github.junrar.Archive;
import com.github.junrar.ArchiveOptions;
import com.github.junrar.exception.CrcErrorException;
import com.github.junrar.exception.MissingNextVolumeException;
import com.github.junrar.exception.MissingPreviousVolumeException;
import com.github.junrar.exception.RarException;
import com.github.junrar.exception.UnsupportedDictionarySizeException;
import com.github.junrar.exception.UnsupportedRarEncryptedException;
import com.github.junrar.exception.UnsupportedRarMethodException;
import com.github.junrar.exception.UnsupportedRarVersionException;
import com.github.junrar.exception.WrongPasswordException;
import com.github.junrar.rarfile.FileHeader;
import fr.prevenir.model.SourcePath;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.PrintableName;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.format.UnreadableException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// RAR archives of versions 1.5 to 7, solid, encrypted or split.
public final class RarReader implements FormatReader {
  @Override
  public String format() {
    return "rar";
  }

  @Override
  public boolean recognises(Source source) {
    return isRar(source.head());
  }

  static boolean isRar(byte[] h) {
    return h.length > 7
        && h[0] == 'R'
        && h[1] == 'a'
        && h[2] == 'r'
        && h[3] == '!'
        && h[4] == 0x1A
        && h[5] == 7;
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    try (Archive archive = open(source, reading)) {
      if (archive != null) {
        members(archive, source, reading);
      }
    } catch (RarException e) {
      throw reason(e);
    }
  }

  private static @Nullable Archive open(Source source, Reading reading)
      throws IOException, RarException {
    List<@Nullable String> passwords = new ArrayList<>();
    passwords.add(null);
    passwords.addAll(reading.options().passwords());
    RarException encrypted = null;
    Archive fallback = null;
    for (String password : passwords) {
      Archive archive;
      try {
        archive = archive(source, password);
        if (archive.getFileHeaders().isEmpty() && archive.isEncrypted()) {
          encrypted = new WrongPasswordException();
          continue;
        }
      } catch (RarException | RuntimeException e) {
        if (password == null && !asksForPassword(e)) {
          throw e;
        }
        // a wrong password turns the directory into garbage, which fails in any way
        encrypted = new WrongPasswordException();
        continue;
      }
      FileHeader first = smallestEncrypted(archive);
      if (first == null || (password != null && fits(archive, first))) {
        return first == null ? archive : archive(source, password);
      }
      fallback = fallback == null ? archive : fallback;
    }
    if (fallback == null && encrypted != null) {
      reading.unread(
          UnreadCode.ENCRYPTED, source.channel().size(), "no password given opens its directory");
    }
    return fallback;
  }

  private static Archive archive(Source source, @Nullable String password)
      throws IOException, RarException {
    ArchiveOptions.Builder options = ArchiveOptions.builder();
    if (password != null) {
      options.password(password);
    }
    return new Archive(new RarVolumes(source.channel(), source.parts()), options.build());
  }

  private static boolean asksForPassword(Exception e) {
    return e instanceof WrongPasswordException
        || e instanceof UnsupportedRarEncryptedException
        || String.valueOf(e.getMessage()).contains("password");
  }

  /// The cheapest member to try a password on. In a solid archive only the first one can be read
  /// by itself.
  private static @Nullable FileHeader smallestEncrypted(Archive archive) {
    FileHeader best = null;
    for (FileHeader header : archive.getFileHeaders()) {
      if (header.isEncrypted() && !header.isDirectory() && header.getFullUnpackSize() > 0) {
        if (best == null
            || (!header.isSolid() && header.getFullUnpackSize() < best.getFullUnpackSize())) {
          best = header;
        }
      }
    }
    return best;
  }

  private static boolean fits(Archive archive, FileHeader header) {
    try {
      archive.extractFile(header, OutputStream.nullOutputStream());
      return true;
    } catch (RarException | RuntimeException e) {
      // garbage under a wrong password makes the decompressor fail in any way
      return false;
    }
  }

  private static void members(Archive archive, Source source, Reading reading) throws IOException {
    reading.container();
    MemberNames names = new MemberNames();
    boolean locked = archive.getPassword() == null || archive.getPassword().isEmpty();
    for (FileHeader header : archive.getFileHeaders()) {
      if (header.isDirectory() || header.getRedirection() != null || header.isSplitBefore()) {
        continue;
      }
      String name = names.unique(PrintableName.of(header.getFileName().replace('\\', '/')));
      SourcePath path = source.path().child(name);
      long size = header.isUnpSizeUnknown() ? -1 : header.getFullUnpackSize();
      if (header.isEncrypted() && locked) {
        reading.memberUnread(
            path, Math.max(size, 0), UnreadCode.ENCRYPTED, "no password given opens it");
      } else {
        try (PushedBytes content =
            new PushedBytes(
                out -> {
                  try {
                    archive.extractFile(header, out);
                  } catch (RarException e) {
                    throw reason(e);
                  }
                })) {
          reading.member(path, size, content);
        }
      }
    }
  }

  /// What the ledger says for an exception of the library. It wraps what its output threw.
  private static IOException reason(RarException e) {
    for (Throwable t = e.getCause(); t != null; t = t.getCause()) {
      if (t instanceof IOException io) {
        return io;
      }
    }
    UnreadCode code =
        switch (e) {
          case MissingNextVolumeException _, MissingPreviousVolumeException _ ->
              UnreadCode.MISSING_PART;
          case WrongPasswordException _, UnsupportedRarEncryptedException _ -> UnreadCode.ENCRYPTED;
          case UnsupportedRarMethodException _, UnsupportedRarVersionException _ ->
              UnreadCode.UNSUPPORTED_VARIANT;
          case UnsupportedDictionarySizeException _ -> UnreadCode.RESOURCES;
          default -> UnreadCode.CORRUPT;
        };
    String words =
        switch (code) {
          case MISSING_PART -> "a part of the split archive is missing";
          case ENCRYPTED -> "no password given opens it";
          case UNSUPPORTED_VARIANT -> "a compression method that is not supported";
          case RESOURCES -> "its dictionary takes more memory than allowed";
          default ->
              e instanceof CrcErrorException
                  ? "the content does not match its checksum"
                  : "the content contradicts its format";
        };
    return new UnreadableException(code, words);
  }
}
