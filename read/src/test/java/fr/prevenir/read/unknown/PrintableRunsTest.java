package fr.prevenir.read.unknown;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.read.format.ReadTables;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableRunsTest {
  private static final String TEXT = "Hélène VASSEUR, NIR 2 61 03 35 238 112 02";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
  void findsTextAmongAnyBytes(String charset) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] noise = new byte[5001];
    new Random(5).nextBytes(noise);
    bytes.writeBytes(noise);
    bytes.writeBytes(new byte[] {0, 0, 1});
    bytes.writeBytes(TEXT.getBytes(Charset.forName(charset)));
    bytes.writeBytes(new byte[] {1, 0, 0});
    bytes.writeBytes(noise);
    ReadTables read = ReadTables.of(new UnknownReader(), bytes.toByteArray());
    String seen = read.passages().stream().map(p -> p.text().value()).collect(Collectors.joining());
    assertThat(seen).contains(TEXT);
    assertThat(seen.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(1000);
    assertThat(read.account().kept()).isZero();
  }
}
