package fr.prevenir.read;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenir.model.Passage;
import fr.prevenir.model.RowBatch;
import fr.prevenir.model.SourceAccount;
import fr.prevenir.model.SourcePath;
import fr.prevenir.model.TableHead;
import fr.prevenir.model.Unread;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Keeps all that a reading yields, and checks that the accounts reconcile.
public final class Ledger implements EvidenceSink {
  /// A table read to its end.
  public record Table(TableHead head, List<List<String>> rows) {}

  public final Map<String, Table> tables = new LinkedHashMap<>();
  public final List<Passage> passages = new ArrayList<>();
  public final List<Unread> unread = new ArrayList<>();
  public final Map<String, SourceAccount> accounts = new LinkedHashMap<>();
  private final Map<SourcePath, Long> kept = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private long progress;

  /// Lists and reads the roots with the passwords given.
  public static Ledger of(List<Path> roots, ReadOptions options) {
    Ledger ledger = new Ledger();
    List<EvidenceFile> files = EvidenceWalk.list(roots, ledger);
    try (EvidenceReader reader = new EvidenceReader(options)) {
      files.forEach(file -> reader.read(file, ledger));
    }
    ledger.reconcile(files);
    return ledger;
  }

  public static Ledger of(Path root, String... passwords) {
    return of(List.of(root), new ReadOptions(List.of(passwords), ReadLimits.standard()));
  }

  /// Reads a file that a foreign program wrote.
  ///
  /// @param folder into which it is copied
  static Ledger ofForeign(String name, Path folder, String... passwords) throws IOException {
    try (InputStream in = Ledger.class.getResourceAsStream("foreign/" + name)) {
      Files.copy(in, folder.resolve(name));
    }
    return of(folder.resolve(name), passwords);
  }

  /// The text that stands at a path.
  public String text(String path) {
    StringBuilder text = new StringBuilder();
    for (Passage passage : passages) {
      if (passage.path().toString().equals(path)) {
        text.append(passage.text().value());
      }
    }
    return text.toString();
  }

  @Override
  public TableSink table(TableHead head) {
    String at = head.path().toString();
    List<List<String>> rows = new ArrayList<>();
    assertThat(tables.put(at, new Table(head, rows))).as("second table %s", at).isNull();
    open.add(at);
    return new TableSink() {
      @Override
      public void rows(RowBatch batch) {
        assertThat(batch.firstRecord()).isGreaterThan(rows.size());
        assertThat(batch.columns()).isEqualTo(head.columns().size());
        for (int r = 0; r < batch.rows(); r++) {
          List<String> row = new ArrayList<>();
          for (int c = 0; c < batch.columns(); c++) {
            row.add(batch.text(r, c));
          }
          rows.add(row);
        }
      }

      @Override
      public void end() {
        assertThat(open.remove(at)).as("%s ends once", at).isTrue();
      }
    };
  }

  @Override
  public void passage(Passage passage) {
    passages.add(passage);
  }

  @Override
  public void unread(Unread entry) {
    unread.add(entry);
  }

  @Override
  public void account(SourceAccount account) {
    String at = account.path().toString();
    assertThat(accounts.put(at, account)).as("second account of %s", at).isNull();
    kept.merge(account.path(), account.kept(), Long::sum);
  }

  @Override
  public void progress(long bytes) {
    progress += bytes;
  }

  /// Every file has its account with its size, all tables are ended, and records and bytes add up.
  public void reconcile(List<EvidenceFile> files) {
    assertThat(open).as("tables left open").isEmpty();
    long bytes = 0;
    for (EvidenceFile file : files) {
      SourceAccount account = accounts.get(file.path());
      assertThat(account).as("account of %s", file.path()).isNotNull();
      assertThat(account.bytes()).as("size of %s", file.path()).isEqualTo(file.bytes());
      bytes += file.bytes();
    }
    assertThat(progress).as("progress").isEqualTo(bytes);
    long rows = tables.values().stream().mapToLong(t -> t.rows().size()).sum();
    assertThat(rows)
        .as("records kept")
        .isEqualTo(accounts.values().stream().mapToLong(SourceAccount::kept).sum());
    for (SourceAccount account : accounts.values()) {
      boolean entry = unread.stream().anyMatch(u -> under(u.path(), account.path()));
      boolean whole =
          account.state() == SourceAccount.State.READ
              || account.state() == SourceAccount.State.CONTAINER;
      assertThat(whole || entry).as("reason for %s", account).isTrue();
      if (whole) {
        assertThat(account.bytesUnread()).as("%s", account).isZero();
        assertThat(account.rejected()).as("%s", account).isZero();
      }
    }
    for (Unread u : unread) {
      assertThat(accounts.values())
          .as("account for %s", u)
          .anyMatch(a -> under(u.path(), a.path()));
    }
  }

  private static boolean under(SourcePath path, SourcePath account) {
    return path.equals(account) || path.toString().startsWith(account + "!");
  }

  /// The state of each source by its path.
  public Map<String, SourceAccount.State> states() {
    Map<String, SourceAccount.State> states = new LinkedHashMap<>();
    accounts.forEach((path, account) -> states.put(path, account.state()));
    return states;
  }

  /// The codes of what was not read, by path.
  public Map<String, String> codes() {
    Map<String, String> codes = new LinkedHashMap<>();
    unread.forEach(u -> codes.merge(u.path().toString(), u.code().code(), (a, b) -> a + "," + b));
    return codes;
  }
}
