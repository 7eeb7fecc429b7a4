package fr.prevenir.read.container;

import fr.prevenir.model.SourcePath;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.OneByte;
import fr.prevenir.read.format.PrintableName;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.format.UnreadableException;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tar archives as a stream: v7, ustar, GNU long names and pax headers. Links and devices hold no
/// bytes and are no members; sparse files are accounted for, not read.
public final class TarReader implements FormatReader {
  /// Longest pax header or GNU long name taken for honest.
  private static final int LONGEST_NAME = 1 << 20;

  @Override
  public String format() {
    return "tar";
  }

  @Override
  public boolean recognises(Source source) {
    return TarHeader.isTar(source.head());
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    members(source.stream(), source, reading);
  }

  /// Reads the members of the tar that `in` holds, as members of `source`.
  static void members(InputStream in, Source source, Reading reading) throws IOException {
    MemberNames names = new MemberNames();
    Map<String, byte[]> pax = new HashMap<>();
    byte @Nullable [] longName = null;
    byte[] block = new byte[TarHeader.BLOCK];
    while (next(in, block)) {
      TarHeader header = TarHeader.of(block);
      switch (header.type()) {
        case 'L' -> longName = text(content(in, header.size()));
        case 'K', 'g' -> content(in, header.size());
        case 'x', 'X' -> parse(content(in, header.size()), pax);
        default -> {
          byte[] path = pax.getOrDefault("path", longName == null ? header.name() : longName);
          long size = size(header, pax);
          SourcePath member = source.path();
          if (isFile(header, path)) {
            member = member.child(names.unique(PrintableName.of(withoutDot(path))));
            file(in, member, size, sparse(header, pax), reading);
          } else {
            in.skipNBytes(holdsBytes(header) ? padded(size) : 0);
          }
          pax.clear();
          longName = null;
        }
      }
    }
    reading.container();
  }

  private static void file(
      InputStream in, SourcePath member, long size, boolean sparse, Reading reading)
      throws IOException {
    if (sparse) {
      reading.memberUnread(member, size, UnreadCode.UNSUPPORTED_VARIANT, "a sparse file of tar");
      in.skipNBytes(padded(size));
      return;
    }
    Bounded content = new Bounded(in, size);
    reading.member(member, size, content);
    content.skipNBytes(content.left);
    in.skipNBytes(padded(size) - size);
  }

  /// Reads the next header.
  ///
  /// @return false at the end of the archive
  private static boolean next(InputStream in, byte[] block) throws IOException {
    int n = in.readNBytes(block, 0, block.length);
    if (n == 0 || allZero(block, n)) {
      return false;
    }
    if (n < block.length) {
      throw new EOFException();
    }
    if (!TarHeader.isTar(block)) {
      throw new UnreadableException(UnreadCode.CORRUPT, "a header of the tar is damaged");
    }
    return true;
  }

  private static boolean allZero(byte[] block, int n) {
    for (int i = 0; i < n; i++) {
      if (block[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFile(TarHeader header, byte[] path) {
    boolean folder = path.length > 0 && path[path.length - 1] == '/';
    return switch (header.type()) {
      case '0', '\0', '7', 'S' -> !folder;
      default -> false;
    };
  }

  /// `tar` of a folder names its members `./a.csv`.
  private static byte[] withoutDot(byte[] path) {
    boolean dot = path.length > 2 && path[0] == '.' && path[1] == '/';
    return dot ? Arrays.copyOfRange(path, 2, path.length) : path;
  }

  /// Links and devices may state a size, but no content follows them.
  private static boolean holdsBytes(TarHeader header) {
    return header.type() < '1' || header.type() > '6';
  }

  private static boolean sparse(TarHeader header, Map<String, byte[]> pax) {
    return header.type() == 'S' || pax.keySet().stream().anyMatch(k -> k.startsWith("GNU.sparse"));
  }

  private static long size(TarHeader header, Map<String, byte[]> pax) {
    byte[] said = pax.get("size");
    return said == null
        ? header.size()
        : Math.max(0, Long.parseLong(new String(said, StandardCharsets.US_ASCII)));
  }

  private static long padded(long size) {
    return Math.addExact(size, TarHeader.BLOCK - 1) / TarHeader.BLOCK * TarHeader.BLOCK;
  }

  private static byte[] content(InputStream in, long size) throws IOException {
    if (size > LONGEST_NAME) {
      throw new UnreadableException(UnreadCode.CORRUPT, "a name in the tar is too long");
    }
    byte[] content = in.readNBytes((int) size);
    in.skipNBytes(padded(size) - size);
    return content;
  }

  private static byte[] text(byte[] content) {
    int end = content.length;
    while (end > 0 && content[end - 1] == 0) {
      end--;
    }
    return Arrays.copyOf(content, end);
  }

  /// Pax records: `length key=value\n`, the length counting itself.
  private static void parse(byte[] content, Map<String, byte[]> into) {
    int at = 0;
    while (at < content.length) {
      int space = at;
      int length = 0;
      while (space < content.length && content[space] >= '0' && content[space] <= '9') {
        length = Math.min(length * 10 + content[space] - '0', LONGEST_NAME);
        space++;
      }
      int end = at + length;
      int equals = space;
      while (equals < Math.min(end, content.length) && content[equals] != '=') {
        equals++;
      }
      if (end > content.length || equals >= end - 1) {
        return;
      }
      String key = new String(content, space + 1, equals - space - 1, StandardCharsets.UTF_8);
      into.put(key, Arrays.copyOfRange(content, equals + 1, end - 1));
      at = end;
    }
  }

  /// The bytes of one member.
  private static final class Bounded extends FilterInputStream {
    private long left;

    Bounded(InputStream in, long size) {
      super(in);
      this.left = size;
    }

    @Override
    public int read() throws IOException {
      return OneByte.of(this);
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      if (left == 0) {
        return -1;
      }
      int n = super.read(b, off, (int) Math.min(len, left));
      if (n < 0) {
        throw new EOFException("the tar ends inside a member");
      }
      left -= n;
      return n;
    }

    @Override
    public long skip(long n) throws IOException {
      byte[] skipped = new byte[(int) Math.min(Math.max(0, n), 1 << 13)];
      return Math.max(0, read(skipped, 0, skipped.length));
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    @Override
    public void close() {}
  }
}
