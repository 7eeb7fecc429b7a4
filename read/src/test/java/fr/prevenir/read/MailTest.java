package fr.prevenir.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Mail, mailboxes, cards and appointments written by foreign programs (`foreign/make.py` says
/// which): the people and the text that are known to be in them.
class MailTest {
  @TempDir Path folder;

  private Ledger read(String name, String... passwords) throws IOException {
    return Ledger.ofForeign(name, folder, passwords);
  }

  private static List<String> cells(Ledger.Table table, int row, String... columns) {
    return java.util.Arrays.stream(columns)
        .map(column -> table.rows().get(row).get(table.head().columns().indexOf(column)))
        .toList();
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
    assertThat(ledger.text("message.eml"))
        .isEqualTo(
            """
            Résultats de Mme Hélène VASSEUR
            Bonjour,
            Ci-joint le courrier de Mme VASSEUR, née le 14/03/1961.
            Léa
            """);
    assertThat(ledger.tables.get("message.eml!résultats du 5 mars.csv").rows())
        .contains(List.of("DIALLO", "Aïssatou", "19/06/1975"));
    assertThat(ledger.text("message.eml!message.eml")).contains("M. Jean-Baptiste OYONO");
  }

  /// Written by aspose-email-foss.
  @Test
  void readsNarrowTextsOfOutlookInUtf8WhateverTheirCodePage() throws IOException {
    Ledger ledger = read("narrow.msg");

    assertThat(ledger.text("narrow.msg"))
        .contains("Rendez-vous de Mme Hélène VASSEUR", "Née le 14/03/1961, à rappeler.");
    assertThat(ledger.tables.get("narrow.msg!correspondants").rows().getFirst())
        .contains("Léa MOREAU");
  }

  @Test
  void readsAMessageOfOutlookWithItsPeopleAndItsAttachment() throws IOException {
    Ledger ledger = read("message.msg");
    assertThat(ledger.codes()).isEmpty();
    assertThat(ledger.tables.get("message.msg!correspondants").rows())
        .contains(List.of("from", "Dr Léa MOREAU", "lea.moreau@ch-kerlan.example", "2024-03-05"))
        .anyMatch(row -> row.contains("etienne.roux@labo.example"));
    assertThat(ledger.text("message.msg"))
        .contains("Résultats de Mme Hélène VASSEUR", "née le 14/03/1961");
    assertThat(ledger.tables.get("message.msg!résultats du 5 mars.csv").rows())
        .contains(List.of("DIALLO", "Aïssatou", "19/06/1975"));
  }

  /// Written by the evaluation of Aspose.Email.
  @Test
  void unwrapsTheAttachmentThatOutlookWrapsOthersIn() throws IOException {
    Ledger ledger = read("winmail.dat");
    assertThat(ledger.codes()).isEmpty();
    assertThat(ledger.tables.get("winmail.dat!résultats.csv").rows())
        .contains(List.of("DIALLO", "Aïssatou", "19/06/1975"));
    assertThat(ledger.passages).anyMatch(p -> p.text().value().contains("Héloïse"));
  }

  /// Written by the evaluation of Aspose.Email, inside a ZIP.
  @Test
  void readsTheMessagesOfAStoreOfOutlook() throws IOException {
    Ledger ledger = read("boite.zip");
    assertThat(ledger.codes()).isEmpty();
    assertThat(ledger.passages)
        .anyMatch(p -> p.text().value().contains("Madame Hélène VASSEUR, née le 14/03/1961"))
        .anyMatch(p -> p.text().value().contains("Monsieur Noé LAMBERT, né le 02/11/1988"));
  }

  @Test
  void cutsAMailboxIntoItsMessages() throws IOException {
    Ledger ledger = read("box.mbox");
    assertThat(ledger.accounts.keySet())
        .containsExactlyInAnyOrder("box.mbox", "box.mbox!message 1", "box.mbox!message 2");
    assertThat(ledger.text("box.mbox!message 1"))
        .contains("From ce matin j'ai mal.", "\nFrom Paris with love");
    assertThat(ledger.tables.get("box.mbox!message 1!correspondants").rows().getFirst())
        .containsExactly("from", "Noé LAMBERT", "noe@mail.example", "2023-05-06");
  }

  @Test
  void readsCardsWhoseLinesAreInAnyOrder() throws IOException {
    Ledger.Table table = read("cards.vcf").tables.get("cards.vcf");
    assertThat(cells(table, 0, "nom", "prénom", "date de naissance", "téléphone", "code postal"))
        .containsExactly("Diallo", "Aïssatou", "1975-06-19", "0639981102", "56000");
    assertThat(cells(table, 0, "remarques"))
        .containsExactly("Allergique à la pénicilline, voir dossier");
    assertThat(cells(table, 1, "nom", "prénom", "téléphone"))
        .containsExactly("Lambert", "Noé", "0639981101");
  }

  @Test
  void readsAppointmentsWithTheirPeople() throws IOException {
    Ledger ledger = read("rdv.ics");
    assertThat(ledger.text("rdv.ics"))
        .contains("Consultation Mme VASSEUR", "Née le 14/03/1961\nRapporter");
    assertThat(ledger.tables.get("rdv.ics!participants").rows())
        .contains(List.of("attendee", "Hélène VASSEUR", "h.vasseur@mail.example", "2024-04-12"));
  }
}
