package fr.prevenir.detect.prose;

import fr.prevenir.model.Meaning;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the names of people: behind titles, labels and other cues, beside birth dates and
/// numbers, by the lists of names, and where the same name stood elsewhere in the text.
final class NameScan {
  private static final double ENOUGH = 2.2;
  private static final int MOST = 7;

  /// So many blanks part two columns.
  private static final int COLUMN = 4;

  /// Level of a first name that counts although it is a word too: `Clémence`.
  private static final int FREQUENT = 62;

  private final Text text;
  private final Spans into;
  private final NameUnits units;
  private final SmallNames small;
  private final NameCues cues;
  private final LoneNames lone;
  private final Beside beside;
  private final FirstNames first;
  private final Towns towns;
  private final List<Name> names = new ArrayList<>();
  private final HashSetOfLongs families = new HashSetOfLongs(64);
  private final HashSetOfLongs givens = new HashSetOfLongs(64);

  /// Token after the last first name of a relative taken alone, or -1.
  private int kin = -1;

  /// Whether the last first name taken alone was one of the team's.
  private boolean team;

  private NameScan(Text text, Spans into) {
    this.text = text;
    this.into = into;
    units = new NameUnits(text, into);
    small = new SmallNames(text, into);
    cues = new NameCues(text, into);
    lone = new LoneNames(text);
    beside = new Beside(text);
    first = new FirstNames(text, beside);
    towns = new Towns(text, into);
  }

  /// All names in the order of the text.
  static List<Name> find(Text text, Spans into) {
    NameScan scan = new NameScan(text, into);
    scan.pass(false);
    scan.pass(true);
    scan.names.sort(java.util.Comparator.comparingInt(Name::token));
    return scan.names;
  }

  private void pass(boolean known) {
    int i = 0;
    while (i < text.size()) {
      int end = starts(i) ? sequence(i, known) : i;
      i = Math.max(end, i + 1);
    }
  }

  private boolean starts(int token) {
    if (!text.word(token)) {
      return false;
    }
    boolean lowerParticle =
        text.shape(token) == Text.Shape.LOWER
            && (text.is(token, Trait.PARTICLE) || text.is(token, Trait.BOUND))
            && cues.titleBefore(token) != null;
    return lowerParticle
        || !small.run(token).isEmpty()
        || text.shape(token) != Text.Shape.LOWER && !cues.isTitle(token);
  }

  /// Reads the units from a token on and takes those that are a name; gives the token to go on at.
  private int sequence(int token, boolean known) {
    Trait title = cues.titleBefore(token);
    List<NameUnit> run = small.run(token);
    if (run.isEmpty()) {
      run = run(token, title != null);
    }
    if (run.isEmpty()) {
      return token;
    }
    NameCues.Cue left = cues.before(run.getFirst().from(), title);
    int[] best = trim(run, left);
    List<NameUnit> name = run.subList(best[0], best[1]);
    if (name.isEmpty()) {
      return token + 1;
    }
    boolean atCue = best[0] == 0;
    NameCues.Cue cue = atCue ? left : cues.before(name.getFirst().from(), null);
    boolean taken = known ? propagate(name, cue) : accept(name, cue);
    return taken ? name.getLast().to() : Math.max(token + 1, name.getFirst().from() + 1);
  }

  private List<NameUnit> run(int token, boolean titled) {
    List<NameUnit> run = new ArrayList<>();
    NameUnit unit = units.at(token, titled);
    while (unit != null && run.size() < MOST) {
      run.add(unit);
      int next = unit.to();
      boolean near =
          next < text.size()
              && text.sameLine(unit.from(), next)
              && text.start(next) - text.end(next - 1) <= 3
              && !cues.isTitleFollowed(next)
              && !parted(unit, next);
      unit = near ? units.at(next, titled && firstNames(run)) : null;
    }
    while (!run.isEmpty() && run.size() > 1 && units.dangling(run.getLast())) {
      run.removeLast();
    }
    return run;
  }

  /// Whether what follows a unit begins something else: a word of French behind two blanks, a town
  /// behind a surname in capitals (`Dr PHAM Saint-Brieuc`).
  private boolean parted(NameUnit unit, int next) {
    boolean word =
        text.is(next, Trait.COMMON)
            && text.start(next) - text.end(next - 1) >= 2
            && text.shape(next) == Text.Shape.CAPITALISED
            && unit.shape() == Text.Shape.UPPER
            && Lexicon.given(text.facts(next)) == 0;
    boolean saint =
        unit.shape() == Text.Shape.UPPER
            && text.shape(next) == Text.Shape.CAPITALISED
            && text.mark(next + 1, '-')
            && text.is(next, Trait.PARTICLE)
            && towns.commune(next);
    return word || saint;
  }

  private static boolean firstNames(List<NameUnit> run) {
    return run.stream().allMatch(u -> u.initial() || u.asGiven() > u.asFamily());
  }

  /// The part of a run that looks most like a name: `[from, to)`.
  private static int[] trim(List<NameUnit> run, NameCues.Cue left) {
    double top = Double.NEGATIVE_INFINITY;
    int[] best = {0, 0};
    for (int from = 0; from < run.size(); from++) {
      double score = from == 0 ? left.weight() + 0.2 : 0;
      for (int to = from + 1; to <= run.size(); to++) {
        score += likeness(run, from, to - 1, from == 0 ? left.weight() : 0);
        if (score > top) {
          top = score;
          best = new int[] {from, to};
        }
      }
    }
    return best;
  }

  /// How far a unit looks like a name in its place: behind first names or initials alone an
  /// ordinary word may be the surname.
  private static double likeness(List<NameUnit> run, int from, int at, double cue) {
    NameUnit unit = run.get(at);
    double own = unit.likeness();
    if (own > 0.5 || !unit.common()) {
      return own;
    }
    if (at + 1 < run.size() && NameUnit.contrasted(run.subList(at, at + 2))) {
      return 0.8;
    }
    boolean firstNames = at > from;
    for (int i = from; i < at; i++) {
      NameUnit before = run.get(i);
      firstNames &= before.initial() || before.listedGiven() && before.likeness() > 1;
    }
    boolean apart =
        at > 0
            && run.get(at - 1).shape() == Text.Shape.CAPITALISED
            && unit.shape() == Text.Shape.UPPER;
    if (firstNames && (cue >= 2 || unit.family() > 0 || apart)) {
      return cue >= 2 ? 1 : 0.4;
    }
    return cue >= 2 && unit.family() > 0 ? 0.3 : own;
  }

  /// `Dupont, Jeanne Marie`, `Dupont, J.`: surname, comma, first names.
  private boolean reversed(List<NameUnit> name, NameCues.Cue left) {
    int comma = name.getLast().to();
    if (name.size() > 2 || !text.mark(comma, ',') || !text.sameLine(comma, comma + 1)) {
      return false;
    }
    List<NameUnit> rest = run(comma + 1, false);
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
    Span family = span(name, false, 0.85);
    Span first = span(rest, true, 0.85);
    names.add(new Name(name.getFirst().from(), rest.getLast().to(), family, first, left.trait()));
    return true;
  }

  /// `| PASQUET | Thomas |`: surname and first name in cells of a table drawn in the text.
  private boolean inCells(List<NameUnit> name) {
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
    Span surname = span(name, false, 0.8);
    Span first = span(List.of(given), true, 0.8);
    names.add(new Name(family.from(), given.to(), surname, first, null));
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

  private boolean accept(List<NameUnit> name, NameCues.Cue left) {
    if (reversed(name, left) || inCells(name)) {
      return true;
    }
    double score =
        left.weight()
            + cues.after(name.getLast().to())
            + cues.apart(name.getFirst().from(), name.getLast().to());
    boolean listed = false;
    int words = 0;
    for (int i = 0; i < name.size(); i++) {
      NameUnit unit = name.get(i);
      score += likeness(name, 0, i, left.weight());
      listed |= unit.listedGiven() && unit.likeness() > 1;
      words += unit.initial() ? 0 : 1;
    }
    boolean initials = words < name.size();
    if (veiled(name, left)) {
      take(name, new NameCues.Cue(left.weight(), left.trait(), NameCues.Only.FAMILY), 0.6);
      return true;
    }
    if (words == 0 || name.stream().allMatch(u -> u.initial() || u.brief())) {
      return false;
    }
    boolean contrasted = NameUnit.contrasted(name);
    score += contrasted ? 1 : 0;
    listed |= contrasted;
    if (left.weight() == 0 && beside.place(name.getFirst().from())) {
      return false;
    }
    NameUnit only = name.getFirst();
    if (name.size() == 1 && left.weight() < 2.5) {
      return alone(name, only, left, score);
    }
    boolean form = left.weight() >= 2 || (words >= 2 && listed) || (initials && words >= 1);
    if (!form || score < ENOUGH) {
      return false;
    }
    take(name, left, Math.min(0.97, 0.5 + score / 14));
    others(name);
    return true;
  }

  /// `Mme D.`: a surname cut to its initial behind a title.
  private boolean veiled(List<NameUnit> name, NameCues.Cue left) {
    NameUnit only = name.getFirst();
    boolean titled = left.trait() == Trait.TITLE_F || left.trait() == Trait.TITLE_M;
    return titled
        && name.size() == 1
        && only.initial()
        && text.mark(only.from() + 1, '.')
        && only.to() == only.from() + 2
        && !text.number(only.to());
  }

  /// `SANTONI Laetitia, Marie, née`, `Prénoms : Sandra, Lucile`: further first names behind
  /// commas.
  private void others(List<NameUnit> name) {
    Name last = names.getLast();
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

  private static boolean frequent(NameUnit unit) {
    return !unit.common() || unit.given() <= FREQUENT;
  }

  /// Takes one word that only its neighbours make a name: a relative's first name, the surname of
  /// somebody told by a trade.
  private boolean alone(List<NameUnit> name, NameUnit only, NameCues.Cue left, double score) {
    if (lone.relative(only, team ? -1 : kin)) {
      team = false;
      take(name, new NameCues.Cue(left.weight(), Trait.KIN, NameCues.Only.GIVEN), 0.75);
      kin = only.to();
      return true;
    }
    if (lone.greeted(only)) {
      take(name, new NameCues.Cue(left.weight(), Trait.CALLED, NameCues.Only.GIVEN), 0.75);
      return true;
    }
    boolean goesOn = lone.goesOn(kin, only.from());
    boolean surname = first.did(only) && families.has(hash(only)) && !givens.has(hash(only));
    if (!surname && (first.spoken(only) || goesOn && first.could(only))) {
      Trait part = first.treats(only) || goesOn && team ? Trait.STAFF : Trait.CALLED;
      team = part == Trait.STAFF;
      take(name, new NameCues.Cue(left.weight(), part, NameCues.Only.GIVEN), 0.7);
      kin = only.to();
      return true;
    }
    if (only.shape() == Text.Shape.LOWER && left.weight() < 2) {
      Trait part = first.treats(only) ? Trait.STAFF : Trait.CALLED;
      take(name, new NameCues.Cue(left.weight(), part, NameCues.Only.GIVEN), 0.6);
      return true;
    }
    if (only.shape() == Text.Shape.LOWER) {
      boolean given = only.asGiven() > only.asFamily() + 1;
      NameCues.Only kind = given ? NameCues.Only.GIVEN : NameCues.Only.FAMILY;
      take(name, new NameCues.Cue(left.weight(), left.trait(), kind), 0.6);
      return true;
    }
    boolean after = lone.tradeAfter(only) || lone.did(only) || lone.field(only);
    if (!after && (!lone.trade(only, left.trait()) || score < ENOUGH)) {
      return false;
    }
    take(name, new NameCues.Cue(left.weight(), Trait.STAFF, NameCues.Only.FAMILY), 0.75);
    return true;
  }

  private void take(List<NameUnit> name, NameCues.Cue left, double confidence) {
    int n = name.size();
    NameSplit.Cut cut =
        switch (left.only()) {
          case FAMILY -> new NameSplit.Cut(n, false);
          case GIVEN -> new NameSplit.Cut(n, true);
          case ANY -> n == 1 ? alone(name.getFirst(), left) : NameSplit.best(name);
        };
    Span first = span(name.subList(0, cut.cut()), cut.givenFirst(), confidence);
    Span second =
        cut.cut() == n ? null : span(name.subList(cut.cut(), n), !cut.givenFirst(), confidence);
    Span family = cut.givenFirst() ? second : first;
    Span given = cut.givenFirst() ? first : second;
    names.add(new Name(name.getFirst().from(), name.getLast().to(), family, given, left.trait()));
  }

  private static NameSplit.Cut alone(NameUnit unit, NameCues.Cue left) {
    boolean patient = left.trait() == Trait.PATIENT && unit.shape() == Text.Shape.CAPITALISED;
    boolean given =
        unit.initial() || (left.weight() < 3 || patient) && unit.asGiven() > unit.asFamily() + 1;
    return new NameSplit.Cut(1, given);
  }

  private @Nullable Span span(List<NameUnit> part, boolean given, double confidence) {
    int from = part.getFirst().from();
    int to = part.getLast().to();
    Meaning kind = given ? Meaning.GIVEN : Meaning.FAMILY;
    int start = text.start(from);
    int end = text.end(to - 1);
    for (NameUnit unit : part) {
      if (!unit.initial()) {
        remember(unit, given);
      }
    }
    return into.add(kind, start, end, confidence) ? new Span(kind, start, end, confidence) : null;
  }

  private void remember(NameUnit unit, boolean given) {
    if (text.end(unit.to() - 1) - text.start(unit.from()) >= 3) {
      (given ? givens : families).add(hash(unit));
    }
  }

  private long hash(NameUnit unit) {
    return Phrase.hash(text.chars().substring(text.start(unit.from()), text.end(unit.to() - 1)));
  }

  /// Takes a name again that was taken elsewhere in the text.
  private boolean propagate(List<NameUnit> name, NameCues.Cue left) {
    boolean any = false;
    boolean all = true;
    for (NameUnit unit : name) {
      boolean family = !unit.initial() && families.has(hash(unit));
      boolean given = !unit.initial() && givens.has(hash(unit));
      boolean sure = !unit.common() || unit.shape() == Text.Shape.UPPER || unit.likeness() > 1;
      any |= sure && (family || given && unit.listedGiven());
      all &= family || given || unit.initial();
    }
    if (!any) {
      return false;
    }
    if (name.size() == 1) {
      NameUnit unit = name.getFirst();
      boolean given = givens.has(hash(unit)) && !(families.has(hash(unit)) && left.weight() >= 3);
      Span span = span(name, given, 0.7);
      names.add(
          new Name(unit.from(), unit.to(), given ? null : span, given ? span : null, left.trait()));
      return true;
    }
    boolean onlyGiven = name.stream().allMatch(u -> givens.has(hash(u)) && !families.has(hash(u)));
    if (onlyGiven) {
      Span span = span(name, true, 0.7);
      names.add(new Name(name.getFirst().from(), name.getLast().to(), null, span, left.trait()));
      return true;
    }
    if (all || name.stream().anyMatch(u -> u.likeness() > 1)) {
      take(name, left, 0.75);
      return true;
    }
    return false;
  }
}
