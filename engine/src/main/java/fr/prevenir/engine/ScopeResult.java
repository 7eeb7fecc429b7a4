package fr.prevenir.engine;

import fr.prevenir.link.Kin;
import fr.prevenir.link.Linkage;
import fr.prevenir.model.IdentityTable;
import fr.prevenir.model.MentionTable;
import java.util.List;

/// What a run found: the people, where each is mentioned, and the account of the evidence.
///
/// @param tables in the order of the evidence; [MentionTable#source] is an index of this list
/// @param sites establishments named by the evidence, in alphabetical order
public record ScopeResult(
    MentionTable mentions,
    IdentityTable identities,
    Linkage linkage,
    PeopleTable people,
    List<TableFacts> tables,
    List<String> sites,
    Ledger ledger) {
  public ScopeResult {
    tables = List.copyOf(tables);
    sites = List.copyOf(sites);
  }

  /// A result whose people bear the ids given to them.
  public static ScopeResult of(
      MentionTable mentions,
      IdentityTable identities,
      Linkage linkage,
      PersonIds ids,
      List<TableFacts> tables,
      List<String> sites,
      Ledger ledger) {
    PeopleTable people = new PeopleTable(mentions, identities, linkage, ids);
    return new ScopeResult(mentions, identities, linkage, people, tables, sites, ledger);
  }

  /// The same evidence linked otherwise; people keep their ids.
  public ScopeResult linked(Linkage otherwise) {
    PersonIds ids = people.ids().next(otherwise, identities.size());
    return of(mentions, identities, otherwise, ids, tables, sites, ledger);
  }

  /// The same result with another account of the evidence.
  public ScopeResult accounted(Ledger otherwise) {
    return new ScopeResult(mentions, identities, linkage, people, tables, sites, otherwise);
  }

  /// Who stands beside whom in the records.
  public Kin kin() {
    return Kin.of(mentions, identities);
  }

  /// A cursor over the values of the people.
  public Profile profile() {
    return new Profile(this);
  }
}
