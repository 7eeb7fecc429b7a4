package fr.prevenir.read.container;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.OneByte;
import fr.prevenir.read.format.UnreadableException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Random access to a disk image: its descriptors and what lies in its sectors.
final class IsoImage {
  static final int SECTOR = 2048;

  /// Where the record of the root stands in a descriptor (ECMA-119, 8.4.18).
  static final int ROOT = 156;

  private static final int FIRST_DESCRIPTOR = 16;
  private static final int MOST_DESCRIPTORS = 64;
  private static final int LARGEST_FOLDER = 1 << 26;

  private final SeekableByteChannel channel;

  IsoImage(SeekableByteChannel channel) {
    this.channel = channel;
  }

  /// @param root of the tree of folders
  record Tree(IsoRecord root, boolean joliet) {}

  /// Whether bytes begin as an image: the name of the standard stands in the first descriptor.
  static boolean begins(byte[] head) {
    int at = FIRST_DESCRIPTOR * SECTOR;
    return head.length >= at + SECTOR
        && new String(head, at + 1, 5, StandardCharsets.ISO_8859_1).equals("CD001");
  }

  /// The trees of the image: that with long names of Joliet first, as the other one shortens them.
  List<Tree> trees() throws IOException {
    List<Tree> trees = new ArrayList<>();
    for (int i = 0; i < MOST_DESCRIPTORS; i++) {
      byte[] descriptor = bytes(FIRST_DESCRIPTOR + i, SECTOR);
      int type = descriptor == null ? 255 : descriptor[0] & 0xFF;
      if (descriptor == null || type == 255) {
        break;
      }
      if (type == 1) {
        trees.add(new Tree(IsoRecord.root(descriptor), false));
      } else if (type == 2 && descriptor[88] == '%' && descriptor[89] == '/') {
        trees.addFirst(new Tree(IsoRecord.root(descriptor), true));
      }
    }
    return trees;
  }

  List<IsoRecord> folder(IsoRecord folder, boolean joliet) throws IOException {
    byte[] records = bytes(folder.extent(), Math.min(folder.bytes(), LARGEST_FOLDER));
    if (records == null) {
      throw new UnreadableException(
          UnreadCode.TRUNCATED, "the image ends before one of its folders");
    }
    return IsoRecord.of(records, joliet);
  }

  private byte @Nullable [] bytes(long sector, long length) throws IOException {
    if (sector * SECTOR + length > channel.size()) {
      return null;
    }
    ByteBuffer bytes = ByteBuffer.allocate((int) length);
    channel.position(sector * SECTOR);
    while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
    return bytes.array();
  }

  /// The content of a file, whose stretches follow one another.
  InputStream content(List<IsoRecord> stretches) {
    return new Content(stretches);
  }

  private final class Content extends InputStream {
    private final List<IsoRecord> stretches;
    private int stretch;
    private long passed;

    Content(List<IsoRecord> stretches) {
      this.stretches = stretches;
    }

    @Override
    public int read() throws IOException {
      return OneByte.of(this);
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      while (stretch < stretches.size() && passed == stretches.get(stretch).bytes()) {
        stretch++;
        passed = 0;
      }
      if (stretch == stretches.size() || len == 0) {
        return len == 0 ? 0 : -1;
      }
      IsoRecord now = stretches.get(stretch);
      channel.position(now.extent() * SECTOR + passed);
      int n = channel.read(ByteBuffer.wrap(b, off, (int) Math.min(len, now.bytes() - passed)));
      if (n < 0) {
        throw new EOFException("the image ends inside a file");
      }
      passed += n;
      return n;
    }
  }
}
