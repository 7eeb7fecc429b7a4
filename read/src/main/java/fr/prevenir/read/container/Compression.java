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
  GZ(List.of("gz", "z", "gzip"), 0x1F, 0x8B, 8),
  BZ2(List.of("bz2", "bz", "bzip2"), 'B', 'Z', 'h'),
  XZ(List.of("xz"), 0xFD, '7', 'z', 'X', 'Z', 0),
  ZST(List.of("zst", "zstd"), 0x28, 0xB5, 0x2F, 0xFD),
  LZ4(List.of("lz4"), 0x04, 0x22, 0x4D, 0x18),
  Z(List.of("z"), 0x1F, 0x9D),
  /// The only one without a magic number: a plausible header, and its usual name.
  LZMA(List.of("lzma"), 0x5D, 0, 0);

  private final List<String> suffixes;
  private final int[] magic;

  Compression(List<String> suffixes, int... magic) {
    this.suffixes = suffixes;
    this.magic = magic;
  }

  /// Endings of file names that say this compression and nothing of the content.
  List<String> suffixes() {
    return suffixes;
  }

  boolean recognises(byte[] head, String name) {
    if (head.length < magic.length + 2) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((head[i] & 0xFF) != magic[i]) {
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
