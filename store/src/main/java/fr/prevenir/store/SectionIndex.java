package fr.prevenir.store;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// Which sections a case holds, in the order of writing. Stands encrypted at the end of the file.
record SectionIndex(List<Entry> entries) {
  /// The name that authenticates the index itself; no section may bear it.
  static final String NAME = ".index";

  private static final int PADDED_TO = 4096;

  /// @param offset of the first encrypted byte in the file
  /// @param length encrypted bytes
  record Entry(String name, long offset, long length) {}

  SectionIndex {
    entries = List.copyOf(entries);
  }

  /// The bytes of the index, padded so that their number does not tell how many sections there are.
  byte[] encode() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(entries.size());
    for (Entry entry : entries) {
      out.writeUTF(entry.name());
      out.writeLong(entry.offset());
      out.writeLong(entry.length());
    }
    out.write(new byte[PADDED_TO - bytes.size() % PADDED_TO]);
    return bytes.toByteArray();
  }

  static SectionIndex decode(InputStream source) throws IOException {
    DataInputStream in = new DataInputStream(source);
    int count = in.readInt();
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      entries.add(new Entry(in.readUTF(), in.readLong(), in.readLong()));
    }
    in.skip(Long.MAX_VALUE);
    return new SectionIndex(entries);
  }
}
