package fr.prevenir.engine.casefile;

import fr.prevenir.engine.ScopeResult;
import fr.prevenir.engine.review.CaseSecret;
import fr.prevenir.engine.review.DecisionLog;
import fr.prevenir.link.Verdicts;

/// What a case holds.
///
/// @param result of the evidence under the decisions
public record Case(ScopeResult result, DecisionLog decisions, CaseSecret secret) {
  /// A new case, in which nothing was decided yet.
  public static Case of(ScopeResult result) {
    return new Case(result, DecisionLog.EMPTY, CaseSecret.random());
  }

  /// The same case with other decisions, and the result under them.
  public Case with(ScopeResult otherwise, DecisionLog decided) {
    return new Case(otherwise, decided, secret);
  }

  /// What the decisions say of the identities.
  public Verdicts verdicts() {
    return decisions.verdicts(result.identities(), secret);
  }
}
