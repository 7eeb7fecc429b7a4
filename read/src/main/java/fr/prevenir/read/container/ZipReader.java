package fr.prevenir.read.container;

import fr.prevenir.model.SourcePath;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.format.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;

/// ZIP archives, by their central directory; what a cut one still holds, by its local headers.
public final class ZipReader implements FormatReader {
  @Override
  public String format() {
    return "zip";
  }

  @Override
  public boolean recognises(Source source) {
    return isZip(source.head());
  }

  /// Whether these are the first bytes of a ZIP: a local header, after the mark of a split archive
  /// or not, or the end of an empty one.
  public static boolean isZip(byte[] head) {
    if (head.length < 4 || head[0] != 'P' || head[1] != 'K') {
      return false;
    }
    int rest = LittleEndian.u16(head, 2);
    return rest == 0x0403 || rest == 0x0807 || rest == 0x0605 || rest == 0x3030;
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    SeekableByteChannel channel = source.channel();
    ZipDirectory directory = new ZipDirectory(channel, source.parts());
    ZipContent content = new ZipContent(channel, directory, reading.options().passwords());
    MemberNames names = new MemberNames();
    ZipExtents extents = new ZipExtents();
    for (ZipMember m = directory.next(); m != null; m = directory.next()) {
      if (!m.directory()) {
        SourcePath path = source.path().child(names.unique(m.name()));
        if (!directory.split() && extents.overlap(m.header(), m.packed())) {
          reading.memberUnread(
              path, size(m), UnreadCode.CORRUPT, "its bytes belong to another member as well");
        } else {
          member(content, m, path, reading);
        }
      }
    }
    if (directory.complete()) {
      reading.container();
    } else {
      if (!reading.yielded()) {
        throw new UnreadableException(
            UnreadCode.CORRUPT, "the archive has neither a directory nor members");
      }
      UnreadCode code = directory.split() ? UnreadCode.MISSING_PART : UnreadCode.TRUNCATED;
      reading.unread(code, 0, "the archive lacks its directory: members may be missing");
    }
  }

  private static void member(ZipContent content, ZipMember m, SourcePath path, Reading reading)
      throws IOException {
    InputStream stream;
    try {
      stream = content.open(m);
    } catch (UnreadableException e) {
      reading.memberUnread(path, size(m), e.code(), e.reason());
      return;
    } catch (IOException e) {
      reading.memberUnread(
          path, size(m), UnreadCode.TRUNCATED, "the archive ends inside this member");
      return;
    }
    try (InputStream plain = stream) {
      reading.member(path, m.size(), plain);
    }
  }

  private static long size(ZipMember m) {
    return m.size() >= 0 ? m.size() : m.packed();
  }
}
