package fr.prevenir.read.sql;

import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.text.TextHead;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the rows that `mysqldump --tab` lays beside a definition: `patients.txt` with
/// `patients.sql`, which names the columns. Without a definition only files are taken that readers
/// of text must refuse, for the raw bytes of their binary columns; the rest is delimited text.
public final class TabFileReader implements FormatReader {
  private static final int LONGEST_DEFINITION = 1 << 20;
  private static final Pattern ABSENT = Pattern.compile("(?:^|\\t)\\\\N(?:\\t|\\n)");
  private static final Pattern CREATE =
      Pattern.compile("^CREATE TABLE\\b", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  @Override
  public String format() {
    return "mysql-tab";
  }

  @Override
  public boolean recognises(Source source) {
    byte[] head = source.head();
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (text.indexOf('\t') < 0) {
      return false;
    }
    return definition(source).isPresent()
        || (ABSENT.matcher(text).find()
            && !TextHead.of(source).isText()
            && !text.startsWith("\u0000"));
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    SqlInput in = new SqlInput(source.stream(), reading.options().limits().recordBytes());
    SqlText text = new SqlText(Charset.forName("windows-1252"), false);
    DumpTable table = new DumpTable(reading::path, reading, SqlDialect.MYSQL, Map.of());
    definition(source).ifPresent(table::define);
    CreatedTable created = source.surroundings().namesake();
    if (created != null) {
      table.within(source.surroundings().table(created.name(), source.path()));
    }
    table.list(List.of());
    Tuple tuple = new Tuple(reading.options().limits().recordBytes());
    try {
      new CopyReader(in, text, tuple).rows(table);
    } finally {
      table.end(text);
    }
  }

  /// What the file of the same name beside it says of the table.
  private static Optional<TableDefinition> definition(Source source) {
    Path file = source.file().orElse(null);
    String name = file == null ? "" : String.valueOf(file.getFileName());
    if (file == null || !name.endsWith(".txt")) {
      return Optional.empty();
    }
    Path beside = file.resolveSibling(name.substring(0, name.length() - 4) + ".sql");
    if (!Files.isRegularFile(beside, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(beside)) {
      String sql = new String(in.readNBytes(LONGEST_DEFINITION), StandardCharsets.UTF_8);
      Matcher create = CREATE.matcher(sql);
      if (!create.find()) {
        return Optional.empty();
      }
      TableDefinition definition = TableDefinition.of(SqlToken.of(sql.substring(create.end())));
      return definition.columns().isEmpty() ? Optional.empty() : Optional.of(definition);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
