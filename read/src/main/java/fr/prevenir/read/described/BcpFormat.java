package fr.prevenir.read.described;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads format files of bcp and `BULK INSERT` (SQL Server, Non-XML format files and XML format
/// files).
final class BcpFormat {
  private static final Pattern VERSION = Pattern.compile("\\d{1,2}\\.\\d");

  /// Ordinal, type, prefix, length, terminator, ordinal in the table, name, collation.
  private static final Pattern LINE =
      Pattern.compile(
          "\\s*\\d+\\s+(SQL\\w+)\\s+(\\d)\\s+(\\d+)\\s+\"((?:[^\"\\\\]|\\\\.)*)\"\\s+(\\d+)\\s+"
              + "(\"[^\"]*\"|\\S+)(?:\\s.*)?");

  private static final Pattern FIELD = Pattern.compile("<FIELD\\b([^>]*)>");
  private static final Pattern COLUMN = Pattern.compile("<COLUMN\\b([^>]*)>");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([\\w:]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

  /// A field of the file.
  ///
  /// @param end what stands behind it, empty where its length says where it ends
  /// @param length in characters
  private record Field(String name, String end, int length, boolean wide) {}

  private BcpFormat() {}

  /// What a format file says, null where the text is none.
  ///
  /// @param name of the file, without folders
  static @Nullable DescribedFile of(String name, String text) {
    List<Field> fields = text.contains("<BCPFORMAT") ? xml(text) : lines(text.lines().toList());
    if (fields.isEmpty()) {
      return null;
    }
    String stem = Descriptions.stem(name);
    List<String> files = List.of(stem + ".dat", stem + ".txt", stem + ".csv", stem + ".bcp");
    List<DescribedColumn> columns = new ArrayList<>();
    Cut cut = cut(fields);
    boolean placed = fields.subList(0, fields.size() - 1).stream().allMatch(f -> f.end().isEmpty());
    int at = 0;
    for (Field field : quoteAlone(fields.getFirst()) ? fields.subList(1, fields.size()) : fields) {
      columns.add(
          placed
              ? new DescribedColumn(field.name(), at, at + field.length())
              : DescribedColumn.named(field.name()));
      at += field.length();
    }
    DescribedTable table = new DescribedTable(stem, columns, List.of(), true);
    return new DescribedFile(files, cut, 0, "", List.of(table));
  }

  /// Whether a first field is nothing but the quote before the next one.
  private static boolean quoteAlone(Field field) {
    return field.end().equals("\"");
  }

  /// Between cells stands what most fields end with; quotes around it are those of the cells.
  private static Cut cut(List<Field> fields) {
    Map<String, Integer> counts = new HashMap<>();
    boolean quoted = false;
    for (Field field : fields.subList(0, fields.size() - 1)) {
      quoted |= field.end().indexOf('"') >= 0;
      String bare = field.end().replace("\"", "");
      if (!bare.isEmpty()) {
        counts.merge(bare, 1, Integer::sum);
      }
    }
    String separator =
        counts.entrySet().stream()
            .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .orElse("");
    return Cut.at(separator, quoted ? '"' : 0).ending(fields.getLast().end().replace("\"", ""));
  }

  private static List<Field> lines(List<String> lines) {
    if (lines.size() < 3
        || !VERSION.matcher(lines.getFirst().strip()).matches()
        || !lines.get(1).strip().matches("\\d{1,4}")) {
      return List.of();
    }
    List<Field> fields = new ArrayList<>();
    for (String line : lines.subList(2, lines.size())) {
      Matcher field = LINE.matcher(line);
      if (field.matches()) {
        if (!characters(field.group(1)) || !field.group(2).equals("0")) {
          return List.of();
        }
        fields.add(
            field(
                field.group(6).replace("\"", ""),
                field.group(4),
                Integer.parseInt(field.group(3)),
                field.group(1).startsWith("SQLN")));
      }
    }
    return fields.size() == Integer.parseInt(lines.get(1).strip()) ? fields : List.of();
  }

  private static boolean characters(String type) {
    return type.matches("SQLN?CHAR");
  }

  /// Of a file in UTF-16 each character is written with a zero behind it, and lengths count bytes.
  private static Field field(String name, String end, int length, boolean wide) {
    String plain = Strings.unescaped(end);
    return new Field(
        name, wide ? plain.replace("\0", "") : plain, wide ? length / 2 : length, wide);
  }

  private static List<Field> xml(String text) {
    Map<String, String> names = new HashMap<>();
    Matcher column = COLUMN.matcher(text);
    while (column.find()) {
      Map<String, String> said = attributes(column.group(1));
      names.put(said.getOrDefault("SOURCE", ""), said.getOrDefault("NAME", ""));
    }
    List<Field> fields = new ArrayList<>();
    Matcher field = FIELD.matcher(text);
    while (field.find()) {
      Map<String, String> said = attributes(field.group(1));
      String type = said.getOrDefault("xsi:type", "");
      String id = said.getOrDefault("ID", "");
      String length = said.getOrDefault("LENGTH", "0");
      if (!type.matches("N?Char(?:Term|Fixed)") || !length.matches("\\d{1,6}")) {
        return List.of();
      }
      fields.add(
          field(
              names.getOrDefault(id, "column " + id),
              said.getOrDefault("TERMINATOR", "").replace("&quot;", "\""),
              Integer.parseInt(length),
              type.startsWith("N")));
    }
    return names.isEmpty() ? List.of() : fields;
  }

  private static Map<String, String> attributes(String tag) {
    Map<String, String> attributes = new HashMap<>();
    Matcher attribute = ATTRIBUTE.matcher(tag);
    while (attribute.find()) {
      String value = attribute.group(2);
      attributes.put(attribute.group(1), value == null ? attribute.group(3) : value);
    }
    return attributes;
  }
}
