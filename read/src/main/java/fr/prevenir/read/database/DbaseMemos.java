package fr.prevenir.read.database;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The file beside a dBase table in which its long texts lie, in blocks that its records number
/// (`.dbt` of dBase III and IV, `.fpt` of FoxPro, `.dct` of the catalogue of its databases).
final class DbaseMemos implements Closeable {
  private static final List<String> SUFFIXES = List.of("dbt", "fpt", "dct");
  private static final List<String> TABLES = List.of("dbf", "dbc");
  private static final int BLOCK = 512;
  private static final int TEXT = 1;
  private static final int END = 0x1A;

  /// What dBase IV writes before each memo.
  private static final int MARK = 0x0008FFFF;

  private final SeekableByteChannel channel;
  private final Layout layout;
  private final int block;
  private final int longest;

  private enum Layout {
    DBASE_III,
    DBASE_IV,
    FOXPRO
  }

  /// @param text whether it is said to be text, not a picture or another object
  /// @param whole whether it ends before its file does
  record Memo(boolean text, boolean whole, byte[] content) {}

  private DbaseMemos(SeekableByteChannel channel, Layout layout, int block, int longest) {
    this.channel = channel;
    this.layout = layout;
    this.block = block;
    this.longest = longest;
  }

  /// Whether a file may hold memos, by its name.
  static boolean named(String path) {
    return SUFFIXES.contains(suffix(path));
  }

  /// Where the memos of a table lie, or null.
  static @Nullable Path beside(Path table) throws IOException {
    return sibling(table, SUFFIXES);
  }

  /// The table whose memos a file holds, or null.
  static @Nullable Path tableOf(Path memos) throws IOException {
    return sibling(memos, TABLES);
  }

  /// Programs of these files' age cared little for the case of names; the folder is searched where
  /// the name does not stand in one case.
  private static @Nullable Path sibling(Path file, List<String> suffixes) throws IOException {
    String name = String.valueOf(file.getFileName());
    String stem = name.substring(0, name.length() - suffix(name).length());
    for (String suffix : suffixes) {
      for (String written : List.of(suffix, suffix.toUpperCase(Locale.ROOT))) {
        Path beside = file.resolveSibling(stem + written);
        if (isFile(beside)) {
          return beside;
        }
      }
    }
    return searched(file, stem.toLowerCase(Locale.ROOT), suffixes);
  }

  private static @Nullable Path searched(Path file, String stem, List<String> suffixes)
      throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      return null;
    }
    Path found = null;
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String other = String.valueOf(entry.getFileName()).toLowerCase(Locale.ROOT);
        if (other.startsWith(stem)
            && suffixes.contains(other.substring(stem.length()))
            && isFile(entry)
            && (found == null || entry.compareTo(found) < 0)) {
          found = entry;
        }
      }
    }
    return found;
  }

  private static boolean isFile(Path path) {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static String suffix(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /// @param version of the table
  /// @param longest memo that is taken, in bytes
  static DbaseMemos open(Path file, int version, int longest) throws IOException {
    FileChannel channel = FileChannel.open(file);
    try {
      ByteBuffer head = ByteBuffer.allocate(32);
      channel.read(head);
      boolean fox = !suffix(String.valueOf(file.getFileName())).equals("dbt");
      Layout old =
          switch (version) {
            case 0x04, 0x7B, 0x8B, 0x8E, 0xCB -> Layout.DBASE_IV;
            default -> Layout.DBASE_III;
          };
      Layout layout = fox ? Layout.FOXPRO : old;
      int size =
          switch (layout) {
            case DBASE_III -> BLOCK;
            case DBASE_IV -> DbaseHeader.u16(head.array(), 20);
            case FOXPRO -> Short.toUnsignedInt(head.getShort(6));
          };
      return new DbaseMemos(channel, layout, size == 0 ? BLOCK : size, longest);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /// The memo that begins at a block; null where none lies there.
  @Nullable Memo at(long number) throws IOException {
    long from = number * block;
    if (from >= channel.size()) {
      return null;
    }
    return layout == Layout.DBASE_III ? untilItsEnd(from) : ofItsLength(from);
  }

  private @Nullable Memo untilItsEnd(long from) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    ByteBuffer buffer = ByteBuffer.allocate(BLOCK);
    for (long at = from; text.size() <= longest; at += BLOCK) {
      int length = read(buffer, at);
      for (int i = 0; i < length; i++) {
        if (buffer.get(i) == END) {
          text.write(buffer.array(), 0, i);
          return new Memo(true, true, text.toByteArray());
        }
      }
      text.write(buffer.array(), 0, length);
      if (length < BLOCK) {
        return new Memo(true, false, text.toByteArray());
      }
    }
    return null;
  }

  private @Nullable Memo ofItsLength(long from) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(8);
    if (read(head, from) < 8) {
      return null;
    }
    boolean fox = layout == Layout.FOXPRO;
    head.order(fox ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    int kind = head.getInt(0);
    long length = Integer.toUnsignedLong(head.getInt(4)) - (fox ? 0 : 8);
    boolean sound = fox ? kind >= 0 && kind <= 2 : kind == MARK;
    if (!sound || length < 0 || length > longest) {
      return null;
    }
    long there = Math.min(length, channel.size() - from - 8);
    ByteBuffer content = ByteBuffer.allocate((int) there);
    read(content, from + 8);
    return new Memo(!fox || kind == TEXT, there == length, content.array());
  }

  private int read(ByteBuffer buffer, long at) throws IOException {
    buffer.clear();
    channel.position(at);
    while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
      // reads on until the buffer is full or the file ends
    }
    return buffer.position();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
