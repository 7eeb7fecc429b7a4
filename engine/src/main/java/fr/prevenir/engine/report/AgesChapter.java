package fr.prevenir.engine.report;

import fr.prevenir.engine.facts.ScopeFacts;
import fr.prevenir.engine.facts.ScopeFacts.AgeBand;
import fr.prevenir.engine.report.Tables.Column;
import java.util.ArrayList;
import java.util.List;

/// Ages and sexes of the patients: a pyramid, the oldest on top.
final class AgesChapter implements Chapter {
  /// Nobody has this age: a band up to it is open.
  private static final int OPEN_END = 115;

  private static final int ADULT = 18;

  @Override
  public String id() {
    return "ages";
  }

  @Override
  public boolean isPresent(ScopeFacts facts) {
    return !inhabited(facts.ages()).isEmpty();
  }

  @Override
  public void write(Markup page, Words words, ScopeFacts facts) {
    List<AgeBand> bands = inhabited(facts.ages());
    long longest =
        bands.stream().mapToLong(band -> Math.max(band.men(), band.women())).max().orElse(0);
    boolean unknown = bands.stream().anyMatch(band -> band.unknown() > 0);
    page.element("p", words.text("ages.intro"), "class", "intro");
    page.open("figure", "class", "bars pyramid").element("figcaption", caption(words, bands));
    List<Column> columns =
        new ArrayList<>(
            List.of(
                Column.number("column.men"),
                Column.picture("column.picture"),
                new Column("column.age", "age"),
                Column.picture("column.picture"),
                new Column("column.women", "number start")));
    if (unknown) {
      columns.add(Column.number("column.sex-unknown"));
    }
    Tables.open(page, words, "bars pyramid", words.text("ages.caption"), columns);
    for (AgeBand band : bands.reversed()) {
      page.open("tr");
      Tables.number(page, words.number(band.men()));
      page.open("td", "class", "picture");
      Bars.left(page, band.men(), longest, "men");
      page.close().element("th", band(words, band), "scope", "row", "class", "age");
      page.open("td", "class", "picture");
      Bars.right(page, band.women(), longest, "women");
      page.close().element("td", words.number(band.women()), "class", "number start");
      if (unknown) {
        page.element("td", words.number(band.unknown()), "class", "number soft");
      }
      page.close();
    }
    Tables.close(page);
    page.close();
  }

  /// Names how many are certainly minors: those in bands that end before 18.
  private static String caption(Words words, List<AgeBand> bands) {
    List<AgeBand> minors = bands.stream().filter(band -> band.to() < ADULT).toList();
    long people = minors.stream().mapToLong(AgesChapter::people).sum();
    return people == 0
        ? words.text("ages.figure")
        : words.text("ages.figure.minors", people, minors.getLast().to() + 1);
  }

  /// The bands from the youngest to the oldest patient, with those between that are empty.
  private static List<AgeBand> inhabited(List<AgeBand> bands) {
    int from = 0;
    int to = bands.size();
    while (from < to && people(bands.get(from)) == 0) {
      from++;
    }
    while (to > from && people(bands.get(to - 1)) == 0) {
      to--;
    }
    return bands.subList(from, to);
  }

  private static long people(AgeBand band) {
    return band.men() + band.women() + band.unknown();
  }

  private static String band(Words words, AgeBand band) {
    if (band.to() >= OPEN_END) {
      return words.text("ages.open", band.from());
    }
    return band.from() == band.to()
        ? words.text("ages.single", band.from())
        : words.text("ages.band", band.from(), band.to());
  }
}
