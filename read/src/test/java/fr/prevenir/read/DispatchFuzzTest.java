package fr.prevenir.read;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Any bytes end in the ledger, without an exception, and the sums agree.
class DispatchFuzzTest {
  @FuzzTest
  void accountsForAnyBytes(byte[] bytes) throws IOException {
    Path folder = Files.createTempDirectory("prevenir-fuzz");
    Path file = folder.resolve("x");
    try {
      Files.write(file, bytes);
      ReadLimits limits = new ReadLimits(4, 100, 100, 1 << 24, 1 << 20);
      Ledger.of(List.of(file), new ReadOptions(List.of("secret"), limits));
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }
}
