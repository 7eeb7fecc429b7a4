package fr.prevenir.engine.linking;

import fr.prevenir.detect.Detector;
import fr.prevenir.detect.TableMapping;
import fr.prevenir.link.Clusters;
import fr.prevenir.link.LinkOptions;
import fr.prevenir.link.LinkTable;
import fr.prevenir.link.Linker;
import fr.prevenir.model.Passage;
import fr.prevenir.model.SourceAccount;
import fr.prevenir.model.TableHead;
import fr.prevenir.model.Unread;
import fr.prevenir.read.EvidenceFile;
import fr.prevenir.read.EvidenceReader;
import fr.prevenir.read.EvidenceSink;
import fr.prevenir.read.TableSink;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Finds which records of any tables are about the same person: duplicates in one table, links
/// across several.
public final class LinkRun {
  private LinkRun() {}

  /// Reads the files, says what their columns are, and links their records. Where some tables name
  /// people, the others are left out: towns, stays and prices beside patients are nobody.
  ///
  /// @param columns told of each column before linkage begins
  /// @throws UnknownColumnException if the request names a column that no table has
  /// @throws NothingToLinkException if no column tells people apart
  public static LinkedTables run(LinkRequest request, Consumer<ColumnUse> columns) {
    Sink sink = new Sink();
    EvidenceReader reader = new EvidenceReader(request.reading());
    for (EvidenceFile file : request.files()) {
      reader.read(file, sink);
    }
    requireColumns(request, sink.tables);
    List<Prepared> prepared = prepare(request, sink.tables);
    boolean people = prepared.stream().anyMatch(one -> one.read().people());
    List<Prepared> kept = prepared.stream().filter(one -> !people || one.read().people()).toList();
    List<ColumnUse> uses = new ArrayList<>();
    for (Prepared one : prepared) {
      uses.addAll((kept.contains(one) ? one.read() : one.read().leftOut()).uses());
    }
    uses.forEach(columns);
    TableMaker maker =
        new TableMaker(kept.stream().mapToInt(one -> one.table().size()).reduce(0, Math::addExact));
    List<LinkedTables.Source> sources = new ArrayList<>();
    int records = 0;
    for (Prepared one : kept) {
      RawTable raw = one.table();
      maker.add(raw, one.mapping(), one.read(), records);
      sources.add(new LinkedTables.Source(raw.head().path(), raw.ordinals()));
      records += raw.size();
    }
    LinkTable table = maker.table();
    if (table.columns().isEmpty()) {
      throw new NothingToLinkException();
    }
    Clusters clusters = Linker.link(table, new LinkOptions(request.threads()));
    return new LinkedTables(sources, uses, clusters, sink.unread);
  }

  /// A table whose columns are understood.
  private record Prepared(RawTable table, TableMapping mapping, TableEvidence read) {}

  private static List<Prepared> prepare(LinkRequest request, List<RawTable> tables) {
    Detector detector = Detector.standard();
    HeaderKinds headers = new HeaderKinds();
    Set<String> shared = shared(tables);
    List<Prepared> all = new ArrayList<>();
    for (RawTable table : tables) {
      TableMapping mapping = detector.map(table.head(), table.sample());
      all.add(
          new Prepared(table, mapping, KindReader.read(headers, request, table, mapping, shared)));
    }
    return all;
  }

  /// Headers that stand in several tables.
  private static Set<String> shared(List<RawTable> tables) {
    Set<String> once = new HashSet<>();
    Set<String> shared = new HashSet<>();
    for (RawTable table : tables) {
      Set<String> own = new HashSet<>();
      table.head().columns().forEach(column -> own.add(HeaderKinds.words(column)));
      own.stream().filter(column -> !once.add(column)).forEach(shared::add);
    }
    return shared;
  }

  private static void requireColumns(LinkRequest request, List<RawTable> tables) {
    Set<String> known = new LinkedHashSet<>();
    tables.forEach(table -> known.addAll(table.head().columns()));
    Set<String> named = new LinkedHashSet<>(request.skip());
    named.addAll(request.as().keySet());
    for (String name : named) {
      if (known.stream().noneMatch(column -> same(name, column))) {
        throw new UnknownColumnException(name, List.copyOf(known));
      }
    }
  }

  /// Whether a user's name of a column is that of a table's: without regard to case and blanks
  /// around it.
  static boolean same(String name, String column) {
    return name.strip().equalsIgnoreCase(column.strip());
  }

  /// Keeps the tables of all files.
  private static final class Sink implements EvidenceSink {
    private final List<RawTable> tables = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();

    @Override
    public TableSink table(TableHead head) {
      RawTable table = new RawTable(head);
      tables.add(table);
      return table;
    }

    @Override
    public void passage(Passage passage) {}

    @Override
    public void unread(Unread entry) {
      unread.add(entry);
    }

    @Override
    public void account(SourceAccount account) {}
  }
}
