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

  /// Reads the files, says what their columns are, and links their records.
  ///
  /// @param columns told of each column before linkage begins
  /// @throws UnknownColumnException if the request names a column that no table has
  public static LinkedTables run(LinkRequest request, Consumer<ColumnUse> columns) {
    Sink sink = new Sink();
    EvidenceReader reader = new EvidenceReader(request.reading());
    for (EvidenceFile file : request.files()) {
      reader.read(file, sink);
    }
    requireColumns(request, sink.tables);
    Detector detector = Detector.standard();
    HeaderKinds headers = new HeaderKinds();
    List<ColumnUse> uses = new ArrayList<>();
    List<LinkedTables.Source> sources = new ArrayList<>();
    TableMaker maker =
        new TableMaker(sink.tables.stream().mapToInt(RawTable::size).reduce(0, Math::addExact));
    Set<String> shared = shared(sink.tables);
    int records = 0;
    for (RawTable table : sink.tables) {
      TableMapping mapping = detector.map(table.head(), table.sample());
      KindReader.Read read = KindReader.read(headers, request, table, mapping, shared);
      read.uses().forEach(columns);
      uses.addAll(read.uses());
      maker.add(table, mapping, read.evidence(), records);
      sources.add(new LinkedTables.Source(table.head().path(), table.ordinals()));
      records += table.size();
    }
    LinkTable table = maker.table();
    Clusters clusters = Linker.link(table, new LinkOptions(request.threads()));
    return new LinkedTables(sources, uses, clusters, sink.unread);
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
