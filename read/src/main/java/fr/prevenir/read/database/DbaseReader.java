package fr.prevenir.read.database;

import fr.prevenir.model.TableHead;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.RecordWriter;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.text.TextEncoding;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// dBase III to 7-style tables, FoxPro included (`.dbf`). Records marked as deleted are still
/// there,
/// and read. Long texts lie in another file (`.dbt`, `.fpt`), which is read by itself.
public final class DbaseReader implements FormatReader {
  private static final int HEADER = 32;

  @Override
  public String format() {
    return "dbase";
  }

  private record Field(String name, char type, int length) {}

  @Override
  public boolean recognises(Source source) {
    byte[] head = source.head();
    if (head.length < 2 * HEADER + 1) {
      return false;
    }
    int version = head[0] & 0xFF;
    boolean known =
        version == 0x02
            || version == 0x03
            || version == 0x04
            || version == 0x05
            || version == 0x30
            || version == 0x31
            || version == 0x32
            || version == 0x43
            || version == 0x83
            || version == 0x8B
            || version == 0x8E
            || version == 0xF5
            || version == 0xFB;
    int month = head[2];
    int day = head[3];
    return known
        && month >= 0
        && month <= 12
        && day >= 0
        && day <= 31
        && u16(head, 8) > HEADER
        && !fields(head).isEmpty()
        && fields(head).stream().mapToInt(Field::length).sum() + 1 == u16(head, 10);
  }

  private static int u16(byte[] b, int at) {
    return (b[at] & 0xFF) | (b[at + 1] & 0xFF) << 8;
  }

  /// The fields, or none where the header is not that of a table.
  private static List<Field> fields(byte[] head) {
    List<Field> fields = new ArrayList<>();
    int end = Math.min(head.length, u16(head, 8));
    for (int at = HEADER; at + HEADER <= end && head[at] != 0x0D; at += HEADER) {
      int length = 0;
      while (length < 11 && head[at + length] != 0) {
        length++;
      }
      char type = (char) (head[at + 11] & 0xFF);
      int size = head[at + 16] & 0xFF;
      // a character field may be longer than 255: the decimals are its high byte
      size += type == 'C' ? (head[at + 17] & 0xFF) << 8 : 0;
      if (length == 0 || size == 0 || !Character.isLetterOrDigit(type) && type != '@') {
        return List.of();
      }
      fields.add(
          new Field(
              new String(head, at, length, Charset.forName("windows-1252")).strip(), type, size));
    }
    return fields;
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    byte[] head = source.head();
    List<Field> fields = fields(head);
    int headerLength = u16(head, 8);
    int recordLength = u16(head, 10);
    byte[] sample = characters(head, headerLength, recordLength, fields);
    Charset charset = charset(head[29] & 0xFF, sample);
    RecordWriter table =
        new RecordWriter(
            reading,
            new TableHead(
                source.path(),
                format(),
                fields.stream().map(Field::name).toList(),
                true,
                List.of(),
                Map.of("encoding", charset.name())));
    try (InputStream in = source.stream()) {
      in.skipNBytes(headerLength);
      byte[] record = in.readNBytes(recordLength);
      while (record.length == recordLength && record[0] != 0x1A) {
        keep(table, record, fields, charset);
        record = in.readNBytes(recordLength);
      }
      if (record.length > 1 && record[0] != 0x1A && record.length < recordLength) {
        throw new EOFException("the last record breaks off");
      }
    } finally {
      table.end();
    }
  }

  /// The bytes of the first texts: numbers and dates say nothing of their encoding.
  private static byte[] characters(byte[] head, int from, int recordLength, List<Field> fields) {
    java.io.ByteArrayOutputStream text = new java.io.ByteArrayOutputStream();
    for (int at = from; at + recordLength <= head.length; at += recordLength) {
      int cell = at + 1;
      for (Field field : fields) {
        if (field.type() == 'C') {
          text.write(head, cell, field.length());
          text.write('\n');
        }
        cell += field.length();
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

  private static void keep(RecordWriter table, byte[] record, List<Field> fields, Charset charset) {
    int at = 1;
    for (int c = 0; c < fields.size(); c++) {
      Field field = fields.get(c);
      String value = value(record, at, field, charset);
      if (!value.isEmpty()) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        table.set(c, utf8, 0, utf8.length);
      }
      at += field.length();
    }
    table.keep();
  }

  private static String value(byte[] record, int at, Field field, Charset charset) {
    if (field.type() == 'I' && field.length() == 4) {
      return String.valueOf(u16(record, at) | u16(record, at + 2) << 16);
    }
    String text = new String(record, at, field.length(), charset).replace('\u0000', ' ').strip();
    boolean date = field.type() == 'D' && text.length() == 8;
    return date
        ? text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6)
        : text;
  }
}
