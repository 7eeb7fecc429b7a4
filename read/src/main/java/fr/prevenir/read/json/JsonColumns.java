package fr.prevenir.read.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table written column by column, as pandas and R do: `{"nom":["A","B"],"ddn":["…","…"]}`, or
/// `{"nom":{"0":"A","1":"B"},"ddn":{…}}`. The whole of it is held in memory.
final class JsonColumns {
  private final List<byte[]> names = new ArrayList<>();
  private final List<int[]> spans = new ArrayList<>();
  private final byte[] bytes;
  private final int from;

  private JsonColumns(byte[] bytes, int from) {
    this.bytes = bytes;
    this.from = from;
  }

  /// Whether an object begins as such a table: its members are lists of single values, or objects
  /// whose members are numbered from 0; all of one length, as far as can be seen.
  static boolean begins(byte[] ahead) {
    int columns = 0;
    int rows = -1;
    try (JsonParser parser = JsonRecord.parser(ahead, 0, ahead.length)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        if (columns == 0 && JsonHeadings.named(parser.currentName())) {
          return false;
        }
        boolean numbered = parser.nextToken() == JsonToken.START_OBJECT;
        int count = cells(parser, numbered, columns == 0);
        if (count < 2 || (columns > 0 && count != rows)) {
          return false;
        }
        rows = count;
        columns++;
      }
      return columns >= 2;
    } catch (CutOff e) {
      return e.cells > 100 || columns >= 2;
    } catch (IOException e) {
      return columns >= 2;
    }
  }

  /// The content ends within a column.
  private static final class CutOff extends IOException {
    private static final long serialVersionUID = 1;
    private final int cells;

    CutOff(int cells) {
      super("the end");
      this.cells = cells;
    }
  }

  /// The number of single values of a column, or -1 where it is none.
  private static int cells(JsonParser parser, boolean numbered, boolean first) throws IOException {
    if (!numbered && parser.currentToken() != JsonToken.START_ARRAY) {
      return -1;
    }
    int count = 0;
    try {
      JsonToken token = parser.nextToken();
      while (token != null && token != JsonToken.END_ARRAY && token != JsonToken.END_OBJECT) {
        if (numbered) {
          if (!parser.currentName().equals(Integer.toString(count))) {
            return -1;
          }
          token = parser.nextToken();
        }
        if (token == null || !token.isScalarValue()) {
          return -1;
        }
        count++;
        token = parser.nextToken();
      }
      if (token != null) {
        return count;
      }
    } catch (IOException e) {
      if (!first || !numbered && count < 100) {
        throw e;
      }
    }
    throw new CutOff(count);
  }

  /// The table in these bytes, or null where its columns are not of one length after all.
  static @Nullable JsonColumns of(byte[] bytes, int from, int to) throws IOException {
    JsonColumns table = new JsonColumns(bytes, from);
    try (JsonParser parser = JsonRecord.parser(bytes, from, to)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        table.names.add(table.written(parser));
        boolean numbered = parser.nextToken() == JsonToken.START_OBJECT;
        int[] column = table.column(parser, numbered);
        if (column.length == 0 || column.length != table.spans(column).length) {
          return null;
        }
        table.spans.add(column);
      }
    }
    return table;
  }

  /// The first column's spans, or these where there is none yet.
  private int[] spans(int[] otherwise) {
    return spans.isEmpty() ? otherwise : spans.getFirst();
  }

  private int[] column(JsonParser parser, boolean numbered) throws IOException {
    int[] column = new int[64];
    int count = 0;
    while (true) {
      JsonToken token = parser.nextToken();
      if (numbered && token == JsonToken.FIELD_NAME) {
        token = parser.nextToken();
      }
      if (token == null || !token.isScalarValue()) {
        return token == JsonToken.END_ARRAY || token == JsonToken.END_OBJECT
            ? Arrays.copyOf(column, count)
            : new int[0];
      }
      if (count + 2 > column.length) {
        column = Arrays.copyOf(column, column.length * 2);
      }
      column[count++] = (int) parser.currentTokenLocation().getByteOffset();
      parser.finishToken();
      column[count++] = (int) parser.currentLocation().getByteOffset();
    }
  }

  private byte[] written(JsonParser parser) {
    int start = from + (int) parser.currentTokenLocation().getByteOffset();
    int end = start;
    while (bytes[end] != ':') {
      end += bytes[end] == '"' ? string(end) : 1;
    }
    return Arrays.copyOfRange(bytes, start, end);
  }

  /// The length of the string that begins here, with its quotes.
  private int string(int start) {
    int end = start + 1;
    while (bytes[end] != '"') {
      end += bytes[end] == '\\' ? 2 : 1;
    }
    return end + 1 - start;
  }

  int rows() {
    return spans.isEmpty() ? 0 : spans.getFirst().length / 2;
  }

  /// A row as an object with the columns' names.
  byte[] row(int row) {
    ByteArrayOutputStream object = new ByteArrayOutputStream();
    for (int c = 0; c < names.size(); c++) {
      object.write(c == 0 ? '{' : ',');
      object.writeBytes(names.get(c));
      object.write(':');
      int start = spans.get(c)[2 * row];
      object.write(bytes, from + start, spans.get(c)[2 * row + 1] - start);
    }
    object.write('}');
    return object.toByteArray();
  }
}
