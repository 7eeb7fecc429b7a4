package fr.prevenir.detect.prose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the names of people: behind titles, labels and other cues, beside birth dates and
/// numbers, by the lists of names, and where the same name stood elsewhere in the text.
final class NameScan {
  private static final double ENOUGH = 2.2;
  private final Text text;
  private final NameUnits units;
  private final SmallNames small;
  private final NameCues cues;
  private final LoneNames lone;
  private final Beside beside;
  private final PlacedNames placed;
  private final FirstNames first;
  private final NameRuns runs;
  private final FoundNames found;
  private final NameForms forms;

  /// Token after the last first name of a relative taken alone, or -1.
  private int kin = -1;

  /// Whether the last first name taken alone was one of the team's.
  private boolean team;

  private NameScan(Text text, Spans into) {
    this.text = text;
    units = new NameUnits(text, into);
    small = new SmallNames(text, into);
    cues = new NameCues(text, into);
    lone = new LoneNames(text);
    beside = new Beside(text);
    placed = new PlacedNames(text);
    first = new FirstNames(text, beside);
    found = new FoundNames(text, into);
    runs = new NameRuns(text, into, units, cues);
    forms = new NameForms(text, into, units, cues, runs, found);
  }

  /// All names in the order of the text.
  static List<Name> find(Text text, Spans into) {
    NameScan scan = new NameScan(text, into);
    scan.pass(false);
    scan.pass(true);
    return scan.found.sorted();
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
      run = runs.run(token, title != null);
    }
    if (run.isEmpty()) {
      return token;
    }
    NameCues.Cue left = cues.before(run.getFirst().from(), title);
    int[] best = NameRuns.trim(run, left);
    List<NameUnit> name = run.subList(best[0], best[1]);
    if (name.isEmpty()) {
      return token + 1;
    }
    boolean atCue = best[0] == 0;
    NameCues.Cue cue = atCue ? left : cues.before(name.getFirst().from(), null);
    boolean taken = known ? propagate(name, cue) : accept(name, cue);
    return taken ? name.getLast().to() : Math.max(token + 1, name.getFirst().from() + 1);
  }

  private boolean accept(List<NameUnit> name, NameCues.Cue left) {
    if (forms.reversed(name, left) || forms.inCells(name)) {
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
      score += NameRuns.likeness(name, 0, i, left.weight());
      listed |= unit.listedGiven() && unit.likeness() > 1;
      words += unit.initial() ? 0 : 1;
    }
    boolean initials = words < name.size();
    if (veiled(name, left)) {
      found.take(name, new NameCues.Cue(left.weight(), left.trait(), NameCues.Only.FAMILY), 0.6);
      return true;
    }
    boolean nickname = name.size() == 1 && lone.relative(name.getFirst(), -1);
    if (words == 0 || !nickname && name.stream().allMatch(u -> u.initial() || u.brief())) {
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
    found.take(name, left, Math.min(0.97, 0.5 + score / 14));
    forms.others(name);
    forms.bracketed();
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

  /// Takes one word that only its neighbours make a name: a relative's first name, the surname of
  /// somebody told by a trade.
  private boolean alone(List<NameUnit> name, NameUnit only, NameCues.Cue left, double score) {
    if (lone.relative(only, team ? -1 : kin)) {
      team = false;
      found.take(name, new NameCues.Cue(left.weight(), Trait.KIN, NameCues.Only.GIVEN), 0.75);
      kin = only.to();
      return true;
    }
    if (lone.greeted(only)) {
      found.take(name, new NameCues.Cue(left.weight(), Trait.CALLED, NameCues.Only.GIVEN), 0.75);
      return true;
    }
    boolean goesOn = lone.goesOn(kin, only.from());
    boolean surname = first.did(only) && found.family(only) && !found.given(only);
    if (!surname && (first.spoken(only) || goesOn && first.could(only))) {
      Trait part = first.treats(only) || goesOn && team ? Trait.STAFF : Trait.CALLED;
      team = part == Trait.STAFF;
      found.take(name, new NameCues.Cue(left.weight(), part, NameCues.Only.GIVEN), 0.7);
      kin = only.to();
      return true;
    }
    if (only.shape() == Text.Shape.LOWER && left.weight() < 2) {
      Trait part = first.treats(only) ? Trait.STAFF : Trait.CALLED;
      found.take(name, new NameCues.Cue(left.weight(), part, NameCues.Only.GIVEN), 0.6);
      return true;
    }
    if (only.shape() == Text.Shape.LOWER) {
      boolean given = only.asGiven() > only.asFamily() + 1;
      NameCues.Only kind = given ? NameCues.Only.GIVEN : NameCues.Only.FAMILY;
      found.take(name, new NameCues.Cue(left.weight(), left.trait(), kind), 0.6);
      return true;
    }
    if (placed.signed(only) || placed.related(only)) {
      Trait told = placed.related(only) ? Trait.KIN : Trait.STAFF;
      found.take(name, new NameCues.Cue(left.weight(), told, NameCues.Only.GIVEN), 0.6);
      return true;
    }
    @Nullable Trait part = part(only);
    if (part != null) {
      found.take(name, new NameCues.Cue(left.weight(), part, NameCues.Only.FAMILY), 0.7);
      return true;
    }
    if (first.calledSo(only)) {
      found.take(name, new NameCues.Cue(left.weight(), Trait.STAFF, NameCues.Only.GIVEN), 0.7);
      return true;
    }
    boolean told = cues.after(only.to()) > 1;
    boolean after =
        lone.tradeAfter(only) || lone.did(only) || lone.field(only) || lone.apposed(only, told);
    if (!after && (!lone.trade(only, left.trait()) || score < ENOUGH)) {
      return false;
    }
    found.take(name, new NameCues.Cue(left.weight(), Trait.STAFF, NameCues.Only.FAMILY), 0.75);
    return true;
  }

  /// The part of a surname that its place tells, or null.
  private @Nullable Trait part(NameUnit only) {
    if (placed.bed(only)) {
      return Trait.PATIENT;
    }
    if (placed.close(only)) {
      return Trait.KIN;
    }
    return placed.attended(only) || placed.consulted(only, beside) ? Trait.STAFF : null;
  }

  /// Takes a name again that was taken elsewhere in the text.
  private boolean propagate(List<NameUnit> name, NameCues.Cue left) {
    boolean any = false;
    boolean all = true;
    for (NameUnit unit : name) {
      boolean family = !unit.initial() && found.family(unit);
      boolean given = !unit.initial() && found.given(unit);
      boolean sure = !unit.common() || unit.shape() == Text.Shape.UPPER || unit.likeness() > 1;
      any |= sure && (family || given && unit.listedGiven());
      all &= family || given || unit.initial();
    }
    if (!any) {
      return false;
    }
    if (name.size() == 1) {
      NameUnit unit = name.getFirst();
      boolean given = found.given(unit) && !(found.family(unit) && left.weight() >= 3);
      Span span = found.span(name, given, 0.7);
      found.add(
          new Name(unit.from(), unit.to(), given ? null : span, given ? span : null, left.trait()));
      return true;
    }
    boolean onlyGiven = name.stream().allMatch(u -> found.given(u) && !found.family(u));
    if (onlyGiven) {
      Span span = found.span(name, true, 0.7);
      found.add(new Name(name.getFirst().from(), name.getLast().to(), null, span, left.trait()));
      return true;
    }
    if (all || name.stream().anyMatch(u -> u.likeness() > 1)) {
      found.take(name, left, 0.75);
      return true;
    }
    return false;
  }
}
