package fr.prevenir.read.sqlite;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.UnreadableException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The log that a program writes beside a database (https://www.sqlite.org/walformat.html): pages
/// that are newer than those of the database, up to the last transaction that was ended. Copied
/// while the program ran, a database may have all its rows there.
final class WriteAheadLog {
  private static final int HEADER = 32;
  private static final int FRAME_HEADER = 24;
  private static final int MAGIC = 0x377F0682;
  private static final int LARGEST_PAGE = 1 << 16;

  private final FileChannel log;
  private final ByteBuffer header;
  private final int pageSize;
  private final ByteOrder sums;
  private int sum1;
  private int sum2;

  private WriteAheadLog(FileChannel log, ByteBuffer header) {
    this.log = log;
    this.header = header;
    pageSize = header.getInt(8);
    sums = (header.getInt(0) & 1) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
  }

  /// Whether bytes begin as such a log.
  static boolean begins(byte[] head) {
    return head.length >= HEADER && (ByteBuffer.wrap(head).getInt() & ~1) == MAGIC;
  }

  /// The log beside a database, or null.
  static @Nullable Path beside(Path database) {
    Path log = database.resolveSibling(database.getFileName() + "-wal");
    return Files.isRegularFile(log, LinkOption.NOFOLLOW_LINKS) ? log : null;
  }

  /// The database as a program would see it that opened both, in memory; null where the log says
  /// nothing.
  ///
  /// @throws UnreadableException if both together are larger than allowed
  static byte @Nullable [] applied(SeekableByteChannel database, Path log, long most)
      throws IOException {
    try (FileChannel channel = FileChannel.open(log)) {
      ByteBuffer header = ByteBuffer.allocate(HEADER);
      channel.read(header);
      if (header.hasRemaining() || !begins(header.array())) {
        return null;
      }
      WriteAheadLog wal = new WriteAheadLog(channel, header);
      boolean page = wal.pageSize >= 512 && wal.pageSize <= LARGEST_PAGE;
      if (!page || Integer.bitCount(wal.pageSize) != 1 || !wal.headerHolds()) {
        return null;
      }
      return wal.apply(database, most);
    }
  }

  private boolean headerHolds() {
    add(header.slice(0, HEADER - 8));
    return sum1 == header.getInt(24) && sum2 == header.getInt(28);
  }

  private byte @Nullable [] apply(SeekableByteChannel database, long most) throws IOException {
    long[] committed = committed();
    if (committed[0] == 0) {
      return null;
    }
    long size = committed[1] * pageSize;
    if (size > most) {
      throw new UnreadableException(
          UnreadCode.RESOURCES, "a database with a log, larger than memory allows");
    }
    byte[] content = new byte[(int) size];
    ByteBuffer whole = ByteBuffer.wrap(content);
    database.position(0);
    while (whole.hasRemaining() && database.read(whole) >= 0) {}
    ByteBuffer frame = ByteBuffer.allocate(FRAME_HEADER + pageSize);
    for (long f = 0; f < committed[0] && read(f, frame); f++) {
      long at = (frame.getInt(0) - 1L) * pageSize;
      if (at >= 0 && at + pageSize <= size) {
        frame.get(FRAME_HEADER, content, (int) at, pageSize);
      }
    }
    return content;
  }

  /// The number of frames up to the last one that ends a transaction, and the pages that the
  /// database then has. A frame of an older turn of the log, or one cut off, ends the search.
  private long[] committed() throws IOException {
    long[] committed = new long[2];
    ByteBuffer frame = ByteBuffer.allocate(FRAME_HEADER + pageSize);
    for (long f = 0; read(f, frame); f++) {
      add(frame.slice(0, 8));
      add(frame.slice(FRAME_HEADER, pageSize));
      boolean holds =
          frame.getLong(8) == header.getLong(16)
              && frame.getInt(16) == sum1
              && frame.getInt(20) == sum2;
      if (!holds) {
        break;
      }
      if (frame.getInt(4) != 0) {
        committed[0] = f + 1;
        committed[1] = Integer.toUnsignedLong(frame.getInt(4));
      }
    }
    return committed;
  }

  private boolean read(long number, ByteBuffer frame) throws IOException {
    frame.clear();
    long at = HEADER + number * frame.capacity();
    while (frame.hasRemaining()) {
      int n = log.read(frame, at + frame.position());
      if (n < 0) {
        return false;
      }
    }
    return true;
  }

  /// Goes on with the sums over eight bytes at a time.
  private void add(ByteBuffer words) {
    words.order(sums);
    while (words.hasRemaining()) {
      sum1 += words.getInt() + sum2;
      sum2 += words.getInt() + sum1;
    }
  }
}
