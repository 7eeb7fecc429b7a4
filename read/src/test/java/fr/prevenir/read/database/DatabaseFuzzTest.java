package fr.prevenir.read.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.prevenir.model.SourcePath;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.ReadTables;
import fr.prevenir.read.format.Source;

class DatabaseFuzzTest {
  @FuzzTest
  void accountsForAnyBson(byte[] content) {
    accounts(new BsonReader(), content);
  }

  @FuzzTest
  void accountsForAnySylk(byte[] content) {
    accounts(new SylkReader(), content);
  }

  @FuzzTest
  void accountsForAnyDif(byte[] content) {
    accounts(new DifReader(), content);
  }

  @FuzzTest
  void accountsForAnyPgDump(byte[] content) {
    accounts(new PgDumpReader(), content);
  }

  @FuzzTest
  void accountsForAnyDbase(byte[] content) {
    accounts(new DbaseReader(), content);
  }

  private static void accounts(FormatReader reader, byte[] content) {
    if (reader.recognises(Source.of(SourcePath.of("evidence"), content))) {
      ReadTables read = ReadTables.of(reader, content);
      int rows = read.tables().stream().mapToInt(table -> table.rows().size()).sum();
      assertThat(read.account().kept()).isEqualTo(rows);
    }
  }
}
