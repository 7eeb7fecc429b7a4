package fr.prevenir.read.fields;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.ReadTables;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class BinaryListReaderTest {
  /// Written by Python's plistlib: two invented people.
  private static final byte[] LIST =
      Base64.getMimeDecoder()
          .decode(
              """
              YnBsaXN0MDCiAQrUAgMEBQYHCAlTbm9tU2RkblNhbGRWdGFpbGxlWExFTUVTVFJFM8HXeGxAAAAACSM/
              +hR64UeuFNQCAwQFCwwNDmcARADJAEMATwBVAFIAVDPB0elBAAAAAAgQAggLFBgcICcwOTpDTFtkZQAA
              AAAAAAEBAAAAAAAAAA8AAAAAAAAAAAAAAAAAAABn
              """);

  @Test
  void readsAListOfDictionaries() {
    ReadTables read = ReadTables.of(new BinaryListReader(), LIST);

    assertThat(read.tables().getFirst().head().columns())
        .containsExactly("nom", "ddn", "ald", "taille");
    assertThat(read.tables().getFirst().rows())
        .containsExactly(
            List.of("LEMESTRE", "1951-02-03T00:00:00Z", "true", "1.63"),
            List.of("DÉCOURT", "1962-11-30T00:00:00Z", "false", "2"));
  }

  @Test
  void accountsForAListThatIsCut() {
    ReadTables read = ReadTables.of(new BinaryListReader(), Arrays.copyOf(LIST, LIST.length - 9));

    assertThat(read.unread()).extracting(u -> u.code()).containsExactly(UnreadCode.CORRUPT);
  }

  @FuzzTest
  void accountsForAnyList(byte[] content) {
    byte[] magic = "bplist00".getBytes(StandardCharsets.US_ASCII);
    byte[] list = Arrays.copyOf(magic, magic.length + content.length);
    System.arraycopy(content, 0, list, magic.length, content.length);
    ReadTables read = ReadTables.of(new BinaryListReader(), list);

    int rows = read.tables().stream().mapToInt(table -> table.rows().size()).sum();
    assertThat(read.account().kept()).isEqualTo(rows);
  }
}
