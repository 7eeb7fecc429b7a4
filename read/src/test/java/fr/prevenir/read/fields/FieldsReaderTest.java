package fr.prevenir.read.fields;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.prevenir.model.SourcePath;
import fr.prevenir.read.format.ReadTables;
import fr.prevenir.read.format.Source;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Records by hand, as OpenLDAP's slapcat, regedit, settings and structured logs write them.
class FieldsReaderTest {
  private static ReadTables read(String content, Charset charset) {
    return ReadTables.of(new FieldsReader(), content.getBytes(charset));
  }

  private static boolean recognises(String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return new FieldsReader().recognises(Source.of(SourcePath.of("evidence"), bytes));
  }

  @Test
  void readsADirectoryWithEncodedFoldedAndRepeatedValues() {
    ReadTables read =
        read(
            """
            version: 1

            # une personne
            dn: uid=1,ou=people,dc=chx,dc=example
            objectClass: inetOrgPerson
            sn;lang-fr:: SMOpYmVydA==
            mail: a@chx.example
            mail: b@chx.example
            description: une longue desc
             ription

            dn:: dWlkPTIsb3U9cGVvcGxlLGRjPWNoeA==
            objectClass: inetOrgPerson
            sn: Le Goff
            """,
            StandardCharsets.UTF_8);
    assertThat(read.tables().getFirst().head().columns())
        .containsExactly("dn", "objectClass", "sn", "mail", "mail 2", "description");
    assertThat(read.tables().getFirst().rows())
        .containsExactly(
            List.of(
                "uid=1,ou=people,dc=chx,dc=example",
                "inetOrgPerson",
                "Hébert",
                "a@chx.example",
                "b@chx.example",
                "une longue description"),
            java.util.Arrays.asList(
                "uid=2,ou=people,dc=chx", "inetOrgPerson", "Le Goff", null, null, null));
  }

  @Test
  void readsAnExportOfTheRegistryInUtf16() {
    ReadTables read =
        read(
            """
            \uFEFFWindows Registry Editor Version 5.00

            [HKEY_LOCAL_MACHINE\\SOFTWARE\\Medi\\1]
            "Nom"="Hébert"
            "Dossier"="C:\\\\Patients\\\\\\"1\\""
            """,
            StandardCharsets.UTF_16LE);
    assertThat(read.tables().getFirst().rows())
        .anySatisfy(row -> assertThat(row).contains("Hébert", "C:\\Patients\\\"1\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[p1]\nnom=Hébert\nnir=270023818515949\n\n[p2]\nnom=Le Goff\nnir=196122B03395786\n",
        "[[p]]\nnom = \"Hébert\"\nnir = '270023818515949'\n[[p]]\nnom = \"Le Goff\"\n"
            + "nir = '196122B03395786'\n"
      })
  void readsSectionsOfTheSameFields(String content) {
    assertThat(read(content, StandardCharsets.UTF_8).tables().getFirst().rows())
        .extracting(row -> row.subList(1, 3))
        .containsExactly(
            List.of("Hébert", "270023818515949"), List.of("Le Goff", "196122B03395786"));
  }

  @Test
  void readsLinesOfPairsAndKeepsWhatStandsBetween() {
    ReadTables read =
        read(
            """
            10:00:01 level=info msg="lu par \\"x\\"" nom=Hébert nir=270023818515949
            10:00:02 level=info msg=lu nom="Le Goff" nir=196122B03395786
            10:00:03 level=warn msg=lu nom=Diallo nir=138051411837187
            """,
            StandardCharsets.UTF_8);
    assertThat(read.tables().getFirst().head().columns())
        .containsExactly("level", "msg", "nom", "nir", "ligne");
    assertThat(read.tables().getFirst().rows())
        .contains(List.of("info", "lu par \"x\"", "Hébert", "270023818515949", "10:00:01"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nom;prenom\nHébert;Éliane\n",
        "[server]\nport=80\n[client]\nname=x\n",
        "Bonjour,\na = b est une égalité.\n",
        "URL: http://x\nUsername: a\nPassword: b\n"
      })
  void leavesOtherTextAlone(String content) {
    assertThat(recognises(content)).isFalse();
  }

  @FuzzTest
  void accountsForAnyFields(byte[] content) {
    if (new FieldsReader().recognises(Source.of(SourcePath.of("evidence"), content))) {
      ReadTables read = ReadTables.of(new FieldsReader(), content);
      int rows = read.tables().stream().mapToInt(table -> table.rows().size()).sum();
      assertThat(read.account().kept()).isEqualTo(rows);
    }
  }
}
