package fr.prevenir.detect.prose;

import fr.prevenir.model.Meaning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The names taken so far in a text, and the words that were surnames and first names in them.
final class FoundNames {
  private final Text text;
  private final Spans into;
  private final List<Name> names = new ArrayList<>();
  private final HashSetOfLongs families = new HashSetOfLongs(64);
  private final HashSetOfLongs givens = new HashSetOfLongs(64);

  FoundNames(Text text, Spans into) {
    this.text = text;
    this.into = into;
  }

  /// In the order of the text.
  List<Name> sorted() {
    names.sort(Comparator.comparingInt(Name::token));
    return names;
  }

  Name last() {
    return names.getLast();
  }

  void add(Name name) {
    names.add(name);
  }

  /// Whether the unit was a surname elsewhere in the text.
  boolean family(NameUnit unit) {
    return families.has(hash(unit));
  }

  /// Whether it was a first name.
  boolean given(NameUnit unit) {
    return givens.has(hash(unit));
  }

  /// Takes units as a name, first names and surname told apart.
  void take(List<NameUnit> name, NameCues.Cue left, double confidence) {
    int n = name.size();
    NameSplit.Cut cut =
        switch (left.only()) {
          case FAMILY -> new NameSplit.Cut(firstNameLast(name) ? n - 1 : n, false);
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

  /// `épouse TISSERAND Stéphanie`: behind the surname in capitals stands a first name.
  private static boolean firstNameLast(List<NameUnit> name) {
    NameUnit last = name.getLast();
    return name.size() > 1
        && last.shape() == Text.Shape.CAPITALISED
        && last.listedGiven()
        && last.asGiven() > last.asFamily()
        && name.subList(0, name.size() - 1).stream()
            .allMatch(u -> u.shape() == Text.Shape.UPPER && !u.initial());
  }

  /// Takes units as first names or as a surname; null where something of them is taken.
  @Nullable Span span(List<NameUnit> part, boolean given, double confidence) {
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

  private static NameSplit.Cut alone(NameUnit unit, NameCues.Cue left) {
    boolean patient = left.trait() == Trait.PATIENT && unit.shape() == Text.Shape.CAPITALISED;
    boolean given =
        unit.initial() || (left.weight() < 3 || patient) && unit.asGiven() > unit.asFamily() + 1;
    return new NameSplit.Cut(1, given);
  }
}
