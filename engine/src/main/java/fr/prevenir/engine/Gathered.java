package fr.prevenir.engine;

import fr.prevenir.link.Linkage;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.MentionTable;
import java.util.List;

/// Everything read and detected, in the order of the evidence.
///
/// @param tables in the order in which they began; [MentionTable#source] is an index of this list
/// @param sites establishments named by the evidence, in alphabetical order
record Gathered(
    MentionTable mentions,
    IdentityTable identities,
    List<TableFacts> tables,
    List<String> sites,
    Ledger ledger) {
  /// Before anything was read.
  static final Gathered NOTHING =
      new Gathered(
          new MentionTable(),
          new IdentityTable(),
          List.of(),
          List.of(),
          new Ledger(List.of(), List.of()));

  /// What was gathered for a result.
  static Gathered of(ScopeResult result) {
    return new Gathered(
        result.mentions(), result.identities(), result.tables(), result.sites(), result.ledger());
  }

  ScopeResult linked(Linkage linkage, PersonIds ids) {
    return ScopeResult.of(mentions, identities, linkage, ids, tables, sites, ledger);
  }
}
