package fr.prevenir.read.document;

/// Objects in RTF lie in a wrapping of OLE 1 (MS-OLEDS §2.2): the file in it is found by its magic
/// number.
final class RtfObjects {
  private static final int LOOKED_AT = 1024;
  private static final byte[][] MAGIC = {
    {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
    {'P', 'K', 3, 4},
    {'%', 'P', 'D', 'F'},
    {(byte) 0x89, 'P', 'N', 'G'},
    {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
    {'{', '\\', 'r', 't', 'f'},
  };

  private RtfObjects() {}

  /// Where the file begins, or 0 where there is none known.
  static int start(byte[] object) {
    for (int i = 0; i < Math.min(object.length, LOOKED_AT); i++) {
      for (byte[] magic : MAGIC) {
        if (i + magic.length <= object.length
            && java.util.Arrays.equals(object, i, i + magic.length, magic, 0, magic.length)) {
          return i;
        }
      }
    }
    return 0;
  }
}
