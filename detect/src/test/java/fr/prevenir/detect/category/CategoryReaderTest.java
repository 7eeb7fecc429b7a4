package fr.prevenir.detect.category;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.Categories;
import fr.prevenir.model.Category;
import fr.prevenir.model.Context;
import fr.prevenir.model.Meaning;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CategoryReaderTest {
  private static final CategoryReader READER = CategoryReader.standard();

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String codes(Meaning meaning, String cell) {
    byte[] bytes = utf8(cell);
    return new Categories(READER.code(meaning, bytes, 0, bytes.length)).codes();
  }

  private static String result(Category subject, String cell) {
    byte[] bytes = utf8(cell);
    return new Categories(READER.result(subject.bit(), bytes, 0, bytes.length)).codes();
  }

  @ParameterizedTest(name = "{0} {1} shows {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "DIAGNOSIS_CODE | B24 | diagnosis;hiv",
        "DIAGNOSIS_CODE | b20.1 | diagnosis;hiv",
        "DIAGNOSIS_CODE | Z21 | diagnosis;hiv",
        "DIAGNOSIS_CODE | Z830 | ''",
        "DIAGNOSIS_CODE | Z80.3 | ''",
        "DIAGNOSIS_CODE | Z853 | diagnosis;cancer",
        "DIAGNOSIS_CODE | C50.9 | diagnosis;cancer",
        "DIAGNOSIS_CODE | D12.6 | diagnosis",
        "DIAGNOSIS_CODE | O04 | diagnosis;pregnancy;abortion",
        "DIAGNOSIS_CODE | O80+0 | diagnosis;pregnancy",
        "DIAGNOSIS_CODE | F32.2 | diagnosis;psychiatry",
        "DIAGNOSIS_CODE | F10.2 | diagnosis;addiction",
        "DIAGNOSIS_CODE | F17 | diagnosis",
        "DIAGNOSIS_CODE | U0710 | diagnosis;covid",
        "DIAGNOSIS_CODE | E11.9 | diagnosis",
        "DIAGNOSIS_CODE | Z00 | test",
        "DIAGNOSIS_CODE | B24;E119 | diagnosis;hiv",
        "ACT_CODE | JNJD002 | treatment;abortion",
        "ACT_CODE | HHFA001 | treatment",
        "TEST_CODE | 388 | test;hiv",
        "TEST_CODE | 0388 | test;hiv",
        "TEST_CODE | 94500-6 | test;covid",
        "TEST_CODE | 1104 | test",
        "DRUG_CODE | J05AR20 | treatment;hiv",
        "DRUG_CODE | J05AR03 | treatment",
        "DRUG_CODE | N05AN01 | treatment;psychiatry",
        "DRUG_CODE | N05AX08 | treatment",
        "DRUG_CODE | 3400890002943 | treatment",
      })
  void readsCodes(Meaning meaning, String cell, String expected) {
    assertThat(codes(meaning, cell)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{1} for {0} shows {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "COVID | POSITIF | test;test_result;covid",
        "COVID | P | test;test_result;covid",
        "COVID | Négatif | test;test_result",
        "COVID | Non détecté | test;test_result",
        "COVID | Détecté | test;test_result;covid",
        "COVID | en attente | test",
        "COVID | Indéterminé | test;test_result",
        "COVID | Positif (Ct 24) | test;test_result;covid",
        "COVID | '' | ''",
        "COVID | Recherche SARS-CoV-2 : OUI | test;test_result;covid",
        "PREGNANCY | 12500 | test;test_result;pregnancy",
        "PREGNANCY | <2 | test;test_result",
        "HIV | 0.05 | test;test_result",
        "BLOOD_GROUP | A+ | test;test_result;blood_group",
      })
  void readsResults(Category subject, String cell, String expected) {
    assertThat(result(subject, cell)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} is about {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "export_covid_2020 | covid",
        "Sérologie VIH | hiv",
        "SARS-CoV-2 PCR | covid",
        "resultats/depistage_hepatite_b.csv | hepatitis",
        "94500-6 | covid",
        "patients_2020.csv | ''",
        "grossesses | pregnancy",
        "psychiatrie_sorties | psychiatry",
      })
  void tellsWhatATitleIsAbout(String title, String expected) {
    assertThat(new Categories(READER.subject(title)).codes()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} flags {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "grossesse | pregnancy",
        "ENCEINTE | pregnancy",
        "deces | deceased",
        "DCD | deceased",
        "handicap | diagnosis;disability",
        "fumeur | ''",
        "diabetique | diagnosis",
        "actif | ''",
      })
  void tellsWhatAFlagIsAbout(String header, String expected) {
    assertThat(new Categories(READER.flag(header)).codes()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} says yes: {1}")
  @CsvSource({
    "O,true",
    "Oui,true",
    "1,true",
    "X,true",
    "vrai,true",
    "+,true",
    "N,false",
    "0,false",
    "non,false",
    "'',false"
  })
  void readsYesAndNo(String cell, boolean expected) {
    byte[] bytes = utf8(cell);
    assertThat(READER.yes(bytes, 0, bytes.length)).isEqualTo(expected);
  }

  @Test
  void findsWithCharactersAndContext() {
    List<TextFinding> findings =
        READER.findings(Meaning.UNKNOWN, "Mère décédée, patiente séropositive");
    assertThat(findings)
        .anySatisfy(
            f -> {
              assertThat(f.category()).isEqualTo(Category.DECEASED);
              assertThat(f.context()).isEqualTo(Context.FAMILY_HISTORY);
            })
        .anySatisfy(
            f -> {
              assertThat(f.category()).isEqualTo(Category.HIV);
              assertThat(f.context()).isEqualTo(Context.AFFIRMED);
              assertThat(f.start()).isEqualTo(23);
              assertThat(f.end()).isEqualTo(35);
            });
  }

  @Test
  void countsAnyFreeCommentAsOne() {
    byte[] bytes = utf8("rappeler demain");
    assertThat(READER.text(Meaning.COMMENT, bytes, 0, bytes.length))
        .isEqualTo(Category.COMMENT.bit());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ordonnance à scanner",
        "tube hémolysé, à refaire",
        "domicile code 45B12",
        "mutuelle à mettre à jour"
      })
  void takesOfficeMattersForNothing(String text) {
    byte[] bytes = utf8(text);
    assertThat(READER.text(Meaning.UNKNOWN, bytes, 0, bytes.length)).isZero();
  }

  @Test
  void readsOnlyTheGivenPartOfTheBytes() {
    byte[] bytes = utf8("VIH +;rappeler;VIH +");
    assertThat(READER.text(Meaning.UNKNOWN, bytes, 6, 14)).isZero();
  }

  @Test
  void survivesBrokenBytes() {
    byte[] bytes = {(byte) 0xC3, (byte) 0x28, (byte) 0xE2, (byte) 0x80, 'V', 'I', 'H', (byte) 0xF0};
    assertThat(READER.findings(Meaning.UNKNOWN, "\uD83D\uDE00 VIH +")).isNotEmpty();
    assertThat(READER.text(Meaning.UNKNOWN, bytes, 0, bytes.length)).isNotNegative();
  }

  @ParameterizedTest
  @ValueSource(strings = {"VIH + ", "mère - (", "suivi de la ", "pas de ", "? ", "V.I.H."})
  void neverOverflowsOnEndlessText(String piece) {
    byte[] bytes = utf8("suivi VIH " + piece.repeat(20_000) + " cancer");
    assertThat(READER.text(Meaning.COMMENT, bytes, 0, bytes.length) & Category.COMMENT.bit())
        .isNotZero();
  }

  @Test
  void textIsTheMaskOfItsAffirmedFindings() throws java.io.IOException {
    for (LabelledSentencesTest.Labelled sentence : LabelledSentencesTest.read("seen.txt")) {
      byte[] bytes = utf8(sentence.text());
      long mask = 0;
      for (TextFinding finding : READER.findings(Meaning.COMMENT, sentence.text())) {
        boolean counts = finding.context() == Context.AFFIRMED && finding.confidence() > 0.5;
        mask |= counts ? finding.category().bit() : 0;
      }
      assertThat(READER.text(Meaning.COMMENT, bytes, 0, bytes.length))
          .as(sentence.text())
          .isEqualTo(mask);
    }
  }

  @ParameterizedTest(name = "{0}: {1} shows {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "TEST | Sérologie VIH | test",
        "TEST | VIH | test",
        "DRUG | Biktarvy | treatment;hiv",
        "DRUG | produit inconnu | treatment",
        "DIAGNOSIS | maladie de Trucmuche | diagnosis",
        "DIAGNOSIS | suspicion de cancer | ''",
        "OCCUPATION | infirmière psychiatrique | ''",
        "OCCUPATION | travailleur handicapé | disability",
        "COMMENT | néant | ''",
      })
  void knowsWhatTheColumnHolds(Meaning meaning, String cell, String expected) {
    byte[] bytes = utf8(cell);
    assertThat(new Categories(READER.text(meaning, bytes, 0, bytes.length)).codes())
        .isEqualTo(expected);
  }

  @Test
  void takesABareNumberOfBetaHcgForAQuantity() {
    byte[] one = "1".getBytes(StandardCharsets.UTF_8);
    byte[] many = "1250".getBytes(StandardCharsets.UTF_8);
    assertThat(READER.result(Category.PREGNANCY.bit(), one, 0, 1) & Category.PREGNANCY.bit())
        .isZero();
    assertThat(READER.result(Category.PREGNANCY.bit(), many, 0, 4) & Category.PREGNANCY.bit())
        .isNotZero();
  }
}
