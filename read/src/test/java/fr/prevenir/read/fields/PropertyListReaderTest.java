package fr.prevenir.read.fields;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.prevenir.model.SourcePath;
import fr.prevenir.read.format.ReadTables;
import fr.prevenir.read.format.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PropertyListReaderTest {
  @Test
  void readsAListOfDictionaries() {
    ReadTables read =
        ReadTables.of(
            new PropertyListReader(),
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
            <plist version="1.0">
            <array>
              <dict>
                <key>nom</key><string>LEMESTRE</string>
                <key>ddn</key><date>1951-02-03T00:00:00Z</date>
                <key>ald</key><true/>
              </dict>
              <dict>
                <key>nom</key><string>D&amp;COURT</string>
                <key>ddn</key><date>1962-11-30T00:00:00Z</date>
                <key>ald</key><false/>
              </dict>
            </array>
            </plist>
            """
                .getBytes(StandardCharsets.UTF_8));

    assertThat(read.tables().getFirst().head().columns()).containsExactly("nom", "ddn", "ald");
    assertThat(read.tables().getFirst().rows())
        .containsExactly(
            List.of("LEMESTRE", "1951-02-03T00:00:00Z", "true"),
            List.of("D&COURT", "1962-11-30T00:00:00Z", "false"));
  }

  @FuzzTest
  void accountsForAnyList(byte[] content) {
    if (new PropertyListReader().recognises(Source.of(SourcePath.of("evidence"), content))) {
      ReadTables read = ReadTables.of(new PropertyListReader(), content);
      int rows = read.tables().stream().mapToInt(table -> table.rows().size()).sum();
      assertThat(read.account().kept()).isEqualTo(rows);
    }
  }
}
