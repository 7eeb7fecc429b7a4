/// Wires the street: evidence comes in, a [ScopeResult] goes out — the people, the sources, the
/// ledger —
/// and from it the exports, the report and the case.
///
/// Start reading with [ScopeRun].
@NullMarked
package fr.prevenir.engine;

import org.jspecify.annotations.NullMarked;
