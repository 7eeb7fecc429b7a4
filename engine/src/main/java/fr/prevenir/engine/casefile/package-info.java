/// Keeps a [fr.prevenir.engine.ScopeResult] in an encrypted case, and opens it again.
///
/// Start reading with [CaseFile].
@NullMarked
package fr.prevenir.engine.casefile;

import org.jspecify.annotations.NullMarked;
