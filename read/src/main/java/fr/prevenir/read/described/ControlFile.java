package fr.prevenir.read.described;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads control files of SQL*Loader (Oracle Database Utilities, SQL*Loader Control File
/// Reference).
public final class ControlFile {
  private static final Pattern BEGIN_DATA = Pattern.compile("(?im)^[ \\t]*BEGINDATA[ \\t]*\\R");
  private static final Pattern SKIP = Pattern.compile("(?i)\\bSKIP\\s*=\\s*(\\d{1,6})");
  private static final Pattern STREAM =
      Pattern.compile("(?is)\\s*str\\s+(?:X'([0-9A-F]+)'|'(.+)')\\s*");
  /// Characters in which a control file says what it is.
  private static final int BEGINNING = 1 << 13;

  /// What may stand between a table's name and its columns, with parentheses of its own.
  private static final String[] GROUPED = {
    "partition", "subpartition", "options", "indexes", "exceptions"
  };

  private final Words words;
  private final List<String> files = new ArrayList<>();
  private final List<DescribedTable> tables = new ArrayList<>();
  private String charset = "";
  private String recordEnd = Cut.LINE;
  private @Nullable Fields fields;

  private ControlFile(String script) {
    this.words = new Words(Word.of(script));
  }

  /// How the clauses of a control file part fields.
  private record Fields(String separator, char quote, boolean backslash) {}

  /// What a control file says, null where the text is none.
  ///
  /// @param name of the file, without folders
  public static @Nullable DescribedFile of(String name, String text) {
    if (!begins(new Words(Word.of(beginning(text))))) {
      return null;
    }
    int data = data(text);
    return new ControlFile(data < 0 ? text : text.substring(0, data)).file(name, text);
  }

  private static String beginning(String text) {
    return text.substring(0, Math.min(text.length(), BEGINNING));
  }

  private static boolean begins(Words words) {
    while (words.takeAny("options", "recoverable", "unrecoverable")) {
      words.group();
    }
    return words.takeAny("load", "continue_load")
        && words.takeAny("data", "infile", "into", "characterset");
  }

  /// Where data begin in the control file itself, -1 where they lie elsewhere.
  public static int data(String text) {
    Matcher begin = BEGIN_DATA.matcher(text);
    return begin.find() ? begin.end() : -1;
  }

  private @Nullable DescribedFile file(String name, String text) {
    Matcher skipped = SKIP.matcher(beginning(text));
    int skip = skipped.find() ? Integer.parseInt(skipped.group(1)) : 0;
    while (!words.ended()) {
      if (words.take("characterset")) {
        charset = words.next().text();
      } else if (words.take("infile")) {
        infile();
      } else if (words.take("fields")) {
        fields = fields();
      } else if (words.take("into", "table")) {
        table();
      } else {
        words.next();
      }
    }
    if (files.isEmpty()) {
      files.add(Descriptions.stem(name) + ".dat");
    }
    Fields cut = fields;
    return tables.isEmpty()
        ? null
        : new DescribedFile(
            files,
            new Cut(
                cut == null ? "" : cut.separator(),
                cut == null ? 0 : cut.quote(),
                cut != null && cut.backslash(),
                recordEnd),
            skip,
            charset,
            tables);
  }

  /// `INFILE 't_pat.dat' "str '|\n'"`, `INFILE *`.
  private void infile() {
    String file = words.file();
    if (!file.equals("*")) {
      files.add(file);
    }
    Matcher stream = STREAM.matcher(words.peek().quote() == '"' ? words.peek().text() : "");
    if (stream.matches()) {
      String bytes = stream.group(1);
      recordEnd = bytes == null ? Strings.unescaped(stream.group(2)) : Strings.ofBytes(bytes);
      words.next();
    }
  }

  private void table() {
    String name = words.name();
    List<Condition> conditions = List.of();
    while (!words.ended() && !words.at("(") && !words.at("into")) {
      if (words.take("when")) {
        conditions = new Conditions(words).read();
      } else if (words.take("fields")) {
        fields = fields();
      } else if (words.takeAny(GROUPED)) {
        words.group();
      } else {
        words.next();
      }
    }
    LoaderFields list = new LoaderFields(words.group());
    Fields parted = fields;
    if (parted == null && !list.separator().isEmpty()) {
      fields = new Fields(list.separator(), list.quote(), false);
    }
    List<DescribedColumn> columns = fields == null ? list.placed() : list.parted();
    if (!columns.isEmpty()) {
      tables.add(new DescribedTable(name, columns, conditions, list.again()));
    }
  }

  /// `FIELDS TERMINATED BY '|' OPTIONALLY ENCLOSED BY '"'`, `FIELDS CSV WITH EMBEDDED`.
  private Fields fields() {
    boolean csv = words.take("csv");
    if (csv && words.takeAny("with", "without")) {
      words.take("embedded");
    }
    String separator = csv ? "," : "";
    char quote = csv ? '"' : 0;
    boolean backslash = false;
    boolean more = true;
    while (more) {
      if (words.take("terminated")) {
        words.take("by");
        separator = words.take("whitespace") ? "" : words.string();
      } else if (words.take("optionally")) {
        more = true;
      } else if (words.take("enclosed")) {
        words.take("by");
        String enclosing = words.string();
        quote = enclosing.length() == 1 ? enclosing.charAt(0) : quote;
        if (words.take("and")) {
          words.string();
        }
      } else if (words.take("escaped")) {
        words.take("by");
        backslash = words.string().startsWith("\\");
      } else {
        more = false;
      }
    }
    return new Fields(separator, quote, backslash);
  }
}
