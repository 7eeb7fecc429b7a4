package fr.prevenir.read.document;

import fr.prevenir.read.format.Source;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/// What an OLE compound file (MS-CFB) holds, by the names in its root: a look at its directory that
/// trusts nothing, so that it can be done outside a worker.
public final class OleKind {
  private static final long MAGIC = 0xE11AB1A1E011CFD0L;
  private static final int HEADER = 512;
  private static final int ENTRY = 128;
  private static final int MOST_SECTORS = 4096;
  private static final int HEADER_FAT_SECTORS = 109;

  private final SeekableByteChannel channel;
  private final ByteBuffer header;
  private final int sector;

  private OleKind(SeekableByteChannel channel, ByteBuffer header) {
    this.channel = channel;
    this.header = header;
    this.sector = 1 << Math.clamp(header.getShort(30), 7, 16);
  }

  /// The names in the root of an OLE file; empty for anything else.
  public static Set<String> names(Source source) {
    byte[] head = source.head();
    if (head.length < HEADER) {
      return Set.of();
    }
    ByteBuffer header = ByteBuffer.wrap(head, 0, HEADER).order(ByteOrder.LITTLE_ENDIAN);
    if (header.getLong(0) != MAGIC) {
      return Set.of();
    }
    try {
      return new OleKind(source.channel(), header).rootNames();
    } catch (IOException e) {
      return Set.of();
    }
  }

  private Set<String> rootNames() throws IOException {
    ByteBuffer directory = directory();
    int entries = directory.limit() / ENTRY;
    Set<String> names = new HashSet<>();
    Set<Integer> seen = new HashSet<>();
    Deque<Integer> open = new ArrayDeque<>();
    if (entries > 0) {
      open.push(directory.getInt(76));
    }
    while (!open.isEmpty()) {
      int entry = open.pop();
      if (entry < 0 || entry >= entries || !seen.add(entry)) {
        continue;
      }
      int at = entry * ENTRY;
      int length = Math.clamp(directory.getShort(at + 64) - 2L, 0, 62);
      byte[] name = new byte[length];
      directory.get(at, name);
      names.add(new String(name, StandardCharsets.UTF_16LE));
      open.push(directory.getInt(at + 68));
      open.push(directory.getInt(at + 72));
    }
    return names;
  }

  private ByteBuffer directory() throws IOException {
    ByteBuffer all = ByteBuffer.allocate(MOST_SECTORS * 1024).order(ByteOrder.LITTLE_ENDIAN);
    int at = header.getInt(48);
    for (int n = 0; n < MOST_SECTORS && at >= 0 && all.remaining() >= sector; n++) {
      ByteBuffer block = block(at);
      if (block.limit() < sector) {
        break;
      }
      all.put(block);
      at = next(at);
    }
    all.flip();
    return all;
  }

  /// The sector that follows in the chain, or -1.
  private int next(int number) throws IOException {
    int perSector = sector / 4;
    int fat = number / perSector;
    if (fat >= HEADER_FAT_SECTORS) {
      return -1;
    }
    int where = header.getInt(76 + 4 * fat);
    ByteBuffer block = where < 0 ? ByteBuffer.allocate(0) : block(where);
    return block.limit() < sector ? -1 : block.getInt(4 * (number % perSector));
  }

  private ByteBuffer block(int number) throws IOException {
    ByteBuffer block = ByteBuffer.allocate(sector).order(ByteOrder.LITTLE_ENDIAN);
    channel.position((number + 1L) * sector);
    while (block.hasRemaining() && channel.read(block) >= 0) {
      // reads on until the sector is whole
    }
    return block.flip();
  }
}
