package fr.prevenir.detect.category;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.Category;
import fr.prevenir.model.Meaning;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TestNamesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dépistage VIH (Ag p24 + Ac)",
        "Syphilis - TPHA, Plaquettes",
        "TSH 3e génération, Ferritine",
        "TSH 3ème génération",
        "Sérologie VIH 1+2",
        "Sérologie VIH 1/2",
        "Vitamine D 25-OH",
        "VIH+CRP+HBS+NFS",
        "Groupage sanguin (1ère détermination)",
        "Facteur V Leiden (F5 c.1601G>A)",
        "TPHA+TSH+FVL"
      })
  void tellNoResult(String names) {
    byte[] b = names.getBytes(StandardCharsets.UTF_8);
    assertThat(CategoryReader.standard().text(Meaning.TEST, b, 0, b.length))
        .isEqualTo(Category.TEST.bit());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sérologie VIH 1+2 (Ag p24 + Ac) : Négatif | false",
        "Sérologie VIH 1+2 (Ag p24 + Ac) : POSITIF | true",
        "séropositif VIH (Ag + Ac) | true"
      })
  void tellNoResultWithinATextEither(String text, boolean shown) {
    byte[] b = text.getBytes(StandardCharsets.UTF_8);
    long mask = CategoryReader.standard().text(Meaning.COMMENT, b, 0, b.length);
    assertThat((mask & Category.HIV.bit()) != 0).isEqualTo(shown);
  }
}
