package fr.prevenir.detect.prose;

import fr.prevenir.model.Meaning;
import java.util.ArrayList;
import java.util.List;

/// Takes names whose parts marks keep apart: a comma between surname and first names, the cells of
/// a table, a list of first names.
final class NameForms {
  /// So many blanks part two columns.
  private static final int COLUMN = 4;

  /// Level of a first name that counts although it is a word too: `Clémence`.
  private static final int FREQUENT = 62;

  private final Text text;
  private final Spans into;
  private final NameUnits units;
  private final NameCues cues;
  private final NameRuns runs;
  private final FoundNames found;

  NameForms(
      Text text, Spans into, NameUnits units, NameCues cues, NameRuns runs, FoundNames found) {
    this.text = text;
    this.into = into;
    this.units = units;
    this.cues = cues;
    this.runs = runs;
    this.found = found;
  }

  /// `Dupont, Jeanne Marie`, `Dupont, J.`: surname, comma, first names.
  boolean reversed(List<NameUnit> name, NameCues.Cue left) {
    int comma = name.getLast().to();
    if (name.size() > 2
        || !text.mark(comma, ',')
        || !text.sameLine(comma, comma + 1)
        || cues.isTitleFollowed(comma + 1)) {
      return false;
    }
    List<NameUnit> rest = runs.run(comma + 1, false);
    boolean given = !rest.isEmpty() && rest.size() <= 3;
    boolean sex = rest.size() == 1 && rest.getFirst().initial() && sex(rest.getFirst());
    given &= !sex;
    for (NameUnit unit : rest) {
      given &= unit.initial() || unit.listedGiven() && unit.asGiven() > unit.asFamily() - 1;
    }
    boolean surname =
        name.stream()
            .noneMatch(
                u ->
                    u.initial()
                        || u.listedGiven() && !u.initial() && u.asGiven() > u.asFamily() + 1);
    double weight = left.weight() + cues.after(given ? rest.getLast().to() : comma);
    boolean opens = left.weight() > 0 || text.firstOfLine(name.getFirst().from());
    if (!given || !surname || !opens || weight < 0.5) {
      return false;
    }
    Span family = found.span(name, false, 0.85);
    Span first = found.span(rest, true, 0.85);
    found.add(new Name(name.getFirst().from(), rest.getLast().to(), family, first, left.trait()));
    return true;
  }

  /// `| PASQUET | Thomas |`: surname and first name in cells of a table drawn in the text.
  boolean inCells(List<NameUnit> name) {
    NameUnit family = name.getFirst();
    int bar = family.to();
    boolean barred =
        text.mark(bar, '|')
            && (text.mark(family.from() - 1, '|') || text.firstOfLine(family.from()));
    int from = barred ? bar + 1 : bar;
    boolean cell =
        name.size() == 1
            && !family.initial()
            && (barred || column(bar) && text.firstOfLine(family.from()))
            && text.sameLine(family.from(), from);
    NameUnit given = cell ? units.at(from, false) : null;
    boolean named =
        given != null
            && given.listedGiven()
            && given.asGiven() > given.asFamily()
            && (family.asFamily() > family.asGiven() || NameUnit.contrasted(List.of(family, given)))
            && family.likeness() > 0.5
            && (text.mark(given.to(), '|')
                || !text.sameLine(bar, given.to())
                || !barred && column(given.to()));
    if (!named || given == null) {
      return false;
    }
    Span surname = found.span(name, false, 0.8);
    Span first = found.span(List.of(given), true, 0.8);
    found.add(new Name(family.from(), given.to(), surname, first, null));
    return true;
  }

  /// Whether a gap as between columns stands before a token.
  private boolean column(int token) {
    return token > 0
        && token < text.size()
        && text.sameLine(token - 1, token)
        && text.start(token) - text.end(token - 1) >= COLUMN;
  }

  /// `NGUYEN Van Thanh, H, 20.08.1950`: no initial.
  private boolean sex(NameUnit unit) {
    return text.is(unit.from(), Trait.SEX)
        && unit.to() == unit.from() + 1
        && (text.mark(unit.to(), ',') || text.number(unit.to()));
  }

  /// `SANTONI Laetitia, Marie, née`, `Prénoms : Sandra, Lucile`: further first names behind
  /// commas.
  void others(List<NameUnit> name) {
    Name last = found.last();
    int end = last.end();
    if (last.given() == null || last.given().end() != text.end(end - 1)) {
      return;
    }
    boolean field = last.cue() == Trait.NAME_LABEL && last.family() == null;
    List<NameUnit> more = new ArrayList<>();
    while (text.mark(end, ',') && text.sameLine(end, end + 1)) {
      NameUnit unit = units.at(end + 1, false);
      boolean first = unit != null && unit.listedGiven() && !unit.initial() && frequent(unit);
      if (unit == null || !first || unit.shape() != name.getLast().shape()) {
        break;
      }
      more.add(unit);
      end = unit.to();
    }
    boolean ends =
        field && !text.sameLine(end - 1, end)
            || text.mark(end, ',') && text.is(end + 1, Trait.BORN);
    if (ends) {
      for (NameUnit unit : more) {
        into.add(Meaning.GIVEN, text.start(unit.from()), text.end(unit.to() - 1), 0.75);
      }
    }
  }

  /// `pte KERVELLEC Solenn (LE GUERN)`: another surname in brackets behind a whole name.
  void bracketed() {
    Name last = found.last();
    int open = last.end();
    boolean whole = last.family() != null && last.given() != null;
    if (!whole || !text.mark(open, '(') || !text.sameLine(open - 1, open + 1)) {
      return;
    }
    List<NameUnit> rest = runs.run(open + 1, false);
    boolean surname =
        rest.size() == 1
            && text.mark(rest.getFirst().to(), ')')
            && rest.getFirst().shape() == Text.Shape.UPPER
            && rest.getFirst().family() > 0
            && (!rest.getFirst().common() || rest.getFirst().particle())
            && !rest.getFirst().brief();
    if (surname) {
      found.take(rest, new NameCues.Cue(1, Trait.MAIDEN, NameCues.Only.FAMILY), 0.75);
    }
  }

  private static boolean frequent(NameUnit unit) {
    return !unit.common() || unit.given() <= FREQUENT;
  }
}
