package fr.prevenir.engine.report;

import fr.prevenir.engine.facts.ScopeFacts;
import fr.prevenir.engine.facts.ScopeFacts.DepartmentCount;
import fr.prevenir.engine.report.Tables.Column;
import fr.prevenir.reference.Communes;
import fr.prevenir.reference.Department;
import fr.prevenir.reference.Outlines;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Where the patients live: a map of France by département, with Paris enlarged and the overseas
/// départements as squares.
final class DepartmentsChapter implements Chapter {
  private static final List<String> OVERSEAS = List.of("971", "972", "973", "974", "976");

  /// Paris and its three neighbours in the coordinates of the outlines.
  private static final String PARIS = "302 132 24 24.5";

  private static final List<String> AROUND_PARIS = List.of("75", "92", "93", "94");

  @Override
  public String id() {
    return "departments";
  }

  @Override
  public boolean isPresent(ScopeFacts facts) {
    return !facts.departments().isEmpty();
  }

  @Override
  public void write(Markup page, Words words, ScopeFacts facts) {
    Map<String, Long> people =
        facts.departments().stream()
            .collect(Collectors.toMap(DepartmentCount::code, DepartmentCount::people, Long::sum));
    Map<String, String> names =
        Communes.departments().stream()
            .collect(Collectors.toMap(Department::code, Department::name, (a, _) -> a));
    Shades shades = Shades.of(List.copyOf(people.values()));
    page.element("p", words.text("departments.intro"), "class", "intro");
    page.open("figure", "class", "map")
        .element(
            "figcaption",
            words.text("departments.figure", people.size(), facts.withoutDepartment()));
    page.open("div", "class", "map");
    new Drawing(page, words, people, names, shades).draw();
    legend(page, words, shades);
    page.close();
    table(page, words, facts, names);
    page.close();
  }

  private static void legend(Markup page, Words words, Shades shades) {
    page.open("ul", "class", "legend", "aria-label", words.text("departments.legend"));
    swatch(page, 0, words.text("departments.nobody"));
    for (int i = 0; i < shades.limits().size(); i++) {
      long from = shades.limits().get(i);
      boolean last = i == shades.limits().size() - 1;
      long to = last ? Long.MAX_VALUE : shades.limits().get(i + 1) - 1;
      String label =
          last
              ? words.text("departments.from", from)
              : words.text("departments.between", from, to, from == to ? 1 : 2);
      swatch(page, shades.shadeOfClass(i), label);
    }
    page.close();
  }

  private static void swatch(Markup page, int shade, String label) {
    page.open("li")
        .open("svg", "class", "swatch", "viewBox", "0 0 20 14", "aria-hidden", "true")
        .open("rect", "class", "shade" + shade, "width", "20", "height", "14", "rx", "2")
        .close()
        .close()
        .text(label)
        .close();
  }

  private static void table(Markup page, Words words, ScopeFacts facts, Map<String, String> names) {
    List<DepartmentCount> rows =
        facts.departments().stream()
            .sorted(
                Comparator.comparingLong(DepartmentCount::people)
                    .reversed()
                    .thenComparing(DepartmentCount::code))
            .toList();
    long everybody =
        facts.withoutDepartment() + rows.stream().mapToLong(DepartmentCount::people).sum();
    Tables.folded(page, words.text("table.of-figure"), "narrow");
    Tables.open(
        page,
        words,
        "plain",
        words.text("departments.caption"),
        List.of(
            Column.words("column.department"),
            Column.number("column.people"),
            Column.number("column.share")));
    for (DepartmentCount row : rows) {
      row(
          page,
          words,
          words.text("departments.name", row.code(), names.getOrDefault(row.code(), "?")),
          row.people(),
          everybody);
    }
    if (facts.withoutDepartment() > 0) {
      row(page, words, words.text("departments.unknown"), facts.withoutDepartment(), everybody);
    }
    Tables.close(page);
    page.close().close();
  }

  private static void row(Markup page, Words words, String name, long people, long everybody) {
    page.open("tr").element("th", name, "scope", "row");
    Tables.number(page, words.number(people));
    page.element("td", words.share(people, everybody), "class", "number soft").close();
  }

  /// The map itself; each shape has a title that a pointer or a reader shows.
  private record Drawing(
      Markup page,
      Words words,
      Map<String, Long> people,
      Map<String, String> names,
      Shades shades) {

    void draw() {
      Outlines france = Outlines.france();
      page.open(
          "svg",
          "class",
          "france",
          "viewBox",
          "0 0 640 660",
          "role",
          "img",
          "aria-label",
          words.text("departments.alt"));
      france.paths().forEach(this::shape);
      page.open("svg", "x", "8", "y", "352", "width", "136", "height", "139", "viewBox", PARIS);
      page.open("g", "class", "inset");
      AROUND_PARIS.forEach(code -> shape(code, france.paths().getOrDefault(code, "")));
      page.close().close();
      label(76, 512, words.text("departments.paris"));
      overseas();
      page.close();
    }

    private void shape(String code, String path) {
      page.open("path", "class", shade(code), "d", path);
      page.element("title", title(code)).close();
    }

    private void overseas() {
      Set<String> shown = new TreeSet<>(OVERSEAS);
      people.keySet().stream().filter(code -> code.length() == 3).forEach(shown::add);
      int x = 8;
      for (String code : shown) {
        page.open(
            "rect",
            "class",
            shade(code),
            "x",
            "" + x,
            "y",
            "598",
            "width",
            "38",
            "height",
            "38",
            "rx",
            "4");
        page.element("title", title(code)).close();
        label(x + 19, 654, code);
        x += 52;
      }
    }

    private void label(int x, int y, String text) {
      page.element("text", text, "x", "" + x, "y", "" + y, "text-anchor", "middle");
    }

    private String shade(String code) {
      return "shade" + shades.shade(people.getOrDefault(code, 0L));
    }

    private String title(String code) {
      return words.text(
          "departments.title", code, names.getOrDefault(code, "?"), people.getOrDefault(code, 0L));
    }
  }
}
