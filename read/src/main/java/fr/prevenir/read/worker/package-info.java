/// Readers of hostile binary formats run in a process of their own, with bounded memory and time
/// and
/// without network: whatever a file does to its parser, the run goes on.
///
/// A [fr.prevenir.read.format.FormatReader] comes in, and one that does the same elsewhere goes
/// out.
/// Start reading with [Isolated], then [WorkerMain].
@NullMarked
package fr.prevenir.read.worker;

import org.jspecify.annotations.NullMarked;
