package fr.prevenir.read.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/// The sheets of an XLSX or XLSB and the parts that hold them: as the workbook says, else by the
/// names of the parts. A sheet that the workbook does not list is read all the same.
final class SheetList {
  private final Set<String> parts;
  private final String suffix;
  private final Pattern sheetPart;
  private final List<Listed> listed = new ArrayList<>();
  private final Map<String, Relation> relations = new HashMap<>();
  private boolean since1904;

  /// @param state `hidden`, `veryHidden`, `unlisted`, or empty for a sheet that is shown
  record Sheet(String name, String part, String state) {}

  private record Listed(String name, String relation, String state) {}

  private record Relation(String type, String target) {}

  /// @param parts all parts of the workbook, in lower case
  /// @param suffix of the names of parts that hold sheets
  SheetList(Set<String> parts, String suffix) {
    this.parts = parts;
    this.suffix = suffix;
    sheetPart = Pattern.compile("xl/worksheets/(?!binaryindex)[^/]+\\." + suffix);
  }

  /// Takes `workbook.xml`.
  void workbook(InputStream in) throws IOException {
    SafeXml xml = new SafeXml(in);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        if (xml.name().equals("sheet")) {
          add(xml.attribute("name"), xml.attribute("id"), xml.attribute("state"));
        } else if (xml.name().equals("workbookPr")) {
          String flag = xml.attribute("date1904");
          since1904 = flag.equals("1") || flag.equals("true") || flag.equals("on");
        }
      }
    }
  }

  /// Adds a sheet that the workbook lists.
  void add(String name, String relation, String state) {
    listed.add(new Listed(name, relation, state));
  }

  /// Whether days are counted from 1904.
  void since1904(boolean flag) {
    since1904 = flag;
  }

  /// Takes `workbook.xml.rels`.
  void relations(InputStream in) throws IOException {
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

  boolean since1904() {
    return since1904;
  }

  /// The part that the workbook has for a purpose, or the usual one.
  String target(String type, String usual) {
    return relations.values().stream()
        .filter(relation -> relation.type().endsWith("/" + type))
        .map(Relation::target)
        .findFirst()
        .orElse(usual);
  }

  /// All sheets of cells, in the order of the workbook, then those it does not list.
  List<Sheet> sheets() {
    List<Sheet> sheets = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (int i = 0; i < listed.size(); i++) {
      Listed sheet = listed.get(i);
      Relation relation = relations.get(sheet.relation());
      String part = part(relation, i);
      if (part != null) {
        known.add(part.toLowerCase(Locale.ROOT));
        sheets.add(new Sheet(sheet.name(), part, hidden(sheet.state())));
      }
    }
    String unlisted = listed.isEmpty() ? "" : "unlisted";
    parts.stream()
        .filter(part -> sheetPart.matcher(part).matches() && !known.contains(part))
        .sorted((a, b) -> a.length() == b.length() ? a.compareTo(b) : a.length() - b.length())
        .map(part -> new Sheet(part.replaceAll(".*/|\\.[a-z]+$", ""), part, unlisted))
        .forEach(sheets::add);
    return sheets;
  }

  private static String hidden(String state) {
    return state.toLowerCase(Locale.ROOT).contains("hidden") ? state : "";
  }

  /// Where a sheet is, or null for one of charts or macros.
  private @Nullable String part(@Nullable Relation relation, int index) {
    if (relation == null) {
      return "xl/worksheets/sheet" + (index + 1) + "." + suffix;
    }
    return relation.type().endsWith("worksheet") ? relation.target() : null;
  }
}
