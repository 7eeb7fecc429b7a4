package fr.prevenir.read.database;

import fr.prevenir.model.TableHead;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.database.DbaseHeader.Field;
import fr.prevenir.read.format.PrintableName;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.RecordWriter;
import fr.prevenir.read.text.TextEncoding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The records of one dBase table under way, each with the memos that it numbers.
final class DbaseRecords {
  /// Shorter values that are no text are marks, not files.
  private static final int SMALLEST_OBJECT = 64;

  /// Bytes of memos that are looked at to tell the encoding, and those of one.
  private static final int SAMPLE = 1 << 16;

  private static final int SAMPLE_OF_ONE = 1 << 10;

  private final DbaseHeader header;
  private final @Nullable DbaseMemos memos;
  private final Reading reading;
  private final Charset charset;
  private final RecordWriter table;
  private boolean without;
  private boolean broken;

  /// @param memos null where there are none
  /// @param head the first bytes of the table
  DbaseRecords(DbaseHeader header, @Nullable DbaseMemos memos, Reading reading, byte[] head)
      throws IOException {
    this.header = header;
    this.memos = memos;
    this.reading = reading;
    charset = charset(header.language(), characters(head));
    table =
        new RecordWriter(
            reading,
            new TableHead(
                reading.path(),
                "dbase",
                header.fields().stream().map(Field::name).toList(),
                true,
                List.of(),
                Map.of("encoding", charset.name())));
  }

  void keep(byte[] record) throws IOException {
    int at = 1;
    for (int c = 0; c < header.fields().size(); c++) {
      Field field = header.fields().get(c);
      String value = field.isMemo() ? memo(record, at, c) : value(record, at, field);
      if (!value.isEmpty()) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        table.set(c, utf8, 0, utf8.length);
      }
      at += field.length();
    }
    table.keep();
  }

  /// Ends the table, and says whether memos of it were not read.
  void end() {
    table.end();
    if (without) {
      reading.unread(
          UnreadCode.MISSING_PART,
          0,
          reading.path().inside().isEmpty()
              ? "its memos lie in another file, which is not beside it"
              : "its memos lie in another file, and are not joined inside a container");
    }
    if (broken) {
      reading.unread(
          UnreadCode.CORRUPT, 0, "memos of it are not whole, or not where its records say");
    }
  }

  private String memo(byte[] record, int at, int column) throws IOException {
    long block = block(record, at, header.fields().get(column));
    if (block == 0) {
      return "";
    }
    if (memos == null) {
      without = true;
      return "";
    }
    DbaseMemos.Memo memo = memos.at(block);
    if (memo == null) {
      broken = true;
      return "";
    }
    broken |= !memo.whole();
    if (memo.text() && header.fields().get(column).type() == 'M') {
      return text(memo.content());
    }
    object(memo.content(), column);
    return "";
  }

  private void object(byte[] content, int column) throws IOException {
    if (content.length >= SMALLEST_OBJECT) {
      String name = PrintableName.of(header.fields().get(column).name()) + " " + table.ordinal();
      reading.member(reading.path().child(name), content.length, new ByteArrayInputStream(content));
    }
  }

  /// Lines that the program broke by itself go on.
  private String text(byte[] memo) {
    byte[] whole = memo.clone();
    for (int i = 0; i + 1 < whole.length; i++) {
      if ((whole[i] & 0xFF) == 0x8D && whole[i + 1] == '\n') {
        whole[i] = ' ';
        whole[i + 1] = 0;
      }
    }
    return new String(whole, charset).replace("\0", "").strip();
  }

  /// The number of the block in which a memo begins; 0 where there is none.
  private static long block(byte[] record, int at, Field field) {
    if (field.length() == 4) {
      return Integer.toUnsignedLong(int32(record, at));
    }
    String digits = new String(record, at, field.length(), StandardCharsets.ISO_8859_1);
    String number = digits.replace('\0', ' ').strip();
    return number.matches("[0-9]{1,10}") ? Long.parseLong(number) : 0;
  }

  private static int int32(byte[] b, int at) {
    return DbaseHeader.u16(b, at) | DbaseHeader.u16(b, at + 2) << 16;
  }

  private String value(byte[] record, int at, Field field) {
    if (field.type() == 'I' && field.length() == 4) {
      return String.valueOf(int32(record, at));
    }
    String text = new String(record, at, field.length(), charset).replace('\0', ' ').strip();
    boolean date = field.type() == 'D' && text.length() == 8;
    return date
        ? text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6)
        : text;
  }

  /// The bytes of the first texts: numbers and dates say nothing of their encoding.
  private byte[] characters(byte[] head) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    int ofMemos = 0;
    int length = header.recordLength();
    for (int from = header.length(); from + length <= head.length; from += length) {
      int at = from + 1;
      for (Field field : header.fields()) {
        if (field.type() == 'C') {
          text.write(head, at, field.length());
          text.write('\n');
        } else if (field.isMemo() && field.type() == 'M' && memos != null && ofMemos < SAMPLE) {
          long block = block(head, at, field);
          DbaseMemos.Memo memo = block == 0 ? null : memos.at(block);
          if (memo != null && memo.text()) {
            int taken = Math.min(SAMPLE_OF_ONE, memo.content().length);
            text.write(memo.content(), 0, taken);
            text.write('\n');
            ofMemos += taken;
          }
        }
        at += field.length();
      }
    }
    return text.toByteArray();
  }

  /// The language byte is zero or wrong as often as right: the bytes decide first.
  private static Charset charset(int language, byte[] sample) {
    TextEncoding detected = TextEncoding.detect(sample, sample.length);
    if (detected == TextEncoding.UTF_8) {
      boolean ascii = true;
      for (byte b : sample) {
        ascii &= b >= 0;
      }
      if (!ascii) {
        return StandardCharsets.UTF_8;
      }
      return switch (language) {
        case 0x01 -> Charset.forName("IBM437");
        case 0x02, 0x0D, 0x13 -> Charset.forName("IBM850");
        default -> Charset.forName("windows-1252");
      };
    }
    return Charset.forName(
        switch (detected) {
          case CP850 -> "IBM850";
          case MAC_ROMAN -> "x-MacRoman";
          case UTF_8, UTF_16LE, UTF_16BE, CP1252, ISO_8859_15, MANGLED, MANGLED_TWICE ->
              "windows-1252";
        });
  }
}
