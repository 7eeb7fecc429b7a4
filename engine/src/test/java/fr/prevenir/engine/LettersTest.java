package fr.prevenir.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.Categories;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.MentionTable;
import fr.prevenir.read.ReadOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Letters, notes and mails go through the main job; the people they name are known.
class LettersTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"consultation", "sortie", "mail", "concatenees", "liste", "interne", "bloc"})
  void findsThePeopleOfALetter(String letter) throws IOException {
    Files.writeString(folder.resolve(letter + ".txt"), resource(letter + ".txt"));

    List<String> expected =
        resource(letter + ".people").lines().filter(l -> !l.startsWith("#")).toList();
    assertThat(mentions(scope())).containsExactlyElementsOf(expected);
  }

  @Test
  void joinsTheLetterToTheTableThatKnowsThePatient() throws IOException {
    Files.writeString(folder.resolve("sortie.txt"), resource("sortie.txt"));
    Files.writeString(
        folder.resolve("patients.csv"),
        "ipp;nom;prenom;date_naissance\n900045871;MOREL;ANTOINE;22/11/1971\n"
            + "900045872;MARTY;LEA;01/02/1980\n900045873;SOULIER;JEAN;03/04/1990\n");
    ScopeResult result = scope();

    List<Integer> people = new ArrayList<>();
    for (int m = 0; m < result.mentions().size(); m++) {
      if (line(result, m).contains("family=MOREL")) {
        people.add(result.people().person(m));
      }
    }
    assertThat(people).hasSize(2);
    assertThat(people.getFirst()).isEqualTo(people.getLast());
  }

  @Test
  void takesEachNirOfATextThatNamesNobodyForSomebody() throws IOException {
    Files.writeString(
        folder.resolve("notes.txt"),
        "Vu le dossier 261037511504275 : droits fermés.\n\nRejet du 1 85 05 78 006 084 91 par la"
            + " caisse.\n\nrelance pour 261037511504275, sans réponse\n");

    assertThat(scope().people().size()).isEqualTo(2);
  }

  @Test
  void findsNirsInLinesOfDigits() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int order = 1; order <= 8; order++) {
      long number = 2610375115040L + order;
      lines.append("%d%02d1961031200000012%d%n".formatted(number, 97 - number % 97, order));
    }
    Files.writeString(folder.resolve("lignes.txt"), lines);

    assertThat(scope().people().size()).isEqualTo(8);
  }

  @Test
  void saysThatALongNumberMayHoldANir() throws IOException {
    Files.writeString(folder.resolve("bloc.dat"), "00120007261037511504275000000412\n");
    ScopeResult result = scope();

    assertThat(result.people().size()).isZero();
    assertThat(result.ledger().unread())
        .anySatisfy(entry -> assertThat(entry.reason()).contains("may be a NIR"));
  }

  @Test
  void countsTheLettersOfASourceFromOne() throws IOException {
    Files.writeString(folder.resolve("concatenees.txt"), resource("concatenees.txt"));
    ScopeResult result = scope();

    MentionTable mentions = result.mentions();
    assertThat(mentions.record(0)).isEqualTo(1);
    assertThat(mentions.record(mentions.size() - 1)).isEqualTo(2);
    assertThat(result.tables().getFirst().mapping().head().path().path())
        .isEqualTo("concatenees.txt");
    assertThat(result.tables().getFirst().records()).isEqualTo(2);
  }

  @Test
  void readsLettersAcrossThePassagesOfALongFile() throws IOException {
    String[] names = {"LAMBERT", "FABRE", "TISSIER", "ROUSSEL", "DUBOIS", "MOREL", "PERRIN"};
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 700; i++) {
      text.append(
          "Madame Lucie %s, née le %02d/%02d/1984, vue le 04/04/2022.\n"
              .formatted(names[i % 7], 1 + i % 28, 1 + i / 28 % 12));
      text.append("Elle se plaint de douleurs du genou depuis le printemps.\n".repeat(4));
      text.append("Suivie pour une hépatite C.\n\f");
    }
    Files.writeString(folder.resolve("longue.txt"), text);
    ScopeResult result = scope();

    assertThat(result.mentions().size()).isEqualTo(700);
    for (int m = 0; m < 700; m++) {
      assertThat(line(result, m)).startsWith(m + 1 + " patient").contains("hepatitis");
    }
  }

  private ScopeResult scope() {
    return ScopeRun.run(
        new ScopeRequest(List.of(folder), ReadOptions.standard(), Mappings.none(), 2), event -> {});
  }

  private static List<String> mentions(ScopeResult result) {
    List<String> lines = new ArrayList<>();
    for (int m = 0; m < result.mentions().size(); m++) {
      lines.add(line(result, m));
    }
    return lines;
  }

  /// A mention on one line: record, role, values, categories, date of care.
  private static String line(ScopeResult result, int mention) {
    MentionTable mentions = result.mentions();
    IdentityTable identities = result.identities();
    int identity = mentions.identity(mention);
    StringBuilder line = new StringBuilder();
    line.append(mentions.record(mention)).append(' ').append(identities.role(identity).code());
    for (int v = identities.firstValue(identity); v < identities.firstValue(identity + 1); v++) {
      line.append(' ')
          .append(identities.attribute(v).name().toLowerCase(Locale.ROOT))
          .append('=')
          .append(identities.dictionary(identities.attribute(v)).text(identities.valueId(v)));
    }
    line.append(" [").append(new Categories(mentions.categories(mention)).codes()).append("] ");
    return line.append(mentions.date(mention)).toString();
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = LettersTest.class.getResourceAsStream("letters/" + name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
