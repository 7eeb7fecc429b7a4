package fr.prevenir.engine.report;

import fr.prevenir.engine.facts.Bounds;
import fr.prevenir.engine.facts.ScopeFacts;
import fr.prevenir.engine.facts.ScopeFacts.CategoryCount;
import fr.prevenir.engine.report.Tables.Column;
import fr.prevenir.model.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which categories of data, of how many people: bars, the sensitive ones first and apart.
final class CategoriesChapter implements Chapter {
  @Override
  public String id() {
    return "categories";
  }

  @Override
  public boolean isPresent(ScopeFacts facts) {
    return !facts.patients().isEmpty() || !facts.others().isEmpty();
  }

  @Override
  public void write(Markup page, Words words, ScopeFacts facts) {
    page.element("p", words.text("categories.intro"), "class", "intro");
    figure(page, words, Role.PATIENT, facts.patients(), facts.byRole().get(Role.PATIENT));
    for (Role role : Role.values()) {
      if (role != Role.PATIENT) {
        List<CategoryCount> counts = facts.others().getOrDefault(role, List.of());
        figure(page, words, role, counts, facts.byRole().get(role));
      }
    }
  }

  private static void figure(
      Markup page, Words words, Role role, List<CategoryCount> counts, @Nullable Bounds bounds) {
    if (counts.isEmpty()) {
      return;
    }
    long everybody = bounds == null ? 0 : bounds.likely();
    long longest = counts.stream().mapToLong(CategoryCount::people).max().orElse(0);
    page.open("figure", "class", "bars")
        .element("figcaption", words.text("categories.figure." + role.code(), everybody));
    Tables.open(
        page,
        words,
        "bars",
        words.text("categories.caption"),
        List.of(
            Column.words("column.category"),
            Column.picture("column.picture"),
            Column.number("column.people"),
            Column.number("column.share")));
    boolean hasSensitive = counts.stream().anyMatch(count -> count.category().sensitive());
    if (hasSensitive) {
      group(page, words, "categories.sensitive");
      rows(page, words, counts, true, longest, everybody);
      page.close().open("tbody");
      group(page, words, "categories.ordinary");
    }
    rows(page, words, counts, false, longest, everybody);
    Tables.close(page);
    page.close();
  }

  private static void group(Markup page, Words words, String key) {
    page.open("tr", "class", "group")
        .element("th", words.text(key), "colspan", "4", "scope", "rowgroup")
        .close();
  }

  private static void rows(
      Markup page,
      Words words,
      List<CategoryCount> counts,
      boolean sensitive,
      long longest,
      long everybody) {
    for (CategoryCount count : counts) {
      if (count.category().sensitive() != sensitive) {
        continue;
      }
      page.open("tr")
          .element("th", words.text("category." + count.category().code()), "scope", "row")
          .open("td", "class", "picture");
      Bars.right(page, count.people(), longest, sensitive ? "sensitive" : "ordinary");
      page.close();
      Tables.number(page, words.number(count.people()));
      page.element("td", words.share(count.people(), everybody), "class", "number soft").close();
    }
  }
}
