package fr.prevenir.read.credentials;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.Meaning;
import fr.prevenir.model.SourcePath;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.ReadTables;
import fr.prevenir.read.format.Source;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {
  private static final String MD5 = "5f4dcc3b5aa765d61d8327deb882cf99";

  private static boolean recognised(FormatReader reader, String text) {
    return reader.recognises(Source.of(SourcePath.of("f"), text.getBytes(UTF_8)));
  }

  private static ReadTables.Table read(FormatReader reader, String text) {
    assertThat(recognised(reader, text)).isTrue();
    ReadTables read = ReadTables.of(reader, text);
    assertThat(read.tables()).hasSize(1);
    return read.tables().getFirst();
  }

  @Test
  void splitsAtTheFirstSeparatorWhenThePasswordHoldsIt() {
    ReadTables.Table table =
        read(
            new ComboReader(),
            "a.martin@exemple.fr:Soleil12\nz.petit@exemple.fr:se:cr:et!\nb@exemple.fr:été 2020\n");

    assertThat(table.head().columns()).containsExactly("email", "password");
    assertThat(table.lines())
        .containsExactly(
            "a.martin@exemple.fr|Soleil12",
            "z.petit@exemple.fr|se:cr:et!",
            "b@exemple.fr|été 2020");
  }

  @Test
  void readsLoginsWithHashes() {
    ReadTables.Table table =
        read(
            new ComboReader(),
            "amartin;" + MD5 + "\nzpetit;" + MD5.toUpperCase(Locale.ROOT) + "\n");

    assertThat(table.head().columns()).containsExactly("login", "hash");
    assertThat(table.lines().getFirst()).isEqualTo("amartin|" + MD5);
  }

  @Test
  void keepsLoginsWithHashesThatLookLikeAdvertisement() {
    ReadTables.Table table =
        read(new ComboReader(), "leake53;" + MD5 + "\njcombot;" + MD5 + "\nzpetit;" + MD5 + "\n");

    assertThat(table.lines()).hasSize(3);
  }

  @Test
  void readsHashesWithTheirSalt() {
    ReadTables.Table table =
        read(
            new ComboReader(),
            "a@exemple.fr:"
                + MD5
                + ":x7:Q\nb@exemple.fr:"
                + MD5
                + ":9k;z\nc@exemple.fr:"
                + MD5
                + ":aa\n");

    assertThat(table.head().columns()).containsExactly("email", "hash", "salt");
    assertThat(table.lines().getFirst()).isEqualTo("a@exemple.fr|" + MD5 + "|x7:Q");
  }

  @Test
  void leavesTheColonsOfAnAddressToTheAddress() {
    ReadTables.Table table =
        read(
            new ComboReader(),
            """
            https://portail.exemple.fr/login:a@exemple.fr:Soleil12
            https://portail.exemple.fr:8443/x:b@exemple.fr:mot:de:passe
            http://10.0.0.1:8080:admin:Admin#1
            exemple.fr:c@exemple.fr:Neige77
            d@exemple.fr:Pluie88:https://exemple.fr/
            """);

    assertThat(table.head().columns()).containsExactly("url", "email", "password");
    assertThat(table.lines())
        .containsExactly(
            "https://portail.exemple.fr/login|a@exemple.fr|Soleil12",
            "https://portail.exemple.fr:8443/x|b@exemple.fr|mot:de:passe",
            "http://10.0.0.1:8080|admin|Admin#1",
            "exemple.fr|c@exemple.fr|Neige77",
            "https://exemple.fr/|d@exemple.fr|Pluie88");
  }

  @Test
  void readsSitesWithoutASchemeBeforeLogins() {
    ReadTables.Table table =
        read(
            new ComboReader(),
            """
            portail.exemple.fr/login:apetit:Soleil12
            webmail.exemple.fr:zroux:Neige:77
            exemple.org/a/b:c@exemple.fr:Pluie88
            """);

    assertThat(table.lines())
        .containsExactly(
            "portail.exemple.fr/login|apetit|Soleil12",
            "webmail.exemple.fr|zroux|Neige:77",
            "exemple.org/a/b|c@exemple.fr|Pluie88");
    assertThat(
            read(new ComboReader(), "a.petit:Sol:12!\nb.roux:Neige77!\nc.morel:Pluie88!\n").lines())
        .first()
        .isEqualTo("a.petit|Sol:12!");
  }

  @Test
  void passesOverAdvertisementAndRejectsWhatIsNoAccount() {
    String text =
        """
        ==============================
        BEST COMBO FRESH 2024 t.me/exemple
        ==============================
        a@exemple.fr:Soleil12
        b@exemple.fr:Neige77
        n'importe quoi
        c@exemple.fr:Pluie88
        d@exemple.fr:Vent99
        """;
    ReadTables read = ReadTables.of(new ComboReader(), text);

    assertThat(read.tables().getFirst().records()).containsExactly(1L, 2L, 4L, 5L);
    assertThat(read.unread()).singleElement().satisfies(u -> assertThat(u.record()).isEqualTo(3));
    assertThat(read.account().rejected()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nom;prenom\nMARTIN;Paul\nPETIT;Zoé\n",
        "email;password\na@exemple.fr;x1y2z\nb@exemple.fr;x1y2z\n",
        "a@exemple.fr;MARTIN;Paul;01/02/1950\nb@exemple.fr;PETIT;Zoé;03/04/1960\n",
        "1001;MARTIN;Paul;01/02/1950\n1002;PETIT;Zoé;03/04/1960\n",
        "MARTIN;1950-02-01\nPETIT;1960-04-03\n",
        "NOMPRE\tAGE\tPORTABLE\nPETIT ZOE\t23\t0639980001\nROUX LUC\t12\t0639980002\n",
        "NOMPRE;ADRMEL;LOGIN\nPETIT Zoé;z@exemple.fr;zpetit\nROUX Luc;l@exemple.fr;lroux\n",
        "Cher confrère,\nJe vous remercie : ce patient va bien.\nBien à vous.\n"
      })
  void leavesTablesAndProseToOthers(String text) {
    assertThat(recognised(new ComboReader(), text)).isFalse();
    assertThat(recognised(new StealerReader(), text)).isFalse();
  }

  @Test
  void readsBlocksInAnyOrderWithFieldsMissing() {
    ReadTables.Table table =
        read(
            new StealerReader(),
            """
            *** LOGS 2024 ***
            URL: https://portail.exemple.fr/
            Username: a@exemple.fr
            Password: Soleil: 12
            Application: Chrome
            ===============
            Soft: Firefox
            PASS: Neige77
            USER: bpetit
            Host: https://exemple.fr

            Login: croux
            Password: Pluie88
            URL: https://x.exemple.fr
            Username: d
            Password:
            """);

    assertThat(table.head().columns()).containsExactly("url", "login", "password", "application");
    assertThat(table.lines())
        .containsExactly(
            "https://portail.exemple.fr/|a@exemple.fr|Soleil: 12|Chrome",
            "https://exemple.fr|bpetit|Neige77|Firefox",
            "https://x.exemple.fr|croux|Pluie88|∅",
            "∅|d||∅");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ссылка: %s\nЛогин: %s\nПароль: %s\n",
        "Сайт: %s\nИмя пользователя: %s\nПароль: %s\n",
        "Host: %s\nUsuario: %s\nContraseña: %s\n",
        "Seite: %s\nBenutzername: %s\nPasswort: %s\n",
        "Adresse: %s\nNom d'utilisateur: %s\nMot de passe: %s\n",
        "Origin_URL: %s\nLogin: %s\nSenha: %s\n"
      })
  void readsBlocksInOtherLanguages(String block) {
    String text =
        block.formatted("https://exemple.fr", "apetit", "Soleil12")
            + "\n"
            + block.formatted("https://exemple.org", "b@exemple.fr", "Neige77");
    assertThat(read(new StealerReader(), text).lines())
        .containsExactly(
            "https://exemple.fr|apetit|Soleil12|∅", "https://exemple.org|b@exemple.fr|Neige77|∅");
    assertThat(recognised(new MachineReader(), text)).isFalse();
  }

  @Test
  void readsCookiesAsNobodys() {
    String cookies =
        """
        # Netscape HTTP Cookie File
        .exemple.fr\tTRUE\t/\tFALSE\t1712345678\tsession\t5f4dcc3b5aa765d61d8327deb882cf99
        #HttpOnly_.exemple.org\tTRUE\t/\tTRUE\t0\tid\t
        """;
    ReadTables.Table table = read(new CookieReader(), cookies);

    assertThat(table.lines()).hasSize(2).first().asString().startsWith(".exemple.fr|TRUE|/|FALSE");
    assertThat(table.head().known().values())
        .allMatch(c -> c.meaning() == Meaning.TECHNICAL && c.role() == null)
        .hasSize(7);
    assertThat(recognised(new CookieReader(), "nom\tprenom\nMARTIN\tPaul\n")).isFalse();
  }

  @Test
  void readsWhatIsToldOfAMachineAsNobodys() {
    String redline =
        """
        *************************
        Build ID: lot7
        IP: 203.0.113.7
        UserName: pmartin
        Country: FR
        Zip Code: 59000
        HWID: 0A1B2C3D4E5F
        Operation System: Windows 10 Pro x64

        Hardwares:
        Name: Intel(R) Core(TM) i5-8250U
        """;
    String lumma =
        """
        - OS Version: Windows 10 Pro (10.0.19045) x64
        - Local Date: 04.10.2023 10:12:13
        - Computer: ACCUEIL-03
        - User: pmartin
        - HWID: 0A1B2C3D
        """;
    String programs = "1) 7-Zip [19.00]\n2) Java 8 [8.0.3]\n3) Firefox [118.0]\n";
    String forms = "Name: nom\nValue: MARTIN Paul\n=====\nName: tel\nValue: 0639980001\n=====\n";
    for (String text : List.of(redline, lumma, programs, forms)) {
      ReadTables.Table table = read(new MachineReader(), text);
      assertThat(table.head().known().values())
          .allMatch(c -> c.meaning() == Meaning.TECHNICAL && c.role() == null)
          .hasSize(2);
    }
    assertThat(read(new MachineReader(), lumma).lines().getLast()).isEqualTo("- HWID|0A1B2C3D");
  }

  @Test
  void takesNoPeopleForAMachine() {
    for (String text :
        List.of(
            "Nom: MARTIN\nPrénom: Paul\nDate: 01/02/2020\nVille: Lille\n",
            "URL: https://exemple.fr\nUsername: paul\nPassword: secret1\n")) {
      assertThat(recognised(new MachineReader(), text)).isFalse();
    }
  }
}
