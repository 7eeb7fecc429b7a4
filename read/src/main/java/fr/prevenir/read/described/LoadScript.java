package fr.prevenir.read.described;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the statements of a script that load files: `COPY … FROM 'file'` and `\copy` (PostgreSQL),
/// `LOAD DATA INFILE` (MySQL and MariaDB), `BULK INSERT` (SQL Server).
final class LoadScript {
  private static final Pattern STATEMENT =
      Pattern.compile("(?im)^[ \\t]*(?:(\\\\?copy)\\s|(load\\s+data)\\s|(bulk\\s+insert)\\s)");

  /// Characters of a statement that are looked at.
  private static final int LONGEST = 1 << 14;

  private LoadScript() {}

  /// The files that a script loads.
  static List<DescribedFile> of(String script) {
    List<DescribedFile> files = new ArrayList<>();
    Matcher statement = STATEMENT.matcher(script);
    while (statement.find()) {
      String text =
          script.substring(statement.end(), Math.min(script.length(), statement.end() + LONGEST));
      DescribedFile file =
          statement.group(1) != null
              ? copy(words(statement.group(1).startsWith("\\") ? firstLine(text) : text))
              : statement.group(2) != null ? loadData(words(text)) : bulkInsert(words(text));
      if (file != null) {
        files.add(file);
      }
    }
    return files;
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  private static Words words(String statement) {
    List<Word> words = Word.of(statement);
    int end = 0;
    while (end < words.size()
        && !(words.get(end).quote() == 0 && words.get(end).text().equals(";"))) {
      end++;
    }
    return new Words(words.subList(0, end));
  }

  private static List<DescribedColumn> columns(Words words) {
    Words list = new Words(words.group());
    List<DescribedColumn> columns = new ArrayList<>();
    while (!list.ended()) {
      // variables take what is thrown away: (nom, @vide)
      list.take("@");
      columns.add(DescribedColumn.named(list.name()));
      list.take(",");
    }
    return columns;
  }

  private static DescribedTable table(String name, List<DescribedColumn> columns) {
    return new DescribedTable(name, columns, List.of(), true);
  }

  /// `COPY t (a, b) FROM '/tmp/t.csv' WITH (FORMAT csv, HEADER, DELIMITER ';', ENCODING 'LATIN1')`
  /// and the older `COPY t FROM 't.txt' DELIMITER '|' CSV HEADER`.
  private static @Nullable DescribedFile copy(Words words) {
    String name = words.name();
    List<DescribedColumn> columns = columns(words);
    if (!words.take("from") || words.peek().quote() == 0) {
      return null;
    }
    String file = words.file();
    boolean csv = false;
    String separator = "";
    char quote = 0;
    String charset = "";
    int skip = 0;
    while (!words.ended()) {
      if (words.take("csv")) {
        csv = true;
      } else if (words.take("header")) {
        skip = words.at("false") || words.at("off") ? 0 : 1;
      } else if (words.takeAny("delimiter", "delimiters")) {
        words.take("as");
        words.take("e");
        separator = Strings.unescaped(words.string());
      } else if (words.take("quote")) {
        words.take("as");
        String mark = words.string();
        quote = mark.isEmpty() ? 0 : mark.charAt(0);
      } else if (words.take("encoding")) {
        charset = words.string();
      } else {
        words.next();
      }
    }
    Cut cut =
        csv
            ? Cut.at(separator.isEmpty() ? "," : separator, quote == 0 ? '"' : quote)
            : new Cut(separator.isEmpty() ? "\t" : separator, (char) 0, true, Cut.LINE);
    return new DescribedFile(List.of(file), cut, skip, charset, List.of(table(name, columns)));
  }

  /// `LOAD DATA LOCAL INFILE 't.txt' INTO TABLE t CHARACTER SET latin1 FIELDS TERMINATED BY ';'
  /// OPTIONALLY ENCLOSED BY '"' LINES TERMINATED BY '\r\n' IGNORE 1 LINES (a, b, @c)`.
  private static @Nullable DescribedFile loadData(Words words) {
    String file = "";
    String name = "";
    String separator = "\t";
    String end = "";
    String charset = "";
    char quote = 0;
    boolean backslash = true;
    int skip = 0;
    boolean lines = false;
    List<DescribedColumn> columns = List.of();
    while (!words.ended()) {
      if (words.take("infile")) {
        file = words.file();
      } else if (words.take("into", "table")) {
        name = words.name();
      } else if (words.take("character", "set")) {
        charset = words.next().text();
      } else if (words.take("lines")) {
        lines = true;
      } else if (words.take("terminated", "by")) {
        String string = Strings.unescaped(words.string());
        separator = lines ? separator : string;
        end = lines ? string : end;
      } else if (words.take("enclosed", "by")) {
        String mark = Strings.unescaped(words.string());
        quote = mark.isEmpty() ? 0 : mark.charAt(0);
      } else if (words.take("escaped", "by")) {
        backslash = !words.string().isEmpty();
      } else if (words.take("ignore")) {
        skip = Math.max(0, words.number());
      } else if (words.at("(") && !name.isEmpty()) {
        columns = columns(words);
      } else if (words.take("set")) {
        break;
      } else {
        words.next();
      }
    }
    return file.isEmpty() || name.isEmpty()
        ? null
        : new DescribedFile(
            List.of(file),
            new Cut(separator, quote, backslash, Cut.LINE).ending(end),
            skip,
            charset,
            List.of(table(name, columns)));
  }

  /// `BULK INSERT dbo.t FROM 'D:\t.txt' WITH (FIELDTERMINATOR = '|', FIRSTROW = 2, CODEPAGE =
  /// '1252')`.
  private static @Nullable DescribedFile bulkInsert(Words words) {
    String name = words.name();
    if (!words.take("from") || words.peek().quote() == 0) {
      return null;
    }
    String file = words.file();
    words.take("with");
    Words said = new Words(words.group());
    String separator = "\t";
    String end = "";
    String charset = "";
    char quote = 0;
    int skip = 0;
    while (!said.ended()) {
      String option = said.next().text().toUpperCase(Locale.ROOT);
      said.take("=");
      switch (option) {
        case "FIELDTERMINATOR" -> separator = terminator(said.string());
        case "ROWTERMINATOR" -> end = terminator(said.string());
        case "CODEPAGE" -> charset = said.string();
        case "FIELDQUOTE" -> quote = said.peek().text().isEmpty() ? 0 : said.string().charAt(0);
        case "FIRSTROW" -> skip = Math.max(0, said.number() - 1);
        case "FORMAT" -> {
          separator = separator.equals("\t") ? "," : separator;
          quote = quote == 0 ? '"' : quote;
        }
        default -> {}
      }
    }
    return new DescribedFile(
        List.of(file),
        Cut.at(separator, quote).ending(end),
        skip,
        charset,
        List.of(table(name, List.of())));
  }

  /// `\t`, or the bytes of `0x0a`.
  private static String terminator(String written) {
    return written.startsWith("0x")
        ? Strings.ofBytes(written.substring(2))
        : Strings.unescaped(written);
  }
}
