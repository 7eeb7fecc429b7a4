package fr.prevenir.read.container;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.UnreadableException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.deflate64.Deflate64CompressorInputStream;
import org.tukaani.xz.LZMAInputStream;
import org.tukaani.xz.XZInputStream;

/// The compression methods of ZIP members (PKWARE APPNOTE 6.3.10, §4.4.5).
final class Decompression {
  /// Memory that a dictionary may take, in KiB.
  static final int MEMORY_KIB = 1 << 20;

  private Decompression() {}

  /// @param size bytes after decompression as announced
  /// @throws UnreadableException if the method is not supported
  static InputStream of(int method, long size, InputStream packed) throws IOException {
    return switch (method) {
      case 0 -> packed;
      case 8 -> new Deflated(packed);
      case 9 -> new Deflate64CompressorInputStream(packed);
      case 12 -> new BZip2CompressorInputStream(new BufferedInputStream(packed));
      case 14 -> lzma(size, new BufferedInputStream(packed));
      case 20, 93 -> new ZstdInputStreamNoFinalizer(new BufferedInputStream(packed));
      case 95 -> new XZInputStream(new BufferedInputStream(packed), MEMORY_KIB);
      default ->
          throw new UnreadableException(
              UnreadCode.UNSUPPORTED_VARIANT, "ZIP compression method " + method);
    };
  }

  private static InputStream lzma(long size, InputStream packed) throws IOException {
    byte[] header = packed.readNBytes(9);
    if (header.length < 9) {
      throw new EOFException();
    }
    int dictionary = LittleEndian.i32(header, 5);
    int memory = LZMAInputStream.getMemoryUsage(dictionary, header[4]);
    if (memory > MEMORY_KIB) {
      throw new UnreadableException(
          UnreadCode.RESOURCES, "its dictionary takes more memory than allowed");
    }
    LZMAInputStream content = new LZMAInputStream(packed, size, header[4], dictionary);
    content.enableRelaxedEndCondition();
    return content;
  }

  /// Raw deflate that frees its native memory at its end.
  private static final class Deflated extends FilterInputStream {
    private final Inflater inflater;

    Deflated(InputStream packed) {
      this(packed, new Inflater(true));
    }

    private Deflated(InputStream packed, Inflater inflater) {
      super(new InflaterInputStream(packed, inflater, 1 << 14));
      this.inflater = inflater;
    }

    @Override
    public void close() throws IOException {
      super.close();
      inflater.end();
    }
  }
}
