/// The numbers of a run: what a [fr.prevenir.engine.ScopeResult] says in counts, without any
/// personal
/// value. The screen, `scope.json` and the report all show these.
///
/// Start reading with [ScopeFacts].
@NullMarked
package fr.prevenir.engine.facts;

import org.jspecify.annotations.NullMarked;
