package fr.prevenir.engine.health;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Flat files of the PMSI and of billing, all people invented.
class FlatPeopleTest {
  private static final String FINESS = "010780054";

  /// A record of blanks with values at their places, from 1.
  private static String line(int length, Object... placed) {
    StringBuilder line = new StringBuilder(" ".repeat(length));
    for (int i = 0; i < placed.length; i += 2) {
      int at = (Integer) placed[i] - 1;
      String value = String.valueOf(placed[i + 1]);
      line.replace(at, at + value.length(), value);
    }
    return line.toString();
  }

  static final String VID_HOSP =
      line(
          468,
          1,
          "269092210012327",
          16,
          "01",
          20,
          "12031961",
          28,
          "2",
          29,
          "00000000000000012345",
          49,
          "V015",
          53,
          FINESS,
          62,
          "261037511504275",
          241,
          "0012345678",
          275,
          "04012024",
          283,
          "06012024",
          354,
          "IPP000003",
          397,
          "TROUVAIN",
          422,
          "LEONARDIN",
          467,
          "00");

  static final String RSS =
      line(
          192 + 8 + 29,
          10,
          "123",
          16,
          FINESS,
          25,
          "023",
          28,
          "RSS00000000000000001",
          48,
          "00000000000000012345",
          78,
          "12031961",
          86,
          "2",
          93,
          "04012024",
          103,
          "06012024",
          113,
          "39600",
          134,
          "01",
          136,
          "00",
          138,
          "001",
          141,
          "C509",
          193,
          "B24",
          201,
          "04012024JNJD002");

  @Test
  void tiesASummaryToItsStay(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("vid.txt"), VID_HOSP + "\r\n", StandardCharsets.ISO_8859_1);
    Files.writeString(folder.resolve("rss.txt"), RSS + "\r\n" + RSS + "\r\n");
    Shown shown = Shown.of(folder);

    assertThat(shown.formats).containsExactly("rss", "vid-hosp");
    assertThat(shown.people(Role.PATIENT))
        .containsExactly(
            "patient BIRTH_DATE=19610312 NIR=2610375115042 NIR_INSURED=2690922100123"
                + " POSTCODE=39600 SEX=2"
                + " | identity nir address insurer family_doctor treatment diagnosis hiv abortion"
                + " cancer");
    assertThat(shown.people(Role.PROFESSIONAL))
        .containsExactly("professional FAMILY=TROUVAIN GIVEN=LEONARDIN | identity professional");
    assertThat(shown.dates).containsExactly(20240104);
    assertThat(shown.unread).isEmpty();
  }

  @Test
  void anAbortionIsDeclaredByItsRecord() {
    String record =
        line(49, 1, FINESS, 10, "53", 12, "00000000000000012345", 32, "0401202404012024", 48, "00");
    Shown shown = Shown.of("fichcomp.txt", record + "\n");

    assertThat(shown.formats).containsExactly("fichcomp");
    assertThat(shown.people()).isEmpty();
    assertThat(shown.categories()).contains("abortion");
  }

  @Test
  void readsBills() {
    String bill =
        line(
            140,
            1,
            "A",
            2,
            FINESS,
            11,
            "000000077",
            20,
            "1",
            22,
            "269092210012327",
            49,
            "177012901903345",
            76,
            "31011977",
            101,
            "29190");
    String act = line(120, 1, "M", 2, FINESS, 11, "000000077", 30, "JNJD002");
    Shown shown = Shown.of("rsf.txt", bill + "\n" + act + "\n");

    assertThat(shown.formats).containsExactly("rsf");
    assertThat(shown.people(Role.PATIENT))
        .containsExactly(
            "patient BIRTH_DATE=19770131 NIR=1770129019033 NIR_INSURED=2690922100123"
                + " POSTCODE=29190 SEX=1 | identity nir address treatment abortion");
  }

  @Test
  void readsB2WithoutLineEnds() {
    String content =
        line(128, 1, "000")
            + line(
                128,
                1,
                "2",
                12,
                "269092210012327",
                27,
                "001",
                40,
                "000000077",
                49,
                "01",
                51,
                "221",
                96,
                "080969",
                103,
                "040124",
                109,
                "060124")
            + line(128, 1, "3", 40, "JNJD002")
            + line(128, 1, "999");
    Shown shown = Shown.of("b2", content);

    assertThat(shown.formats).containsExactly("b2");
    assertThat(shown.people(Role.PATIENT))
        .containsExactly(
            "patient BIRTH_DATE=19690908 NIR_INSURED=2690922100123"
                + " | identity nir insurer treatment abortion");
    assertThat(shown.dates).containsExactly(20240104);
  }

  @Test
  void rejectsALineThatDoesNotFit() {
    Shown shown =
        Shown.of("vid.txt", (VID_HOSP + "\n").repeat(9) + VID_HOSP.substring(0, 60) + "\n");

    assertThat(shown.unread).hasSize(1);
    assertThat(shown.people(Role.PATIENT)).hasSize(1);
  }
}
