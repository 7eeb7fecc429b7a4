package fr.prevenir.read.mail;

import fr.prevenir.model.TableHead;
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
import java.util.Map;

/// Cards of people (vCard 2.1, 3.0 and 4.0: RFC 2426, RFC 6350): each a record.
public final class CardReader implements FormatReader {
  private static final List<String> COLUMNS =
      List.of(
          "nom",
          "prénom",
          "nom complet",
          "civilité",
          "date de naissance",
          "email",
          "email 2",
          "téléphone",
          "téléphone 2",
          "téléphone 3",
          "adresse",
          "ville",
          "code postal",
          "pays",
          "organisation",
          "fonction",
          "remarques",
          "sexe");

  @Override
  public String format() {
    return "vcard";
  }

  @Override
  public boolean recognises(Source source) {
    return ContentLine.begins(source.head(), "begin:vcard");
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    TextEncoding encoding = TextHead.of(source).encoding();
    RecordWriter table =
        new RecordWriter(
            reading, new TableHead(source.path(), format(), COLUMNS, true, List.of(), Map.of()));
    String[] card = new String[COLUMNS.size()];
    try (ContentLines lines =
        new ContentLines(
            new TextLines(
                encoding.toUtf8(source.stream()), reading.options().limits().recordBytes()))) {
      for (ContentLine line = lines.next(); line != null; line = lines.next()) {
        if (line.name().equals("end") && line.value().strip().equalsIgnoreCase("vcard")) {
          keep(table, card);
          card = new String[COLUMNS.size()];
        } else {
          property(card, line);
        }
      }
      keep(table, card);
    } finally {
      table.end();
    }
  }

  private static void property(String[] card, ContentLine line) {
    List<String> parts = line.parts();
    switch (line.name()) {
      case "n" -> {
        put(card, part(parts, 0), 0);
        put(card, (part(parts, 1) + " " + part(parts, 2)).strip(), 1);
        put(card, part(parts, 3), 3);
      }
      case "fn" -> put(card, line.text(), 2);
      case "bday" -> put(card, line.text().split("T", -1)[0], 4);
      case "email" -> put(card, line.text(), 5, 6);
      case "tel" -> put(card, line.text().replace("tel:", ""), 7, 8, 9);
      case "adr" -> {
        put(card, (part(parts, 1) + " " + part(parts, 2)).strip(), 10);
        put(card, part(parts, 3), 11);
        put(card, part(parts, 5), 12);
        put(card, part(parts, 6), 13);
      }
      case "org" -> put(card, String.join(" ", parts).strip(), 14);
      case "title", "role" -> put(card, line.text(), 15);
      case "gender" -> put(card, part(parts, 0), 17);
      case "begin", "version", "prodid", "uid", "rev", "photo", "logo", "key", "sound" -> {}
      default -> {
        String known = card[16] == null ? "" : card[16] + "\n";
        card[16] = known + line.text();
      }
    }
  }

  private static String part(List<String> parts, int index) {
    return index < parts.size() ? parts.get(index) : "";
  }

  /// Sets the first of the columns that is still free; a value too many goes to the remarks.
  private static void put(String[] card, String value, int... columns) {
    if (value.isBlank()) {
      return;
    }
    for (int column : columns) {
      if (card[column] == null) {
        card[column] = value;
        return;
      }
    }
    card[16] = card[16] == null ? value : card[16] + "\n" + value;
  }

  private static void keep(RecordWriter table, String[] card) {
    boolean any = false;
    for (int c = 0; c < card.length; c++) {
      if (card[c] != null) {
        byte[] bytes = card[c].getBytes(StandardCharsets.UTF_8);
        table.set(c, bytes, 0, bytes.length);
        any = true;
      }
    }
    if (any) {
      table.keep();
    }
  }
}
