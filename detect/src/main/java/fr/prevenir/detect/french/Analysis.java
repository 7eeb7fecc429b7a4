package fr.prevenir.detect.french;

import fr.prevenir.model.Category;
import fr.prevenir.model.Context;
import org.jspecify.annotations.Nullable;

/// One reading of one text: resolves each term and reports what it shows.
final class Analysis {
  private static final long TEST = Category.TEST.bit();

  /// What is never merely named in a list of examinations.
  private static final long UNLISTED = TEST | Category.GENETIC.bit();

  private static final int CONFIRMED = 40;
  private static final double CARED = 0.7;
  private static final long INFECTIONS =
      Category.HIV.bit() | Category.HEPATITIS.bit() | Category.STI.bit() | Category.COVID.bit();
  private static final long TESTED = TEST | Category.TEST_RESULT.bit();

  private final Line line;
  private final boolean examination;
  private final FrenchText.Sink sink;
  private final Outcomes outcomes;
  private final Scopes scopes;
  private final Vaccines vaccines;
  private final Conditions conditions;
  private final Sequels sequels;
  private final Kinship kinship;
  private final Imitations imitations;
  private final Matters matters;
  private final Surroundings around;
  private final CareGiven care;
  private final Unborn unborn;

  Analysis(Line line, boolean examination, FrenchText.Sink sink) {
    this.line = line;
    this.examination = examination;
    this.sink = sink;
    outcomes = new Outcomes(line);
    scopes = new Scopes(line);
    vaccines = new Vaccines(line);
    conditions = new Conditions(line);
    sequels = new Sequels(line);
    kinship = new Kinship(line);
    imitations = new Imitations(line);
    matters = new Matters(line);
    around = new Surroundings(line, outcomes, scopes);
    care = new CareGiven(line);
    unborn = new Unborn(line);
  }

  void run() {
    for (int u = 0; u < line.size(); u++) {
      Term term = line.at(u).term();
      if (term == null && care.given(u)) {
        given(u);
      }
      if (term != null && !imitations.imitates(u) && !matters.thing(u)) {
        if (term.kind() == Kind.TEST) {
          test(u, term);
        } else {
          other(u, term);
        }
      }
    }
  }

  /// `traitée d'emblée`, `suivi tous les 6 mois`: care that names no disease.
  private void given(int u) {
    if (!kinship.relatives(u) && !matters.thing(u)) {
      report(u, Category.TREATMENT.bit(), stated(u, Outcome.NONE), CARED);
    }
  }

  private void test(int u, Term term) {
    Outcome outcome = outcomes.of(u);
    Context context = kinship.relatives(u) ? Context.FAMILY_HISTORY : stated(u, outcome);
    if (context != Context.AFFIRMED && context != Context.PRESCRIBED) {
      boolean stated = context == Context.HYPOTHESIS && outcome != Outcome.NONE;
      report(u, TEST, stated ? Context.AFFIRMED : context, term);
      report(u, stated ? TESTED : 0, Context.AFFIRMED, term);
      report(u, term.categories(), context, term);
      return;
    }
    switch (outcome) {
      case POSITIVE -> {
        if (vaccines.explains(u, term)) {
          report(u, TESTED, Context.AFFIRMED, term);
          report(u, term.categories(), Context.NEGATED, term);
          return;
        }
        report(u, TESTED | found(term), Context.AFFIRMED, term);
        if (term.categories() == 0) {
          confirm(u);
        }
      }
      case NEGATIVE -> {
        report(u, TESTED, Context.AFFIRMED, term);
        report(u, term.categories(), Context.NEGATED, term);
      }
      case VALUE -> {
        report(u, TESTED, Context.AFFIRMED, term);
        report(u, term.categories(), Context.PRESCRIBED, term);
      }
      case NONE, ASKED -> {
        report(u, TEST, Context.AFFIRMED, term);
        report(u, term.categories(), Context.PRESCRIBED, term);
      }
    }
  }

  /// What a positive examination shows: an infection that was found is also a disease.
  private static long found(Term term) {
    boolean infection = (term.categories() & INFECTIONS) != 0;
    return term.categories() | (infection ? Category.DIAGNOSIS.bit() : 0);
  }

  private Context stated(int u, Outcome outcome) {
    if (outcome == Outcome.POSITIVE || outcome == Outcome.NEGATIVE || outcome == Outcome.VALUE) {
      if (conditions.governs(u)) {
        return Context.HYPOTHESIS;
      }
      @Nullable Context beside = outcome == Outcome.POSITIVE ? scopes.besides(u) : null;
      if (beside != null) {
        return beside;
      }
      @Nullable Context after = sequels.of(u);
      return after == Context.HYPOTHESIS || after == Context.NOT_DONE ? after : Context.AFFIRMED;
    }
    @Nullable Context after = sequels.of(u);
    Context before = scopes.before(u);
    return before == Context.AFFIRMED && after != null ? after : before;
  }

  /// `suspicion de covid, PCR +`, `PCR+ covid`: the outcome of a test that names no disease is that
  /// of the disease right after it, else confirms the last one in doubt before it.
  private void confirm(int u) {
    int next = u + 1;
    while (line.mark(next, '+') || line.has(next, Cue.POSITIVE) || line.has(next, Cue.LINK)) {
      next++;
    }
    if (next > u + 1 && line.together(u, next)) {
      Term after = line.at(next).term();
      if (after != null && after.resultable() && after.kind() != Kind.TEST) {
        report(next, mask(after), Context.AFFIRMED, after);
        return;
      }
    }
    for (int j = u - 1; j >= 0 && u - j <= CONFIRMED; j--) {
      Term term = line.at(j).term();
      if (term != null && term.resultable() && term.kind() != Kind.TEST) {
        Context context = scopes.before(j);
        if (context == Context.HYPOTHESIS || context == Context.PRESCRIBED) {
          report(j, mask(term), Context.AFFIRMED, term);
        }
        return;
      }
    }
  }

  private static long mask(Term term) {
    return term.categories() | FrenchText.implied(term.kind());
  }

  private void other(int u, Term term) {
    long mask = mask(term);
    if (kinship.relatives(u) || unborn.has(u, term)) {
      report(u, mask, Context.FAMILY_HISTORY, term);
      return;
    }
    if (term.certain()) {
      report(u, mask | measured(u, term), Context.AFFIRMED, term);
      return;
    }
    if (term.resultable() && vaccines.against(u)) {
      report(u, mask, Context.NEGATED, term);
      return;
    }
    if (examination && (term.resultable() || term.kind() == Kind.TOPIC)) {
      report(u, TEST, Context.AFFIRMED, term);
      report(u, mask, Context.PRESCRIBED, term);
      return;
    }
    if (around.heads(u, term)) {
      return;
    }
    if (around.ruledOut(u, term)) {
      report(u, mask, Context.NEGATED, term);
      return;
    }
    Outcome outcome = term.steady() ? Outcome.NONE : outcomes.of(u);
    switch (outcome) {
      case POSITIVE -> {
        if (!term.resultable()) {
          plain(u, term, mask);
          return;
        }
        boolean vaccinated = around.serology(u) && vaccines.explains(u, term);
        Context context = vaccinated ? Context.NEGATED : stated(u, outcome);
        report(u, mask, context, term);
        if (context == Context.AFFIRMED) {
          report(u, TESTED, Context.AFFIRMED, term);
        }
      }
      case NEGATIVE -> {
        report(u, mask, Context.NEGATED, term);
        if (term.resultable()) {
          report(u, TESTED, Context.AFFIRMED, term);
        }
      }
      case ASKED -> {
        if (term.resultable()) {
          report(u, TEST, Context.AFFIRMED, term);
          report(u, mask, Context.PRESCRIBED, term);
        } else {
          plain(u, term, mask);
        }
      }
      case NONE, VALUE -> {
        if (term.resultable()
            && (outcomes.unclear(u) || (mask & UNLISTED) == 0 && around.listed(u))) {
          report(u, TEST, Context.AFFIRMED, term);
          report(u, mask, Context.PRESCRIBED, term);
        } else {
          plain(u, term, mask);
        }
      }
    }
  }

  /// The result of a term that names an examination whatever its outcome: `charge virale < 20`.
  private long measured(int u, Term term) {
    boolean stated =
        line.number(u + 1)
            || line.mark(u + 1, '<')
            || switch (outcomes.of(u)) {
              case POSITIVE, NEGATIVE, VALUE -> true;
              case NONE, ASKED -> false;
            };
    return (term.categories() & TEST) != 0 && stated ? Category.TEST_RESULT.bit() : 0;
  }

  private void plain(int u, Term term, long mask) {
    Context context = stated(u, Outcome.NONE);
    if (context == Context.PRESCRIBED && term.kind() != Kind.TOPIC) {
      report(u, TEST, Context.AFFIRMED, term);
    }
    if (term.kind() == Kind.TOPIC && context == Context.AFFIRMED && scopes.cared(u)) {
      report(u, mask, context, CARED);
      return;
    }
    boolean planned = term.kind() == Kind.CARE && sequels.planned(u);
    report(u, planned ? mask & ~Category.TREATMENT.bit() : mask, context, term);
  }

  private void report(int u, long mask, Context context, Term term) {
    report(u, mask, context, FrenchText.confidence(term));
  }

  private void report(int u, long mask, Context context, double confidence) {
    Unit unit = line.at(u);
    int start = line.tokens().starts[unit.from()];
    int end = line.tokens().ends[unit.to() - 1];
    for (Category category : FrenchText.list(mask)) {
      sink.found(start, end, category, context, confidence);
    }
  }
}
