package fr.prevenir.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/// Writes and reads small cases.
final class Cases {
  private Cases() {}

  /// @param sections the name and the bytes of each, one after another
  static void write(Path file, CaseKey key, Object... sections) throws IOException {
    try (CaseWriter writer = CaseWriter.create(file, key)) {
      for (int i = 0; i < sections.length; i += 2) {
        try (OutputStream out = writer.section((String) sections[i])) {
          out.write((byte[]) sections[i + 1]);
        }
      }
      writer.commit();
    }
  }

  static byte[] read(CaseReader reader, String section) throws IOException {
    try (InputStream in = reader.section(section)) {
      return in.readAllBytes();
    }
  }

  static void readEverything(Path file, CaseKey key) throws IOException, WrongKeyException {
    try (CaseReader reader = CaseReader.open(file, key)) {
      for (String section : reader.sections()) {
        read(reader, section);
      }
    }
  }
}
