package fr.prevenir.read.container;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorInputStream;
import org.apache.commons.compress.compressors.z.ZCompressorInputStream;
import org.tukaani.xz.LZMAInputStream;
import org.tukaani.xz.XZInputStream;

/// The compressions of a single stream, known by their magic numbers.
public enum Compression {
  GZ("gz z gzip", "\u001F\u008B\u0008"),
  BZ2("bz2 bz bzip2", "BZh"),
  XZ("xz", "\u00FD7zXZ\0"),
  ZST("zst zstd", "(\u00B5/\u00FD"),
  LZ4("lz4", "\u0004\"M\u0018"),
  Z("z", "\u001F\u009D"),
  /// The only one without a magic number: a plausible header, and its usual name.
  LZMA("lzma", "]\0\0");

  private final String suffixes;
  private final String magic;

  /// @param magic the first bytes, one to a character
  Compression(String suffixes, String magic) {
    this.suffixes = suffixes;
    this.magic = magic;
  }

  /// Endings of file names that say this compression and nothing of the content.
  List<String> suffixes() {
    return List.of(suffixes.split(" ", -1));
  }

  boolean recognises(byte[] head, String name) {
    if (head.length < magic.length() + 2) {
      return false;
    }
    for (int i = 0; i < magic.length(); i++) {
      if ((head[i] & 0xFF) != magic.charAt(i)) {
        return false;
      }
    }
    return switch (this) {
      case BZ2 -> head[3] >= '1' && head[3] <= '9' && (head[4] == 0x31 || head[4] == 0x17);
      case LZMA -> plausibleLzma(head, name);
      case GZ, XZ, ZST, LZ4, Z -> true;
    };
  }

  /// A dictionary of 2ⁿ or 2ⁿ + 2ⁿ⁻¹ bytes and a size that is unknown or below 256 GB, as `file`
  /// and `xz` decide it.
  private static boolean plausibleLzma(byte[] head, String name) {
    if (head.length < 14) {
      return false;
    }
    long dictionary = LittleEndian.u32(head, 1);
    long top = Long.highestOneBit(dictionary);
    boolean sized = dictionary == top || dictionary == top + top / 2;
    long high = LittleEndian.u32(head, 9);
    boolean named = name.toLowerCase(java.util.Locale.ROOT).endsWith("lzma");
    return sized && (high == 0xFFFF_FFFFL || high < 64) && (named || head[13] == 0);
  }

  InputStream open(InputStream packed) throws IOException {
    InputStream in = new BufferedInputStream(packed, 1 << 15);
    return switch (this) {
      case GZ ->
          GzipCompressorInputStream.builder()
              .setInputStream(in)
              .setDecompressConcatenated(true)
              .get();
      case BZ2 -> new BZip2CompressorInputStream(in, true);
      case XZ -> new XZInputStream(in, Decompression.MEMORY_KIB);
      case LZMA -> new LZMAInputStream(in, Decompression.MEMORY_KIB);
      case ZST -> new ZstdInputStreamNoFinalizer(in);
      case LZ4 -> new FramedLZ4CompressorInputStream(in, true);
      case Z -> new ZCompressorInputStream(in, Decompression.MEMORY_KIB);
    };
  }
}
