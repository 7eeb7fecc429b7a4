package fr.prevenir.read.container;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.ReadLimits;
import fr.prevenir.read.format.OneByte;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.format.UnreadableException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A document that is a ZIP of parts, such as a workbook: its parts by name, without regard to case
/// and kind of slash.
public final class ZipParts {
  /// More parts than any honest document has.
  private static final int MOST_PARTS = 100_000;

  /// What documents begin with; a cut archive of other files is not listed for nothing.
  private static final Pattern FIRST =
      Pattern.compile(
          "\\[content_types]\\.xml|(content|styles|settings|meta)\\.xml|manifest\\.rdf|mimetype"
              + "|(_rels|docprops|xl|word|ppt|visio|customxml|meta-inf|thumbnails|configurations2"
              + "|oebps)/.*");

  private static final long ALLOWED_AT_ANY_RATIO = 64L << 20;

  private final Map<String, ZipMember> parts = new LinkedHashMap<>();
  private final ZipContent content;
  private final boolean complete;

  public ZipParts(Source source, List<String> passwords) throws IOException {
    SeekableByteChannel channel = source.channel();
    ZipDirectory directory = new ZipDirectory(channel, source.parts());
    content = new ZipContent(channel, directory, passwords);
    ZipMember member = directory.next();
    if (member != null && !directory.complete() && !FIRST.matcher(key(member.name())).matches()) {
      member = null;
    }
    while (member != null && parts.size() < MOST_PARTS) {
      parts.putIfAbsent(key(member.name()), member);
      member = directory.next();
    }
    complete = directory.complete();
  }

  /// Whether the archive has its whole directory; without it parts may be missing.
  public boolean complete() {
    return complete;
  }

  /// Bytes that a part takes in the archive; 0 where there is none of this name.
  public long packed(String name) {
    ZipMember member = parts.get(key(name));
    return member == null ? 0 : member.packed();
  }

  /// All names, in lower case, in the order of the archive.
  public Set<String> names() {
    return parts.keySet();
  }

  /// The content of a part, or null where there is none of this name.
  public @Nullable InputStream open(String name, ReadLimits limits) throws IOException {
    ZipMember member = parts.get(key(name));
    if (member == null) {
      return null;
    }
    return bounded(content.open(member), member.packed(), limits);
  }

  /// A stream that fails where it expands beyond reason.
  ///
  /// @param packed bytes that it comes from
  public static InputStream bounded(InputStream in, long packed, ReadLimits limits) {
    long most = Math.max(ALLOWED_AT_ANY_RATIO, limits.ratio() * Math.max(1, packed));
    return new Bounded(in, Math.min(most, limits.expandedBytes()));
  }

  private static String key(String name) {
    String slashes = name.replace('\\', '/').toLowerCase(Locale.ROOT);
    return slashes.startsWith("/") ? slashes.substring(1) : slashes;
  }

  /// Stops where a part expands beyond reason.
  private static final class Bounded extends FilterInputStream {
    private long left;

    Bounded(InputStream in, long most) {
      super(in);
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      return OneByte.of(this);
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      int n = super.read(b, off, len);
      left -= Math.max(0, n);
      if (left < 0) {
        throw new UnreadableException(
            UnreadCode.BOMB_RATIO, "a part of the document expands beyond reason");
      }
      return n;
    }
  }
}
