package fr.prevenir.link;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameTraitsTest {
  private static final String MARRIED = "GIVEN=Sylvie|BIRTH_FAMILY=Morvanec|USUAL_FAMILY=Calvinac";

  private static Trait surname(List<String> records) {
    People people = new People();
    records.forEach(record -> people.add(-1, Role.PATIENT, People.values(record)));
    Features features = new Features(new Patients(people.table(new int[records.size()])).table());
    return new NameTraits(features, Variants.NONE).surname();
  }

  @Test
  void oneSurnameInCommonBesideAnotherOfEitherIsNotTheSame() {
    Trait surname =
        surname(
            List.of(
                MARRIED,
                MARRIED.replace("Calvinac", "Tavernel"),
                "GIVEN=Sylvie|FAMILY=Calvinac",
                MARRIED.replace("Calvinac", "Calvinca")));
    assertThat(surname.level(0, 1)).isEqualTo(Level.COARSE);
    assertThat(surname.level(0, 2)).isEqualTo(Level.SAME);
    assertThat(surname.level(0, 3)).isEqualTo(Level.SAME);
  }

  @Test
  void twoSurnamesInCommonAreRarerThanEither() {
    Trait surname = surname(List.of(MARRIED, MARRIED + "|SEX=2", "GIVEN=Sylvie|FAMILY=Calvinac"));
    assertThat(surname.frequency(0, 1, Level.SAME))
        .isLessThan(surname.frequency(0, 2, Level.SAME) / 100);
  }
}
