package fr.prevenir.read.roundtrip;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes a table the way a server or tool does. Each is written from the documentation of its
/// format, not from the reader.
enum TableWriters {
  MYSQL {
    @Override
    String write(List<String> columns, List<List<@Nullable String>> rows) {
      return "CREATE TABLE `t` (\n"
          + each(columns, c -> "  `" + c + "` longtext DEFAULT NULL COMMENT 'a, (b) l''un'", ",\n")
          + ",\n  KEY `k` (`"
          + columns.getFirst()
          + "`(10))\n) ENGINE=InnoDB;\nLOCK TABLES `t` WRITE;\nINSERT INTO `t` VALUES "
          + each(rows, row -> "(" + each(row, TableWriters::escaped, ",") + ")", ",")
          + ";\nUNLOCK TABLES;\n";
    }
  },
  MYSQL_SINGLE {
    @Override
    String write(List<String> columns, List<List<@Nullable String>> rows) {
      String names = "(" + each(columns, c -> "`" + c + "`", ", ") + ")";
      return "/*!40101 SET NAMES utf8mb4 */;\n"
          + each(
              rows,
              row ->
                  "REPLACE INTO `t` "
                      + names
                      + " VALUES ("
                      + each(row, TableWriters::escaped, ",")
                      + ");\n",
              "");
    }
  },
  POSTGRESQL_COPY {
    @Override
    String write(List<String> columns, List<List<@Nullable String>> rows) {
      return "SET standard_conforming_strings = on;\nCREATE TABLE public.t (\n"
          + each(columns, c -> "    \"" + c + "\" character varying(30)", ",\n")
          + "\n);\nCOPY public.t ("
          + each(columns, c -> "\"" + c + "\"", ", ")
          + ") FROM stdin;\n"
          + each(rows, row -> each(row, TableWriters::copied, "\t") + "\n", "")
          + "\\.\n\n";
    }
  },
  POSTGRESQL_INSERT {
    @Override
    String write(List<String> columns, List<List<@Nullable String>> rows) {
      return "SET standard_conforming_strings = on;\nCREATE TABLE public.t (\n"
          + each(columns, c -> "    \"" + c + "\" text", ",\n")
          + "\n);\n"
          + each(
              rows,
              row ->
                  "INSERT INTO public.t VALUES (" + each(row, TableWriters::doubled, ", ") + ");\n",
              "");
    }
  },
  SQL_SERVER {
    @Override
    String write(List<String> columns, List<List<@Nullable String>> rows) {
      String names = " (" + each(columns, c -> "[" + c + "]", ", ") + ")";
      return "SET IDENTITY_INSERT [dbo].[t] ON \r\nGO\r\n"
          + each(
              rows,
              row ->
                  "INSERT [dbo].[t]"
                      + names
                      + " VALUES ("
                      + each(row, v -> v == null ? "NULL" : "N" + doubled(v), ", ")
                      + ")\r\n",
              "GO\r\n");
    }
  },
  SQLITE {
    @Override
    String write(List<String> columns, List<List<@Nullable String>> rows) {
      return "PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\nCREATE TABLE t ("
          + each(columns, c -> "\"" + c + "\" TEXT", ", ")
          + ");\n"
          + each(
              rows,
              row -> "INSERT INTO t VALUES(" + each(row, TableWriters::doubled, ",") + ");\n",
              "")
          + "COMMIT;\n";
    }
  },
  JSON_ARRAY {
    @Override
    String write(List<String> columns, List<List<@Nullable String>> rows) {
      return "[" + each(rows, row -> object(columns, row), ",\n") + "]";
    }
  },
  JSON_LINES {
    @Override
    String write(List<String> columns, List<List<@Nullable String>> rows) {
      return each(rows, row -> object(columns, row) + "\n", "");
    }
  },
  XML {
    @Override
    String write(List<String> columns, List<List<@Nullable String>> rows) {
      return "<?xml version=\"1.0\"?><l xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
          + each(rows, row -> "<r>" + elements(columns, row) + "</r>\n", "")
          + "</l>";
    }
  };

  abstract String write(List<String> columns, List<List<@Nullable String>> rows);

  private static <T extends @Nullable Object> String each(
      List<T> values, Function<T, String> written, String between) {
    return values.stream().map(written).collect(Collectors.joining(between));
  }

  private static String escaped(@Nullable String value) {
    return value == null
        ? "NULL"
        : "'"
            + value
                .replace("\\", "\\\\")
                .replace("'", "\\'")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
            + "'";
  }

  private static String doubled(@Nullable String value) {
    return value == null ? "NULL" : "'" + value.replace("'", "''") + "'";
  }

  private static String copied(@Nullable String value) {
    return value == null
        ? "\\N"
        : value
            .replace("\\", "\\\\")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
            .replace("\t", "\\t");
  }

  private static String object(List<String> columns, List<@Nullable String> row) {
    StringBuilder json = new StringBuilder("{");
    for (int i = 0; i < columns.size(); i++) {
      json.append(i > 0 ? "," : "").append('"').append(columns.get(i)).append("\":");
      json.append(text(row.get(i)));
    }
    return json.append('}').toString();
  }

  private static String text(@Nullable String value) {
    return value == null
        ? "null"
        : '"'
            + value
                .replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t")
            + '"';
  }

  private static String elements(List<String> columns, List<@Nullable String> row) {
    StringBuilder xml = new StringBuilder();
    for (int i = 0; i < columns.size(); i++) {
      String value = row.get(i);
      xml.append('<').append(columns.get(i));
      if (value == null) {
        xml.append(" xsi:nil=\"true\"/>");
      } else {
        xml.append('>')
            .append(
                value
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\r", "&#13;"))
            .append("</")
            .append(columns.get(i))
            .append('>');
      }
    }
    return xml.toString();
  }
}
