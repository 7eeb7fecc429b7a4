package fr.prevenir.read.workbook;

import fr.prevenir.model.SourcePath;
import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.container.ZipParts;
import fr.prevenir.read.format.PrintableName;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.format.UnreadableException;
import fr.prevenir.read.table.GridTables;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One XLSX or XLSB under way: its shared texts and formats, then each sheet. What is missing or
/// breaks off is an entry of the ledger, and the rest is read.
final class XlsxWorkbook {
  private final SourcePath path;
  private final Reading reading;
  private final ZipParts parts;
  private final WorkbookForm form;
  private final SharedStrings strings = new SharedStrings();
  private final Styles styles = new Styles();
  private final Set<String> names = new HashSet<>();

  XlsxWorkbook(Source source, Reading reading, WorkbookForm form) throws IOException {
    this.path = source.path();
    this.reading = reading;
    this.form = form;
    this.parts = new ZipParts(source, reading.options().passwords());
  }

  /// What one part is read by.
  private interface PartReader {
    void read(InputStream in) throws IOException;
  }

  void read() throws IOException {
    String suffix = form.suffix();
    SheetList list = new SheetList(parts.names(), suffix);
    part(
        "xl/workbook." + suffix,
        in -> form.sheets(in, list),
        "the list of sheets is damaged or missing");
    String relations = "xl/_rels/workbook." + suffix + ".rels";
    part(relations, list::relations, "the workbook does not tell where its sheets are");
    List<SheetList.Sheet> sheets = list.sheets();
    if (sheets.isEmpty()) {
      throw new UnreadableException(absence(), "the workbook has no sheet left");
    }
    String texts = list.target("sharedStrings", "xl/sharedStrings." + suffix);
    optional(texts, in -> form.texts(in, strings), "the list of texts breaks off");
    String formats = list.target("styles", "xl/styles." + suffix);
    optional(
        formats,
        in -> form.formats(in, styles),
        "the formats are damaged: dates may be shown as numbers");
    for (SheetList.Sheet sheet : sheets) {
      sheet(sheet, list.since1904());
    }
    if (strings.missing() > 0) {
      reading.unread(absence(), 0, strings.missing() + " cells have lost their texts");
    }
    if (!parts.complete()) {
      reading.unread(
          UnreadCode.TRUNCATED, 0, "the workbook lacks its directory: parts may be missing");
    }
  }

  private void sheet(SheetList.Sheet sheet, boolean since1904) {
    SourcePath at = path.child(unique(PrintableName.of(sheet.name())));
    Map<String, String> dialect =
        sheet.state().isEmpty() ? Map.of() : Map.of("hidden", sheet.state());
    GridTables tables = new GridTables(reading, at, form.format(), dialect);
    SheetRows rows = form.rows(strings, styles, since1904);
    try (InputStream in = parts.open(sheet.part(), reading.options().limits())) {
      if (in == null) {
        reading.unread(at, absence(), 0, "the sheet is missing");
        return;
      }
      rows.read(in, tables);
    } catch (IOException e) {
      UnreadableException why = UnreadableException.of(e);
      String where =
          rows.row() == 0
              ? "the sheet cannot be read: "
              : "the sheet cannot be read beyond row " + rows.row() + ": ";
      reading.unread(
          at, why.code(), rows.row() == 0 ? parts.packed(sheet.part()) : 0, where + why.reason());
    } finally {
      tables.end();
    }
  }

  private String unique(String name) {
    String shown = name.isEmpty() ? "unnamed" : name;
    String candidate = shown;
    for (int i = 2; !names.add(candidate); i++) {
      candidate = shown + "~" + i;
    }
    return candidate;
  }

  /// Reads a part without which sheets can only be guessed at.
  private void part(String name, PartReader reader, String otherwise) {
    try (InputStream in = parts.open(name, reading.options().limits())) {
      if (in == null) {
        reading.unread(absence(), 0, otherwise);
      } else {
        reader.read(in);
      }
    } catch (IOException e) {
      reading.unread(UnreadableException.of(e).code(), 0, otherwise);
    }
  }

  /// Reads a part that a workbook need not have.
  private void optional(String name, PartReader reader, String otherwise) {
    try (InputStream in = parts.open(name, reading.options().limits())) {
      if (in != null) {
        reader.read(in);
      }
    } catch (IOException e) {
      reading.unread(UnreadableException.of(e).code(), 0, otherwise);
    }
  }

  private UnreadCode absence() {
    return parts.complete() ? UnreadCode.CORRUPT : UnreadCode.TRUNCATED;
  }
}
