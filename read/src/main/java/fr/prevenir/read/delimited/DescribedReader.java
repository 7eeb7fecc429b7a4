package fr.prevenir.read.delimited;

import fr.prevenir.model.DatabaseTable;
import fr.prevenir.model.ForeignKey;
import fr.prevenir.model.TableHead;
import fr.prevenir.read.described.Charsets;
import fr.prevenir.read.described.ControlFile;
import fr.prevenir.read.described.DescribedFile;
import fr.prevenir.read.described.Descriptions;
import fr.prevenir.read.described.Surroundings;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.sql.CreatedTable;
import fr.prevenir.read.text.LooseText;
import fr.prevenir.read.text.TextEncoding;
import fr.prevenir.read.text.TextHead;
import fr.prevenir.read.text.TextLines;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the tables of a database that lie in plain files beside what describes them: a control
/// file of SQL*Loader (which may hold the data itself), a format file of bcp, a script that loads
/// or creates the table. Files that a client of a database exported are its tables as well.
///
/// A description is believed where the first lines of the file are as it says.
public final class DescribedReader implements FormatReader {
  @Override
  public String format() {
    return "described";
  }

  @Override
  public boolean recognises(Source source) {
    return TextHead.of(source).isText() && Plan.of(source).found();
  }

  /// How a source is to be read.
  ///
  /// @param describes whether it is itself a description, maybe with its data behind
  /// @param cut its described records, null where nothing describes how they are cut
  /// @param start its first table, where one stands alone in a file
  /// @param table of the database, where it is read as any delimited text
  private record Plan(
      boolean describes,
      @Nullable DescribedRecords cut,
      @Nullable TableStart start,
      @Nullable DatabaseTable table) {
    private static final Plan NONE = new Plan(false, null, null, null);

    static Plan of(Source source) {
      return source.once(Plan.class, Plan::find);
    }

    boolean found() {
      return describes || cut != null || start != null;
    }

    private static Plan find(Source source) {
      Plan describing = describing(source);
      if (describing != null) {
        return describing;
      }
      Surroundings around = source.surroundings();
      for (DescribedFile described : around.descriptions()) {
        DescribedRecords records = DescribedRecords.of(source, described, 0);
        if (records != null) {
          return new Plan(false, records, null, null);
        }
      }
      CreatedTable created = around.namesake();
      String exported = around.exported();
      if (created == null && exported == null) {
        return NONE;
      }
      TableStart start = DelimitedReader.start(source);
      if (start != null && created != null) {
        TableStart named = start.called(created.columns());
        if (named != null) {
          return new Plan(false, null, named, around.table(created.name(), source.path()));
        }
      }
      return start != null && exported != null && start.named()
          ? new Plan(false, null, start, around.table(exported, source.path()))
          : NONE;
    }

    /// What a source is that describes data: the data behind it, or nothing but a description.
    private static @Nullable Plan describing(Source source) {
      HeadText head = HeadText.of(source);
      String text = new String(head.bytes(), 0, head.length(), StandardCharsets.UTF_8);
      String name = source.path().lastName();
      DescribedFile described = Descriptions.of(name, text);
      if (described == null) {
        return Descriptions.loads(name, text) ? new Plan(true, null, null, null) : null;
      }
      int data = ControlFile.data(text);
      int from = text.substring(0, Math.max(0, data)).getBytes(StandardCharsets.UTF_8).length;
      return new Plan(
          true, data < 0 ? null : DescribedRecords.of(source, described, from), null, null);
    }
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    Plan plan = Plan.of(source);
    DescribedRecords records = plan.cut();
    TableStart start = plan.start();
    if (records != null) {
      read(source, reading, records);
    } else if (start != null) {
      reading.format(DelimitedReader.format(start));
      DatabaseTable table = plan.table();
      DelimitedReader.read(source, reading, start, table, keys(source, table));
    } else {
      remarks(source, reading);
    }
  }

  /// What people remark in a description is text; its words are those of a language.
  private static void remarks(Source source, Reading reading) throws IOException {
    reading.format("description");
    InputStream content = TextHead.of(source).encoding().toUtf8(source.stream());
    LooseText loose = new LooseText(reading);
    try (TextLines lines = new TextLines(content, reading.options().limits().recordBytes())) {
      while (lines.next()) {
        int remark = lines.tooLong() ? -1 : lines.text().indexOf("--");
        if (lines.tooLong()) {
          DescribedLines.tooLong(reading, lines.bytes());
        } else if (remark >= 0) {
          loose.add(lines.text().substring(remark + 2).strip(), lines.start() + remark + 2);
        }
      }
    }
    loose.give();
  }

  private static void read(Source source, Reading reading, DescribedRecords records)
      throws IOException {
    DescribedFile described = records.described();
    TextEncoding encoding = encoding(source, described.charset());
    TableStart start = records.start();
    if (start == null) {
      reading.format(records.placed() ? "fixed" : "csv");
      DescribedLines.read(source, reading, encoding, records);
      return;
    }
    reading.format(DelimitedReader.format(start));
    String name = described.tables().getFirst().name();
    DatabaseTable table = source.surroundings().table(name, source.path());
    TableHead head =
        DelimitedReader.head(reading.path(), 1, start, encoding).of(table, keys(source, table));
    try (InputStream in = encoding.toUtf8(source.stream())) {
      RowBuffer buffer = new RowBuffer(in, reading.options().limits().recordBytes());
      TableRun run = new TableRun(reading, head, start, buffer, NextTable.none(start));
      run.read(start.data());
    }
  }

  /// The keys that the script says which creates a table.
  static List<ForeignKey> keys(Source source, @Nullable DatabaseTable table) {
    CreatedTable created = table == null ? null : source.surroundings().created(table.name());
    return created == null ? List.of() : created.foreignKeys();
  }

  /// The encoding that a description names, unless the bytes show another: control files outlive
  /// the character sets they were written for.
  private static TextEncoding encoding(Source source, String charset) {
    TextEncoding shown = TextHead.of(source).encoding();
    TextEncoding said = Charsets.named(charset);
    if (said == null) {
      return shown;
    }
    return switch (shown) {
      case UTF_8 -> ascii(source.head()) ? said : shown;
      case UTF_16LE, UTF_16BE, MANGLED, MANGLED_TWICE -> shown;
      case CP1252, ISO_8859_15, CP850, MAC_ROMAN -> said == TextEncoding.UTF_8 ? shown : said;
    };
  }

  private static boolean ascii(byte[] head) {
    for (byte b : head) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }
}
