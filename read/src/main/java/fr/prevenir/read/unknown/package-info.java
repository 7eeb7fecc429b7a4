/// The last resort: text that stands within bytes that no reader understands, so that a number or a
/// name in them is not missed.
///
/// Start reading with [PrintableRuns].
@NullMarked
package fr.prevenir.read.unknown;

import org.jspecify.annotations.NullMarked;
