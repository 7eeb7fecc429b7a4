package fr.prevenir.quality.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;

/// Cells one behind the other, as a batch holds them.
///
/// @param bytes of all cells
/// @param bounds cell `i` lies between `bounds[i]` and `bounds[i + 1]`
record Fields(byte[] bytes, int[] bounds) {
  /// Enough cells that no branch predictor learns them by heart.
  static final int COUNT = 8192;

  static Fields of(IntFunction<String> cell) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int[] bounds = new int[COUNT + 1];
    for (int i = 0; i < COUNT; i++) {
      out.writeBytes(cell.apply(i).getBytes(StandardCharsets.UTF_8));
      bounds[i + 1] = out.size();
    }
    return new Fields(out.toByteArray(), bounds);
  }

  int start(int cell) {
    return bounds[cell];
  }

  int end(int cell) {
    return bounds[cell + 1];
  }
}
