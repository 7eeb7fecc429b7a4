package fr.prevenir.engine;

import fr.prevenir.detect.ColumnMapping;
import fr.prevenir.detect.Detector;
import fr.prevenir.detect.TableMapping;
import fr.prevenir.engine.FileReading.Extracted;
import fr.prevenir.engine.FileReading.Step;
import fr.prevenir.engine.FileReading.Told;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.Meaning;
import fr.prevenir.model.MentionBatch;
import fr.prevenir.model.MentionTable;
import fr.prevenir.model.SourceAccount;
import fr.prevenir.model.SourcePath;
import fr.prevenir.model.Unread;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.EvidenceFile;
import fr.prevenir.read.EvidenceReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Reads files on several threads, extracts their mentions, and gathers them in the order of the
/// evidence, so that the result does not depend on the number of threads.
///
/// Reading threads take the files in order; each file has a bounded queue of its own, and
/// [Lookahead] bounds them all, so the files ahead of the one being gathered wait instead of
/// filling the memory.
final class EvidencePipeline {
  /// Batches of half a megabyte, for each thread.
  private static final int BATCHES_AHEAD = 32;

  private final EvidenceReader reader;
  private final Detector detector;
  private final Mappings corrections;
  private final int threads;
  private final RunListener listener;

  private final MentionTable mentions;
  private final IdentityTable identities;
  private final List<TableMapping> mappings = new ArrayList<>();
  private final List<Long> records = new ArrayList<>();
  private final SiteNames sites = new SiteNames();
  private final List<SourceAccount> accounts = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();
  private final ProseSources prose = new ProseSources();

  /// @param before what was gathered earlier: it stays as it is, what is read now comes after it
  EvidencePipeline(
      Gathered before,
      EvidenceReader reader,
      Detector detector,
      Mappings corrections,
      int threads,
      RunListener listener) {
    this.reader = reader;
    this.detector = detector;
    this.corrections = corrections;
    this.threads = threads;
    this.listener = listener;
    mentions = before.mentions().copy();
    identities = before.identities().copy();
    before.tables().forEach(table -> mappings.add(table.mapping()));
    before.tables().forEach(table -> records.add(table.records()));
    sites.addAll(before.sites());
    accounts.addAll(before.ledger().accounts());
    unread.addAll(before.ledger().unread());
  }

  /// Adds what the listing of the evidence already could not read.
  EvidencePipeline with(List<SourceAccount> listedAccounts, List<Unread> listedUnread) {
    accounts.addAll(listedAccounts);
    unread.addAll(listedUnread);
    return this;
  }

  Gathered gather(List<EvidenceFile> files) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    ExecutorService readers = Executors.newFixedThreadPool(threads);
    try {
      Lookahead lookahead = new Lookahead(BATCHES_AHEAD * threads);
      List<FileReading> readings = new ArrayList<>();
      for (int i = 0; i < files.size(); i++) {
        readings.add(new FileReading(detector, corrections, pool, listener, lookahead, i));
      }
      AtomicInteger next = new AtomicInteger();
      for (int i = 0; i < threads; i++) {
        readers.execute(() -> readInOrder(files, readings, next));
      }
      for (FileReading reading : readings) {
        gather(reading, lookahead);
        lookahead.next();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunInterrupted();
    } finally {
      readers.shutdownNow();
      pool.shutdownNow();
    }
    KeysByValue.settle(mentions, identities);
    KeyFacts.gather(mentions, identities);
    StrayKeys.bringHome(mentions, identities);
    SharedNumbers.part(mentions, identities);
    KeyFacts.gather(mentions, identities);
    EventKeys.resolve(mentions, identities);
    AgeDates.tell(mentions, identities);
    Unattached.drop(mentions, identities);
    return new Gathered(
        mentions, identities, tableFacts(), sites.sorted(), new Ledger(accounts, unread));
  }

  private void readInOrder(
      List<EvidenceFile> files, List<FileReading> readings, AtomicInteger next) {
    for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
      FileReading reading = readings.get(i);
      try {
        reader.read(files.get(i), reading);
        reading.put(new Step.End());
      } catch (RunInterrupted e) {
        return;
      } catch (RuntimeException | Error fault) {
        // whatever it is, who waits for the file must learn of it
        reading.put(new Step.Failed(fault));
      }
    }
  }

  private void gather(FileReading reading, Lookahead lookahead) throws InterruptedException {
    Map<Integer, Integer> tables = new HashMap<>();
    prose.begin();
    while (true) {
      switch (reading.next()) {
        case Step.Began(int table, TableMapping mapping) -> {
          tables.put(table, mappings.size());
          mappings.add(mapping);
          records.add(0L);
          if (mapping.columns().stream().noneMatch(EvidencePipeline::site)) {
            sites.addAll(PathSites.of(mapping.head().path()));
          }
        }
        case Step.Rows rows -> {
          add(tables.getOrDefault(rows.table(), -1), rows);
          lookahead.leave();
        }
        case Step.NotRead(Unread entry) -> unread.add(entry);
        case Step.Text text -> {
          prose.add(text);
          lookahead.leave();
        }
        case Step.Closed(SourceAccount account) -> {
          prose.doubt(account.path());
          accounts.add(account);
        }
        case Step.Failed(Throwable fault) -> throw thrown(fault);
        case Step.End end -> {
          return;
        }
      }
    }
  }

  private static boolean site(ColumnMapping column) {
    return column.meaning() == Meaning.HOSPITAL || column.meaning() == Meaning.FINESS;
  }

  private void add(int source, Step.Rows rows) throws InterruptedException {
    Extracted extracted = await(rows.extracted());
    records.set(source, records.get(source) + rows.rows());
    add(source, rows.firstRecord(), extracted.mentions());
    sites.addAll(extracted.sites());
  }

  private void add(int source, long firstRecord, FoldedMentions folded) {
    int[] numbers = identities.addAll(folded.identities());
    MentionBatch batch = folded.mentions();
    for (int m = 0; m < folded.size(); m++) {
      long record = firstRecord + batch.row(m);
      int identity = numbers[folded.identity()[m]];
      mentions.add(source, record, identity, batch.categories(m), batch.date(m));
    }
  }

  /// The prose of the file under way: each of its sources that names somebody stands in the list of
  /// tables, with its letters for records, counted from 1.
  private final class ProseSources {
    private final Map<SourcePath, Integer> sources = new HashMap<>();
    private final Map<SourcePath, Long> letters = new HashMap<>();
    private final Map<SourcePath, Integer> doubtful = new HashMap<>();

    void begin() {
      sources.clear();
      letters.clear();
      doubtful.clear();
    }

    /// Says of a source which numbers count nobody though they may be somebody's.
    void doubt(SourcePath source) {
      int numbers = doubtful.getOrDefault(source, 0);
      if (numbers > 0) {
        String why = "long numbers hold what may be a NIR; no layout tells, and they count nobody";
        unread.add(new Unread(source, 0, numbers, 0, UnreadCode.UNKNOWN_FORMAT, why));
      }
    }

    void add(Step.Text text) throws InterruptedException {
      Told shown = await(text.people());
      doubtful.merge(text.path(), shown.doubtful(), Integer::sum);
      long before = letters.getOrDefault(text.path(), 0L);
      letters.put(text.path(), before + shown.letters());
      if (shown.mentions().size() == 0) {
        return;
      }
      int source =
          sources.computeIfAbsent(
              text.path(),
              path -> {
                mappings.add(TableMapping.ofProse(path, text.format()));
                records.add(0L);
                return mappings.size() - 1;
              });
      records.set(source, before + shown.letters());
      EvidencePipeline.this.add(source, before + 1, shown.mentions());
    }
  }

  private static <T> T await(Future<T> extracted) throws InterruptedException {
    try {
      return extracted.get();
    } catch (ExecutionException e) {
      throw thrown(e.getCause());
    }
  }

  private static RuntimeException thrown(@Nullable Throwable fault) {
    return switch (fault) {
      case RuntimeException known -> known;
      case OutOfMemoryError memory -> throw memory;
      case null, default -> new IllegalStateException("the extraction of a batch broke", fault);
    };
  }

  private List<TableFacts> tableFacts() {
    Map<SourcePath, Long> rejected = new HashMap<>();
    unread.forEach(entry -> rejected.merge(entry.path(), entry.records(), Long::sum));
    List<TableFacts> facts = new ArrayList<>();
    for (int i = 0; i < mappings.size(); i++) {
      SourcePath path = mappings.get(i).head().path();
      facts.add(new TableFacts(mappings.get(i), records.get(i), rejected.getOrDefault(path, 0L)));
    }
    return facts;
  }
}
