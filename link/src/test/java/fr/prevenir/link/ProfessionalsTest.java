package fr.prevenir.link;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.Attribute;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.MentionBatch;
import fr.prevenir.model.Role;
import org.junit.jupiter.api.Test;

class ProfessionalsTest {
  private final IdentityTable identities = new IdentityTable();

  private int doctor(String name, int times) {
    MentionBatch.Builder builder = new MentionBatch.Builder().begin(0, Role.PROFESSIONAL);
    builder.put(Attribute.FULL_NAME, name).end();
    MentionBatch batch = builder.build();
    int identity = -1;
    for (int i = 0; i < times; i++) {
      identity = identities.add(batch, 0);
    }
    return identity;
  }

  private Linkage linked() {
    return Linker.link(identities, new LinkOptions(1));
  }

  @Test
  void takesANameALetterApartFromOneToldAgainAndAgainForASlip() {
    int often = doctor("KERMOAL Yann", 16);
    int slip = doctor("KERMAOL Yann", 2);
    int other = doctor("KERVOAL Yannick", 1);

    Linkage linkage = linked();
    assertThat(linkage.person(slip)).isEqualTo(linkage.person(often));
    assertThat(linkage.person(other)).isNotEqualTo(linkage.person(often));
  }

  @Test
  void leavesNamesALetterApartAloneThatAreToldOftenOrMeanTwo() {
    int one = doctor("KERMOAL Yann", 16);
    int often = doctor("KERMAOL Yann", 5);
    int martin = doctor("GUIVARCH Anne", 16);
    int marlin = doctor("GUIVARTH Anne", 16);
    int either = doctor("GUIVARH Anne", 1);

    Linkage linkage = linked();
    assertThat(linkage.person(often)).isNotEqualTo(linkage.person(one));
    assertThat(linkage.person(either))
        .isNotEqualTo(linkage.person(martin))
        .isNotEqualTo(linkage.person(marlin));
  }

  @Test
  void countsNobodyMoreForASurnameThatSeveralBear() {
    doctor("Moncontour Aziliz", 1);
    doctor("Moncontour Gurvan", 1);
    doctor("Dr Moncontour", 3);

    Count count = linked().count(Role.PROFESSIONAL);
    assertThat(count.likely()).isEqualTo(2);
    assertThat(count.atMost()).isGreaterThanOrEqualTo(3);
  }
}
