package fr.prevenir.read.described;

import java.util.ArrayList;
import java.util.List;

/// The list of fields of a table in a control file:
/// `(PAT_ID CHAR, DTN POSITION(11:18) DATE "YYYYMMDD", X FILLER, Y CONSTANT 'A')`. Fields that no
/// data stand for are left out.
final class LoaderFields {
  private static final int MOST = 4096;

  /// A field.
  ///
  /// @param from characters before it, -1 behind the one before
  /// @param width in characters, -1 where nothing says
  private record Field(String name, int from, int width) {}

  private final List<Field> fields = new ArrayList<>();
  private String separator = "";
  private char quote;
  private boolean again;

  LoaderFields(List<Word> list) {
    Words words = new Words(list);
    while (!words.ended() && fields.size() < MOST) {
      field(words);
      words.take(",");
    }
  }

  /// What the fields themselves say stands between them, empty where nothing does.
  String separator() {
    return separator;
  }

  char quote() {
    return quote;
  }

  /// Whether the first field says that it begins where the record does.
  boolean again() {
    return again;
  }

  List<DescribedColumn> parted() {
    return fields.stream().map(field -> DescribedColumn.named(field.name())).toList();
  }

  /// The columns by their places, empty where those are not said of all.
  List<DescribedColumn> placed() {
    List<DescribedColumn> columns = new ArrayList<>();
    int end = 0;
    for (Field field : fields) {
      int from = field.from() < 0 ? end : field.from();
      if (field.width() <= 0) {
        return List.of();
      }
      end = from + field.width();
      columns.add(new DescribedColumn(field.name(), from, end));
    }
    return columns;
  }

  private void field(Words words) {
    String name = words.next().text();
    boolean data = true;
    int from = -1;
    int width = -1;
    int end = fields.isEmpty() ? 0 : end();
    while (!words.ended() && !words.at(",")) {
      if (words.takeAny("constant", "sequence", "recnum", "sysdate", "expression", "lobfile")) {
        data = false;
      } else if (words.take("position")) {
        Words place = new Words(words.group());
        from = place.take("*") ? end + (place.take("+") ? place.number() : 0) : place.number() - 1;
        int last = place.takeAny(":", "-") ? place.number() : -1;
        width = last < 0 ? width : last - from;
        again |= fields.isEmpty() && from == 0;
      } else if (words.take("terminated")) {
        words.take("by");
        boolean blanks = words.takeAny("whitespace", "eof");
        separator = blanks || !separator.isEmpty() ? separator : words.string();
      } else if (words.take("enclosed")) {
        words.take("by");
        String enclosing = words.string();
        quote = enclosing.length() == 1 ? enclosing.charAt(0) : quote;
      } else if (words.at("(")) {
        int length = new Words(words.group()).number();
        width = width < 0 ? length : width;
      } else {
        words.next();
      }
    }
    if (data) {
      fields.add(new Field(name, from, width));
    }
  }

  /// Where the last field ends, 0 where nobody can tell.
  private int end() {
    int end = 0;
    for (Field field : fields) {
      end = Math.max(0, field.from() < 0 ? end : field.from()) + Math.max(0, field.width());
    }
    return end;
  }
}
