/// Writes a [fr.prevenir.engine.ScopeResult] for other programs, in clear and only on request.
///
/// Start reading with [Export].
@NullMarked
package fr.prevenir.engine.export;

import org.jspecify.annotations.NullMarked;
