package fr.prevenir.engine.health;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  /// Weekly summaries as ATIH laid them out: until M1B, since M1C with a longer group, since 2025
  /// with a number of further acts, and alone.
  @ParameterizedTest
  @ValueSource(strings = {"M19", "M1B", "M1C", "M1D", "M0C"})
  void readsSummariesOfRehabilitation(String version) {
    String fixed =
        line(
            103,
            1,
            "04012024",
            9,
            "20012024",
            17,
            "12031961",
            25,
            "2",
            26,
            "39600",
            31,
            "1",
            65,
            "0101",
            80,
            "Z501",
            88,
            "B24",
            96,
            "C509");
    String codes =
        switch (version) {
          case "M19" -> "020000112";
          case "M1B" -> "0200001 1 0809";
          case "M1D" -> "020000000012 0809";
          default -> "02000011 0809";
        };
    String group =
        switch (version) {
          case "M19", "M1B" -> line(12, 1, "2401234");
          default -> line(13, 1, "2401234");
        };
    String stay = line(27, 1, "1234567", 8, "00000000000000012345");
    String head =
        version.equals("M0C")
            ? FINESS + version + stay + " ".repeat(12)
            : " ".repeat(10) + version + FINESS + "M0C" + stay + group;
    String record =
        head + fixed + " ".repeat(6) + codes + "F102    E669    " + "04012024JNJD002   0 1 01";
    Shown shown = Shown.of("rhs.txt", record + "\n" + record + "\n");

    assertThat(shown.formats).containsExactly("rhs");
    assertThat(shown.people(Role.PATIENT))
        .containsExactly(
            "patient BIRTH_DATE=19610312 POSTCODE=39600 SEX=2"
                + " | identity address treatment diagnosis hiv abortion cancer addiction");
    assertThat(shown.dates).contains(20240104);
    assertThat(shown.unread).isEmpty();
  }

  @Test
  void readsSummariesOfUnitsThatAreNotGrouped() {
    String record =
        line(
            177,
            1,
            FINESS,
            10,
            "022",
            13,
            "00000000000000000077",
            33,
            "00000000000000012345",
            63,
            "12031961",
            71,
            "2",
            78,
            "04012024",
            88,
            "06012024",
            98,
            "39600",
            119,
            "01",
            121,
            "00",
            123,
            "001",
            126,
            "C509");
    Shown shown = Shown.of("rum.txt", record + "B24     04012024JNJD002" + " ".repeat(14) + "\n");

    assertThat(shown.formats).containsExactly("rss");
    assertThat(shown.people(Role.PATIENT))
        .containsExactly(
            "patient BIRTH_DATE=19610312 POSTCODE=39600 SEX=2"
                + " | identity address treatment diagnosis hiv abortion cancer");
  }

  @Test
  void readsCareAtHome() {
    String record =
        line(
            190,
            1,
            "H1F",
            4,
            FINESS,
            13,
            FINESS,
            22,
            "8000123",
            42,
            "77001",
            62,
            "12031961",
            70,
            "2",
            71,
            "39600",
            86,
            "04012024",
            149,
            "1",
            150,
            "0",
            151,
            "01",
            183,
            "C509");
    Shown shown = Shown.of("rpss.txt", record + "B24     F102    \n");

    assertThat(shown.formats).containsExactly("rpss");
    assertThat(shown.people(Role.PATIENT))
        .containsExactly(
            "patient BIRTH_DATE=19610312 POSTCODE=39600 SEX=2"
                + " | identity address diagnosis hiv cancer addiction");
  }

  /// The visit tells no more than where it was; who it was stands in another file.
  @Test
  void joinsPsychiatryToTheNumbersOfItsPatients(@TempDir Path folder) throws IOException {
    String stay =
        line(
            154,
            1,
            FINESS,
            10,
            FINESS,
            19,
            "P12",
            22,
            "8000123",
            42,
            "12031961",
            50,
            "2",
            51,
            "39600",
            60,
            "77001",
            80,
            "04012024",
            111,
            "04012024",
            119,
            "20012024",
            143,
            "E669",
            151,
            "01",
            153,
            "00");
    String visit =
        line(
            96,
            1,
            FINESS,
            10,
            FINESS,
            19,
            "P14",
            22,
            "8000123",
            42,
            "12031961",
            50,
            "2",
            51,
            "39600",
            60,
            "0202",
            70,
            "05022024",
            87,
            "Z762",
            95,
            "00");
    String number =
        line(
            135,
            1,
            "269092210012327",
            16,
            "12031961",
            24,
            "2",
            49,
            "I00B",
            53,
            FINESS,
            62,
            "261037511504275",
            81,
            "8000123",
            121,
            "261037511504275");
    Files.writeString(folder.resolve("rps.txt"), stay + "F102    \n");
    Files.writeString(folder.resolve("raa.txt"), visit + "\n" + visit + "\n");
    Files.writeString(folder.resolve("vid-ipp.txt"), number + "\n");
    Shown shown = Shown.of(folder);

    assertThat(shown.formats).containsExactly("raa", "rps", "vid-ipp");
    assertThat(shown.people(Role.PATIENT))
        .hasSize(1)
        .first()
        .asString()
        .contains("NIR=2610375115042")
        .contains("psychiatry");
  }

  private static String bill(String insured, String entry, String own, String birth) {
    return line(
        310,
        1,
        "A",
        2,
        FINESS,
        11,
        FINESS,
        20,
        "1",
        22,
        insured,
        37,
        "000",
        40,
        entry,
        49,
        own,
        76,
        birth,
        85,
        "04012024",
        93,
        "04012024",
        101,
        "29190");
  }

  /// All bills of an establishment begin with its own number: it ties nobody together.
  @Test
  void readsBillsOfConsultations() {
    String act =
        line(
            140,
            1,
            "M",
            2,
            FINESS,
            11,
            FINESS,
            20,
            "269092210012327",
            35,
            "000",
            38,
            "000000077",
            47,
            "177012901903345",
            67,
            "04012024",
            75,
            "JNJD002");
    Shown shown =
        Shown.of(
            "rsf.txt",
            bill("269092210012327", "000000077", "177012901903345", "31011977")
                + "\n"
                + act
                + "\n"
                + bill("261037511504275", "000000078", "", "12031961")
                + "\n");

    assertThat(shown.formats).containsExactly("rsf-ace");
    assertThat(shown.people(Role.PATIENT))
        .containsExactlyInAnyOrder(
            "patient BIRTH_DATE=19770131 NIR=1770129019033 NIR_INSURED=2690922100123"
                + " POSTCODE=29190 SEX=1 | identity nir address treatment abortion",
            "patient BIRTH_DATE=19610312 NIR_INSURED=2610375115042"
                + " POSTCODE=29190 SEX=1 | identity nir address");
  }

  @Test
  void readsBillsOfPrivateClinics() {
    String bill =
        line(
            246,
            1,
            "A",
            2,
            FINESS,
            20,
            "000000077",
            29,
            "1",
            31,
            "269092210012327",
            49,
            "000000123",
            58,
            "177012901903345",
            85,
            "31011977",
            94,
            "04012024",
            102,
            "06012024",
            110,
            "29190",
            211,
            "8000123");
    String act =
        line(137, 1, "M", 2, FINESS, 20, "000000077", 29, "269092210012327", 84, "JNJD002");
    Shown shown = Shown.of("rsf.txt", bill + "\n" + act + "\n");

    assertThat(shown.formats).containsExactly("rsf");
    assertThat(shown.people(Role.PATIENT))
        .containsExactly(
            "patient BIRTH_DATE=19770131 NIR=1770129019033"
                + " NIR_INSURED=2690922100123 POSTCODE=29190 SEX=1"
                + " | identity nir address treatment abortion");
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
