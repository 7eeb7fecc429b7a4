package fr.prevenir.read.worker;

import fr.prevenir.model.ForeignKey;
import fr.prevenir.model.RowBatch;
import fr.prevenir.model.SourcePath;
import fr.prevenir.model.TableHead;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How values go over the pipe. Both ends are the same version: nothing is kept.
final class Wire {
  private static final int LONGEST = 1 << 30;

  private Wire() {}

  static void text(DataOutputStream out, String text) throws IOException {
    bytes(out, text.getBytes(StandardCharsets.UTF_8));
  }

  static String text(DataInputStream in) throws IOException {
    return new String(bytes(in), StandardCharsets.UTF_8);
  }

  static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static byte[] bytes(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > LONGEST) {
      throw new IOException("a worker sends more than a value ever takes");
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return bytes;
  }

  static void path(DataOutputStream out, SourcePath path) throws IOException {
    text(out, path.path());
    text(out, path.inside());
  }

  static SourcePath path(DataInputStream in) throws IOException {
    return new SourcePath(text(in), text(in));
  }

  static void texts(DataOutputStream out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      text(out, text);
    }
  }

  static List<String> texts(DataInputStream in) throws IOException {
    int size = in.readInt();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      texts.add(text(in));
    }
    return texts;
  }

  static void head(DataOutputStream out, TableHead head) throws IOException {
    path(out, head.path());
    text(out, head.format());
    texts(out, head.columns());
    out.writeBoolean(head.named());
    out.writeInt(head.foreignKeys().size());
    for (ForeignKey key : head.foreignKeys()) {
      text(out, key.column());
      text(out, key.targetTable());
      text(out, key.targetColumn());
    }
    out.writeInt(head.dialect().size());
    for (Map.Entry<String, String> entry : head.dialect().entrySet()) {
      text(out, entry.getKey());
      text(out, entry.getValue());
    }
  }

  static TableHead head(DataInputStream in) throws IOException {
    SourcePath path = path(in);
    String format = text(in);
    List<String> columns = texts(in);
    boolean named = in.readBoolean();
    List<ForeignKey> keys = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      keys.add(new ForeignKey(text(in), text(in), text(in)));
    }
    Map<String, String> dialect = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      dialect.put(text(in), text(in));
    }
    return new TableHead(path, format, columns, named, keys, dialect);
  }

  static void rows(DataOutputStream out, RowBatch batch) throws IOException {
    out.writeLong(batch.firstRecord());
    out.writeInt(batch.rows());
    out.writeInt(batch.columns());
    int end = 0;
    for (int row = 0; row < batch.rows(); row++) {
      for (int column = 0; column < batch.columns(); column++) {
        int start = batch.start(row, column);
        out.writeInt(start);
        out.writeInt(batch.end(row, column));
        end = Math.max(end, start < 0 ? 0 : batch.end(row, column));
      }
    }
    out.writeInt(end);
    out.write(batch.data(), 0, end);
  }

  static RowBatch rows(DataInputStream in) throws IOException {
    long first = in.readLong();
    int rows = in.readInt();
    int columns = in.readInt();
    int[] bounds = new int[2 * rows * columns];
    for (int i = 0; i < bounds.length; i++) {
      bounds[i] = in.readInt();
    }
    return new RowBatch(first, rows, columns, bytes(in), bounds);
  }
}
