package fr.prevenir.read.database;

import dev.hardwood.row.PqList;
import dev.hardwood.row.PqMap;
import dev.hardwood.row.PqStruct;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.StringJoiner;

/// Values of Parquet as text.
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
      case PqStruct struct -> {
        StringJoiner fields = new StringJoiner("; ");
        for (int i = 0; i < struct.getFieldCount(); i++) {
          if (!struct.isNull(i)) {
            fields.add(struct.getFieldName(i) + ": " + of(struct.getValue(i)));
          }
        }
        yield fields.toString();
      }
      case PqMap map -> {
        StringJoiner entries = new StringJoiner("; ");
        for (PqMap.Entry entry : map.getEntries()) {
          Object inner = entry.getValue();
          entries.add(of(entry.getKey()) + ": " + (inner == null ? "" : of(inner)));
        }
        yield entries.toString();
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
