package fr.prevenir.engine.report;

import fr.prevenir.engine.facts.ScopeFacts;
import fr.prevenir.engine.facts.ScopeFacts.MonthCount;
import fr.prevenir.engine.report.MonthBins.Bin;
import fr.prevenir.engine.report.Tables.Column;
import java.util.List;
import java.util.Locale;

/// When the care was given: columns over time.
///
/// The drawing is in per cent of its box, so that it stretches while its words keep their size.
final class MonthsChapter implements Chapter {
  private static final double TOP = 6;
  private static final double BOTTOM = 88;
  private static final long[] ROUND = {1, 2, 4, 6, 8, 10, 12, 16, 20, 24, 30, 40, 50, 60, 80, 100};

  @Override
  public String id() {
    return "months";
  }

  @Override
  public boolean isPresent(ScopeFacts facts) {
    return !facts.months().isEmpty();
  }

  @Override
  public void write(Markup page, Words words, ScopeFacts facts) {
    MonthBins bins = MonthBins.of(facts.months());
    page.element("p", words.text("months.intro"), "class", "intro");
    page.open("figure", "class", "months")
        .element("figcaption", words.text("months.figure." + bins.width()));
    drawing(page, words, bins);
    Tables.folded(page, words.text("table.of-figure"), "narrow");
    Tables.open(
        page,
        words,
        "plain",
        words.text("months.caption"),
        List.of(Column.words("column.month"), Column.number("column.people")));
    for (MonthCount month : facts.months()) {
      page.open("tr").element("th", words.month(month.month()), "scope", "row");
      Tables.number(page, words.number(month.people()));
      page.close();
    }
    Tables.close(page);
    page.close().close().close();
  }

  private static void drawing(Markup page, Words words, MonthBins months) {
    List<Bin> bins = months.bins();
    long top = roundUp(bins.stream().mapToLong(Bin::people).max().orElse(1));
    page.open("div", "class", "months").open("div", "class", "scale", "aria-hidden", "true");
    page.element("span", words.number(top));
    page.element("span", top % 2 == 0 ? words.number(top / 2) : "");
    page.close().open("svg", "role", "img", "aria-label", words.text("months.alt"));
    line(page, "grid", TOP);
    line(page, "grid", (TOP + BOTTOM) / 2);
    double step = 100.0 / bins.size();
    double width = Math.min(step * 0.78, 6);
    for (int i = 0; i < bins.size(); i++) {
      Bin bin = bins.get(i);
      double height = (BOTTOM - TOP) * bin.people() / top;
      height = bin.people() == 0 ? 0 : Math.max(height, 0.6);
      page.open(
              "rect",
              "x",
              percent(step * i + (step - width) / 2),
              "y",
              percent(BOTTOM - height),
              "width",
              percent(width),
              "height",
              percent(height))
          .element("title", words.text("months.title", label(words, months, bin), bin.people()))
          .close();
    }
    line(page, "base", BOTTOM);
    axis(page, words, months, step);
    page.close().close();
  }

  private static void line(Markup page, String kind, double y) {
    page.open("line", "class", kind, "x1", "0", "x2", "100%", "y1", percent(y), "y2", percent(y))
        .close();
  }

  /// The first and the last column are named, and two between them where there is room.
  private static void axis(Markup page, Words words, MonthBins months, double step) {
    List<Bin> bins = months.bins();
    int last = bins.size() - 1;
    mark(page, label(words, months, bins.getFirst()), "start", last == 0 ? "50%" : "0", last == 0);
    if (last > 0) {
      mark(page, label(words, months, bins.getLast()), "end", "100%", false);
    }
    for (int third = 1; third <= 2 && last >= 9; third++) {
      int i = Math.round(last * third / 3f);
      mark(page, label(words, months, bins.get(i)), "between", percent(step * (i + 0.5)), true);
    }
  }

  private static void mark(Markup page, String label, String kind, String x, boolean middle) {
    String anchor = middle ? "middle" : kind;
    page.element("text", label, "class", kind, "x", x, "y", "98%", "text-anchor", anchor);
  }

  private static String label(Words words, MonthBins months, Bin bin) {
    return switch (months.width()) {
      case 1 -> words.shortMonth(bin.start());
      case 3 ->
          words.text(
              "months.quarter",
              (bin.start().getMonthValue() + 2) / 3,
              Integer.toString(bin.start().getYear()));
      default -> Integer.toString(bin.start().getYear());
    };
  }

  /// The next round number that has a round half.
  private static long roundUp(long value) {
    long unit = 1;
    while (unit * 100 < value) {
      unit *= 10;
    }
    for (long factor : ROUND) {
      if (factor * unit >= value) {
        return factor * unit;
      }
    }
    throw new IllegalStateException("a hundred units hold every value");
  }

  private static String percent(double value) {
    return String.format(Locale.ROOT, "%.2f%%", value);
  }
}
