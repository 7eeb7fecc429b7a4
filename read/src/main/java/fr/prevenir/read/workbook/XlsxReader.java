package fr.prevenir.read.workbook;

import fr.prevenir.model.UnreadCode;
import fr.prevenir.read.container.ZipParts;
import fr.prevenir.read.format.FormatReader;
import fr.prevenir.read.format.PrintableName;
import fr.prevenir.read.format.Reading;
import fr.prevenir.read.format.Source;
import fr.prevenir.read.format.UnreadableException;
import fr.prevenir.read.table.GridTables;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/// Office Open XML workbooks (ECMA-376, ISO/IEC 29500), strict or transitional, sheet by sheet as
/// streams; only the shared strings are held in memory.
public final class XlsxReader implements FormatReader {
  @Override
  public String format() {
    return "xlsx";
  }

  @Override
  public boolean recognises(Source source) {
    return "xlsx".equals(OfficeZip.kind(source));
  }

  @Override
  public void read(Source source, Reading reading) throws IOException {
    ZipParts parts = new ZipParts(source, reading.options().passwords());
    Parts from = new Parts(parts, reading);
    Workbook workbook = workbook(from);
    Map<String, Relation> relations = relations(from, "xl/_rels/workbook.xml.rels");
    SharedStrings strings;
    try (InputStream in = from.open(target(relations, "sharedStrings", "xl/sharedStrings.xml"))) {
      strings = SharedStrings.read(in);
    }
    Styles styles;
    try (InputStream in = from.open(target(relations, "styles", "xl/styles.xml"))) {
      styles = Styles.read(in);
    }
    for (Sheet sheet : workbook.sheets()) {
      Relation relation = relations.get(sheet.relation());
      if (relation != null && !relation.type().endsWith("worksheet")) {
        continue;
      }
      String part = relation == null ? "xl/worksheets/" + sheet.relation() : relation.target();
      SheetXml xml = new SheetXml(strings, styles, workbook.since1904());
      GridTables tables =
          new GridTables(
              reading,
              source.path().child(PrintableName.of(sheet.name())),
              "xlsx",
              sheet.hidden() ? Map.of("hidden", sheet.state()) : Map.of());
      try (InputStream in = from.open(part)) {
        if (in == null) {
          throw new UnreadableException(UnreadCode.CORRUPT, "a sheet is missing");
        }
        xml.read(in, tables);
      } finally {
        tables.end();
      }
    }
  }

  private record Parts(ZipParts parts, Reading reading) {
    @Nullable InputStream open(String part) throws IOException {
      return parts.open(part, reading.options().limits());
    }
  }

  private record Workbook(List<Sheet> sheets, boolean since1904) {}

  private record Sheet(String name, String relation, String state) {
    boolean hidden() {
      return state.toLowerCase(java.util.Locale.ROOT).contains("hidden");
    }
  }

  private record Relation(String type, String target) {}

  private static Workbook workbook(Parts from) throws IOException {
    List<Sheet> sheets = new ArrayList<>();
    boolean since1904 = false;
    try (InputStream in = from.open("xl/workbook.xml")) {
      if (in == null) {
        throw new UnreadableException(UnreadCode.CORRUPT, "the workbook lacks its list of sheets");
      }
      SafeXml xml = new SafeXml(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          if (xml.name().equals("sheet")) {
            sheets.add(
                new Sheet(xml.attribute("name"), xml.attribute("id"), xml.attribute("state")));
          } else if (xml.name().equals("workbookPr")) {
            String flag = xml.attribute("date1904");
            since1904 = flag.equals("1") || flag.equals("true") || flag.equals("on");
          }
        }
      }
    }
    return new Workbook(sheets, since1904);
  }

  private static Map<String, Relation> relations(Parts from, String part) throws IOException {
    Map<String, Relation> relations = new HashMap<>();
    try (InputStream in = from.open(part)) {
      if (in == null) {
        return relations;
      }
      SafeXml xml = new SafeXml(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.name().equals("Relationship")) {
          String target = xml.attribute("Target");
          String absolute = target.startsWith("/") ? target.substring(1) : "xl/" + target;
          relations.put(
              xml.attribute("Id"),
              new Relation(xml.attribute("Type"), absolute.replace("xl/../", "")));
        }
      }
    }
    return relations;
  }

  private static String target(Map<String, Relation> relations, String type, String usual) {
    return relations.values().stream()
        .filter(relation -> relation.type().endsWith("/" + type))
        .map(Relation::target)
        .findFirst()
        .orElse(usual);
  }
}
