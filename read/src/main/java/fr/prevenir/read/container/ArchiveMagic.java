package fr.prevenir.read.container;

import java.util.Arrays;

/// Whether some bytes begin an archive or a compressed stream.
public final class ArchiveMagic {
  private ArchiveMagic() {}

  public static boolean begins(byte[] head) {
    return ZipReader.isZip(head)
        || SevenZReader.isSevenZ(head)
        || RarReader.isRar(head)
        || TarHeader.isTar(head)
        || Arrays.stream(Compression.values()).anyMatch(c -> c.recognises(head, ""));
  }
}
