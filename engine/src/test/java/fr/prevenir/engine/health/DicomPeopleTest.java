package fr.prevenir.engine.health;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Headers in every transfer syntax, all people invented.
class DicomPeopleTest {
  private static final String EXPECTED =
      "patient BIRTH_DATE=19610312 FAMILY=QUENNEVILLE GIVEN=OPHÉLIE SEX=2 | identity test";

  /// Writes elements one after another.
  private static final class Writer {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final boolean explicit;
    private final ByteOrder order;

    Writer(boolean explicit, ByteOrder order) {
      this.explicit = explicit;
      this.order = order;
    }

    Writer put(int tag, String type, byte[] value) {
      header(tag, type, value.length + value.length % 2);
      out.writeBytes(value);
      if (value.length % 2 == 1) {
        out.write(type.equals("UI") ? 0 : ' ');
      }
      return this;
    }

    Writer put(int tag, String type, String value) {
      return put(tag, type, value.getBytes(StandardCharsets.ISO_8859_1));
    }

    Writer header(int tag, String type, int length) {
      ByteBuffer b = ByteBuffer.allocate(12).order(order);
      b.putShort((short) (tag >>> 16)).putShort((short) tag);
      boolean item = tag >>> 16 == 0xFFFE;
      if (!explicit || item) {
        b.putInt(length);
      } else {
        b.put(type.getBytes(StandardCharsets.US_ASCII));
        if (type.equals("SQ") || type.equals("OW") || type.equals("OB")) {
          b.putShort((short) 0).putInt(length);
        } else {
          b.putShort((short) length);
        }
      }
      out.write(b.array(), 0, b.position());
      return this;
    }

    byte[] bytes() {
      return out.toByteArray();
    }
  }

  static byte[] header(boolean explicit, ByteOrder order) {
    return new Writer(explicit, order)
        .put(0x00080005, "CS", "ISO_IR 100")
        .put(0x00080020, "DA", "20240104")
        .put(0x00080060, "CS", "CT")
        .put(0x00080080, "LO", "CHU ARBOIS")
        .put(0x00080090, "PN", "TROUVAIN^LEONARDIN^^DR")
        .put(0x00081030, "LO", "Scanner abdominal")
        .header(0x00081110, "SQ", -1)
        .header(0xFFFEE000, "", -1)
        .put(0x00100010, "PN", "AUTRE^PERSONNE")
        .header(0xFFFEE00D, "", 0)
        .header(0xFFFEE0DD, "", 0)
        .put(0x00100010, "PN", "QUENNEVILLE^OPHÉLIE^^MME")
        .put(0x00100020, "LO", "000003")
        .put(0x00100030, "DA", "19610312")
        .put(0x00100040, "CS", "F")
        .put(0x00280010, "US", new byte[] {0, 2})
        .header(0x7FE00010, "OW", 1 << 20)
        .bytes();
  }

  static byte[] file(String syntax, byte[] data) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(new byte[128]);
    file.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
    file.writeBytes(
        new Writer(true, ByteOrder.LITTLE_ENDIAN)
            .put(0x00020002, "UI", "1.2.840.10008.5.1.4.1.1.2")
            .put(0x00020010, "UI", syntax)
            .put(0x00020012, "UI", "1.2.3")
            .bytes());
    file.writeBytes(data);
    return file.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({
    "1.2.840.10008.1.2, false, false",
    "1.2.840.10008.1.2.1, true, false",
    "1.2.840.10008.1.2.2, true, true",
    "1.2.840.10008.1.2.4.70, true, false"
  })
  void readsEveryTransferSyntax(String syntax, boolean explicit, boolean big) {
    byte[] data = header(explicit, big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    expect(Shown.of("IM000001", file(syntax, data)));
  }

  @Test
  void readsDeflated() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(9, true))) {
      out.write(header(true, ByteOrder.LITTLE_ENDIAN));
    }
    expect(Shown.of("x.dcm", file("1.2.840.10008.1.2.1.99", packed.toByteArray())));
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void readsWithoutPreamble(boolean explicit) {
    expect(Shown.of("00000001", header(explicit, ByteOrder.LITTLE_ENDIAN)));
  }

  private static void expect(Shown shown) {
    assertThat(shown.formats).containsExactly("dicom");
    assertThat(shown.people(Role.PATIENT)).containsExactly(EXPECTED);
    assertThat(shown.people(Role.PROFESSIONAL))
        .containsExactly("professional FAMILY=TROUVAIN GIVEN=LEONARDIN | identity professional");
    assertThat(shown.dates).containsExactly(20240104);
    assertThat(shown.unread).isEmpty();
  }

  @Test
  void readsADirectory() {
    Writer directory = new Writer(true, ByteOrder.LITTLE_ENDIAN).header(0x00041220, "SQ", -1);
    for (String[] record :
        new String[][] {
          {"PATIENT", "QUENNEVILLE^OPHELIE"},
          {"STUDY", ""},
          {"IMAGE", ""},
          {"PATIENT", "CHARIMEL^YVON"}
        }) {
      directory.header(0xFFFEE000, "", -1).put(0x00041430, "CS", record[0]);
      if (record[0].equals("PATIENT")) {
        directory.put(0x00100010, "PN", record[1]).put(0x00100020, "LO", record[1].substring(0, 3));
      } else {
        directory.put(0x00080020, "DA", "20240104").put(0x00081030, "LO", "Scanner");
      }
      directory.header(0xFFFEE00D, "", 0);
    }
    directory.header(0xFFFEE0DD, "", 0);
    Shown shown = Shown.of("DICOMDIR", file("1.2.840.10008.1.2.1", directory.bytes()));

    assertThat(shown.people())
        .containsExactly(
            "patient FAMILY=CHARIMEL GIVEN=YVON | identity",
            "patient FAMILY=QUENNEVILLE GIVEN=OPHELIE | identity test");
  }

  /// A record of a directory with items of unknown length, whose offsets lead on and below.
  private static void record(
      Writer directory, int start, String type, int[] at, int next, int lower) {
    directory
        .header(0xFFFEE000, "", -1)
        .put(0x00041400, "UL", offset(next < 0 ? 0 : start + at[next]))
        .put(0x00041420, "UL", offset(lower < 0 ? 0 : start + at[lower]))
        .put(0x00041430, "CS", type)
        .put(0x00080005, "CS", "ISO_IR 100");
  }

  private static byte[] offset(int value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }

  /// Two patients, and behind them a study of the first, of the second, and again of the first.
  private static byte[] appended(boolean linked) {
    String syntax = "1.2.840.10008.1.2.1";
    int start = file(syntax, new byte[0]).length;
    int[] at = new int[5];
    byte[] whole = {};
    for (int time = 0; time < 2; time++) {
      Writer directory = new Writer(true, ByteOrder.LITTLE_ENDIAN).header(0x00041220, "SQ", -1);
      for (int i = 0; i < at.length; i++) {
        at[i] = directory.bytes().length;
        int next = linked ? new int[] {1, -1, 4, -1, -1}[i] : -1;
        int lower = linked ? new int[] {2, 3, -1, -1, -1}[i] : -1;
        record(directory, start, i < 2 ? "PATIENT" : "STUDY", at, next, lower);
        if (i < 2) {
          directory.put(0x00100010, "PN", i == 0 ? "QUENNEVILLE^OPHELIE" : "CHARIMEL^YVON");
        } else {
          directory.put(0x00080020, "DA", "20240104").put(0x00081030, "LO", "Scanner");
        }
        directory.header(0xFFFEE00D, "", 0);
        if (i == 2) {
          directory.header(0xFFFEE000, "", -1).put(0x00041430, "CS", "SERIES");
          directory.header(0xFFFEE00D, "", 0);
        }
      }
      whole = directory.header(0xFFFEE0DD, "", 0).bytes();
    }
    return file(syntax, whole);
  }

  @ParameterizedTest
  @CsvSource({"true, identity test", "false, identity"})
  void givesEachStudyToThePatientWhoseOffsetLeadsToItAndElseToTheOneBefore(
      boolean linked, String ofTheFirst) {
    Shown shown = Shown.of("DICOMDIR", appended(linked));

    assertThat(shown.people())
        .containsExactly(
            "patient FAMILY=CHARIMEL GIVEN=YVON | identity test",
            "patient FAMILY=QUENNEVILLE GIVEN=OPHELIE | " + ofTheFirst);
  }

  @Test
  void keepsWhatStandsBeforeTheCut() {
    byte[] whole = file("1.2.840.10008.1.2.1", header(true, ByteOrder.LITTLE_ENDIAN));
    Shown shown = Shown.of("cut.dcm", java.util.Arrays.copyOf(whole, whole.length - 20));

    assertThat(shown.people(Role.PATIENT)).hasSize(1);
    assertThat(shown.unread).hasSize(1);
  }
}
