package fr.prevenir.detect.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {
  private final byte[] out = new byte[64];

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10001045367", "01234567897", "81009993759"})
  void acceptsTheReferenceRpps(String text) {
    assertThat(Professionals.rpps(bytes(text), 0, 11)).isTrue();
  }

  @Test
  void refusesNumbersWhoseLuhnDigitIsWrong() {
    assertThat(Professionals.rpps(bytes("01234534765"), 0, 11)).isFalse();
    assertThat(Professionals.finess(bytes("120459876"), 0, 9)).isFalse();
    assertThat(Professionals.adeli(bytes("012600631"), 0, 9)).isTrue();
    assertThat(Professionals.idnps(bytes("810001045367"), 0, 12)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"010780054", "750712184", "130786049"})
  void acceptsTheReferenceFiness(String text) {
    assertThat(Professionals.finess(bytes(text), 0, 9)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "FR7630006000011234567890189, true", "FR1420041010050500013M02606, true",
    "FR76 3000 6000 0112 3456 7890 189, true", "DE89370400440532013000, true",
    "FR7630006000011234567890188, false", "FR7630006000011234567890, false"
  })
  void checksIbansAndTheFrenchKeyInside(String text, boolean valid) {
    byte[] b = bytes(text);
    assertThat(Iban.valid(b, 0, b.length, out)).isEqualTo(valid);
  }

  @ParameterizedTest
  @CsvSource({
    "01 99 00 12 34, 33199001234", "0639981234, 33639981234", "06.12.34.56.78, 33612345678",
    "+33 (0)6 12 34 56 78, 33612345678", "0033612345678, 33612345678", "612345678, 33612345678",
    "33612345678, 33612345678", "0692123456, 262692123456", "+262 692 12 34 56, 262692123456",
    "0590123456, 590590123456", "0696123456, 596696123456", "0594123456, 594594123456",
    "+687 27 12 34, 687271234", "+32 470 12 34 56, 32470123456", "0639123456, 262639123456",
    "(+33) 6 12 34 56 78, 33612345678", "06-12-34-56-78, 33612345678"
  })
  void readsTelephonesOfFranceItsOverseasAndAbroad(String text, String number) {
    byte[] b = bytes(text);
    int n = Phones.read(b, 0, b.length, out);
    assertThat(new String(out, 0, n, StandardCharsets.UTF_8)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000000000", "12/03/2019", "06 12 34", "abc", "0600000000", "20190312"})
  void refusesWhatIsNoTelephone(String text) {
    byte[] b = bytes(text);
    assertThat(Phones.read(b, 0, b.length, out)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "a@example.org, true",
    "jean.d-arc+1@sub.example.fr, true",
    "a@b, false",
    "a@@b.fr, false",
    "@b.fr, false",
    "a.@b.fr, false",
    "a b@c.fr, false"
  })
  void tellsAddressesOfMail(String text, boolean valid) {
    byte[] b = bytes(text);
    assertThat(Emails.at(b, 0, b.length) >= 0).isEqualTo(valid);
  }

  @ParameterizedTest
  @CsvSource({
    "03/02/1956, DAY_FIRST, 19560203",
    "3-2-56, DAY_FIRST, 19560203",
    "03.02.1956, DAY_FIRST, 19560203",
    "19560203, DAY_FIRST, 19560203",
    "1956-02-03, DAY_FIRST, 19560203",
    "1956-02-03T10:00:00Z, DAY_FIRST, 19560203",
    "03/02/1956 10:30, DAY_FIRST, 19560203",
    "3 mars 1956, DAY_FIRST, 19560303",
    "1er mars 1956, DAY_FIRST, 19560301",
    "03-MAR-56, DAY_FIRST, 19560303",
    "lundi 3 août 1998, DAY_FIRST, 19980803",
    "'March 3, 1956', DAY_FIRST, 19560303",
    "03022056, COMPACT_DAY_FIRST, 20560203",
    "030256, COMPACT_DAY_FIRST, 19560203",
    "30256, COMPACT_DAY_FIRST, 19560203",
    "560203, YEAR_FIRST, 19560203",
    "20515, SERIAL, 19560301",
    "43831, SERIAL, 20200101",
    "43831.5, SERIAL, 20200101",
    "-266803200, EPOCH, 19610719",
    "-266803200000, EPOCH, 19610719",
    "1583020800, EPOCH, 20200301",
    "1583020800000, EPOCH, 20200301",
    "00/00/1956, DAY_FIRST, 19560000",
    "02/03/1956, MONTH_FIRST, 19560203",
    "25/03/1956, MONTH_FIRST, 19560325",
    "02/25/1956, DAY_FIRST, 19560225",
    "20200301123000, DAY_FIRST, 20200301",
    "03/1956, DAY_FIRST, 19560300",
    "1956, DAY_FIRST, 19560000",
    "01/01/21, DAY_FIRST, 20210101",
    "0000-00-00, DAY_FIRST, 0",
    "1900-01-01, DAY_FIRST, 0",
    "1753-01-01 00:00:00, DAY_FIRST, 0",
    "31/12/9999, DAY_FIRST, 0",
    "31/02/1990, DAY_FIRST, -1",
    "12345, DAY_FIRST, -1",
    "bonjour, DAY_FIRST, -1",
    "06 12 34 56 78, DAY_FIRST, -1",
    "1/2, DAY_FIRST, -1"
  })
  void readsDatesInEachHabit(String text, DateOrder order, int date) {
    byte[] b = bytes(text);
    assertThat(Dates.read(b, 0, b.length, order)).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource({
    "45, 540",
    "45 ans, 540",
    "8 mois, 8",
    "3 ans et 2 mois, 38",
    "12 jours, 0",
    "45.0, 540",
    "7a, 84",
    "abc, -1",
    "130, -1"
  })
  void readsAges(String text, int months) {
    byte[] b = bytes(text);
    assertThat(Ages.months(b, 0, b.length)).isEqualTo(months);
  }

  @ParameterizedTest
  @CsvSource({
    "M, 1",
    "F, 2",
    "H, 1",
    "1, 1",
    "2, 2",
    "Masculin, 1",
    "Féminin, 2",
    "Mme, 2",
    "M., 1",
    "Homme, 1",
    "femme, 2",
    "Mlle, 2",
    "X, 0",
    "inconnu, 0"
  })
  void readsSexes(String text, int sex) {
    byte[] b = bytes(text);
    assertThat(Sexes.read(b, 0, b.length)).isEqualTo(sex);
  }

  @ParameterizedTest
  @CsvSource({
    "A+, true",
    "O -, true",
    "AB POS, true",
    "B Rh négatif, true",
    "O RH+, true",
    "A, false",
    "ABC, false",
    "Bon, false",
    "A positif, true",
    "Groupe AB Rhésus négatif, true",
    "Groupe, false"
  })
  void tellsBloodGroups(String text, boolean valid) {
    byte[] b = bytes(text);
    assertThat(BloodGroups.valid(b, 0, b.length, false)).isEqualTo(valid);
  }

  @ParameterizedTest
  @CsvSource({
    "5f4dcc3b5aa765d61d8327deb882cf99, MD5",
    "5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8, SHA1",
    "$2y$10$abcdefghijklmnopqrstuuMHSlHCCMHSlHCCMHSlHCCMHSlHCCMHSl, BCRYPT",
    "'$argon2id$v=19$m=65536,t=4,p=1$c2FsdA$aGFzaA', ARGON2",
    "$P$Babcdefghijklmnopqrstuvwxyz0123, PHPASS",
    "$1$salt$abcdefghijklmnop, MD5_CRYPT",
    "$6$salt$abcdefghijklmnop, SHA512_CRYPT",
    "*2470C0C06DEE42FD1618BB99005ADCA2EC9D1E19, MYSQL",
    "pbkdf2_sha256$260000$salt$hash, PBKDF2",
    "{SSHA}abcdefghijklmnop==, LDAP",
    "azerty, NONE",
    "MotDePasse2021Solide, NONE",
    "aad3b435b51404eeaad3b435b51404ee:31d6cfe0d16ae931b73c59d7e0c089c0, NTLM"
  })
  void tellsKindsOfPasswordHashes(String text, PasswordHash kind) {
    byte[] b = bytes(text);
    assertThat(PasswordHash.of(b, 0, b.length)).isEqualTo(kind);
  }

  @Test
  void tellsShapesOfMedicalCodes() {
    assertThat(MedicalCodes.cim10(bytes("B24"), 0, 3)).isTrue();
    assertThat(MedicalCodes.cim10(bytes("U07.14"), 0, 6)).isTrue();
    assertThat(MedicalCodes.ccam(bytes("JNJD002"), 0, 7)).isTrue();
    assertThat(MedicalCodes.loinc(bytes("94500-6"), 0, 7)).isTrue();
    assertThat(MedicalCodes.loinc(bytes("94500-7"), 0, 7)).isFalse();
    assertThat(MedicalCodes.atc(bytes("J05AR03"), 0, 7)).isTrue();
    assertThat(MedicalCodes.cip13(bytes("3400890002943"), 0, 13)).isTrue();
    assertThat(MedicalCodes.cis(bytes("61266250"), 0, 8)).isTrue();
    assertThat(MedicalCodes.nabm(bytes("0388"), 0, 4)).isTrue();
  }

  @Test
  void tellsTestAndDemonstrationNumbersByTheirOid() {
    byte[] test = bytes("1.2.250.1.213.1.4.10");
    assertThat(Insi.kind(test, 0, test.length)).isEqualTo(Insi.Kind.TEST);
    byte[] nir = bytes("1.2.250.1.213.1.4.8");
    assertThat(Insi.kind(nir, 0, nir.length)).isEqualTo(Insi.Kind.NIR);
  }

  @ParameterizedTest
  @CsvSource({
    "4111111111111111, true",
    "4111 1111 1111 1111, true",
    "5500005555555559, true",
    "4111111111111112, false",
    "1234567812345670, false"
  })
  void tellsPaymentCards(String text, boolean valid) {
    byte[] b = bytes(text);
    assertThat(Cards.valid(b, 0, b.length, out)).isEqualTo(valid);
  }

  @ParameterizedTest
  @CsvSource({
    "56000, 56000",
    "01000, 1000",
    "F-75012, 75012",
    "75 012, 75012",
    "99000, -1",
    "5600, -1"
  })
  void readsPostcodes(String text, int postcode) {
    byte[] b = bytes(text);
    assertThat(Postcodes.read(b, 0, b.length)).isEqualTo(postcode);
  }

  @ParameterizedTest
  @ValueSource(strings = {"INCONNU", "NC", "XXX", "TEST", "-", "néant", "sans", "null", "N/A", "?"})
  void takesWordsForNothingAsNothing(String text) {
    byte[] b = bytes(text);
    assertThat(Cells.nothing(b, 0, b.length)).isTrue();
  }

  @Test
  void foldsAccentsLigaturesAndPunctuation() {
    assertThat(Fold.of("Éléonore d’Œuvre-Noël ")).isEqualTo("ELEONORE D OEUVRE NOEL");
  }
}
