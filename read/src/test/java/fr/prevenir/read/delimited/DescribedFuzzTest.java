package fr.prevenir.read.delimited;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.prevenir.model.SourcePath;
import fr.prevenir.read.ReadLimits;
import fr.prevenir.read.format.ReadTables;
import fr.prevenir.read.format.Source;
import java.nio.charset.StandardCharsets;

class DescribedFuzzTest {
  @FuzzTest
  void accountsForWhateverItIsGiven(byte[] content) {
    String data = new String(content, StandardCharsets.ISO_8859_1);
    String text = "LOAD DATA INFILE * INTO TABLE t " + data;
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    DescribedReader reader = new DescribedReader();
    if (reader.recognises(Source.of(SourcePath.of("a.ctl"), bytes))) {
      Source source = Source.of(SourcePath.of("a.ctl"), bytes);
      ReadTables read = ReadTables.of(reader, source, ReadLimits.standard());
      int rows = read.tables().stream().mapToInt(table -> table.rows().size()).sum();
      assertThat(read.account().kept()).isEqualTo(rows);
    }
  }
}
