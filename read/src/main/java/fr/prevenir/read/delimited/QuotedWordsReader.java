package fr.prevenir.read.delimited;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.table.Cells;
import fr.prevenir.read.table.GridTables;
import fr.prevenir.read.text.TextEncoding;
import fr.prevenir.read.text.TextHead;
import fr.prevenir.read.text.TextLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads lines of words in double quotes with blanks between and escapes as in C, such as
/// `"MARTIN" "Zo\303\251"`: `.mode tcl` of sqlite3.
public final class QuotedWordsReader implements FormatReader {
  private static final int LOOKED_AT = 1 << 14;
  private static final int LINES = 20;
  private static final Pattern LINE =
      Pattern.compile("\"(?:\\\\.|[^\"\\\\])*+\"(?: \"(?:\\\\.|[^\"\\\\])*+\")+");

  @Override
  public String format() {
    return "tcl";
  }

  @Override
  public boolean recognises(Source source) {
    int length = Math.min(source.head().length, LOOKED_AT);
    if (length == 0 || source.head()[0] != '"' || !TextEncoding.isText(source.head(), length)) {
      return false;
    }
    byte[] utf8 = TextEncoding.detect(source.head(), length).toUtf8(source.head(), length);
    String text = new String(utf8, StandardCharsets.UTF_8);
    List<String> lines = text.lines().limit(LINES).toList();
    // the last line may be cut
    boolean cut = lines.size() < LINES && length < source.head().length;
    return lines.subList(0, cut ? lines.size() - 1 : lines.size()).stream()
            .allMatch(line -> LINE.matcher(line).matches())
        && LINE.matcher(lines.getFirst()).matches();
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    TextEncoding encoding = TextHead.of(source).encoding();
    GridTables tables =
        new GridTables(reading, source.path(), format(), Map.of("encoding", encoding.label()));
    Cells cells = new Cells();
    try (TextLines lines =
        new TextLines(encoding.toUtf8(source.stream()), reading.options().limits().recordBytes())) {
      while (lines.next()) {
        cells.clear();
        if (lines.tooLong()) {
          reading.unread(
              UnreadCode.RECORD_TOO_LONG, lines.bytes(), "a line is longer than allowed");
        } else if (words(lines.line(), lines.length(), cells)) {
          tables.row(cells);
        }
      }
    } finally {
      tables.end();
    }
  }

  /// Takes the words of a line into cells, whatever stands between them.
  ///
  /// @return whether there is any
  private static boolean words(byte[] line, int length, Cells cells) {
    byte[] word = new byte[length];
    int column = 0;
    int i = 0;
    while (i < length) {
      if (line[i++] != '"') {
        continue;
      }
      int size = 0;
      while (i < length && line[i] != '"') {
        int octal = octal(line, i, length);
        if (octal >= 0) {
          word[size++] = (byte) octal;
          i += 4;
        } else if (line[i] == '\\' && i + 1 < length) {
          word[size++] = letter(line[i + 1]);
          i += 2;
        } else {
          word[size++] = line[i++];
        }
      }
      i++;
      cells.set(column++, word, 0, size);
    }
    return column > 0;
  }

  /// The byte that three octal digits behind a backslash stand for, or -1.
  private static int octal(byte[] line, int at, int length) {
    if (line[at] != '\\' || at + 3 >= length) {
      return -1;
    }
    int value = 0;
    for (int i = at + 1; i <= at + 3; i++) {
      if (line[i] < '0' || line[i] > '7') {
        return -1;
      }
      value = value * 8 + line[i] - '0';
    }
    return value & 0xFF;
  }

  private static byte letter(byte c) {
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      default -> c;
    };
  }
}
