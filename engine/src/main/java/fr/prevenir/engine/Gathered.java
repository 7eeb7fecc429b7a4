package fr.prevenir.engine;

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
    Ledger ledger) {}
