package fr.prevenir.read.mail;

import fr.prevenir.model.TableHead;
import fr.prevenir.read.document.RunningText;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.RecordWriter;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.text.TextEncoding;
import fr.prevenir.read.text.TextHead;
import fr.prevenir.read.text.TextLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Calendars (iCalendar, RFC 5545): what events say as text, the people invited as a table.
public final class CalendarReader implements FormatReader {
  private static final List<String> COLUMNS =
      List.of("champ", "nom complet", "email", "date du rendez-vous");

  @Override
  public String format() {
    return "ics";
  }

  @Override
  public boolean recognises(Source source) {
    return ContentLine.begins(source.head(), "begin:vcalendar");
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    TextEncoding encoding = TextHead.of(source).encoding();
    RunningText text = new RunningText(reading, format());
    RecordWriter people =
        new RecordWriter(
            reading,
            new TableHead(
                source.path().child("participants"), format(), COLUMNS, true, List.of(), Map.of()));
    try (ContentLines lines =
        new ContentLines(
            new TextLines(
                encoding.toUtf8(source.stream()), reading.options().limits().recordBytes()))) {
      String date = "";
      for (ContentLine line = lines.next(); line != null; line = lines.next()) {
        switch (line.name()) {
          case "begin" -> {
            date = "";
            text.letter();
          }
          case "dtstart", "due" -> {
            date = date(line.value());
            text.line(date);
          }
          case "summary", "description", "location", "comment", "contact", "categories" ->
              text.line(line.text());
          case "attendee", "organizer" -> person(people, line, date);
          case "end" -> text.newLine();
          default -> {}
        }
      }
    } finally {
      text.end();
      people.end();
    }
  }

  private static String date(String value) {
    return value.matches("\\d{8}.*")
        ? value.substring(0, 4) + "-" + value.substring(4, 6) + "-" + value.substring(6, 8)
        : value;
  }

  private static void person(RecordWriter people, ContentLine line, String date) {
    cell(people, 0, line.name());
    cell(people, 1, name(line.parameters()));
    String address = line.value().strip();
    boolean mail = address.toLowerCase(Locale.ROOT).startsWith("mailto:");
    cell(people, 2, mail ? address.substring(7) : address);
    cell(people, 3, date);
    people.keep();
  }

  /// The common name among the parameters.
  private static String name(String parameters) {
    int from = parameters.toLowerCase(Locale.ROOT).indexOf(";cn=");
    if (from < 0) {
      return "";
    }
    String rest = parameters.substring(from + 4);
    if (rest.startsWith("\"")) {
      int end = rest.indexOf('"', 1);
      return end < 0 ? rest.substring(1) : rest.substring(1, end);
    }
    int end = rest.indexOf(';');
    return end < 0 ? rest : rest.substring(0, end);
  }

  private static void cell(RecordWriter table, int column, String value) {
    if (!value.isEmpty()) {
      byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
      table.set(column, bytes, 0, bytes.length);
    }
  }
}
