package fr.prevenir.read;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.SourceAccount.State;
import fr.prevenir.model.Unread;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Long texts of dBase and FoxPro beside their tables: `foreign/make.py` says who wrote them.
class DbaseMemosTest {
  private static final String FIRST =
      "Enceinte de 12 SA, allergique à la pénicilline.\r\nPère décédé d'un infarctus.";

  @TempDir Path folder;

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = DbaseMemosTest.class.getResourceAsStream("foreign/" + name)) {
      return in.readAllBytes();
    }
  }

  private void put(String name, String as) throws IOException {
    Files.write(folder.resolve(as), bytes(name));
  }

  private static List<String> notes(Ledger ledger, String table) {
    return ledger.tables.get(table).rows().stream().map(row -> row.get(3)).toList();
  }

  @ParameterizedTest
  @CsvSource({"memo3,dbt,memo3.dbt", "memofp,fpt,MEMOFP.FPT", "memovfp,fpt,memoVFP.Fpt"})
  void joinsMemosToTheirRecords(String name, String suffix, String as) throws IOException {
    put(name + ".dbf", name + ".dbf");
    put(name + "." + suffix, as);

    Ledger ledger = Ledger.of(folder);

    List<String> notes = notes(ledger, name + ".dbf");
    assertThat(notes.get(0)).isEqualTo(FIRST);
    assertThat(notes.get(1)).isNull();
    assertThat(notes.get(2)).startsWith("Séropositif VIH depuis 2009 ; suivi").hasSize(1589);
    assertThat(ledger.tables.get(name + ".dbf").rows().get(1))
        .containsExactly("DIALLO", "Aïssatou", "1975-06-19", null, "Vannes");
    assertThat(ledger.states())
        .containsEntry(name + ".dbf", State.READ)
        .containsEntry(as, State.READ);
    assertThat(ledger.accounts.get(as).format()).isEqualTo("dbase memo");
    assertThat(ledger.unread).isEmpty();
    assertThat(ledger.passages).isEmpty();
  }

  @Test
  void saysThatMemosAreMissing() throws IOException {
    put("memo3.dbf", "memo3.dbf");

    Ledger ledger = Ledger.of(folder);

    assertThat(ledger.tables.get("memo3.dbf").rows()).hasSize(3);
    assertThat(ledger.states()).containsEntry("memo3.dbf", State.PARTLY_READ);
    assertThat(ledger.unread)
        .extracting(Unread::reason)
        .containsExactly("its memos lie in another file, which is not beside it");
  }

  @ParameterizedTest
  @CsvSource({"memo3,dbt,1600", "memofp,fpt,610", "memovfp,fpt,12"})
  void saysThatMemosAreBroken(String name, String suffix, int length) throws IOException {
    put(name + ".dbf", name + ".dbf");
    Files.write(
        folder.resolve(name + "." + suffix), Arrays.copyOf(bytes(name + "." + suffix), length));

    Ledger ledger = Ledger.of(folder);

    assertThat(ledger.tables.get(name + ".dbf").rows()).hasSize(3);
    assertThat(ledger.codes()).containsExactly(java.util.Map.entry(name + ".dbf", "corrupt"));
    assertThat(String.valueOf(notes(ledger, name + ".dbf").get(0)))
        .isEqualTo(length == 12 ? "null" : FIRST);
  }

  @Test
  void searchesMemosWhoseTableIsElsewhere() throws IOException {
    put("memofp.fpt", "memofp.fpt");

    Ledger ledger = Ledger.of(folder);

    assertThat(ledger.text("memofp.fpt")).contains("Séropositif VIH depuis 2009");
    assertThat(ledger.codes()).containsEntry("memofp.fpt", "missing_part");
  }

  @Test
  void saysThatMemosAreNotJoinedInsideAContainer() throws IOException {
    Path zip = folder.resolve("dossier.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream members = new ZipOutputStream(out)) {
      for (String name : List.of("memo3.dbf", "memo3.dbt")) {
        members.putNextEntry(new ZipEntry(name));
        members.write(bytes(name));
      }
    }

    Ledger ledger = Ledger.of(zip);

    assertThat(ledger.tables.get("dossier.zip!memo3.dbf").rows()).hasSize(3);
    assertThat(ledger.codes())
        .containsEntry("dossier.zip!memo3.dbf", "missing_part")
        .containsEntry("dossier.zip!memo3.dbt", "missing_part");
    assertThat(ledger.text("dossier.zip!memo3.dbt")).contains("nceinte de 12 SA");
  }

  /// By the description of the format: blocks of 1,024 bytes, each memo behind a mark and its
  /// length; a line that the program broke goes on; a picture is a member.
  @Test
  void readsMemosOfDbaseFour() throws IOException {
    byte[] picture = new byte[100];
    Arrays.fill(picture, (byte) 3);
    Files.write(folder.resolve("IV.DBF"), tableOfDbaseFour());
    Files.write(
        folder.resolve("IV.DBT"),
        memosOfDbaseFour(
            "Suivi en\u008d\nalcoologie".getBytes(StandardCharsets.ISO_8859_1), picture));

    Ledger ledger = Ledger.of(folder);

    assertThat(ledger.tables.get("IV.DBF").rows())
        .containsExactly(Arrays.asList("LAMBERT", "Suivi en alcoologie", null));
    assertThat(ledger.codes()).containsEntry("IV.DBF!PHOTO 1", "unknown_format");
    assertThat(ledger.states()).containsEntry("IV.DBT", State.READ);
  }

  private static byte[] tableOfDbaseFour() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteBuffer head = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
    head.put(0, (byte) 0x8B).put(1, (byte) 95).put(2, (byte) 1).put(3, (byte) 2);
    head.putInt(4, 1).putShort(8, (short) (32 * 4 + 1)).putShort(10, (short) 31);
    out.write(head.array());
    for (String field : List.of("NOM C", "NOTE M", "PHOTO B")) {
      byte[] name = field.substring(0, field.length() - 2).getBytes(StandardCharsets.US_ASCII);
      byte[] described = Arrays.copyOf(name, 32);
      described[11] = (byte) field.charAt(field.length() - 1);
      described[16] = 10;
      out.write(described);
    }
    out.write("\r LAMBERT            2         3\u001a".getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  private static byte[] memosOfDbaseFour(byte[]... memos) {
    ByteBuffer out = ByteBuffer.allocate(4 * 1024).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(0, 4).putShort(20, (short) 1024);
    for (int i = 0; i < memos.length; i++) {
      out.position((2 + i) * 1024);
      out.putInt(0x0008FFFF).putInt(memos[i].length + 8).put(memos[i]);
    }
    return out.array();
  }
}
