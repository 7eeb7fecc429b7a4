package fr.prevenir.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/// A process that writes a case until it is killed; says `!` once bytes are on the disk.
final class EndlessWriter {
  private EndlessWriter() {}

  public static void main(String[] args) throws IOException, WrongKeyException {
    try (CaseWriter writer =
            CaseWriter.create(Path.of(args[0]), CaseKey.readFile(Path.of(args[1])));
        OutputStream out = writer.section("people")) {
      byte[] block = new byte[1 << 20];
      for (int i = 0; i < 10_000; i++) {
        out.write(block);
        if (i == 3) {
          System.out.write('!');
          System.out.flush();
        }
      }
    }
  }
}
