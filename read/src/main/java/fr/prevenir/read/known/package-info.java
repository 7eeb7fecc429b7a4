/// Names content that no reader takes yet, so that the ledger can say what it is.
///
/// Start reading with [KnownFormat].
@NullMarked
package fr.prevenir.read.known;

import org.jspecify.annotations.NullMarked;
