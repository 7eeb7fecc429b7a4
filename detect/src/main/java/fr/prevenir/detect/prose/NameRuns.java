package fr.prevenir.detect.prose;

import java.util.ArrayList;
import java.util.List;

/// Reads the units of names that stand side by side, and finds the part of them that looks most
/// like a name.
final class NameRuns {
  private static final int MOST = 7;

  private final Text text;
  private final NameUnits units;
  private final NameCues cues;
  private final Towns towns;

  NameRuns(Text text, Spans into, NameUnits units, NameCues cues) {
    this.text = text;
    this.units = units;
    this.cues = cues;
    towns = new Towns(text, into);
  }

  /// The units that stand side by side from a token on.
  List<NameUnit> run(int token, boolean titled) {
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
  /// behind a surname in capitals (`Dr PHAM Saint-Brieuc`), another person (`Ida BERG   Noé CLOT`).
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
            && towns.names().commune(next);
    boolean another =
        text.start(next) - text.end(next - 1) >= 3
            && unit.shape() == Text.Shape.UPPER
            && text.shape(next) == Text.Shape.CAPITALISED
            && Lexicon.given(text.facts(next)) > 0
            && text.shape(next + 1) == Text.Shape.UPPER;
    return word || saint || another;
  }

  private static boolean firstNames(List<NameUnit> run) {
    return run.stream().allMatch(u -> u.initial() || u.asGiven() > u.asFamily());
  }

  /// The part of a run that looks most like a name: `[from, to)`.
  static int[] trim(List<NameUnit> run, NameCues.Cue left) {
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
  static double likeness(List<NameUnit> run, int from, int at, double cue) {
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
    boolean told = cue >= 3 || cue >= 2 && (unit.family() > 0 || at + 1 < run.size());
    if (firstNames && (told || unit.family() > 0 || apart)) {
      return told ? 1 : 0.4;
    }
    boolean capitals = at > from && unit.shape() == Text.Shape.UPPER;
    return cue >= 2 && unit.family() > 0 && !capitals ? 0.3 : own;
  }
}
