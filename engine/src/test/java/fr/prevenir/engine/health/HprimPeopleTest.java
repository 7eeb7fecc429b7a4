package fr.prevenir.engine.health;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.Role;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// HPRIM Santé, Médecin and XML as several systems write them, all people invented.
class HprimPeopleTest {
  private static final Charset ANSI = Charset.forName("windows-1252");

  static final String SANTE =
      """
      H|~^\\&|R001||LABO DES LILAS||ORU|||DEST||P|H2.1~C|202401041200
      P|1|000003|B1042100871||BAUDOUXEL~OPHÉLIE~~~MME|QUENNEVILLE|19610312|F||12 rue des Lilas~~ARBOIS~~39600||0384123456|10001045367~TROUVAIN~LEONARDIN
      OBR|1|D77|B1042100871|VIH~Sérologie VIH||20240103|202401040800|||||||||01234567897~SAUMURTIS~EDITH
      OBX|1|ST|VIH~Sérologie VIH 1 et 2||Pos
      A|itif||||||F|||20240104
      C|1|L|À revoir
      P|2|000004|||CHARIMEL~YVON||19661217|M
      OBR|1|D78|X|GLY~Glycémie||||
      L|1|||2|9
      """;

  @Test
  void readsSante() {
    Shown shown = Shown.of("resultat.hpr", SANTE.replace("\n", "\r\n").getBytes(ANSI));

    assertThat(shown.formats).containsExactly("hprim-sante");
    assertThat(shown.people(Role.PATIENT))
        .containsExactly(
            "patient ADDRESS=12 rue des Lilas BIRTH_DATE=19610312 BIRTH_FAMILY=QUENNEVILLE"
                + " CITY=ARBOIS FAMILY=BAUDOUXEL GIVEN=OPHÉLIE PHONE=33384123456 POSTCODE=39600"
                + " SEX=2 | identity contact address test test_result hiv comment",
            "patient BIRTH_DATE=19661217 FAMILY=CHARIMEL GIVEN=YVON SEX=1 | identity test");
    assertThat(shown.people(Role.PROFESSIONAL))
        .containsExactly(
            "professional FAMILY=SAUMURTIS GIVEN=EDITH RPPS=01234567897 | identity professional",
            "professional FAMILY=TROUVAIN GIVEN=LEONARDIN RPPS=10001045367 | identity professional");
    assertThat(shown.dates).containsExactly(20240104);
    assertThat(shown.unread).isEmpty();
  }

  @Test
  void readsDoctorsWithoutANumber() {
    String unnumbered = SANTE.replace("10001045367~TROUVAIN~LEONARDIN", "TROUVAIN~LEONARDIN");
    Shown shown = Shown.of("resultat.hpr", unnumbered.replace("\n", "\r\n").getBytes(ANSI));

    assertThat(shown.people(Role.PROFESSIONAL))
        .contains("professional FAMILY=TROUVAIN GIVEN=LEONARDIN | identity professional");
  }

  static final String LETTER =
      """
      000003
      QUENNEVILLE
      Ophélie
      12 rue des Lilas

      39600 ARBOIS
      12/03/1961
      2 61 03 75 115 042 75
      D77
      04/01/2024
      LABO          LABORATOIRE DES LILAS
      10001045367   TROUVAIN LEONARDIN

      Cher confrère, patiente séropositive VIH.
      ****LAB****
      RES|Sérologie VIH|VIH|N|Positif||||
      TEX|Résultat confirmé
      ****FIN****
      """;

  @ParameterizedTest
  @ValueSource(ints = {12, 13})
  void readsMedecin(int lines) {
    String letter =
        lines == 12 ? LETTER : LETTER.replace("12 rue des Lilas\n", "12 rue des Lilas\nBât. B\n");
    String other =
        LETTER
            .replace("000003", "000004")
            .replace("QUENNEVILLE", "CHARIMEL")
            .replace("Ophélie", "Yvon")
            .replace("12/03/1961", "17/12/1966")
            .replace("2 61 03 75 115 042 75", "")
            .replaceAll("(?s)Cher.*", "");
    Shown shown =
        Shown.of(
            "courrier.hpm", (letter + other + "****FIN****\n****FINFICHIER****\n").getBytes(ANSI));

    assertThat(shown.formats).containsExactly("hprim-medecin");
    assertThat(shown.people(Role.PATIENT))
        .hasSize(2)
        .anyMatch(
            line -> line.contains("BIRTH_DATE=19661217 CITY=ARBOIS FAMILY=CHARIMEL GIVEN=Yvon"))
        .anyMatch(
            line ->
                line.contains(
                        "BIRTH_DATE=19610312 CITY=ARBOIS FAMILY=QUENNEVILLE GIVEN=Ophélie NIR=2610375115042")
                    && line.contains("test_result")
                    && line.contains("hiv"));
    assertThat(shown.people(Role.PROFESSIONAL))
        .hasSize(1)
        .allMatch(line -> line.contains("TROUVAIN") && line.contains("RPPS=10001045367"));
    assertThat(shown.dates).containsExactly(20240104);
    assertThat(shown.unread).isEmpty();
  }

  static final String XML =
      """
      <?xml version="1.0" encoding="ISO-8859-1"?>
      <evenementsServeurActes xmlns="http://www.hprim.org/hprimXML" version="2.00">
       <enteteMessage><identifiantMessage>1</identifiantMessage></enteteMessage>
       <evenementServeurActe>
        <dateAction>2024-01-04</dateAction>
        <patient>
         <identifiant><emetteur etat="permanent"><valeur>000003</valeur></emetteur></identifiant>
         <personnePhysique sexe="F"><nomUsuel>BAUDOUXEL</nomUsuel><nomNaissance>QUENNEVILLE</nomNaissance>
          <prenoms><prenom>Ophélie</prenom><prenom>Marie</prenom></prenoms>
          <adresses><adresse><ligne>12 rue des Lilas</ligne><ville>ARBOIS</ville><codePostal>39600</codePostal></adresse></adresses>
          <dateNaissance><date>1961-03-12</date></dateNaissance></personnePhysique>
        </patient>
        <venue><identifiant><emetteur><valeur>V0001</valeur></emetteur></identifiant><entree><dateHeureOptionnelle><date>2024-01-04</date></dateHeureOptionnelle></entree>
         <medecins><medecin><numeroAdeli>012600631</numeroAdeli><personne><nomUsuel>TROUVAIN</nomUsuel><prenoms><prenom>Léonardin</prenom></prenoms></personne></medecin></medecins></venue>
        <actesCCAM><acteCCAM><codeActe>JNJD002</codeActe><execute><date>2024-01-04</date></execute></acteCCAM></actesCCAM>
       </evenementServeurActe>
      </evenementsServeurActes>
      """;

  @Test
  void readsXml() {
    Shown shown = Shown.of("actes.xml", XML.getBytes(Charset.forName("ISO-8859-1")));

    assertThat(shown.formats).containsExactly("hprim-xml");
    assertThat(shown.people(Role.PATIENT))
        .containsExactly(
            "patient ADDRESS=12 rue des Lilas BIRTH_DATE=19610312 BIRTH_FAMILY=QUENNEVILLE"
                + " CITY=ARBOIS GIVEN=Ophélie POSTCODE=39600 SEX=2 USUAL_FAMILY=BAUDOUXEL"
                + " | identity address treatment abortion");
    assertThat(shown.people(Role.PROFESSIONAL))
        .containsExactly(
            "professional ADELI=012600631 FAMILY=TROUVAIN GIVEN=Léonardin | identity professional");
    assertThat(shown.dates).containsExactly(20240104);
  }

  @Test
  void readsResultsAndPrescribersOfXml() {
    String event =
        XML.replace(
                "<actesCCAM><acteCCAM><codeActe>JNJD002</codeActe><execute><date>2024-01-04</date>"
                    + "</execute></acteCCAM></actesCCAM>",
                "<resultats><resultat><code>VIH</code><libelle>Sérologie VIH</libelle>"
                    + "<valeur>Positif</valeur></resultat></resultats>")
            .replace("<medecin>", "<medecinPrescripteur>")
            .replace("</medecin>", "</medecinPrescripteur>")
            .replace("numeroAdeli", "numeroRpps");
    Shown shown = Shown.of("demandes.xml", event.getBytes(Charset.forName("ISO-8859-1")));

    assertThat(shown.people(Role.PATIENT).getFirst())
        .endsWith("| identity address test test_result hiv");
    assertThat(shown.people(Role.PROFESSIONAL).getFirst()).contains("FAMILY=TROUVAIN");
    assertThat(shown.dates).containsExactly(20240104);
  }
}
