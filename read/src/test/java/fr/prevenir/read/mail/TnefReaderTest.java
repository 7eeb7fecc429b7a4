package fr.prevenir.read.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.Passage;
import fr.prevenir.read.format.ReadTables;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// By the description of the format (MS-OXTNEF): the text of a message may stand in three places.
class TnefReaderTest {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final String SAID = "Mme Hélène VASSEUR, née le 14/03/1961, est enceinte.";
  private static final int SUBJECT = 0x00018004;
  private static final int BODY = 0x0002800C;
  private static final int PROPERTIES = 0x00069003;

  private static void number(ByteArrayOutputStream out, int value, int bytes) {
    for (int i = 0; i < bytes; i++) {
      out.write(value >>> 8 * i);
    }
  }

  private static byte[] message(byte[]... attributes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    number(out, 0x223E9F78, 4);
    number(out, 1, 2);
    for (byte[] attribute : attributes) {
      out.writeBytes(attribute);
    }
    return out.toByteArray();
  }

  private static byte[] attribute(int id, byte[] data) {
    int sum = 0;
    for (byte b : data) {
      sum += b & 0xFF;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(1);
    number(out, id, 4);
    number(out, data.length, 4);
    out.writeBytes(data);
    number(out, sum, 2);
    return out.toByteArray();
  }

  private static byte[] property(int type, int id, byte[] value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    number(out, 1, 4);
    number(out, type, 2);
    number(out, id, 2);
    number(out, 1, 4);
    number(out, value.length, 4);
    out.writeBytes(value);
    number(out, 0, (4 - value.length % 4) % 4);
    return attribute(PROPERTIES, out.toByteArray());
  }

  private static String read(byte[] message) {
    return ReadTables.of(new TnefReader(), message).passages().stream()
        .map(Passage::text)
        .map(text -> text.value())
        .collect(Collectors.joining());
  }

  @Test
  void readsTheTextOfWritersOtherThanOutlook() {
    byte[] message =
        message(
            attribute(SUBJECT, "Résultats\0".getBytes(WESTERN)),
            attribute(BODY, (SAID + "\0").getBytes(WESTERN)));

    assertThat(read(message)).contains("Résultats", SAID);
  }

  @Test
  void readsAPropertyOfText() {
    byte[] wide = (SAID + "\0").getBytes(StandardCharsets.UTF_16LE);

    assertThat(read(message(property(0x1F, 0x1000, wide)))).contains(SAID);
  }

  @Test
  void readsAPropertyOfHtml() {
    byte[] html =
        ("<html><body><p>" + SAID + "</p></body></html>").getBytes(StandardCharsets.UTF_8);

    assertThat(read(message(property(0x0102, 0x1013, html)))).contains(SAID);
  }
}
