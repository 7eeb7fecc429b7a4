package fr.prevenir.detect.category;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.Category;
import fr.prevenir.model.Meaning;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
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
        "Groupage sanguin (1ère détermination)"
      })
  void tellNoResult(String names) {
    byte[] b = names.getBytes(StandardCharsets.UTF_8);
    assertThat(CategoryReader.standard().text(Meaning.TEST, b, 0, b.length))
        .isEqualTo(Category.TEST.bit());
  }
}
