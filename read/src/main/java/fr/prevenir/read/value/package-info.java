/// Messages and documents that stand in the values of tables: what comes in is every batch of
/// rows; messages and records of one column go on as one source, documents each as its own.
///
/// Start reading with [ValueSink], then [ValueKind].
@NullMarked
package fr.prevenir.read.value;

import org.jspecify.annotations.NullMarked;
