package fr.prevenir.read.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Makes the Unicode encodings one for readers that work on bytes: UTF-16, with a byte order mark
/// or told by its zero bytes, becomes UTF-8; the mark of UTF-8 goes. Other bytes stay as they are.
public final class Utf16 {
  private static final int SAMPLE = 1 << 10;

  private Utf16() {}

  /// The whole content of a source.
  public static InputStream utf8(Source source) throws IOException {
    return utf8(source.stream(), source.head());
  }

  /// The first bytes of a source.
  public static byte[] head(Source source) {
    byte[] head = source.head();
    if (mark(head) == 0 && of(head) == null) {
      return head;
    }
    try {
      return utf8(new ByteArrayInputStream(head), head).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream utf8(InputStream content, byte[] head) throws IOException {
    content.skipNBytes(mark(head));
    Charset charset = of(head);
    return charset == null ? content : new Recoded(new InputStreamReader(content, charset));
  }

  private static int mark(byte[] head) {
    if (starts(head, 0xEF, 0xBB, 0xBF)) {
      return 3;
    }
    return starts(head, 0xFF, 0xFE) || starts(head, 0xFE, 0xFF) ? 2 : 0;
  }

  private static boolean starts(byte[] head, int... mark) {
    if (head.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((head[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Charset of(byte[] head) {
    if (starts(head, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    if (starts(head, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    int pairs = Math.min(head.length, SAMPLE) / 2;
    int evenZeros = 0;
    int oddZeros = 0;
    for (int i = 0; i < pairs; i++) {
      evenZeros += head[2 * i] == 0 ? 1 : 0;
      oddZeros += head[2 * i + 1] == 0 ? 1 : 0;
    }
    if (pairs >= 2 && oddZeros > 0.7 * pairs && evenZeros == 0) {
      return StandardCharsets.UTF_16LE;
    }
    return pairs >= 2 && evenZeros > 0.7 * pairs && oddZeros == 0
        ? StandardCharsets.UTF_16BE
        : null;
  }

  private static final class Recoded extends InputStream {
    private final Reader in;
    private final char[] chars = new char[1 << 14];
    private byte[] bytes = new byte[0];
    private int position;
    private int kept;

    Recoded(Reader in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      while (position == bytes.length) {
        int n = in.read(chars, kept, chars.length - kept);
        if (n < 0 && kept == 0) {
          return -1;
        }
        int end = kept + Math.max(0, n);
        boolean half = n > 0 && Character.isHighSurrogate(chars[end - 1]);
        kept = half ? 1 : 0;
        bytes = new String(chars, 0, end - kept).getBytes(StandardCharsets.UTF_8);
        chars[0] = chars[end - 1];
        position = 0;
      }
      int n = Math.min(len, bytes.length - position);
      System.arraycopy(bytes, position, b, off, n);
      position += n;
      return n;
    }

    @Override
    public void close() throws IOException {
      bytes = Arrays.copyOf(bytes, 0);
      position = 0;
      in.close();
    }
  }
}
