package fr.prevenir.detect;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.Category;
import fr.prevenir.model.Context;
import fr.prevenir.model.Finding;
import fr.prevenir.model.Meaning;
import fr.prevenir.model.Passage;
import fr.prevenir.model.Sensitive;
import fr.prevenir.model.SourcePath;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PassageTest {
  private static List<Finding> findings(long start, String text) {
    return Detector.standard()
        .findings(new Passage(SourcePath.of("lettre.txt"), "text", start, new Sensitive(text)));
  }

  private static List<String> identifiers(String text) {
    return findings(0, text).stream()
        .filter(f -> f.kind() != Meaning.COMMENT)
        .map(f -> f.kind().code() + "=" + f.value().value())
        .toList();
  }

  @Test
  void findsIdentifiersInALetter() {
    assertThat(
            identifiers(
                "Née le 03/02/1956, NIR 255081416802538, tél. 06 12 34 56 78,"
                    + " jeanne@example.org, IBAN FR76 3000 6000 0112 3456 7890 189."
                    + " Dr MOREL, RPPS 10001045367."))
        .containsExactly(
            "birth_date=03/02/1956",
            "nir=255081416802538",
            "phone=06 12 34 56 78",
            "email=jeanne@example.org",
            "iban=FR76 3000 6000 0112 3456 7890 189",
            "family=MOREL",
            "rpps=10001045367");
  }

  @Test
  void takesNumbersThatProveNothingForNothing() {
    assertThat(identifiers("Facture 12345678901 du lot 2019-123, 3.14, FR76 rue 12/45/1999."))
        .isEmpty();
  }

  @Test
  void countsPlacesFromTheBeginningOfTheSource() {
    Finding phone =
        findings(1000, "Né à Vénès 😀, tél. 0612345678").stream()
            .filter(f -> f.kind() == Meaning.PHONE)
            .findFirst()
            .orElseThrow();
    assertThat(phone.start()).isEqualTo(1000 + "Né à Vénès 😀, tél. ".length());
    assertThat(phone.end() - phone.start()).isEqualTo(10);
    assertThat(phone.record()).isZero();
    assertThat(phone.column()).isNull();
  }

  @Test
  void saysWhatALetterTellsOfHealthAndWhatItDenies() {
    List<Finding> findings = findings(0, "Patiente séropositive VIH. Pas de cancer du sein.");
    assertThat(findings)
        .anySatisfy(
            f -> {
              assertThat(f.category()).isEqualTo(Category.HIV);
              assertThat(f.context()).isEqualTo(Context.AFFIRMED);
            })
        .noneSatisfy(
            f -> {
              assertThat(f.category()).isEqualTo(Category.CANCER);
              assertThat(f.context()).isEqualTo(Context.AFFIRMED);
            });
  }

  private static List<String> roles(String text) {
    return findings(0, text).stream()
        .filter(f -> f.role() != null)
        .map(f -> f.value().value() + " " + Objects.requireNonNull(f.role()).code())
        .toList();
  }

  @Test
  void saysWhoseTheNamesAndNumbersOfALetterAre() {
    assertThat(
            roles(
                """
                Cher confrère, je vous adresse Marie Dupont, née le 03/02/1956, joignable au
                06 12 34 56 78. Elle vit avec sa fille, Mme Anne Petit. Sa mère avait un cancer.
                Patiente diabétique.

                Dr Luc Morel, RPPS 10001045367
                Odile Blanc, secrétaire
                """))
        .containsExactly(
            "Marie patient",
            "Dupont patient",
            "03/02/1956 patient",
            "06 12 34 56 78 patient",
            "Anne relative",
            "Petit relative",
            "cancer relative",
            "cancer relative",
            "diabétique patient",
            "Luc professional",
            "Morel professional",
            "10001045367 professional",
            "Odile staff",
            "Blanc staff");
  }

  @Test
  void givesNoRoleWhereALetterNamesNobody() {
    assertThat(roles("Diabète équilibré, rappeler au 06 12 34 56 78.")).isEmpty();
  }
}
