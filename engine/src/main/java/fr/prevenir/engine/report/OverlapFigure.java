package fr.prevenir.engine.report;

import fr.prevenir.engine.facts.ScopeFacts.Overlap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Who stands in several groups of files: each row is one exact combination, with a dot for each
/// group in it (the idea of UpSet, Lex et al. 2014).
final class OverlapFigure {
  private static final int MOST_ROWS = 18;
  private static final int MOST_GROUPS = 14;

  private OverlapFigure() {}

  static void write(Markup page, Words words, List<Overlap> overlaps) {
    Map<String, Long> sizes = sizes(overlaps);
    if (sizes.size() < 2) {
      return;
    }
    List<Overlap> drawn = drawn(overlaps, sizes);
    List<String> groups = groups(drawn, sizes);
    page.element("h3", words.text("overlap.title"));
    page.open("figure", "class", "overlap")
        .element("figcaption", words.text("overlap.figure", shared(overlaps)));
    page.open("ol", "class", "groups");
    for (int i = 0; i < groups.size(); i++) {
      page.open("li").element("b", letter(i)).text(" ").name(groups.get(i)).text(" ");
      page.element(
          "span",
          words.text("people.count", sizes.getOrDefault(groups.get(i), 0L)),
          "class",
          "soft");
      page.close();
    }
    page.close();
    matrix(page, words, drawn, groups);
    if (drawn.size() < overlaps.size()) {
      rest(page, words, overlaps, drawn);
    }
    page.close();
  }

  /// People of each group, whatever other groups they stand in; the largest group first.
  private static Map<String, Long> sizes(List<Overlap> overlaps) {
    Map<String, Long> sizes = new LinkedHashMap<>();
    for (Overlap overlap : overlaps) {
      overlap.groups().forEach(group -> sizes.merge(group, overlap.people(), Long::sum));
    }
    return sizes;
  }

  /// The largest combinations that together need no more groups than there are columns for.
  private static List<Overlap> drawn(List<Overlap> overlaps, Map<String, Long> sizes) {
    List<Overlap> drawn = new ArrayList<>();
    Set<String> groups = new LinkedHashSet<>();
    List<Overlap> sharedFirst =
        overlaps.stream()
            .sorted(
                Comparator.comparing((Overlap overlap) -> overlap.groups().size() < 2)
                    .thenComparing(Comparator.comparingLong(Overlap::people).reversed()))
            .toList();
    for (Overlap overlap : sharedFirst) {
      Set<String> wider = new LinkedHashSet<>(groups);
      wider.addAll(overlap.groups());
      if (drawn.size() < MOST_ROWS && wider.size() <= Math.min(MOST_GROUPS, sizes.size())) {
        drawn.add(overlap);
        groups = wider;
      }
    }
    drawn.sort(Comparator.comparingLong(Overlap::people).reversed());
    return drawn;
  }

  private static List<String> groups(List<Overlap> drawn, Map<String, Long> sizes) {
    return drawn.stream()
        .flatMap(overlap -> overlap.groups().stream())
        .distinct()
        .sorted(
            Comparator.comparingLong((String group) -> sizes.getOrDefault(group, 0L))
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static long shared(List<Overlap> overlaps) {
    return overlaps.stream()
        .filter(overlap -> overlap.groups().size() > 1)
        .mapToLong(Overlap::people)
        .sum();
  }

  private static void matrix(Markup page, Words words, List<Overlap> drawn, List<String> groups) {
    long longest = drawn.stream().mapToLong(Overlap::people).max().orElse(0);
    page.open("table", "class", "bars overlap")
        .element("caption", words.text("overlap.caption"))
        .open("thead")
        .open("tr")
        .open("th", "scope", "col", "class", "combination")
        .element("span", words.text("column.combination"), "class", "hidden")
        .close();
    for (int i = 0; i < groups.size(); i++) {
      page.element("th", letter(i), "scope", "col", "class", "dot", "title", groups.get(i));
    }
    page.element("th", words.text("column.picture"), "scope", "col", "class", "picture")
        .element("th", words.text("column.people"), "scope", "col", "class", "number")
        .close()
        .close()
        .open("tbody");
    for (Overlap overlap : drawn) {
      page.open("tr")
          .open("th", "scope", "row", "class", "combination")
          .element("span", letters(overlap, groups), "class", "hidden")
          .close();
      for (String group : groups) {
        dot(page, overlap.groups().contains(group));
      }
      page.open("td", "class", "picture");
      Bars.right(
          page, overlap.people(), longest, overlap.groups().size() > 1 ? "shared" : "ordinary");
      page.close();
      Tables.number(page, words.number(overlap.people()));
      page.close();
    }
    Tables.close(page);
  }

  private static void dot(Markup page, boolean inside) {
    page.open("td", "class", "dot")
        .open("svg", "viewBox", "0 0 12 12", "aria-hidden", "true")
        .open("circle", "class", inside ? "in" : "out", "cx", "6", "cy", "6", "r", "5")
        .close()
        .close()
        .close();
  }

  private static void rest(Markup page, Words words, List<Overlap> overlaps, List<Overlap> drawn) {
    List<Overlap> rest = overlaps.stream().filter(overlap -> !drawn.contains(overlap)).toList();
    Tables.folded(page, words.text("overlap.rest", rest.size()), "wide");
    Tables.open(
        page,
        words,
        "plain",
        words.text("overlap.caption"),
        List.of(Tables.Column.words("column.combination"), Tables.Column.number("column.people")));
    for (Overlap overlap : rest) {
      page.open("tr").open("th", "scope", "row");
      for (String group : overlap.groups()) {
        page.open("span", "class", "path").name(group).close();
      }
      page.close();
      Tables.number(page, words.number(overlap.people()));
      page.close();
    }
    Tables.close(page);
    page.close().close();
  }

  private static String letters(Overlap overlap, List<String> groups) {
    return overlap.groups().stream()
        .map(groups::indexOf)
        .sorted()
        .map(OverlapFigure::letter)
        .collect(Collectors.joining(" "));
  }

  private static String letter(int index) {
    return String.valueOf((char) ('A' + index));
  }
}
