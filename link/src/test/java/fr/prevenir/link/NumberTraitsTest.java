package fr.prevenir.link;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.Dictionary;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTraitsTest {
  /// Providers number those who ask for one first name: that tells namesakes apart.
  @ParameterizedTest
  @CsvSource({
    "pascal304@exemple.fr, pascal485@exemple.fr, false",
    "aurelie814@exemple.fr, aurelie27@exemple.fr, false",
    "aurelie814@exemple.fr, aurelie14@exemple.fr, true",
    "sabrina82@exemple.fr, sabirna82@exemple.fr, true"
  })
  void takesAddressesThatDifferInTheirNumbersForThoseOfTwo(
      String one, String other, boolean alike) {
    Dictionary values = new Dictionary();
    int[] ids = {values.add(one), values.add(other)};
    Trait email =
        NumberTraits.email(
            new Numbers(List.of(new LinkTable.Column("email", Kind.EMAIL, values, ids))), 2);

    assertThat(email.closer(0, 1) != Level.DIFFERENT).isEqualTo(alike);
  }
}
