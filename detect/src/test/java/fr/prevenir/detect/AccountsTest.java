package fr.prevenir.detect;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.Categories;
import fr.prevenir.model.SourcePath;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Logins and passwords, and whose they are.
class AccountsTest {
  @Test
  void readsLoginsAmongTheAddressesOfAccounts() {
    Tables accounts =
        Tables.of(
            "combo/liste.csv",
            """
            email|password
            a.martin@exemple.fr|Soleil12
            b.petit@exemple.fr|Neige77
            zroux1|Pluie88
            """);
    assertThat(accounts.mentions())
        .containsExactly(
            "1 account EMAIL=a.martin@exemple.fr [contact;credentials]",
            "2 account EMAIL=b.petit@exemple.fr [contact;credentials]",
            "3 account LOGIN=zroux1 [credentials]");
  }

  @Test
  void keepsWhichAccountsWereTakenFromOneMachine() {
    Tables stolen =
        Tables.of(
            SourcePath.of("logs/a/passwords.txt"),
            "stealer",
            true,
            List.of(),
            """
            url|login|password|application
            https://exemple.fr|apetit|Soleil12|
            """);
    assertThat(stolen.mentions())
        .containsExactly(
            "1 account LOGIN=apetit SITE=exemple.fr LOCAL_ID=machine logs/a/passwords.txt"
                + " [credentials]");
  }

  @Test
  void readsLoginsOfWindowsWithoutTheirDomainAndLeavesOutMachines() {
    Tables accounts =
        Tables.of(
            "dump/comptes.csv",
            """
            login|password
            CHU\\apetit|Soleil12
            zroux|Neige77
            PC-ACCUEIL$|Pluie88
            """);
    assertThat(accounts.mentions())
        .containsExactly(
            "1 account LOGIN=apetit [credentials]", "2 account LOGIN=zroux [credentials]");
  }

  @Test
  void marksAccountsWhosePasswordIsThere() {
    Tables table =
        Tables.of(
            "site/users.csv",
            """
            login|email|password
            jmartin|j.martin@example.org|azerty123
            lpetit|l.petit@example.org|
            """);
    assertThat(table.marked(Categories.PASSWORD_MARK)).containsExactly(true, false);
  }

  @Test
  void tellsPatientsAndDoctorsOfAPortalFromItsStaffByTheKindOfTheirAccounts() {
    assertThat(
            Tables.of(
                    "x/comptes.csv",
                    """
                    ID|LOGIN|MDP|TYPE|NOM|PRENOM
                    1|jmartin|Xk29bb|PAT|MARTIN|Jeanne
                    2|apetit|Lm88cc|MED|PETIT|Anne
                    3|croux|Pq77dd|LABO|ROUX|Claire
                    """)
                .mentions())
        .extracting(m -> m.split(" ")[1])
        .containsExactly("patient", "professional", "staff");
  }

  @Test
  void tellsStaffFromTheProfessionalsWhomADirectoryNumbers() {
    assertThat(
            Tables.of(
                    "x/utilis.csv",
                    """
                    LOGIN|MDP|PROFIL|NOM|PRENOM|RPPS
                    apetit|Lm88cc|MED|PETIT|Anne|10001045367
                    croux|Pq77dd|SEC|ROUX|Claire|
                    """)
                .mentions())
        .extracting(m -> m.split(" ")[1])
        .containsExactly("professional", "staff");
  }

  @Test
  void takesWhoHasAWardBesideALoginForStaff() {
    assertThat(
            Tables.of(
                    "x/carnet.csv",
                    """
                    NOMPRE|ADRMEL|LOGIN|SERVICE
                    PETIT Anne|a.petit@exemple.fr|apetit|CAB02
                    ROUX Claire|c.roux@exemple.fr|croux|CLIN3
                    """)
                .meanings())
        .containsExactly("full_name:staff", "email:staff", "login:staff", "ward");
  }

  @Test
  void takesWhoSignsMailsForStaff() {
    assertThat(
            Tables.of(
                    "x/courrier.csv",
                    """
                    identity_id|user_id|name|organization|email|signature
                    1|7|Anne Petit|GCS Nord|a.petit@exemple.fr|Anne PETIT Sage-femme du GCS Nord Tél. 03 20 00 00 01
                    2|9|Claire Roux|GCS Nord|c.roux@exemple.fr|Claire ROUX Accueil du GCS Nord Tél. 03 20 00 00 02
                    3|9|Luc Morel|GCS Nord|l.morel@exemple.fr|
                    """)
                .mentions())
        .extracting(m -> m.split(" ")[1])
        .containsExactly("staff", "staff", "staff");
  }
}
