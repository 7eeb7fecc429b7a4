package fr.prevenir.read;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.SourceAccount;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// All files of these tests read as one folder: every kind that is known, whole and damaged.
class ReconcileTest {
  private static final Path ALL = Path.of("src/test/resources/fr/prevenir/read");

  @Test
  void accountsForEveryFileRecordAndByteOfAFolderOfAllKinds() {
    Ledger ledger = Ledger.of(ALL, "wrong", "secret");

    Set<String> formats = new TreeSet<>();
    ledger.accounts.values().forEach(account -> formats.add(account.format()));
    assertThat(formats)
        .contains(
            "7z", "csv", "drawn", "empty", "fixed", "fods", "ods", "rar", "sql", "tar", "text",
            "xls", "xlsx", "xml", "zip");
    long records = ledger.accounts.values().stream().mapToLong(SourceAccount::records).sum();
    long kept = ledger.accounts.values().stream().mapToLong(SourceAccount::kept).sum();
    long rejected = ledger.accounts.values().stream().mapToLong(SourceAccount::rejected).sum();
    assertThat(records).isEqualTo(kept + rejected);
    assertThat(ledger.unread.stream().mapToLong(entry -> entry.records()).sum())
        .isEqualTo(rejected);
  }
}
