package fr.prevenir.read.database;

import dev.hardwood.row.PqList;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.StringJoiner;

/// Plain values of Parquet, and lists of them, as text.
final class ParquetText {
  private ParquetText() {}

  static String of(Object value) {
    return switch (value) {
      case byte[] bytes -> bytes(bytes);
      case PqList list -> {
        StringJoiner items = new StringJoiner("; ");
        for (int i = 0; i < list.size(); i++) {
          items.add(list.isNull(i) ? "" : of(list.get(i)));
        }
        yield items.toString();
      }
      default -> value.toString();
    };
  }

  /// Old writers leave text unmarked.
  private static String bytes(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    boolean readable = text.chars().noneMatch(c -> c == 0xFFFD || (c < ' ' && c != '\n'));
    return readable ? text : HexFormat.of().formatHex(bytes);
  }
}
