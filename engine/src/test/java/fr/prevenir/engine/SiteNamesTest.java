package fr.prevenir.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SiteNamesTest {
  private static List<String> kept(String... written) {
    SiteNames names = new SiteNames();
    for (String name : written) {
      names.addAll(List.of(name));
    }
    return names.sorted();
  }

  @Test
  void namesAnEstablishmentOnceAsItIsWrittenBest() {
    assertThat(kept("CHU LILLE", "CHU Lille", "chu lille")).containsExactly("CHU Lille");
    assertThat(kept("Hopital Saint-Eloi", "HÔPITAL SAINT ELOI", "Hôpital Saint-Éloi"))
        .containsExactly("Hôpital Saint-Éloi");
  }

  @Test
  void keepsEstablishmentsApart() {
    assertThat(kept("CHU Nantes", "CHU Lille", "590780193")).hasSize(3);
  }
}
