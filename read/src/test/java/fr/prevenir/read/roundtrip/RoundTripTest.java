package fr.prevenir.read.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.SourcePath;
import fr.prevenir.read.ReadLimits;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.ReadTables;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.json.JsonReader;
import fr.prevenir.read.sql.SqlDumpReader;
import fr.prevenir.read.xml.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is written in a dialect reads back the same, whatever the values are.
class RoundTripTest {
  private static final int TABLES = 40;
  private static final List<FormatReader> READERS =
      List.of(new XmlReader(), new JsonReader(), new SqlDumpReader());
  private static final List<String> PIECES =
      List.of(
          "a",
          "MARTIN",
          "é",
          "Œ",
          "€",
          "𝄞",
          "'",
          "''",
          "\"",
          "\\",
          "\\'",
          ";",
          ",",
          "(",
          ")",
          "),(",
          ");",
          "\n",
          "\r\n",
          "\t",
          "--",
          "/*",
          "*/",
          "#",
          "$$",
          "NULL",
          "\\N",
          "\\.",
          "<",
          ">",
          "&",
          "&amp;",
          "]]>",
          "{",
          "}",
          "[",
          "]",
          ":",
          " ",
          "0x41",
          "N'",
          "GO\n",
          "\nINSERT INTO t VALUES",
          "1961-03-15",
          "261037511613893");

  @ParameterizedTest
  @EnumSource(TableWriters.class)
  void readsBackWhatWasWritten(TableWriters writer) throws IOException {
    for (long seed = 1; seed <= TABLES; seed++) {
      Random random = new Random(seed);
      List<String> columns = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(6); i++) {
        columns.add("colonne_" + i);
      }
      List<List<@Nullable String>> rows = rows(random, columns.size());
      byte[] content = writer.write(columns, rows).getBytes(StandardCharsets.UTF_8);
      Source source = Source.of(SourcePath.of("t"), content.length, dripping(content, random));
      FormatReader reader =
          READERS.stream()
              .filter(candidate -> candidate.recognises(source))
              .findFirst()
              .orElseThrow();
      ReadTables read = ReadTables.of(reader, source, ReadLimits.standard());
      assertThat(read.unread()).as("seed %d", seed).isEmpty();
      assertThat(read.tables()).as("seed %d", seed).hasSize(1);
      assertThat(read.tables().getFirst().head().columns()).isEqualTo(columns);
      assertThat(read.tables().getFirst().rows()).as("seed %d", seed).isEqualTo(rows);
    }
  }

  private static List<List<@Nullable String>> rows(Random random, int columns) {
    List<List<@Nullable String>> rows = new ArrayList<>();
    for (int i = 0; i < 2 + random.nextInt(30); i++) {
      List<@Nullable String> row = new ArrayList<>();
      for (int c = 0; c < columns; c++) {
        row.add(value(random));
      }
      rows.add(row);
    }
    return rows;
  }

  private static @Nullable String value(Random random) {
    if (random.nextInt(8) == 0) {
      return null;
    }
    StringBuilder value = new StringBuilder();
    int pieces = random.nextInt(50) == 0 ? 40_000 : random.nextInt(6);
    for (int i = 0; i < pieces; i++) {
      value.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return value.toString();
  }

  /// Gives the content in pieces of any size, so that every border falls everywhere.
  private static InputStream dripping(byte[] content, Random random) {
    ByteArrayInputStream all = new ByteArrayInputStream(content);
    return new InputStream() {
      @Override
      public int read() {
        return all.read();
      }

      @Override
      public int read(byte[] b, int off, int len) {
        return all.read(b, off, Math.min(len, 1 + random.nextInt(5_000)));
      }
    };
  }
}
