package fr.prevenir.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One table as psql 15, the client of MariaDB 10.11 and sqlite3 3.40 write it in their formats,
/// recognised among all others.
class DatabaseClientsTest {
  private static final Path CLIENTS = Path.of("src/test/resources/fr/prevenir/read/clients");

  @ParameterizedTest
  @CsvSource({
    "pg-html.txt, html",
    "my-html.txt, html",
    "sq-html.txt, html",
    "pg-x.txt, vertical",
    "pg-x0.txt, vertical",
    "pg-x2.txt, vertical",
    "pg-xu.txt, vertical",
    "pg-xt.txt, vertical",
    "pg-xo.txt, vertical",
    "pg-xA.txt, vertical",
    "sq-line.txt, vertical",
    "my-E.txt, vertical",
    "sq-insert.txt, sql",
    "sq-quote.txt, csv",
    "sq-tcl.txt, tcl",
    "sq-ascii.txt, csv",
  })
  void readsTheSameTableFromEveryClient(String name, String format) {
    Ledger ledger = Ledger.of(CLIENTS.resolve(name));
    assertThat(ledger.unread).isEmpty();
    assertThat(ledger.tables).as(name).hasSize(1);
    Ledger.Table table = ledger.tables.values().iterator().next();
    assertThat(table.head().columns()).containsExactly("id", "nom", "prenom", "naissance", "note");
    assertThat(table.rows()).hasSize(4);
    assertThat(table.rows().getFirst())
        .isEqualTo(List.of("1", "MARTIN", "Zoé", "1950-01-02", "a < b & \"c\""));
    assertThat(table.rows().get(1).subList(0, 2)).isEqualTo(List.of("2", "D'ARC"));
    assertThat(table.rows().get(1).get(4)).matches("deux[\\n ]lignes");
    assertThat(table.rows().get(2)).isEqualTo(List.of("3", "PETIT", "Léa", "1970-05-06", "x | y"));
    assertThat(table.rows().get(3).subList(0, 4))
        .isEqualTo(List.of("4", "LE GOFF", "Yann", "1981-12-31"));
    assertThat(table.head().format()).isEqualTo(format);
  }
}
