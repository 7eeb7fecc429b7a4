package fr.prevenir.read.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.prevenir.model.SourcePath;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.ReadTables;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.table.GridTables;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;

class BinaryFormFuzzTest {
  private static final BinaryForm FORM = new BinaryForm();

  /// Any bytes as each part of a workbook.
  private static final class Parts implements FormatReader {
    private final byte[] content;

    Parts(byte[] content) {
      this.content = content;
    }

    @Override
    public String format() {
      return "xlsb";
    }

    @Override
    public boolean recognises(Source source) {
      return true;
    }

    @Override
    public void read(Source source, Reading reading) throws IOException {
      SharedStrings strings = new SharedStrings();
      Styles styles = new Styles();
      GridTables tables = new GridTables(reading, SourcePath.of("evidence"), "xlsb", Map.of());
      try (InputStream in = source.stream()) {
        FORM.rows(strings, styles, false).read(in, tables);
      } finally {
        tables.end();
      }
      FORM.texts(new ByteArrayInputStream(content), strings);
      FORM.formats(new ByteArrayInputStream(content), styles);
      FORM.sheets(new ByteArrayInputStream(content), new SheetList(Set.of(), "bin"));
    }
  }

  @FuzzTest
  void accountsForAnyParts(byte[] content) {
    ReadTables read = ReadTables.of(new Parts(content), content);
    int rows = read.tables().stream().mapToInt(table -> table.rows().size()).sum();
    assertThat(read.account().kept()).isEqualTo(rows);
  }
}
