package fr.prevenir.read.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextEncodingTest {
  private static final String FRENCH =
      "nom;prénom;ville\nLEFÈVRE;Zoé;Besançon\nNoël;Anaïs;Fort-de-France à côté\nHÉLÈNE;Loïc;Nîmes\n";

  private static String decoded(byte[] bytes, TextEncoding encoding) throws IOException {
    try (InputStream in = encoding.toUtf8(new ByteArrayInputStream(bytes))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static void reads(byte[] bytes, TextEncoding expected, String text) throws IOException {
    TextEncoding detected = TextEncoding.detect(bytes, bytes.length);
    assertThat(detected).isEqualTo(expected);
    assertThat(TextEncoding.isText(bytes, bytes.length)).isTrue();
    assertThat(decoded(bytes, detected)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, UTF_8",
    "windows-1252, CP1252",
    "IBM850, CP850",
    "UTF-16LE, UTF_16LE",
    "UTF-16BE, UTF_16BE"
  })
  void tellsAnEncodingByItsBytes(String charset, TextEncoding expected) throws IOException {
    reads(FRENCH.getBytes(Charset.forName(charset)), expected, FRENCH);
  }

  @Test
  void tellsLatin9ByItsEuroAndItsLigature() throws IOException {
    String text = FRENCH + "Sœur;12 €;cœur\n";
    reads(text.getBytes(Charset.forName("ISO-8859-15")), TextEncoding.ISO_8859_15, text);
  }

  @Test
  void tellsWindowsByItsLigature() throws IOException {
    String text = FRENCH + "Sœur;12 €;cœur\n";
    reads(text.getBytes(Charset.forName("windows-1252")), TextEncoding.CP1252, text);
  }

  @Test
  void dropsByteOrderMarks() throws IOException {
    reads(("\uFEFF" + FRENCH).getBytes(UTF_8), TextEncoding.UTF_8, FRENCH);
    reads(("\uFEFF" + FRENCH).getBytes(StandardCharsets.UTF_16LE), TextEncoding.UTF_16LE, FRENCH);
    reads(("\uFEFF" + FRENCH).getBytes(StandardCharsets.UTF_16BE), TextEncoding.UTF_16BE, FRENCH);
  }

  @Test
  void repairsTextDecodedTwice() throws IOException {
    String mangled = new String(FRENCH.getBytes(UTF_8), Charset.forName("windows-1252"));
    reads(mangled.getBytes(UTF_8), TextEncoding.MANGLED, FRENCH);
  }

  @Test
  void readsALineOfAnotherEncodingInTheMiddle() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(FRENCH.getBytes(UTF_8));
    bytes.write("Zoé;Loïc\n".getBytes(Charset.forName("windows-1252")));
    bytes.write(FRENCH.getBytes(UTF_8));

    reads(bytes.toByteArray(), TextEncoding.UTF_8, FRENCH + "Zoé;Loïc\n" + FRENCH);
  }

  @Test
  void decidesLateWhenTheFirstAccentComesLate() throws IOException {
    String ascii = "a;b;c\n".repeat(100_000);
    byte[] bytes = (ascii + "Zoé\n").getBytes(Charset.forName("windows-1252"));

    assertThat(decoded(bytes, TextEncoding.detect(bytes, 1 << 16))).isEqualTo(ascii + "Zoé\n");
  }

  @Test
  void keepsSequencesThatABlockCutsInTwo() throws IOException {
    StringBuilder text = new StringBuilder("x");
    while (text.length() < 700_000) {
      text.append("é€😀");
    }
    for (TextEncoding encoding : new TextEncoding[] {TextEncoding.UTF_8, TextEncoding.UTF_16LE}) {
      byte[] bytes = text.toString().getBytes(Charset.forName(encoding.label()));
      assertThat(decoded(bytes, encoding)).isEqualTo(text.toString());
    }
  }

  @Test
  void refusesBinaryContent() {
    byte[] noise = new byte[4096];
    new java.util.Random(7).nextBytes(noise);
    assertThat(TextEncoding.isText(noise, noise.length)).isFalse();
    assertThat(TextEncoding.isText(Arrays.copyOf(noise, 64), 64)).isFalse();
  }
}
