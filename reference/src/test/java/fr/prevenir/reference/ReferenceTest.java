package fr.prevenir.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceTest {
  @Test
  void listsTheCommonestNamesFirst() {
    assertThat(Names.firstNames()).hasSize(35_606).startsWith("Marie", "Jean", "Pierre");
    assertThat(Names.surnames()).hasSize(80_000).startsWith("Martin", "Bernard", "Thomas");
  }

  @Test
  void knowsCommunesWithTheirPostcodes() {
    assertThat(Communes.all())
        .filteredOn(commune -> commune.name().equals("Vannes"))
        .singleElement()
        .satisfies(vannes -> assertThat(vannes.postcodes()).contains("56000"));
    assertThat(Communes.departments()).hasSizeGreaterThanOrEqualTo(101);
  }

  @Test
  void knowsTheWordsOfFrench() {
    List<String> words = new ArrayList<>();
    FrenchWords.forEach(words::add);

    assertThat(words).hasSize(318_883).isSorted().doesNotHaveDuplicates();
    assertThat(words).contains("medecin", "hospitalisees", "coeur").doesNotContain("dupont");
  }

  @Test
  void drawsEveryMetropolitanDepartment() {
    assertThat(Outlines.france().paths()).hasSize(96).containsKeys("2A", "2B", "75");
    assertThat(Outlines.france().viewBox()).isEqualTo("0 0 613 585");
  }
}
