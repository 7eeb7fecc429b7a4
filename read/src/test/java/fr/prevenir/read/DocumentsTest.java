package fr.prevenir.read;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.Passage;
import fr.prevenir.model.SourceAccount.State;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Documents and mail written by foreign programs (`foreign/make.py` says which): the people and
/// the
/// text that are known to be in them.
class DocumentsTest {
  @TempDir Path folder;

  private Ledger read(String name, String... passwords) throws IOException {
    try (InputStream in = DocumentsTest.class.getResourceAsStream("foreign/" + name)) {
      Files.copy(in, folder.resolve(name));
    }
    return Ledger.of(folder.resolve(name), passwords);
  }

  private static String text(Ledger ledger, String path) {
    StringBuilder text = new StringBuilder();
    for (Passage passage : ledger.passages) {
      if (passage.path().toString().equals(path)) {
        text.append(passage.text().value());
      }
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"letter.docx", "letter.odt", "letter.rtf", "letter.doc", "letter.pdf"})
  void readsALetterWithItsHeadFootAndForm(String name) throws IOException {
    Ledger ledger = read(name);
    assertThat(text(ledger, name))
        .contains("Dr Yves LE GOFF", "Madame Hélène VASSEUR, née le 14/03/1961")
        .contains("Secrétariat : 02 99 00 11 22")
        .containsPattern("2 61 03\\s+35 238 112 02")
        .containsPattern("Nom :\\s+VASSEUR\\s+Prénom :\\s+Hélène\\s+IPP :\\s+8004512377");
    assertThat(ledger.states()).containsEntry(name, State.READ);
  }

  @ParameterizedTest
  @ValueSource(strings = {"letter.docx", "letter.odt", "letter.rtf", "letter.doc"})
  void readsATableOfPeopleAsRecords(String name) throws IOException {
    Ledger ledger = read(name);
    assertThat(ledger.tables.values())
        .singleElement()
        .satisfies(
            table -> {
              assertThat(table.head().columns())
                  .containsExactly("Nom", "Prénom", "Date de naissance", "Téléphone");
              assertThat(table.rows())
                  .contains(List.of("DIALLO", "Aïssatou", "19/06/1975", "0639981102"))
                  .hasSize(3);
            });
    assertThat(text(ledger, name)).doesNotContain("DIALLO");
  }

  @ParameterizedTest
  @ValueSource(strings = {"letter.docx", "letter.odt", "letter.rtf", "letter.doc"})
  void readsCommentsOfADocument(String name) throws IOException {
    assertThat(text(read(name), name)).contains("Relancer la famille de Mme VASSEUR");
  }

  @Test
  void readsAMessageWithItsPeopleOnceAndItsAttachments() throws IOException {
    Ledger ledger = read("message.eml");
    assertThat(ledger.tables.get("message.eml!correspondants").rows())
        .containsExactly(
            List.of("from", "Dr Léa MOREAU", "lea.moreau@ch-kerlan.example", "2024-03-05"),
            List.of("to", "ROUX, Étienne", "etienne.roux@labo.example", "2024-03-05"),
            java.util.Arrays.asList("to", null, "secretariat@labo.example", "2024-03-05"),
            List.of("cc", "Paul GIRARD", "p.girard@ch-kerlan.example", "2024-03-05"));
    assertThat(text(ledger, "message.eml"))
        .isEqualTo(
            """
            Résultats de Mme Hélène VASSEUR
            Bonjour,
            Ci-joint le courrier de Mme VASSEUR, née le 14/03/1961.
            Léa
            """);
    assertThat(ledger.tables.get("message.eml!résultats du 5 mars.csv").rows())
        .contains(List.of("DIALLO", "Aïssatou", "19/06/1975"));
    assertThat(text(ledger, "message.eml!message.eml")).contains("M. Jean-Baptiste OYONO");
  }

  @Test
  void cutsAMailboxIntoItsMessages() throws IOException {
    Ledger ledger = read("box.mbox");
    assertThat(ledger.accounts.keySet())
        .containsExactlyInAnyOrder("box.mbox", "box.mbox!message 1", "box.mbox!message 2");
    assertThat(text(ledger, "box.mbox!message 1"))
        .contains("From ce matin j'ai mal.", "\nFrom Paris with love");
    assertThat(ledger.tables.get("box.mbox!message 1!correspondants").rows().getFirst())
        .containsExactly("from", "Noé LAMBERT", "noe@mail.example", "2023-05-06");
  }
}
