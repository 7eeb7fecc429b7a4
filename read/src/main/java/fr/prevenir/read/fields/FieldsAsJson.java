package fr.prevenir.read.fields;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.format.OneByte;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.text.TextLines;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;

/// Records of named fields as JSON, one object a line. Memory holds one record.
final class FieldsAsJson extends InputStream {
  /// Columns that one repeated field may fill; further values stand with the last one.
  private static final int REPEATED = 4;

  private final TextLines lines;
  private final Notation notation;
  private final Reading reading;
  private final int longest;
  private final Map<String, StringBuilder> record = new LinkedHashMap<>();
  private final StringBuilder pending = new StringBuilder();
  private byte[] json = {};
  private int at;
  private long size;
  private boolean ended;

  FieldsAsJson(TextLines lines, Notation notation, Reading reading, int longest) {
    this.lines = lines;
    this.notation = notation;
    this.reading = reading;
    this.longest = longest;
  }

  @Override
  public int read() throws IOException {
    return OneByte.of(this);
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    while (at == json.length && !ended) {
      if (lines.next()) {
        line();
      } else {
        ended = true;
        flush();
        give();
      }
    }
    int n = Math.min(len, json.length - at);
    System.arraycopy(json, at, b, off, n);
    at += n;
    return n == 0 && len > 0 ? -1 : n;
  }

  private void line() {
    size += lines.bytes();
    if (lines.tooLong() || size > longest) {
      reading.unread(UnreadCode.RECORD_TOO_LONG, lines.bytes(), "a line longer than allowed");
      return;
    }
    String line = Notation.plain(lines.text());
    switch (notation) {
      case LDIF -> ldif(line);
      case REGISTRY, SECTIONS -> section(line);
      case PAIRS -> pairs(line);
    }
  }

  /// A line that begins with a blank goes on with the one before.
  private void ldif(String line) {
    if (line.startsWith(" ") && !pending.isEmpty()) {
      pending.append(line, 1, line.length());
      return;
    }
    flush();
    if (line.isBlank()) {
      give();
    } else if (!line.startsWith("#")) {
      pending.append(line);
    }
  }

  /// Takes the line of LDIF that has ended.
  private void flush() {
    String line = pending.toString();
    pending.setLength(0);
    int colon = line.indexOf(':');
    if (colon <= 0 || line.startsWith("version:")) {
      put(colon <= 0 ? "ligne" : "", line);
      return;
    }
    int options = line.lastIndexOf(';', colon);
    String name = line.substring(0, options > 0 ? options : colon);
    boolean encoded = line.startsWith("::", colon);
    String value = line.substring(colon + (encoded ? 2 : 1)).strip();
    put(name, encoded ? decoded(value) : value);
  }

  private static String decoded(String base64) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(base64);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      // a picture, a certificate
      return base64;
    }
  }

  private void section(String line) {
    Matcher section = Notation.SECTION.matcher(line);
    Matcher field = Notation.FIELD.matcher(line);
    if (section.matches()) {
      give();
      put("section", section.group(1));
    } else if (field.matches()) {
      String quoted = field.group(1);
      put(quoted == null ? field.group(2).strip() : quoted, unquoted(field.group(3).strip()));
    } else {
      put("ligne", line.strip());
    }
  }

  /// What stands between the pairs is kept beside them.
  private void pairs(String line) {
    Matcher pair = Notation.PAIR.matcher(line);
    StringBuilder rest = new StringBuilder();
    int end = 0;
    while (pair.find()) {
      rest.append(line, end, pair.start());
      put(pair.group(1), unquoted(pair.group(2)));
      end = pair.end();
    }
    put("ligne", rest.append(line, end, line.length()).toString().strip());
    give();
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() > 1
            && (value.startsWith("\"") || value.startsWith("'"))
            && value.charAt(value.length() - 1) == value.charAt(0);
    if (!quoted) {
      return value;
    }
    String within = value.substring(1, value.length() - 1);
    return value.startsWith("'") ? within : within.replaceAll("\\\\(.)", "$1");
  }

  private void put(String name, String value) {
    if (value.isEmpty() || name.isEmpty()) {
      return;
    }
    String column = name;
    for (int i = 2; record.containsKey(column) && i <= REPEATED; i++) {
      column = name + " " + i;
    }
    StringBuilder cell = record.computeIfAbsent(column, key -> new StringBuilder());
    cell.append(cell.isEmpty() ? "" : "; ").append(value);
  }

  /// Passes the record on.
  private void give() {
    size = 0;
    boolean named = record.keySet().stream().anyMatch(name -> !name.equals("section"));
    if (!named) {
      record.clear();
      return;
    }
    StringBuilder text = new StringBuilder("{");
    record.forEach(
        (name, value) -> {
          text.append(text.length() > 1 ? "," : "");
          quote(name, text);
          text.append(':');
          quote(value, text);
        });
    record.clear();
    json = text.append("}\n").toString().getBytes(StandardCharsets.UTF_8);
    at = 0;
  }

  private static void quote(CharSequence value, StringBuilder to) {
    to.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        to.append('\\').append(c);
      } else if (c < ' ') {
        to.append(String.format("\\u%04x", (int) c));
      } else {
        to.append(c);
      }
    }
    to.append('"');
  }
}
