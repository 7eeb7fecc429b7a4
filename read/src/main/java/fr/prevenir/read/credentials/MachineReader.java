package fr.prevenir.read.credentials;

import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.RecordWriter;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.text.TextHead;
import fr.prevenir.read.text.TextLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads what stealers write about the machine they ran on beside the passwords: its hardware and
/// system (`UserInformation.txt`, `System.txt`, `information.txt`), its programs and processes, and
/// what its browsers filled into forms.
///
/// A machine is nobody, whatever it is called and whoever uses it: the columns are technical.
public final class MachineReader implements FormatReader {
  private static final List<String> COLUMNS = List.of("label", "value");

  @Override
  public String format() {
    return "machine";
  }

  @Override
  public boolean recognises(Source source) {
    return TextHead.of(source).isText() && MachineLines.describe(HeadLines.of(source));
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    NobodysLines.read(source, reading, format(), COLUMNS, String::isBlank, MachineReader::line);
  }

  private static void line(TextLines lines, RecordWriter writer) {
    String line = lines.text();
    int colon = MachineLines.colon(line);
    set(writer, 0, colon < 0 ? "" : line.substring(0, colon));
    set(writer, 1, line.substring(colon + 1));
    writer.keep();
  }

  private static void set(RecordWriter writer, int column, String value) {
    byte[] utf8 = value.strip().getBytes(StandardCharsets.UTF_8);
    writer.set(column, utf8, 0, utf8.length);
  }
}
