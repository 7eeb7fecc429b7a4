package fr.prevenir.engine.casefile;

import fr.prevenir.engine.ScopeResult;
import fr.prevenir.engine.review.CaseSecret;
import fr.prevenir.engine.review.DecisionLog;
import fr.prevenir.link.Verdicts;

/// What a case holds.
///
/// @param result of the evidence under the decisions
/// @param files of the evidence, as far as they could be read
public record Case(ScopeResult result, KnownFiles files, DecisionLog decisions, CaseSecret secret) {
  /// A new case, in which nothing was decided yet.
  public static Case of(ScopeResult result, KnownFiles files) {
    return new Case(result, files, DecisionLog.EMPTY, CaseSecret.random());
  }

  /// The same case with further evidence.
  public Case with(ScopeResult more, KnownFiles all) {
    return new Case(more, all, decisions, secret);
  }

  /// The same case with other decisions, and the result under them.
  public Case with(ScopeResult otherwise, DecisionLog decided) {
    return new Case(otherwise, files, decided, secret);
  }

  /// What the decisions say of the identities.
  public Verdicts verdicts() {
    return decisions.verdicts(result.identities(), secret);
  }
}
