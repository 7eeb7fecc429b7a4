package fr.prevenir.quality;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A small folder as thieves leave it: several formats, one of them broken, and a path made to
/// confuse. All people in it are invented.
final class StolenFolder {
  static final String BROKEN = "abime.zip";

  /// Family names, at least one of each file.
  static final List<String> NAMES =
      List.of("QUENNEVILLE", "TROUVAIN", "SAUMURTIS", "LOPERGOT", "BAUDOUXEL", "CHARIMEL");

  /// Other values of the same people.
  static final List<String> VALUES =
      List.of(
          "Ophélie",
          "Léonardin",
          "2610375115042",
          "612345678",
          "98765432",
          "o.quenneville@example.org",
          "lopergot77@example.net");

  private static final String LABORATORY =
      """
      NOM;PRENOM;DDN;SEXE;NIR;TEL;EMAIL;COMMENTAIRE
      QUENNEVILLE;Ophélie;12/03/1961;F;261037511504272;0612345678;o.quenneville@example.org;Séropositive, à rappeler
      TROUVAIN;Léonardin;30/11/1987;M;;0698765432;;"Préfère le samedi; pas de grossesse"
      TROUVAIN;Mireille;02/05/1990;F;;0698765432;;
      a;b;c;d;e;f;g;h;i;j;k;l;m;n;o;p;q;r
      QUENNEVILLE;Ophelie;12/03/1961;F;;06 12 34 56 78;;
      """;

  private static final String DUMP =
      """
      -- MySQL dump 10.13
      CREATE TABLE `patients` (
        `id` int NOT NULL,
        `nom` varchar(80) DEFAULT NULL,
        `prenom` varchar(80) DEFAULT NULL,
        `date_naissance` date DEFAULT NULL,
        `email` varchar(120) DEFAULT NULL,
        PRIMARY KEY (`id`)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
      INSERT INTO `patients` VALUES (1,'SAUMURTIS','Édith','1948-07-19',NULL),(2,'LOPERGOT','Jean d\\'Arc','1977-01-31','lopergot77@example.net');
      INSERT INTO `patients` VALUES (3,'TROUVAIN','Léonardin','1987-11-30',NULL);
      """;

  private static final String APPOINTMENTS =
      """
      [
        {"nom": "BAUDOUXEL", "prenom": "Armelle", "naissance": "1955-10-02", "telephone": "0611223344"},
        {"nom": "SAUMURTIS", "prenom": "Edith", "naissance": "1948-07-19", "telephone": null}
      ]
      """;

  private static final String LIST =
      """
      nom,prenom,date de naissance,ville
      CHARIMEL,Solange,08/09/1969,Guingamp
      CHARIMEL,Yvon,17/12/1966,Guingamp
      """;

  private StolenFolder() {}

  static Path write(Path folder) throws IOException {
    byte[] laboratory = LABORATORY.replace("\n", "\r\n").getBytes(Charset.forName("windows-1252"));
    Files.write(folder.resolve("labo.zip"), zip("export/patients_2021.csv", laboratory));
    Files.writeString(folder.resolve("base.sql"), DUMP);
    Files.writeString(folder.resolve("rdv.json"), APPOINTMENTS);
    Path odd = Files.createDirectories(folder.resolve("rouge\u001B[31m\u0007"));
    Files.writeString(odd.resolve("liste.csv"), LIST);
    byte[] whole = zip("suite.csv", LIST.getBytes(UTF_8));
    Files.write(folder.resolve(BROKEN), Arrays.copyOf(whole, 24));
    return folder;
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return out.toByteArray();
  }
}
