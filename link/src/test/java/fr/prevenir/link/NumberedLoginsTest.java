package fr.prevenir.link;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberedLoginsTest {
  private static IdentityTable table(String... accounts) {
    People people = new People();
    people.add(-1, Role.PROFESSIONAL, People.values("GIVEN=Paul|FAMILY=Morvanec-Ruault"));
    people.add(-1, Role.PROFESSIONAL, People.values("GIVEN=Anne|FAMILY=Kerbel"));
    for (String account : accounts) {
      people.add(-1, Role.ACCOUNT, People.values(account));
    }
    return people.table(new int[2 + accounts.length]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"akerbel6417", "pmorvanec4148", "a.kerbel642", "anne.kerbel18006"})
  void aSurnameAndANumberThatIsNoYearAreOnePersons(String login) {
    assertThat(new NumberedLogins(table()).has(login)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "akerbel",
        "akerbel64",
        "akerbel1975",
        "akerbel123",
        "akerbel777",
        "admin642",
        "accueil.nord642"
      })
  void allOthersMayBeSeveralPeoples(String login) {
    assertThat(new NumberedLogins(table()).has(login)).isFalse();
  }

  @Test
  void accountsOfSuchALoginAreJoinedAcrossSites() {
    IdentityTable accounts =
        table(
            "LOGIN=akerbel6417|SITE=forum.exemple.org",
            "LOGIN=akerbel6417|SITE=www.exemple.fr",
            "LOGIN=akerbel|SITE=forum.exemple.org",
            "LOGIN=akerbel|SITE=www.exemple.fr");
    Linkage linkage = Linker.link(accounts, new LinkOptions(1));
    assertThat(linkage.count(Role.ACCOUNT).likely()).isEqualTo(3);
  }
}
