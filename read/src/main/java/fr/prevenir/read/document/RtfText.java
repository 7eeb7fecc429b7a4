package fr.prevenir.read.document;

import fr.prevenir.read.format.Reading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the tokens of an RTF document mean: text in the charset of its font, tables, pictures and
/// embedded objects. Heads, feet, notes, comments and deleted text are read where they stand.
final class RtfText {
  private static final int LARGEST_OBJECT = 64 << 20;
  private static final int DEEPEST = 10_000;

  private final Reading reading;
  private final RunningText text;
  private final DocumentTables tables;
  private final Map<Integer, Charset> fonts = new HashMap<>();
  private final Deque<Group> groups = new ArrayDeque<>();
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private final ByteArrayOutputStream object = new ByteArrayOutputStream();
  private Charset standard = RtfCharsets.of(1252);
  private Group group = new Group();
  private int tooDeep;
  private int skip;
  private int half = -1;
  private int objects;
  private int font;
  private boolean inTable;
  private boolean ignorable;
  private @Nullable IOException stop;

  RtfText(Reading reading, String format) {
    this.reading = reading;
    text = new RunningText(reading, format);
    tables = new DocumentTables(reading, text, format);
  }

  private static final class Group {
    boolean skipped;
    boolean fontTable;
    boolean object;
    boolean hiddenMarkup;
    int replacement = 1;
    @Nullable Charset charset;

    Group copy() {
      Group copy = new Group();
      copy.skipped = skipped;
      copy.fontTable = fontTable;
      copy.object = object;
      copy.hiddenMarkup = hiddenMarkup;
      copy.replacement = replacement;
      copy.charset = charset;
      return copy;
    }
  }

  void open() {
    flush();
    if (groups.size() >= DEEPEST) {
      tooDeep++;
      return;
    }
    groups.push(group);
    group = group.copy();
    ignorable = false;
    skip = 0;
  }

  void close() throws IOException {
    flush();
    if (tooDeep > 0) {
      tooDeep--;
      return;
    }
    boolean wasObject = group.object;
    if (!groups.isEmpty()) {
      group = groups.pop();
    }
    if (wasObject && !group.object) {
      giveObject();
    }
    ignorable = false;
    skip = 0;
  }

  void ignorable() {
    ignorable = true;
  }

  void word(String name, int number, boolean numbered) {
    if (!name.equals("u")) {
      flush();
    }
    boolean optional = ignorable;
    ignorable = false;
    if (RtfDestinations.skipped(name, optional)) {
      group.skipped = true;
      return;
    }
    switch (name) {
      case "fonttbl" -> group.fontTable = true;
      case "pict", "objdata" -> {
        group.object = true;
        object.reset();
        half = -1;
      }
      case "f" -> {
        font = number;
        group.charset = fonts.get(number);
      }
      case "fcharset" -> {
        if (group.fontTable) {
          fonts.put(font, RtfCharsets.ofFont(number, standard));
        }
      }
      case "ansicpg" -> standard = RtfCharsets.of(number);
      case "mac" -> standard = RtfCharsets.of(10_000);
      case "pc" -> standard = RtfCharsets.of(437);
      case "pca" -> standard = RtfCharsets.of(850);
      case "uc" -> group.replacement = number;
      case "u" -> unicode(number);
      case "htmlrtf" -> group.hiddenMarkup = !numbered || number != 0;
      default -> {
        if (!group.skipped && !group.object && !group.fontTable && !group.hiddenMarkup) {
          layout(name);
        }
      }
    }
  }

  private void layout(String name) {
    switch (name) {
      case "par", "line", "column", "nestrow" -> symbol('\n');
      case "sect", "page", "pagebb" -> {
        if (!name.equals("pagebb")) {
          symbol('\n');
        }
        if (!tables.open()) {
          text.page();
        }
      }
      case "tab", "nestcell" -> symbol('\t');
      case "emdash", "endash" -> symbol('-');
      case "lquote", "rquote" -> symbol('’');
      case "ldblquote", "rdblquote" -> symbol('"');
      case "emspace", "enspace", "qmspace" -> symbol(' ');
      case "trowd" -> {
        if (!tables.open()) {
          tables.begin();
        }
      }
      case "intbl" -> {
        inTable = true;
        if (!tables.open()) {
          tables.begin();
        }
      }
      case "pard" -> inTable = false;
      case "cell" -> {
        if (!tables.open()) {
          tables.begin();
        }
        tables.endCell();
      }
      case "row" -> {
        tables.endRow();
        inTable = false;
      }
      default -> {}
    }
  }

  /// A character by its number in UTF-16; the characters that stand for it in older programs
  /// follow.
  private void unicode(int number) {
    char c = (char) number;
    flush();
    skip = group.replacement;
    if (!Character.isISOControl(c)) {
      put(c);
    }
  }

  /// A byte of the text, in the charset of its font.
  void character(int b) {
    if (skip > 0) {
      skip--;
      return;
    }
    if (group.object) {
      hex(b);
    } else if (!group.skipped && !group.fontTable && !group.hiddenMarkup) {
      pending.write(b);
    }
  }

  private void hex(int b) {
    int digit = Character.digit(b, 16);
    if (digit < 0 || object.size() >= LARGEST_OBJECT) {
      return;
    }
    if (half < 0) {
      half = digit;
    } else {
      object.write(half << 4 | digit);
      half = -1;
    }
  }

  /// A byte of a picture or an object.
  void raw(int b) {
    if (group.object && object.size() < LARGEST_OBJECT) {
      object.write(b);
    }
  }

  void symbol(char c) {
    flush();
    if (!group.skipped && !group.object && !group.fontTable) {
      put(c);
    }
  }

  private void flush() {
    if (pending.size() > 0) {
      Charset charset = group.charset == null ? standard : group.charset;
      String decoded = pending.toString(charset);
      pending.reset();
      for (int i = 0; i < decoded.length(); i++) {
        put(decoded.charAt(i));
      }
    }
  }

  private void put(char c) {
    if (group.skipped || group.object || group.fontTable || group.hiddenMarkup) {
      return;
    }
    if (tables.open() && !inTable && !tables.withinRow()) {
      tables.end();
    }
    if (tables.open()) {
      tables.add(String.valueOf(c));
    } else {
      text.add(c);
    }
  }

  private void giveObject() throws IOException {
    byte[] bytes = object.toByteArray();
    object.reset();
    half = -1;
    int from = RtfObjects.start(bytes);
    if (bytes.length > from && stop == null) {
      try {
        reading.member(
            reading.path().child("object " + ++objects),
            bytes.length - from,
            new ByteArrayInputStream(bytes, from, bytes.length - from));
      } catch (IOException e) {
        stop = e;
        throw e;
      }
    }
  }

  void end() {
    flush();
    tables.endAll();
    text.end();
  }
}
